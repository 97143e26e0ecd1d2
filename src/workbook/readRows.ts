/**
 * The rows of a tab that a piece of work is about: they are found by a few key columns, then read in blocks. A tab of
 * 11,000 uploads costs one class 18,000 cells in place of 220,000.
 */
import type { Shell, WorkbookPort } from '../google/ports';
import { isBlank, textOf, type Cell, type Cells } from '../school/cell';
import { withoutBirthDates } from '../school/personalData';
import { readCell, readTable, type Table } from '../school/table';
import { TABS, type Row, type Tab, type TabKey } from '../school/tabs';

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
  shell: Shell,
  tab: K,
  by: readonly C[],
  choose: Choice<K, C>,
): Table<Row<K>> {
  const { workbook } = shell;
  const about = TABS[tab] as unknown as Tab;
  const found = keyCells(workbook, about, by);
  if (found === null) return whole<K>(shell, about);
  const rows = keyRows(found, about, by) as unknown as Parameters<typeof choose>[0];
  const chosen = [...new Set(choose(rows))].sort((a, b) => a - b);
  const lastRow = rows[rows.length - 1]?.row ?? 1;
  const cells = readChosen(workbook, about, chosen, lastRow);
  const table = readTable(about, cells);
  // A header may stand twice: then the first one counts, which may not be where it is looked for.
  return by.every((key) => table.columnOf[key] === found.columnOf[key])
    ? typed<K>(shell, about, table)
    : whole<K>(shell, about);
}

/**
 * A few columns of every row, those with nothing in them left out; no row where the tab or one of the columns is not
 * there. 1 read, or one a stretch of columns where what stands between them costs more than a call.
 */
export function readColumns<K extends TabKey, C extends keyof Row<K> & string>(
  { workbook }: Shell,
  tab: K,
  keys: readonly C[],
): readonly Pick<Row<K>, (C | 'row') & keyof Row<K>>[] {
  const about = TABS[tab] as unknown as Tab;
  const found = keyCells(workbook, about, keys);
  if (found === null) return [];
  return keyRows(found, about, keys) as unknown as readonly Pick<Row<K>, (C | 'row') & keyof Row<K>>[];
}

/**
 * The tab as if nothing stood in its other columns: for work that reads every row and looks at these columns alone.
 * As many reads as `readColumns`.
 */
export function readSomeColumns<K extends TabKey>(
  shell: Shell,
  tab: K,
  keys: readonly (keyof Row<K> & string)[],
): Table<Row<K>> {
  const about = TABS[tab] as unknown as Tab;
  const found = keyCells(shell.workbook, about, keys);
  if (found === null) return whole<K>(shell, about);
  const columns = keys.map((key) => ({ key, at: found.columnOf[key]! - 1 }));
  const width = Math.max(...columns.map(({ at }) => at)) + 1;
  const lines = Array.from({ length: found.height }, (_, line) => {
    const cells = Array.from({ length: width }, (): Cell => '');
    for (const { key, at } of columns) cells[at] = found.cell(line, key);
    return cells;
  });
  // Required columns that are not looked at are there, and blank.
  for (const [key, column] of Object.entries(about.columns))
    if (found.columnOf[key] === undefined) lines[0]?.push(column.header);
  return typed<K>(shell, about, readTable(about, lines));
}

function whole<K extends TabKey>(shell: Shell, about: Tab): Table<Row<K>> {
  return typed<K>(shell, about, readTable(about, shell.workbook.readTab(about.name)));
}

/** As whole tabs are read: a text that is a birth date stands as dots. The description of `K` was read, so the rows are of `K`. */
function typed<K extends TabKey>({ now }: Shell, about: Tab, table: Table<unknown>): Table<Row<K>> {
  return withoutBirthDates(table, about, now().slice(0, 10)) as Table<Row<K>>;
}

interface KeyCells {
  /** Column number of each key. */
  readonly columnOf: Readonly<Record<string, number>>;
  /** Lines, the header's among them. */
  readonly height: number;
  /** @param line counted from 0, the header's */
  cell(line: number, key: string): Cell;
}

/** The key columns, read where set-up puts them, else where the header says they are; null where a key is not there. */
function keyCells(workbook: WorkbookPort, about: Tab, by: readonly string[]): KeyCells | null {
  const keys = Object.keys(about.columns);
  const usual = Object.fromEntries(by.map((key) => [key, keys.indexOf(key) + 1]));
  const found = cellsAt(workbook, about.name, usual);
  if (found === null) return null;
  if (by.every((key) => textOf(found.cell(0, key)) === about.columns[key]?.header)) return found;
  const header = workbook.readPart(about.name, 1, 1, 1, null) ?? [];
  const { columnOf } = readTable(about, header);
  if (by.some((key) => columnOf[key] === undefined)) return null;
  return cellsAt(workbook, about.name, Object.fromEntries(by.map((key) => [key, columnOf[key]!])));
}

/** Columns beside each other, or one apart, are read first; then it is known how long the tab is, and what a gap costs. */
function cellsAt(workbook: WorkbookPort, name: string, columnOf: Readonly<Record<string, number>>): KeyCells | null {
  const ats = [...new Set(Object.values(columnOf))].sort((a, b) => a - b);
  const read: { first: number; last: number; lines: Cells }[] = [];
  const readRun = ([first, last]: readonly [number, number]): boolean => {
    const lines = workbook.readPart(name, 1, first, null, last - first + 1);
    if (lines !== null) read.push({ first, last, lines });
    return lines !== null;
  };
  const [near] = blocksOf(ats, 2);
  if (near === undefined || !readRun(near)) return null;
  const height = read[0]?.lines.length ?? 0;
  const gap = Math.floor(CELLS_A_CALL / Math.max(1, height)) + 1;
  const further = blocksOf(
    ats.filter((at) => at > near[1]),
    gap,
  );
  if (!further.every(readRun)) return null;
  const places = new Map(
    Object.entries(columnOf).map(([key, at]) => {
      const { lines = [], first = at } = read.find((one) => one.first <= at && at <= one.last) ?? {};
      return [key, { lines, at: at - first }];
    }),
  );
  return {
    columnOf,
    height,
    cell(line, key) {
      const place = places.get(key);
      return place?.lines[line]?.[place.at] ?? '';
    },
  };
}

function keyRows({ height, cell }: KeyCells, about: Tab, keys: readonly string[]): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (let line = 1; line < height; line++) {
    if (keys.every((key) => isBlank(cell(line, key)))) continue;
    const record: Record<string, unknown> = { row: line + 1 };
    for (const key of keys) record[key] = readCell(about.columns[key]!, cell(line, key)).value;
    rows.push(record);
  }
  return rows;
}

const NOTHING: readonly Cell[] = [];

/** Header and chosen lines, each in its place; the other lines are blank. */
function readChosen(workbook: WorkbookPort, about: Tab, chosen: readonly number[], lastRow: number): Cells {
  const width = Object.keys(about.columns).length;
  // Rows near the top come with the header.
  const [top, ...blocks] = blocksOf([1, ...chosen], Math.ceil(CELLS_A_CALL / width));
  const inBlocks = (rows: number) => rows * width + CELLS_A_CALL;
  const cost = blocks.reduce((sum, [first, last]) => sum + inBlocks(last - first + 1), inBlocks(top?.[1] ?? 1));
  const cells: (readonly Cell[])[] = Array.from({ length: lastRow }, () => NOTHING);
  const wanted = new Set([1, ...chosen]);
  const keep = (first: number, lines: Cells) =>
    lines.forEach((line, i) => wanted.has(first + i) && (cells[first + i - 1] = line));
  const tall = lastRow * width <= cost ? lastRow : (top?.[1] ?? 1);
  const head = workbook.readPart(about.name, 1, 1, tall, null) ?? [];
  keep(1, head);
  const right = Math.max(1, ...Object.values(readTable(about, head.slice(0, 1)).columnOf));
  for (const [first, last] of blocks)
    if (last > tall) keep(first, workbook.readPart(about.name, first, 1, last - first + 1, right) ?? []);
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
