/**
 * A roll-over that was cut is taken back: the tabs are put back as they were, and what people typed since is put again.
 * The tabs as the cut left them are copied first, so that a cut here loses nothing either; the copies stay where
 * something could not be put again by itself.
 */
import type { Shell } from '../google/ports';
import { rollOverTexts as texts } from '../messages/zh/rollover';
import { readSchool, type School } from '../school/schoolTables';
import { TABS, type TabKey } from '../school/tabs';
import { readWholeWorkbookToTheEnd, readWorkbookToTheEnd } from '../workbook/readWorkbook';
import { applyTabChange } from '../workbook/tabChange';
import { dropSnapshots, restoreSnapshot, snapshotReader, snapshotsOf, takeSnapshots } from '../workbook/tabSnapshots';
import { sameCells } from '../workbook/writeRows';
import { planRollOver, type Decisions } from './planRollOver';
import type { PutAgain } from './putAgain';
import { typedAgain, typedInAll, typedSince, type TypedTab } from './typedSince';

export interface TakenBack {
  /** The workbook as it was when the roll-over began. */
  readonly school: School;
  /**
   * Writes what people typed since into the tabs as they stand then; the copies of the cut go where all of it could be.
   * Under the lock, once.
   */
  putAgain(): PutAgain;
}

const cutLabel = (label: string, n: number) => `${label}${texts.cutLabel}${n}`;

/** Names of the hidden copies' labels of earlier cuts. */
function cutLabels(shell: Shell, label: string): string[] {
  const labels: string[] = [];
  for (let n = 1; snapshotsOf(shell, cutLabel(label, n)).length > 0; n++) labels.push(cutLabel(label, n));
  return labels;
}

/** Deletes the copies of what cuts left. */
export function dropCuts(shell: Shell, label: string): void {
  for (const cut of cutLabels(shell, label).reverse()) dropSnapshots(shell, cut);
  shell.documentProperties.remove(SETTLED);
}

/** Document property: of which roll-over, and how many of its cuts' copies are only there for people to look at. */
const SETTLED = 'rollOverCutsSettled';

function setSettled(shell: Shell, label: string, count: number): void {
  shell.documentProperties.set(SETTLED, `${label} ${count}`);
}

function settledOf(shell: Shell, label: string): number {
  const [of, count] = (shell.documentProperties.get(SETTLED) ?? '').split(' ');
  return of === label ? Number(count) : 0;
}

/**
 * Tab by tab: a copy of what the cut left, a look, and at once the tab as it was.
 * @param label of the copies made when the roll-over began
 * @param cut the whole workbook as it stands now
 */
export function takeBack(shell: Shell, label: string, cut: School, decisions: Decisions): TakenBack {
  const before = readSchool(snapshotReader(shell, label), cut.now);
  const { changes } = planRollOver(before, decisions);
  const typedIn = (tab: TabKey, { tables }: School) =>
    typedSince(
      tab,
      before.tables[tab],
      tables[tab],
      changes.find((change) => change.tab === tab),
    );
  const labels = cutLabels(shell, label);
  // Copies that somebody deleted since leave their numbers to the next.
  const settled = settledOf(shell, label);
  if (settled > labels.length) setSettled(shell, label, labels.length);
  const earlier = labels.slice(settled);
  const typed = earlier.flatMap((one) => {
    const school = readSchool(snapshotReader(shell, one), cut.now);
    return copiedTabs(shell, one).map((tab) => typedIn(tab, school));
  });
  for (const tab of copiedTabs(shell, label)) {
    if (sameCells(before.tables[tab].cells, cut.tables[tab].cells)) continue;
    takeSnapshots(shell, cutLabel(label, labels.length + 1), [TABS[tab].name]);
    const now = readWorkbookToTheEnd(shell);
    void now.tables[tab];
    restoreSnapshot(shell, label, TABS[tab].name);
    typed.push(typedIn(tab, now));
  }
  shell.workbook.flush();
  return { school: readWholeWorkbookToTheEnd(shell), putAgain: () => putAgain(shell, label, typed) };
}

/** Tabs of ours that the label has copies of. */
function copiedTabs(shell: Shell, label: string): TabKey[] {
  const names = new Set(snapshotsOf(shell, label));
  return (Object.keys(TABS) as TabKey[]).filter((tab) => names.has(TABS[tab].name));
}

function putAgain(shell: Shell, label: string, typed: readonly TypedTab[]): PutAgain {
  let [cells, rows, left] = [0, 0, 0];
  for (const tab of new Set(typed.map((one) => one.tab))) {
    const one = typedInAll(tab, typed);
    left += one.left;
    if (one.cells.length + one.rows.length === 0) continue;
    const table = readWorkbookToTheEnd(shell).tables[one.tab];
    const again = typedAgain(one, table);
    cells += again.change.edits.length;
    rows += again.change.added.length;
    left += again.left + applyTabChange(shell, table, again.change).length;
  }
  shell.workbook.flush();
  settle(shell, label, left === 0);
  return { cells, rows, left, label: `${label}${texts.cutLabel}` };
}

/** The cuts are done with: their copies go, or stay for people to look at, and no later run takes them for its own. */
function settle(shell: Shell, label: string, isWhole: boolean): void {
  const labels = cutLabels(shell, label);
  const settled = settledOf(shell, label);
  if (isWhole) for (const cut of labels.slice(settled).reverse()) dropSnapshots(shell, cut);
  else setSettled(shell, label, labels.length);
}
