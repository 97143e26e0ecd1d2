/** The set-up assistant: from an empty workbook to a first check, in one confirmed step that may be repeated. */
import type { Shell } from '../google/ports';
import { assistantTexts as texts } from '../messages/zh/assistants';
import { workbookTexts } from '../messages/zh/workbook';
import { CONVENER_TITLE, SECRETARY_TITLE } from '../regulation/seats';
import { PRESETS, type Preset } from '../regulation/presets';
import type { School } from '../school/schoolTables';
import { SETTINGS, type SettingId } from '../school/settings';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { checkAll } from '../workbook/checkAll';
import { readWholeWorkbookToTheEnd } from '../workbook/readWorkbook';
import { setUpWorkbook } from '../workbook/setUpWorkbook';
import { addRows } from '../workbook/tabChange';
import { saveSettings, type SaveResult } from './saveSettings';
import { locked } from '../workbook/locked';

export interface SetupWish {
  readonly preset: string;
  readonly settings: Readonly<Partial<Record<SettingId, string>>>;
  /** ISO days; '' to leave the 學期 tab alone. */
  readonly startsOn: string;
  readonly closesOn: string;
  /** Puts the preset's seats on the 工作小組 tab, when that is empty. */
  readonly withSeats: boolean;
  /** Puts the person at the keyboard on the 人員 tab as 管理, when that is empty. */
  readonly withMe: boolean;
}

export interface SetupResult {
  readonly made: number;
  readonly repaired: number;
  readonly trouble: readonly string[];
  readonly settings: SaveResult;
  readonly semester: boolean;
  readonly seats: number;
  readonly me: boolean;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<string, number>>;
}

/** Settings that the assistant asks for, in order. */
export const ASKED: readonly SettingId[] = [
  'schoolName',
  'schoolCode',
  'schoolYear',
  'semester',
  'courseUploadsPerSemester',
  'multiUploadsPerYear',
  'courseSelectionsPerYear',
  'multiSelectionsPerYear',
  'committeeSize',
  'mailDomains',
];

/**
 * Makes the tabs, writes settings, the semester's row, the seats and the first member of staff, then checks. What
 * people entered already stays: a tab with rows is not filled. Safe to stop anywhere and to run again.
 */
export function applySetup(shell: Shell, wish: SetupWish): SetupResult {
  const { made, repaired, trouble } = setUpWorkbook(shell);
  const preset = PRESETS.find(({ id }) => id === wish.preset);
  const before = readWholeWorkbookToTheEnd(shell);
  const wanted = { ...preset?.settings, ...wish.settings };
  const settings = saveSettings(
    shell,
    (Object.entries(wanted) as [SettingId, string][]).map(([id, value]) => ({ id, value, was: valueOf(before, id) })),
  );
  const filled = locked(shell, 30_000, () => {
    const school = readWholeWorkbookToTheEnd(shell);
    return {
      semester: addSemester(shell, school, wish),
      seats: wish.withSeats && preset ? addSeats(shell, school, preset) : 0,
      me: wish.withMe && addMe(shell, school),
    };
  });
  const check = checkAll(shell);
  const detail = [...settings.saved, ...(filled.seats > 0 ? [TABS.workGroup.name] : [])].join('、');
  recordAction(shell, { action: texts.setupAction, target: '', outcome: workbookTexts.fine, detail });
  return {
    made: made.length,
    repaired: repaired.length,
    trouble,
    settings,
    ...filled,
    findings: check.findings,
    bySeverity: check.bySeverity,
  };
}

function valueOf({ tables }: School, id: SettingId): string {
  return tables.settings.rows.find((row) => row.key === SETTINGS[id].key)?.value ?? '';
}

/** The current semester's row, unless one is there. */
function addSemester(shell: Shell, { tables, settings }: School, { startsOn, closesOn }: SetupWish): boolean {
  const { schoolYear, semester } = settings;
  const isThere = tables.semesters.rows.some((row) => row.schoolYear === schoolYear && row.semester === semester);
  if (isThere || startsOn === '' || closesOn === '' || !tables.semesters.isUsable) return false;
  addRows(shell, tables.semesters, 'semesters', [{ schoolYear, semester, startsOn, closesOn }]);
  return true;
}

function addSeats(shell: Shell, { tables }: School, preset: Preset): number {
  if (tables.workGroup.rows.length > 0 || !tables.workGroup.isUsable) return 0;
  const rows = [...preset.exOfficio, ...preset.representatives].map((title, i) => ({
    seatNo: i + 1,
    title,
    role: title === CONVENER_TITLE ? '召集人' : title === SECRETARY_TITLE ? '執行秘書' : '委員',
    kind: i < preset.exOfficio.length ? '當然' : '代表',
  }));
  addRows(shell, tables.workGroup, 'workGroup', rows);
  return rows.length;
}

function addMe(shell: Shell, { tables }: School): boolean {
  const email = shell.identity.activeEmail();
  if (email === '' || tables.staff.rows.length > 0 || !tables.staff.isUsable) return false;
  const name = email.split('@')[0] ?? email;
  addRows(shell, tables.staff, 'staff', [{ email, name, access: '管理', employment: '在職' }]);
  return true;
}
