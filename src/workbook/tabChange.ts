/** A change of a tab as data (cells, rows gone, rows added), and the one way in which it is written. */
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Column, type TabKey } from '../school/tabs';
import { appendRows, cellOf, type RowRecord } from './writeRows';

export interface CellEdit {
  readonly row: number;
  readonly key: string;
  readonly value: string | number | boolean | null;
}

export interface TabChange {
  readonly tab: TabKey;
  readonly edits: readonly CellEdit[];
  /** Row numbers that go, with all that stands in them. */
  readonly dropped: readonly number[];
  readonly added: readonly RowRecord[];
}

/** Scattered rows in more runs than this are not deleted one run after the other: the kept rows are written together. */
const MOST_RUNS = 30;

/**
 * Writes a change over `table`, the tab as just read under the lock: the changed cells column by column, a block of new
 * rows, then the rows that go. Columns that people added move with their rows, and formulas stay formulas.
 */
export function applyTabChange(shell: Shell, table: Table<unknown>, { tab, edits, dropped, added }: TabChange): void {
  const { name } = TABS[tab];
  writeEdits(shell, table, tab, edits);
  appendRows(shell, TABS[tab], table, added);
  if (dropped.length === 0) return;
  const gone = new Set(dropped);
  const runs = [...gone].filter((row) => !gone.has(row + 1)).length;
  if (runs <= MOST_RUNS) shell.workbook.deleteRows(name, dropped);
  else closeUp(shell, name, gone, table.lastRow + added.length);
}

/** One read of formulas for all columns, then a write a column, or more where formulas stand between the changed cells. */
function writeEdits(shell: Shell, table: Table<unknown>, tab: TabKey, edits: readonly CellEdit[]): void {
  const columns = TABS[tab].columns as Readonly<Record<string, Column>>;
  const known = edits.filter(({ key }) => columns[key] !== undefined && table.columnOf[key] !== undefined);
  if (known.length === 0) return;
  const ats = known.map(({ key }) => table.columnOf[key] ?? 1);
  const rows = known.map(({ row }) => row);
  const [left, right, first, last] = [least(ats), most(ats), least(rows), most(rows)];
  const area = shell.workbook.readFormulas(TABS[tab].name, first, left, last - first + 1, right - left + 1);
  for (const key of new Set(known.map((edit) => edit.key))) {
    const at = table.columnOf[key] ?? 1;
    const byRow = new Map<number, Cell>();
    for (const edit of known) if (edit.key === key) byRow.set(edit.row, cellOf(columns[key]!, edit.value));
    writeColumn(shell, table, TABS[tab].name, at, byRow, (row) => (area[row - first]?.[at - left] ?? '') !== '');
  }
}

/**
 * From the first changed row to the last; cells between are written as they were read, but a formula ends the block and
 * the next one begins below it.
 */
function writeColumn(
  shell: Shell,
  table: Table<unknown>,
  name: string,
  at: number,
  byRow: ReadonlyMap<number, Cell>,
  isFormula: (row: number) => boolean,
): void {
  const last = most([...byRow.keys()]);
  let block: Cell[][] = [];
  const flush = (row: number) => {
    while (block.length > 0 && !byRow.has(row - 1)) {
      block.pop();
      row--;
    }
    if (block.length > 0) shell.workbook.writeBlock(name, row - block.length, at, block);
    block = [];
  };
  for (let row = least([...byRow.keys()]); row <= last; row++) {
    const value = byRow.get(row);
    if (value !== undefined) block.push([value]);
    else if (isFormula(row)) flush(row);
    else if (block.length > 0) block.push([table.cells[row - 1]?.[at - 1] ?? '']);
  }
  flush(last + 1);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

/** Moves the rows that stay to the top in one write and deletes what is below. Formulas among them become their values. */
function closeUp(shell: Shell, name: string, gone: ReadonlySet<number>, lastRow: number): void {
  const cells = shell.workbook.readTab(name) ?? [];
  const kept = cells.slice(1, lastRow).filter((_, i) => !gone.has(i + 2));
  if (kept.length > 0) shell.workbook.writeBlock(name, 2, 1, kept);
  const tail = Array.from({ length: gone.size }, (_, i) => kept.length + 2 + i);
  shell.workbook.deleteRows(name, tail);
}
