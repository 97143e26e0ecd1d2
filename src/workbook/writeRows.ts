/** Typed rows → cells, and the one way in which a generated tab's rows are replaced: one block, only when it changed. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { workbookTexts } from '../messages/zh/workbook';
import { instantOf, type Cell, type Cells } from '../school/cell';
import type { Table } from '../school/table';
import type { Column, Tab } from '../school/tabs';
import { LAYOUT_PROPERTY } from './layoutOf';

/** A row by column key; days and times as ISO text, as rows are read. Keys left out are blank. */
export type RowRecord = Readonly<Record<string, string | number | boolean | null | undefined>>;

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/;

/** The cell of a value: ISO days and times become Dates (date cells), null becomes ''; other text stays as it is. */
export function cellOf(column: Column, value: string | number | boolean | null | undefined): Cell {
  if (value === null || value === undefined) return '';
  const isMoment = column.kind === 'day' || column.kind === 'time';
  return isMoment && typeof value === 'string' && ISO_MOMENT.test(value) ? instantOf(value) : value;
}

/** A record as a line of cells, `width` wide, each value in its column (`columnOf` counts from 1). */
export function lineOf(tab: Tab, columnOf: Readonly<Record<string, number>>, width: number, record: RowRecord): Cell[] {
  const line: Cell[] = Array.from({ length: width }, () => '');
  for (const [key, column] of Object.entries(tab.columns)) {
    const at = columnOf[key];
    if (at !== undefined && at <= width) line[at - 1] = cellOf(column, record[key]);
  }
  return line;
}

/** The rightmost column that the tab's description fills. */
export function widthOf(columnOf: Readonly<Record<string, number>>): number {
  return Math.max(1, ...Object.values(columnOf));
}

/**
 * Replaces all rows of a generated tab in one write, and in none when nothing changed. Rows past the new end are
 * blanked by the same block. Columns that people added at the right are not touched. Gives whether it wrote.
 * Throws when a header is missing: then nothing is written.
 */
export function replaceRows(shell: Shell, tab: Tab, table: Table<unknown>, records: readonly RowRecord[]): boolean {
  if (table.missingHeaders.length > 0) {
    throw new Error(
      fill(workbookTexts.generatedHeaderBroken, { tab: tab.name, missing: table.missingHeaders.join('、') }),
    );
  }
  const width = widthOf(table.columnOf);
  const height = Math.max(records.length, table.lastRow - 1);
  if (height === 0) return false;
  const block: Cell[][] = [];
  for (let i = 0; i < height; i++) block.push(lineOf(tab, table.columnOf, width, records[i] ?? {}));
  if (sameBlock(block, table.cells.slice(1))) return false;
  const isDressed = shell.documentProperties.get(LAYOUT_PROPERTY) !== null;
  shell.workbook.writeBlock(tab.name, 2, 1, block, isDressed);
  return true;
}

/** Appends records to a log, in which only scripts write, in one write; `table` is the tab as just read under the lock. */
export function appendRows(shell: Shell, tab: Tab, table: Table<unknown>, records: readonly RowRecord[]): void {
  if (records.length === 0) return;
  const width = widthOf(table.columnOf);
  shell.workbook.writeBlock(
    tab.name,
    table.lastRow + 1,
    1,
    records.map((record) => lineOf(tab, table.columnOf, width, record)),
  );
}

function sameBlock(block: readonly (readonly Cell[])[], old: Cells): boolean {
  return (
    block.length === old.length && block.every((line, i) => line.every((cell, j) => sameCell(cell, old[i]?.[j] ?? '')))
  );
}

/** Whether two readings of a tab are alike, line by line. */
export function sameCells(a: Cells, b: Cells): boolean {
  return (
    a.length === b.length &&
    a.every((line, i) => line.length === b[i]?.length && line.every((cell, j) => sameCell(cell, b[i]?.[j] ?? '')))
  );
}

/** Equality as a person sees it: dates by instant, the rest by value. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  return (a ?? '') === (b ?? '');
}
