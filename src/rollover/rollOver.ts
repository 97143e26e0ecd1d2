/**
 * The roll-over's effects: preview, the one writing step under the script’s lock, undo, and clearing up. Hidden copies
 * of the tabs are made first, so a run that was cut off is taken back by the next one, and a finished one can be undone.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { rollOverTexts as texts } from '../messages/zh/rollover';
import type { School } from '../school/schoolTables';
import { isWrittenByChecks, TABS, type TabKey } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { checkAll } from '../workbook/checkAll';
import { readWholeWorkbookToTheEnd, readWorkbook, readWorkbookToTheEnd } from '../workbook/readWorkbook';
import { applyTabChange } from '../workbook/tabChange';
import { dropSnapshots, isSnapshot, restoreSnapshots, snapshotsOf, takeSnapshots } from '../workbook/tabSnapshots';
import { forgetOrigin, originOf, recordOrigin, type Origin } from '../workbook/workbookIdentity';
import { planRollOver, type Decisions, type RollOverPlan } from './planRollOver';
import {
  forgetCounts,
  isCheckOwed,
  keepChecked,
  keepCounts,
  recordOf,
  recordText,
  type RollOverRecord,
} from './record';
import { countsOf, type RollOverCounts } from './summary';
import { putAgainText, type PutAgain } from './putAgain';
import { dropCuts, takeBack, type TakenBack } from './takeBack';
import { locked } from '../workbook/locked';

/** `done`: this workbook was rolled over into its present year. `interrupted`: a run was cut off while writing. */
export type Standing = Origin | 'done' | 'interrupted';

const WAIT_MS = 30_000;
const NO_DECISIONS: Decisions = { renames: {}, students: {} };
/** What is written whatever the plan says, by the roll-over or by the checks after it: the undo needs copies of it too. */
const REWRITTEN: readonly TabKey[] = [
  'settings',
  'actionLog',
  ...(Object.keys(TABS) as TabKey[]).filter((key) => isWrittenByChecks(TABS[key])),
];

export interface Preview {
  readonly standing: Standing;
  readonly school: School;
  readonly plan: RollOverPlan;
  /** The roll-over that made this workbook's present year; null when none did. */
  readonly record: RollOverRecord | null;
  /** True while the check after it is owed: 總覽 and 規定檢核 are last year's still. */
  readonly needsCheck: boolean;
  /** True while the copies are there from which a finished roll-over is undone. */
  readonly canUndo: boolean;
}

/** Reads and plans; writes nothing. */
export function previewRollOver(shell: Shell, decisions: Decisions): Preview {
  const school = readWorkbook(shell);
  const { standing, record } = standingOf(shell, school);
  const label = labelOf(record?.fromYear ?? school.settings.schoolYear);
  const plan = planRollOver(school, decisions);
  const needsCheck = record !== null && isCheckOwed(shell, record.toYear);
  return { standing, school, plan, record, needsCheck, canUndo: snapshotsOf(shell, label).length > 0 };
}

export interface RollOverResult extends Partial<RollOverCounts> {
  readonly fromYear: number;
  readonly toYear: number;
  /** False while the check after it failed: 總覽 and 規定檢核 are last year's still. */
  readonly isChecked: boolean;
  /** After a cut: what people typed since. */
  readonly putAgain?: PutAgain;
  /** False when it had been done before: then nothing was written, and the counts are those of that time if known. */
  readonly isNew: boolean;
}

/**
 * Rolls the workbook over. Run again it changes nothing. Throws a sentence, with nothing changed, where the workbook is
 * no copy (`isCopy`: a person says that it is one, which counts only where nothing is recorded) or a question is open.
 */
export function commitRollOver(shell: Shell, decisions: Decisions, isCopy: boolean): RollOverResult {
  const done = locked(shell, WAIT_MS, () => commitLocked(shell, decisions, isCopy));
  if (done.isNew) {
    log(
      shell,
      texts.action,
      fill(texts.logged, { from: done.fromYear, to: done.toYear, students: done.students ?? 0 }) +
        putAgainText(done.putAgain),
    );
  }
  return { ...done, isChecked: checkedAfter(shell, done.toYear) };
}

/**
 * Runs the check that is owed since the roll-over: until it is done 總覽 and 規定檢核 are last year's, so a failure is told
 * and the next call, or any check, makes it good.
 */
function checkedAfter(shell: Shell, toYear: number): boolean {
  if (!isCheckOwed(shell, toYear)) return true;
  try {
    checkAll(shell);
    keepChecked(shell, toYear);
    return true;
  } catch {
    return false;
  }
}

function commitLocked(shell: Shell, decisions: Decisions, isCopy: boolean): Omit<RollOverResult, 'isChecked'> {
  let school = readWholeWorkbookToTheEnd(shell);
  const { standing, record } = standingOf(shell, school);
  if (record !== null) return { ...record.counts, fromYear: record.fromYear, toYear: record.toYear, isNew: false };
  const label = labelOf(school.settings.schoolYear);
  const taken = standing === 'interrupted' ? takeBack(shell, label, school, decisions) : null;
  school = taken?.school ?? school;
  let planned: [school: School, plan: RollOverPlan];
  try {
    if (originOf(shell, school.settings) === 'original') throw new Error(texts.original);
    if (originOf(shell, school.settings) === 'unknown' && !isCopy) throw new Error(texts.unknown);
    const copied = copyFirst(shell, clearPlan(school, decisions));
    // The copies took a while: what people changed meanwhile is read, planned and written without a pause.
    planned = plannedAnew(shell, decisions, copied);
  } catch (problem) {
    taken?.putAgain();
    throw problem;
  }
  return write(shell, ...planned, taken);
}

/** Throws a sentence where a question is open. */
function clearPlan(school: School, decisions: Decisions): RollOverPlan {
  const plan = planRollOver(school, decisions);
  if (plan.obstacles.length > 0)
    throw new Error(plan.obstacles.map(({ kind, what }) => fill(texts.obstacles[kind], { what })).join(''));
  return plan;
}

/** Hidden copies of all that the plan changes; gives the tabs that have one. */
function copyFirst(shell: Shell, plan: RollOverPlan): ReadonlySet<TabKey> {
  const label = labelOf(plan.fromYear);
  dropOthers(shell, label);
  const tabs = new Set([...REWRITTEN, ...plan.changes.map(({ tab }) => tab)]);
  takeSnapshots(
    shell,
    label,
    [...tabs].map((tab) => TABS[tab].name),
  );
  return tabs;
}

/** The plan of the school as it is after the copies; a tab that only now changes gets its copy too. */
function plannedAnew(
  shell: Shell,
  decisions: Decisions,
  copied: ReadonlySet<TabKey>,
): [school: School, plan: RollOverPlan] {
  const school = readWholeWorkbookToTheEnd(shell);
  let plan: RollOverPlan;
  try {
    plan = clearPlan(school, decisions);
  } catch (problem) {
    // Nothing is written yet, and nothing is to look as if it were.
    dropSnapshots(shell, labelOf(school.settings.schoolYear));
    throw problem;
  }
  return plan.changes.every(({ tab }) => copied.has(tab))
    ? [school, plan]
    : plannedAnew(shell, decisions, copyFirst(shell, plan));
}

function write(
  shell: Shell,
  school: School,
  plan: RollOverPlan,
  taken: TakenBack | null,
): Omit<RollOverResult, 'isChecked'> {
  const { fromYear, toYear } = plan;
  for (const change of plan.changes) applyTabChange(shell, school.tables[change.tab], change);
  shell.workbook.flush();
  const put = taken?.putAgain();
  const counts = countsOf(school, plan);
  // Before the year changes, so that a run cut off just after it still owes the check.
  keepCounts(shell, toYear, counts);
  // The year changes in the same write as the record of it: a run cut off before is taken back, one after is done.
  recordOrigin(shell, toYear, {
    schoolYear: String(toYear),
    semester: '1',
    rolledOver: recordText(shell, fromYear, toYear),
  });
  return { ...counts, fromYear, toYear, isNew: true, ...(put && { putAgain: put }) };
}

export interface Undone {
  readonly restored: number;
  readonly year: number;
  readonly putAgain?: PutAgain;
}

/**
 * Puts every tab back as it was before. What was written since a finished roll-over goes; what people typed since one
 * that was cut stays. Throws where there is nothing to undo.
 */
export function undoRollOver(shell: Shell): Undone {
  const undone = locked(shell, WAIT_MS, (): Undone => {
    const school = readWorkbookToTheEnd(shell);
    const { standing, record } = standingOf(shell, school);
    const year = record?.fromYear ?? school.settings.schoolYear;
    const label = labelOf(year);
    const restored = standing === 'done' || standing === 'interrupted' ? snapshotsOf(shell, label).length : 0;
    if (restored === 0) throw new Error(texts.nothingToUndo);
    const taken = standing === 'interrupted' ? takeBack(shell, label, school, NO_DECISIONS) : null;
    // The year goes back last: an undo that is cut is an undo still, not a roll-over that was cut.
    if (taken === null) restoreSnapshots(shell, label, TABS.settings.name);
    const put = taken?.putAgain();
    forgetCounts(shell);
    forgetOrigin(shell);
    shell.workbook.flush();
    dropSnapshots(shell, label);
    return { restored, year, ...(put && { putAgain: put }) };
  });
  const { restored: count, year, putAgain: put } = undone;
  log(shell, texts.undoAction, fill(texts.undone, { count, year }) + putAgainText(put));
  return undone;
}

/** Deletes the copies; from then on the roll-over cannot be undone. Only after a finished one. */
export function discardSnapshots(shell: Shell): { readonly removed: number } {
  return locked(shell, WAIT_MS, () => {
    const { record } = standingOf(shell, readWorkbook(shell));
    if (record === null) throw new Error(texts.nothingToUndo);
    const label = labelOf(record.fromYear);
    const removed = snapshotsOf(shell, label).length;
    dropSnapshots(shell, label);
    dropCuts(shell, label);
    return { removed };
  });
}

function standingOf(
  shell: Shell,
  school: School,
): { readonly standing: Standing; readonly record: RollOverRecord | null } {
  const record = recordOf(shell, school);
  if (record !== null) return { standing: 'done', record };
  // The year is written last: copies of the tabs as they were in the year that still stands mean a run cut off.
  const isCutOff = snapshotsOf(shell, labelOf(school.settings.schoolYear)).length > 0;
  return { standing: isCutOff ? 'interrupted' : originOf(shell, school.settings), record };
}

function labelOf(year: number): string {
  return `${texts.snapshotLabel}${year}`;
}

/** Copies that imports, restores and earlier roll-overs made came along when the workbook was copied; they are of last year. */
function dropOthers(shell: Shell, label: string): void {
  const others = shell.workbook.tabNames().filter((name) => isSnapshot(name) && !name.startsWith(label));
  for (const name of others) shell.workbook.removeTab(name);
}

function log(shell: Shell, action: string, detail: string): void {
  recordAction(shell, { action, target: texts.logTarget, outcome: texts.done, detail });
}
