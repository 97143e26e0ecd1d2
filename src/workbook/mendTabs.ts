/**
 * Before the tabs are set up: finds what people did to them that keeps the add-on from finding its way, mends what can be
 * mended without losing anything, and says the rest. Every tab for itself: one that refuses stops no other.
 */
import { columnLetter } from '../google/columnLetter';
import type { Block, Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { damageTexts as texts } from '../messages/zh/damage';
import { workbookTexts } from '../messages/zh/workbook';
import type { Cell, Cells } from '../school/cell';
import { TABS, tabNamed, type Tab } from '../school/tabs';
import { recordAction } from './actionLog';
import { blankStretches, errorCells, headerRowOf, isLikely, respelledHeaders, titleAbove } from './damage';
import { locked } from './locked';
import { requireKnownEdition } from './setUpWorkbook';
import { isSnapshot } from './tabSnapshots';

export interface Mended {
  /** One sentence for each thing put right. */
  readonly mended: readonly string[];
  /** One for each that a person must look at. */
  readonly trouble: readonly string[];
  /** One for each that keeps nothing from working: hidden tabs, filters, cells that show an error. */
  readonly noticed: readonly string[];
}

/** A title longer than this is no title. */
const LONGEST_TITLE = 300;
/** Addresses named of cells with an error. */
const NAMED_CELLS = 3;

/**
 * Under the lock; safe to stop anywhere and to run again.
 * @throws Error with a sentence, nothing begun, when a later version of the add-on made the workbook
 */
export function mendTabs(shell: Shell): Mended {
  // A new file has nothing to mend.
  if (!shell.workbook.tabNames().some((name) => tabNamed(name) !== undefined))
    return { mended: [], trouble: [], noticed: [] };
  return locked(shell, 30_000, () => {
    requireKnownEdition(shell);
    const [mended, trouble, noticed]: [string[], string[], string[]] = [[], [], []];
    renameBack(shell, mended, trouble);
    const there = new Set(shell.workbook.tabNames());
    // The log first: what is taken out of other tabs is written down there.
    const tabs = [TABS.actionLog, ...Object.values<Tab>(TABS).filter((tab) => tab !== TABS.actionLog)];
    for (const tab of tabs) {
      if (!there.has(tab.name) || Object.keys(tab.columns).length === 0) continue;
      try {
        mendTab(shell, tab, mended, noticed);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        trouble.push(fill(workbookTexts.setUpRefused, { tab: tab.name, reason }));
      }
    }
    for (const sentence of mended)
      recordAction(shell, {
        action: texts.action,
        target: '',
        outcome: workbookTexts.fine,
        detail: sentence,
      });
    return { mended, trouble, noticed };
  });
}

/** A tab of ours that is missing, and one of another name that has all its headers: that one is it, if it is alone. */
function renameBack(shell: Shell, mended: string[], trouble: string[]): void {
  const names = shell.workbook.tabNames();
  const strangers = names.filter((name) => tabNamed(name) === undefined && !isSnapshot(name));
  const missing = Object.values<Tab>(TABS).filter(
    // A generated tab is written anew; one under another name may be kept as it was.
    (tab) => !names.includes(tab.name) && (!tab.isGenerated || tab.lifetime === 'log'),
  );
  if (strangers.length === 0 || missing.length === 0) return;
  const tops = new Map(strangers.map((name): [string, Cells] => [name, shell.workbook.readTop(name, 1) ?? []]));
  const found = missing.map((tab) => ({ tab, names: strangers.filter((name) => isLikely(tab, tops.get(name) ?? [])) }));
  for (const { tab, names: candidates } of found) {
    const [only, second] = candidates;
    if (only === undefined) continue;
    const isAlone = second === undefined && found.filter((one) => one.names.includes(only)).length === 1;
    if (isAlone) {
      shell.layout.renameTab(only, tab.name);
      mended.push(fill(texts.renamed, { tab: tab.name, found: only }));
    } else trouble.push(fill(texts.whichTab, { tab: tab.name, found: candidates.join('」、「') }));
  }
}

function mendTab(shell: Shell, tab: Tab, mended: string[], noticed: string[]): void {
  const { name } = tab;
  let cells = shell.workbook.readTab(name) ?? [];
  const headerRow = headerRowOf(tab, cells);
  if (headerRow > 1) {
    const title = titleAbove(cells, headerRow);
    const above = shell.workbook.readFormulas(name, 1, 1, headerRow - 1, cells[0]?.length ?? 1);
    if (above.flat().some((formula) => formula !== '') || title.length > LONGEST_TITLE) {
      // Set-up says so of this tab.
      return;
    }
    shell.layout.splitCells(name, { row: 1, column: 1, rows: headerRow - 1, columns: cells[0]?.length ?? 1 });
    shell.workbook.deleteRows(
      name,
      Array.from({ length: headerRow - 1 }, (_, i) => i + 1),
    );
    cells = cells.slice(headerRow - 1);
    mended.push(fill(title === '' ? texts.blankAbove : texts.titleAbove, { tab: name, count: headerRow - 1, title }));
  }
  const looks = shell.layout.arrangementOf(name);
  cells = splitMerges(shell, tab, cells, looks.merges, mended);
  respell(shell, tab, cells, mended);
  const blanks = blankStretches(cells);
  if (blanks.length > 0 && isWithoutFormulas(shell, name, blanks, cells[0]?.length ?? 1)) {
    shell.workbook.deleteRows(name, blanks);
    mended.push(fill(texts.blankRows, { tab: name, count: blanks.length }));
    const gone = new Set(blanks);
    cells = cells.filter((_, i) => !gone.has(i + 1));
  }
  const errors = tab.isGenerated ? [] : errorCells(cells);
  if (errors.length > 0) {
    const named = errors.slice(0, NAMED_CELLS).map(({ row, column }) => `${columnLetter(column)}${row}`);
    noticed.push(fill(texts.errors, { tab: name, count: errors.length, cells: named.join('、') }));
  }
  if (looks.isHidden && !tab.isGenerated) noticed.push(fill(texts.hidden, { tab: name }));
  if (looks.hasFilter && !tab.isGenerated) noticed.push(fill(texts.filter, { tab: name }));
}

/** Headers typed with blanks or asterisks get their own spelling; one that a formula gives is left. */
function respell(shell: Shell, tab: Tab, cells: Cells, mended: string[]): void {
  const headers = respelledHeaders(tab, cells[0] ?? []);
  if (headers.length === 0) return;
  const formulas = shell.workbook.readFormulas(tab.name, 1, 1, 1, cells[0]?.length ?? 1)[0] ?? [];
  for (const { column, header } of headers) {
    if ((formulas[column - 1] ?? '') !== '') continue;
    shell.workbook.writeBlock(tab.name, 1, column, [[header]], true);
    mended.push(fill(texts.respelled, { tab: tab.name, header }));
  }
}

/**
 * Merged cells are taken apart: a sheet keeps what they show in the first alone. Where they hold for rows of one column, what
 * they show goes into each of its cells. Gives the cells as they are then.
 */
function splitMerges(shell: Shell, tab: Tab, cells: Cells, merges: readonly Block[], mended: string[]): Cells {
  const within = merges.filter(({ row }) => row <= cells.length);
  if (within.length === 0) return cells;
  const filled: Cell[][] = cells.map((line) => [...line]);
  let count = 0;
  for (const merge of within) {
    shell.layout.splitCells(tab.name, merge);
    const value = cells[merge.row - 1]?.[merge.column - 1] ?? '';
    if (merge.columns > 1 || merge.row === 1 || value === '') continue;
    // Below the data it would make rows of nothing else.
    const end = Math.min(merge.row + merge.rows - 1, cells.length);
    if (end <= merge.row) continue;
    const block = Array.from({ length: end - merge.row }, (): Cell[] => [value]);
    shell.workbook.writeBlock(tab.name, merge.row + 1, merge.column, block);
    for (let row = merge.row + 1; row <= end; row++) {
      const line = filled[row - 1];
      if (line) line[merge.column - 1] = value;
      count++;
    }
  }
  mended.push(fill(texts.merges, { tab: tab.name, merges: within.length, count }));
  return filled;
}

function isWithoutFormulas(shell: Shell, name: string, rows: readonly number[], columns: number): boolean {
  const first = Math.min(...rows);
  const formulas = shell.workbook.readFormulas(name, first, 1, Math.max(...rows) - first + 1, columns);
  return rows.every((row) => (formulas[row - first] ?? []).every((formula) => formula === ''));
}
