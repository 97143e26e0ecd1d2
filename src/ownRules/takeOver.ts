/**
 * Takes what was read out of the school's rules into the workbook: settings, seats, duties, versions and the text itself.
 * Hidden copies of the tabs make one undo; what somebody changed meanwhile is left alone and told.
 */
import { saveSettings, type SaveResult, type SettingChange } from '../assistants/saveSettings';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { ownRulesTexts as texts } from '../messages/zh/ownRules';
import { workbookTexts } from '../messages/zh/workbook';
import { plainText } from '../regulation/plainText';
import { fingerprint } from '../school/fingerprint';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { locked } from '../workbook/locked';
import { dropSnapshots, restoreSnapshots, snapshotsOf, takeSnapshots } from '../workbook/tabSnapshots';
import { replaceRows, type RowRecord } from '../workbook/writeRows';
import { postOf } from '../regulation/posts';

export interface Wish {
  readonly settings: readonly SettingChange[];
  /** Each seat once; null leaves the tab alone. */
  readonly seats:
    | readonly { readonly title: string; readonly role: string; readonly kind: string; readonly division: string }[]
    | null;
  readonly duties:
    | readonly { readonly duty: string; readonly division: string; readonly office: string; readonly basis: string }[]
    | null;
  readonly versions: readonly { readonly date: string; readonly meeting: string; readonly act: string }[] | null;
  readonly text: {
    readonly versionOn: string;
    readonly clauses: readonly { readonly no: string; readonly text: string }[];
  } | null;
}

export interface Taken {
  readonly settings: SaveResult;
  readonly seats: number;
  readonly duties: number;
  readonly versions: number;
  readonly clauses: number;
  /** Holders of seats that the new rules no longer have. */
  readonly vacated: readonly string[];
}

const WRITTEN = [TABS.settings, TABS.workGroup, TABS.duties, TABS.ruleVersions, TABS.ruleTexts];
const PRINTS = 'ownRulesPrints';

/** Doing it twice writes nothing more. A run that was cut off is undone from the same copies. */
export function takeOver(shell: Shell, wish: Wish): Taken {
  const taken = locked(shell, 30_000, () => {
    // Copies without the record of an end are of a run that was cut off: they hold what was there before it.
    if (shell.documentProperties.get(PRINTS) !== null) {
      dropSnapshots(shell, texts.snapshotLabel);
      shell.documentProperties.remove(PRINTS);
    }
    takeSnapshots(
      shell,
      texts.snapshotLabel,
      WRITTEN.map(({ name }) => name),
    );
    const seats = wish.seats === null ? { count: 0, vacated: [] } : writeSeats(shell, wish.seats);
    return {
      seats: seats.count,
      vacated: seats.vacated,
      duties: wish.duties === null ? 0 : writeDuties(shell, wish.duties),
      versions: wish.versions === null ? 0 : writeVersions(shell, wish.versions),
      clauses: wish.text === null ? 0 : writeText(shell, wish.text),
    };
  });
  const settings =
    wish.settings.length === 0 ? { saved: [], conflicts: [], malformed: [] } : saveSettings(shell, wish.settings);
  shell.documentProperties.set(PRINTS, JSON.stringify(prints(shell)));
  recordAction(shell, {
    action: texts.action,
    target: texts.target,
    outcome: workbookTexts.fine,
    detail: fill(texts.detail, { ...taken, vacated: taken.vacated.length, settings: settings.saved.length }),
  });
  return { ...taken, settings };
}

export interface Undone {
  readonly restored: readonly string[];
  /** Changed by somebody since: left as they are. */
  readonly kept: readonly string[];
}

/** Puts the tabs back as they were before, but those that were changed since. */
export function undoTakeOver(shell: Shell): Undone {
  const undone = locked(shell, 30_000, () => {
    const there = snapshotsOf(shell, texts.snapshotLabel);
    if (there.length === 0) throw new Error(texts.nothingToUndo);
    const known = JSON.parse(shell.documentProperties.get(PRINTS) ?? '{}') as Record<string, string>;
    const now = prints(shell);
    const kept = there.filter((name) => known[name] !== undefined && known[name] !== now[name]);
    for (const name of kept) shell.workbook.removeTab(`${texts.snapshotLabel} ${name}`);
    const restored = restoreSnapshots(shell, texts.snapshotLabel);
    dropSnapshots(shell, texts.snapshotLabel);
    shell.documentProperties.remove(PRINTS);
    return { restored, kept };
  });
  recordAction(shell, {
    action: texts.undoAction,
    target: texts.target,
    outcome: workbookTexts.fine,
    detail: undone.restored.join('、'),
  });
  return undone;
}

/** Whether there is something to undo. 1 call. */
export function canUndo(shell: Shell): boolean {
  return snapshotsOf(shell, texts.snapshotLabel).length > 0;
}

function prints(shell: Shell): Record<string, string> {
  return Object.fromEntries(
    WRITTEN.map(({ name }) => [name, fingerprint(JSON.stringify(shell.workbook.readTab(name)))]),
  );
}

/** Who sits already keeps the seat of that title, with name and mailbox. */
function writeSeats(shell: Shell, seats: NonNullable<Wish['seats']>): { count: number; vacated: string[] } {
  const table = readTable(TABS.workGroup, shell.workbook.readTab(TABS.workGroup.name));
  // Of several seats of one title, those that somebody holds are kept first.
  const free = [...table.rows].sort((a, b) => Number(a.name === '') - Number(b.name === ''));
  const records = seats.map((seat, i): RowRecord => {
    const at = free.findIndex((row) => plainText(row.title) === plainText(seat.title));
    const [known] = at === -1 ? [] : free.splice(at, 1);
    return {
      seatNo: i + 1,
      title: seat.title,
      name: known?.name ?? '',
      email: known?.email ?? '',
      division: known?.division || seat.division,
      role: seat.role,
      kind: seat.kind,
      remark: known?.remark ?? '',
    };
  });
  replaceRows(shell, TABS.workGroup, table, records);
  return {
    count: records.length,
    vacated: free.filter(({ name }) => name !== '').map(({ title, name }) => `${title}（${name}）`),
  };
}

/** Duties that the text does not name stay with whom they are. */
function writeDuties(shell: Shell, duties: NonNullable<Wish['duties']>): number {
  const table = readTable(TABS.duties, shell.workbook.readTab(TABS.duties.name));
  const named = new Set(duties.map(({ duty }) => duty));
  const kept = table.rows
    .filter(({ duty }) => !named.has(duty))
    .map(({ duty, division, office, post, basis }): RowRecord => ({ duty, division, office, post, basis }));
  const records = duties.map(({ duty, division, office, basis }): RowRecord => ({
    duty,
    division,
    ...postOf(office),
    basis,
  }));
  replaceRows(shell, TABS.duties, table, [...records, ...kept]);
  return records.length;
}

/** The printed order behind what the text does not print; a day of the principal's approval that was entered before stays. */
function writeVersions(shell: Shell, versions: NonNullable<Wish['versions']>): number {
  const table = readTable(TABS.ruleVersions, shell.workbook.readTab(TABS.ruleVersions.name));
  const printed = new Set(versions.map(({ date }) => date));
  const older = table.rows
    .filter(({ passedOn }) => !printed.has(passedOn))
    .map(({ passedOn, meeting, act, approvedOn, remark }) => ({ passedOn, meeting, act, approvedOn, remark }));
  const records = versions.map(({ date, meeting, act }) => {
    const known = table.rows.find((row) => row.passedOn === date);
    return {
      passedOn: date,
      meeting,
      act: /修/.test(act) ? '修正' : '通過',
      approvedOn: known?.approvedOn ?? '',
      remark: known?.remark || (/^(?:通過|修正)$/.test(act) ? '' : act),
    };
  });
  const numbered = [...older, ...records].map((record, i): RowRecord => ({ no: i + 1, ...record }));
  replaceRows(shell, TABS.ruleVersions, table, numbered);
  return records.length;
}

/** Earlier versions stay; the same version is written anew. */
function writeText(shell: Shell, { versionOn, clauses }: NonNullable<Wish['text']>): number {
  const table = readTable(TABS.ruleTexts, shell.workbook.readTab(TABS.ruleTexts.name));
  const older = table.rows
    .filter((row) => row.versionOn !== versionOn)
    .map((row): RowRecord => ({ versionOn: row.versionOn, clause: row.clause, text: row.text }));
  replaceRows(shell, TABS.ruleTexts, table, [
    ...older,
    ...clauses.map(({ no, text }): RowRecord => ({ versionOn, clause: no, text })),
  ]);
  return clauses.length;
}
