/** Builds small schools for tests: rows by column identifier, what is not said is filled with plain defaults. */
import type { Cell, Cells } from '../../src/school/cell';
import { readSchool, type School } from '../../src/school/schoolTables';
import { SETTINGS, type SettingId } from '../../src/school/settings';
import { headersOf, TABS, type Tab, type TabKey } from '../../src/school/tabs';

/** A row by column identifiers (`studentNo`, `uploadedAt` …); any cell value, also a wrong one. */
export type RowInput<K extends TabKey> = { readonly [C in keyof (typeof TABS)[K]['columns']]?: Cell };

/**
 * The rows of each tab. A tab that is not named has its header row only, but for `classes` (one class 機械一甲) and
 * `workGroup` and `trainings` (all in order). A schedule row's self-check is on its last day unless it says otherwise.
 * `settings` are texts by identifier over the defaults; `null` takes the whole row away.
 */
export type SchoolInput = { readonly [K in Exclude<TabKey, 'settings'>]?: readonly RowInput<K>[] } & {
  readonly settings?: { readonly [I in SettingId]?: string | null };
};

export const NOW = '2026-11-23T09:00:00';

/** Cells filled in where a row does not name the column; `n` counts the tab's rows from 1. */
const DEFAULTS: { readonly [K in TabKey]?: (n: number) => Record<string, Cell> } = {
  semesters: () => ({ schoolYear: 115, semester: 1, startsOn: '2026-08-31', closesOn: '2027-01-20' }),
  staff: (n) => ({ email: `t${n}@demo.example.edu.tw`, name: `教師${n}`, access: '任課教師', employment: '在職' }),
  classes: () => ({ className: '機械一甲', grade: 1, division: '日校', programme: '機械科', tutor: '王導師' }),
  roster: (n) => ({
    studentNo: studentNo(n),
    name: `學生${n}`,
    className: '機械一甲',
    seatNo: n,
    status: '在學',
  }),
  courses: () => ({ schoolYear: 115, semester: 1, className: '機械一甲', courseName: '國語文', teacher: '王老師' }),
  schedule: (n) => ({
    no: `S${n}`,
    schoolYear: 115,
    semester: 1,
    item: '課程學習成果上傳',
    division: '全校',
    startsOn: '2026-08-31',
    endsOn: '2027-02-03',
    source: '國教署公告',
  }),
  workGroup: (n) => ({
    seatNo: n,
    title: `席次${n}`,
    name: `委員${n}`,
    role: n === 1 ? '召集人' : n === 2 ? '執行秘書' : '委員',
  }),
  trainings: () => ({ schoolYear: 115, semester: 1, heldOn: '2026-10-01', audience: '學生、家長、教職員' }),
  uploads: (n) => ({
    uploadNo: `U${n}`,
    schoolYear: 115,
    semester: 1,
    kind: '課程學習成果',
    studentNo: studentNo(1),
    className: '機械一甲',
    title: `成果${n}`,
    courseOrType: '國語文',
    teacher: '王老師',
    uploadedAt: '2026-10-01T10:00:00',
    fileFormat: 'pdf',
    fileSizeMb: 1,
    briefLength: 50,
    certification: '通過',
    certifiedBy: '王老師',
    certifiedAt: '2026-10-02T10:00:00',
    isSelected: false,
  }),
  submissions: () => ({ schoolYear: 115, semester: 1, division: '日校', lot: '課程學習成果' }),
  receipts: () => ({ schoolYear: 115, semester: 0, division: '日校', studentNo: studentNo(1), lot: '課程學習成果' }),
};

/** Rows of a tab that is not named. */
const STANDARD_ROWS: { readonly [K in TabKey]?: readonly Record<string, Cell>[] } = {
  classes: [{}],
  workGroup: Array.from({ length: 25 }, () => ({})),
  trainings: ['宣導說明', '系統操作訓練', '專業研習', '成果發表'].map((kind) => ({ kind })),
};

/** Student numbers of default roster rows: 115001, 115002 … */
export function studentNo(n: number): string {
  return `115${String(n).padStart(3, '0')}`;
}

/** A school as `readSchool` reads it from the built cells. */
export function schoolOf(input: SchoolInput = {}, now: string = NOW): School {
  const cells = cellsOfSchool(input);
  return readSchool((name) => cells.get(name) ?? null, now);
}

/** The built cells by tab name, for tests that spoil, shuffle or drop them before `schoolFromCells`. */
export function cellsOfSchool(input: SchoolInput = {}): Map<string, Cell[][]> {
  const all = new Map<string, Cell[][]>();
  for (const [key, tab] of Object.entries(TABS) as [TabKey, Tab][]) {
    all.set(tab.name, [headersOf(tab), ...linesOf(key, tab, input)]);
  }
  return all;
}

/** A school from raw cells by tab name; tabs that are not there are missing. */
export function schoolFromCells(cells: ReadonlyMap<string, Cells>, now: string = NOW): School {
  return readSchool((name) => cells.get(name) ?? null, now);
}

function linesOf(key: TabKey, tab: Tab, input: SchoolInput): Cell[][] {
  if (key === 'settings') return settingLines(input.settings ?? {});
  const rows: readonly Record<string, Cell | undefined>[] = input[key] ?? STANDARD_ROWS[key] ?? [];
  return rows.map((row, i) => {
    const given: Record<string, Cell | undefined> = { ...DEFAULTS[key]?.(i + 1), ...row };
    const filled =
      key === 'schedule' ? { selfCheckStartsOn: given['endsOn'], selfCheckEndsOn: given['endsOn'], ...given } : given;
    return Object.keys(tab.columns).map((column) => filled[column] ?? '');
  });
}

function settingLines(given: Readonly<Record<string, string | null | undefined>>): Cell[][] {
  const filledIn: Partial<Record<SettingId, string>> = {
    schoolName: '示範高級工業職業學校',
    schoolYear: '115',
    semester: '1',
    mailDomains: 'demo.example.edu.tw',
  };
  return (Object.keys(SETTINGS) as SettingId[])
    .filter((id) => given[id] !== null)
    .map((id) => [SETTINGS[id].key, given[id] ?? filledIn[id] ?? SETTINGS[id].standard, '', '']);
}
