/** A change of a tab as data (cells, rows gone, rows added), and the one way in which it is written. */
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Column, type TabKey } from '../school/tabs';
import { appendRows, cellOf, type RowRecord } from './writeRows';

export interface CellEdit {
  readonly row: number;
  readonly key: string;
  readonly value: string | number | boolean;
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
 * Writes a change over `table`, the tab as just read under the lock: a block a changed column, a block of new rows,
 * then the rows that go. Columns that people added move with their rows.
 */
export function applyTabChange(shell: Shell, table: Table<unknown>, { tab, edits, dropped, added }: TabChange): void {
  const { name } = TABS[tab];
  for (const key of new Set(edits.map((edit) => edit.key)))
    writeColumn(
      shell,
      table,
      tab,
      key,
      edits.filter((edit) => edit.key === key),
    );
  appendRows(shell, TABS[tab], table, added);
  if (dropped.length === 0) return;
  const gone = new Set(dropped);
  const runs = [...gone].filter((row) => !gone.has(row + 1)).length;
  if (runs <= MOST_RUNS) shell.workbook.deleteRows(name, dropped);
  else closeUp(shell, name, gone, table.lastRow + added.length);
}

/** From the first changed row to the last in one write; cells between keep what they have. */
function writeColumn(shell: Shell, table: Table<unknown>, tab: TabKey, key: string, edits: readonly CellEdit[]): void {
  const at = table.columnOf[key];
  const column = (TABS[tab].columns as Readonly<Record<string, Column>>)[key];
  if (at === undefined || column === undefined) return;
  const byRow = new Map(edits.map(({ row, value }) => [row, cellOf(column, value)]));
  const first = Math.min(...byRow.keys());
  const last = Math.max(...byRow.keys());
  const block: Cell[][] = [];
  for (let row = first; row <= last; row++) block.push([byRow.get(row) ?? table.cells[row - 1]?.[at - 1] ?? '']);
  shell.workbook.writeBlock(TABS[tab].name, first, at, block);
}

/** Moves the rows that stay to the top in one write and deletes what is below. Formulas among them become their values. */
function closeUp(shell: Shell, name: string, gone: ReadonlySet<number>, lastRow: number): void {
  const cells = shell.workbook.readTab(name) ?? [];
  const kept = cells.slice(1, lastRow).filter((_, i) => !gone.has(i + 2));
  if (kept.length > 0) shell.workbook.writeBlock(name, 2, 1, kept);
  const tail = Array.from({ length: gone.size }, (_, i) => kept.length + 2 + i);
  shell.workbook.deleteRows(name, tail);
}
