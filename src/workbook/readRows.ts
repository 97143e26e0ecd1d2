/**
 * The rows of a tab that a piece of work is about: they are found by a few key columns, then read in blocks. A tab of
 * 11,000 uploads costs one class 18,000 cells in place of 220,000.
 */
import type { Shell, WorkbookPort } from '../google/ports';
import { isBlank, textOf, type Cell, type Cells } from '../school/cell';
import { readCell, readTable, type Table } from '../school/table';
import { TABS, type Column, type Row, type Tab, type TabKey } from '../school/tabs';

/** By the cost model (docs/performance.md) a call takes as long as so many cells: 30 ms and 10 µs. */
const CELLS_A_CALL = 3_000;

/** The rows by their key columns alone → the sheet rows that are wanted. */
type Choice<K extends TabKey, C extends string> = (
  rows: readonly (Pick<Row<K>, C & keyof Row<K>> & { readonly row: number })[],
) => readonly number[];

/**
 * The tab with the chosen rows alone, each at its own row number; whatever else stands in the tab is as if it were not
 * there. 3 reads of a small tab; of a large one 2 and one a block, blocks being joined where a gap costs less than a call.
 */
export function readRows<K extends TabKey, C extends keyof Row<K> & string>(
  { workbook }: Shell,
  tab: K,
  by: readonly C[],
  choose: Choice<K, C>,
): Table<Row<K>> {
  const about = TABS[tab] as unknown as Tab;
  const found = keyCells(workbook, about, by);
  if (found === null) return whole<K>(workbook, about);
  const { lines, columnOf } = found;
  const columns = by.map((key) => ({ key, at: columnOf[key]! - found.first, column: about.columns[key]! }));
  const rows = keyRows(lines, columns) as unknown as Parameters<typeof choose>[0];
  const chosen = [...new Set(choose(rows))].sort((a, b) => a - b);
  const lastRow = rows[rows.length - 1]?.row ?? 1;
  const cells = readChosen(workbook, about, chosen, lastRow);
  const table = readTable(about, cells);
  // A header may stand twice: then the first one counts, which may not be where it is looked for.
  return by.every((key) => table.columnOf[key] === columnOf[key]) ? typed<K>(table) : whole<K>(workbook, about);
}

/**
 * A few columns of every row, those with nothing in them left out; no row where the tab or one of the columns is not
 * there. 1 read of the columns and what stands between them.
 */
export function readColumns<K extends TabKey, C extends keyof Row<K> & string>(
  { workbook }: Shell,
  tab: K,
  keys: readonly C[],
): readonly Pick<Row<K>, (C | 'row') & keyof Row<K>>[] {
  const about = TABS[tab] as unknown as Tab;
  const found = keyCells(workbook, about, keys);
  if (found === null) return [];
  const columns = keys.map((key) => ({ key, at: found.columnOf[key]! - found.first, column: about.columns[key]! }));
  return keyRows(found.lines, columns) as unknown as readonly Pick<Row<K>, (C | 'row') & keyof Row<K>>[];
}

function whole<K extends TabKey>(workbook: WorkbookPort, about: Tab): Table<Row<K>> {
  return typed<K>(readTable(about, workbook.readTab(about.name)));
}

/** The description of `K` was read, so the rows are of `K`. */
function typed<K extends TabKey>(table: unknown): Table<Row<K>> {
  return table as Table<Row<K>>;
}

interface KeyCells {
  readonly lines: Cells;
  readonly columnOf: Readonly<Record<string, number>>;
  /** Number of the lines' first column. */
  readonly first: number;
}

/** The key columns, read where set-up puts them, else where the header says they are; null where a key is not there. */
function keyCells(workbook: WorkbookPort, about: Tab, by: readonly string[]): KeyCells | null {
  const keys = Object.keys(about.columns);
  const usual = Object.fromEntries(by.map((key) => [key, keys.indexOf(key) + 1]));
  const at = (columnOf: Readonly<Record<string, number>>): KeyCells | null => {
    const ats = by.map((key) => columnOf[key]!);
    const first = Math.min(...ats);
    const lines = workbook.readPart(about.name, 1, first, null, Math.max(...ats) - first + 1);
    return lines && { lines, columnOf, first };
  };
  const found = at(usual);
  if (found === null) return null;
  const isThere = (key: string) => textOf(found.lines[0]?.[usual[key]! - found.first]) === about.columns[key]?.header;
  if (by.every(isThere)) return found;
  const header = workbook.readPart(about.name, 1, 1, 1, null) ?? [];
  const { columnOf } = readTable(about, header);
  return by.every((key) => columnOf[key] !== undefined) ? at(columnOf) : null;
}

function keyRows(
  lines: Cells,
  columns: readonly { readonly key: string; readonly at: number; readonly column: Column }[],
): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (columns.every(({ at }) => isBlank(line[at]))) continue;
    const record: Record<string, unknown> = { row: i + 1 };
    for (const { key, at, column } of columns) record[key] = readCell(column, line[at]).value;
    rows.push(record);
  }
  return rows;
}

const NOTHING: readonly Cell[] = [];

/** Header and chosen lines, each in its place; the other lines are blank. */
function readChosen(workbook: WorkbookPort, about: Tab, chosen: readonly number[], lastRow: number): Cells {
  const width = Object.keys(about.columns).length;
  const blocks = blocksOf(chosen, Math.ceil(CELLS_A_CALL / width));
  const inBlocks = blocks.reduce((sum, [first, last]) => sum + (last - first + 1) * width + CELLS_A_CALL, 0);
  const cells: (readonly Cell[])[] = Array.from({ length: lastRow }, () => NOTHING);
  if (lastRow * width <= inBlocks) {
    const all = workbook.readPart(about.name, 1, 1, lastRow, null) ?? [];
    for (const row of [1, ...chosen]) cells[row - 1] = all[row - 1] ?? NOTHING;
    return cells;
  }
  const header = workbook.readPart(about.name, 1, 1, 1, null) ?? [];
  const right = Math.max(1, ...Object.values(readTable(about, header).columnOf));
  cells[0] = header[0] ?? NOTHING;
  const wanted = new Set(chosen);
  for (const [first, last] of blocks) {
    const lines = workbook.readPart(about.name, first, 1, last - first + 1, right) ?? [];
    lines.forEach((line, i) => wanted.has(first + i) && (cells[first + i - 1] = line));
  }
  return cells;
}

/** Rows as blocks [first, last]; rows with fewer than `gap` others between them are one block. */
function blocksOf(rows: readonly number[], gap: number): [first: number, last: number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const block = blocks[blocks.length - 1];
    if (block && row - block[1] <= gap) block[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}
