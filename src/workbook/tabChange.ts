/**
 * A change of a tab as data (cells, rows gone, rows added), and the one way in which it is written while people go on
 * working: every block is preceded at once by a look at the rows that it is about to touch; rows that moved are found
 * anew by what they are; and afterwards the tab is read once more, so that a cell that went astray is put back
 * (docs/decisions/writes.md).
 */
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Column, type TabKey } from '../school/tabs';
import { fillsColumn } from './filledColumns';
import { identityColumns, placesOf } from './places';
import { writeCells, type CellAt } from './writeCells';
import { cellOf, lineOf, sameCell, widthOf, type RowRecord } from './writeRows';

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

/** A cell that was not written, and why: a formula makes it, or its row is no longer there. */
export interface LeftCell {
  readonly row: number;
  readonly key: string;
  readonly why: 'formula' | 'gone';
}

/** How often moved rows are looked for anew before they are left. */
const TRIES = 5;
/** Scattered rows in more runs than this are not deleted one run after the other: the kept rows are written together. */
const MOST_RUNS = 30;
/** In a tab with formulas so many are: each is a call. */
const MOST_AMONG_FORMULAS = 300;

/**
 * Writes a change over `table`, the tab as just read under the lock, and gives what had to be left: the changed cells, a
 * block of new rows, then the rows that go. Columns that people added move with their rows; formulas stay formulas.
 */
export function applyTabChange(
  shell: Shell,
  table: Table<unknown>,
  change: TabChange,
  told?: Progress,
): readonly LeftCell[] {
  const left = new TabWriter(shell, table, change.tab).edit(change.edits);
  appendAtEnd(shell, table, change, told);
  dropRows(shell, table, change);
  return left;
}

/**
 * Changes single cells of rows just read under the lock, wherever the rows stand by then. Gives what had to be left; who
 * cannot do with less throws `whenLeft`.
 */
export function changeCells(
  shell: Shell,
  table: Table<unknown>,
  tab: TabKey,
  edits: readonly CellEdit[],
  whenLeft?: string,
): readonly LeftCell[] {
  const left = applyTabChange(shell, table, { tab, edits, dropped: [], added: [] });
  if (left.length > 0 && whenLeft !== undefined) throw new Error(whenLeft);
  return left;
}

/** Adds rows below whatever stands there by then; `table` is the tab as just read under the lock. */
export function addRows(shell: Shell, table: Table<unknown>, tab: TabKey, added: readonly RowRecord[]): void {
  if (added.length > 0) applyTabChange(shell, table, { tab, edits: [], dropped: [], added });
}

/** What a row is to hold, by the row's identity. */
type Wanted = Map<string, Map<string, Cell>>;

class TabWriter {
  readonly #columns: Readonly<Record<string, Column>>;
  readonly #left: LeftCell[] = [];
  /** `row|column` of cells that hold a formula. */
  readonly #formulas = new Set<string>();

  constructor(
    private readonly shell: Shell,
    private readonly table: Table<unknown>,
    private readonly tab: TabKey,
  ) {
    this.#columns = TABS[tab].columns;
  }

  edit(edits: readonly CellEdit[]): readonly LeftCell[] {
    const { columnOf } = this.table;
    const known = edits.filter(({ key }) => this.#columns[key] !== undefined && columnOf[key] !== undefined);
    if (known.length === 0) return [];
    const changing = new Set(known.map(({ key }) => key));
    const by = identityColumns(this.tab, columnOf, changing);
    const before = placesOf(this.table.cells, by, 1);
    const wanted: Wanted = new Map();
    for (const { row, key, value } of this.#withoutFormulas(known, changing)) {
      const identity = before.identityOf.get(row);
      if (identity === undefined) this.#left.push({ row, key, why: 'gone' });
      else wanted.set(identity, (wanted.get(identity) ?? new Map()).set(key, cellOf(this.#columns[key]!, value)));
    }
    const written = [...changing].flatMap((key) => this.#writeColumn(key, wanted, by));
    this.#putRight(written, wanted, by);
    return this.#left;
  }

  /** Cells that a formula makes, their own or one that fills the column, are left. 1 read. */
  #withoutFormulas(edits: readonly CellEdit[], changing: ReadonlySet<string>): CellEdit[] {
    const ats = [...changing].map((key) => this.table.columnOf[key] ?? 1);
    const leftmost = Math.min(...ats);
    const width = Math.max(...ats) - leftmost + 1;
    const formulas = this.shell.workbook.readFormulas(TABS[this.tab].name, 1, leftmost, this.table.lastRow, width);
    formulas.forEach((line, i) =>
      line.forEach((text, j) => text !== '' && this.#formulas.add(`${i + 1}|${leftmost + j}`)),
    );
    const filled = new Set(ats.filter((at) => formulas.some((line) => fillsColumn(line[at - leftmost] ?? ''))));
    return edits.filter(({ row, key }) => {
      const at = this.table.columnOf[key] ?? 1;
      const isFree = !filled.has(at) && !this.#formulas.has(`${row}|${at}`);
      if (!isFree) this.#left.push({ row, key, why: 'formula' });
      return isFree;
    });
  }

  /** One column's cells. A look at the rows, then the write: 2 calls, more where rows moved. Gives what was written where. */
  #writeColumn(key: string, wanted: Wanted, by: readonly number[]): CellAt[] {
    const { name } = TABS[this.tab];
    const at = this.table.columnOf[key] ?? 1;
    const ids = [...wanted].filter(([, cells]) => cells.has(key)).map(([id]) => id);
    if (ids.length === 0) return [];
    let places = placesOf(this.table.cells, by, 1);
    for (let tries = 0; tries < TRIES; tries++) {
      const there = ids.flatMap((id) => {
        const row = places.rowOf.get(id);
        return row === undefined ? [] : [{ row, column: at, value: wanted.get(id)?.get(key) ?? '' }];
      });
      if (there.length === 0) break;
      const first = Math.min(...there.map(({ row }) => row));
      const last = Math.max(...there.map(({ row }) => row));
      const columns = [...by, at];
      const start = Math.min(...columns);
      const look = this.shell.workbook.readBlock(
        name,
        first,
        start,
        last - first + 1,
        Math.max(...columns) - start + 1,
      );
      const now = placesOf(
        look,
        by.map((column) => column - start + 1),
        first,
      );
      const isInPlace = there.every(({ row }) => sameIdentity(now.identityOf.get(row), places.identityOf.get(row)));
      if (isInPlace) {
        const isMoved = tries > 0;
        writeCells(this.shell, name, there, (row) =>
          isMoved || this.#formulas.has(`${row}|${at}`) ? null : (look[row - first]?.[at - start] ?? ''),
        );
        for (const id of ids) if (!places.rowOf.has(id)) this.#left.push({ row: 0, key, why: 'gone' });
        return there;
      }
      places = placesOf(this.shell.workbook.readTab(name) ?? [], by, 1);
    }
    for (const id of ids) this.#left.push({ row: places.rowOf.get(id) ?? 0, key, why: 'gone' });
    return [];
  }

  /**
   * The tab once more: where a row moved under the write, what went astray gets back what it had, and the row itself what
   * it was to have. Cells in which people typed something else since are theirs.
   */
  #putRight(written: readonly CellAt[], wanted: Wanted, by: readonly number[]): void {
    const before = placesOf(this.table.cells, by, 1);
    const keyAt = new Map(Object.entries(this.table.columnOf).map(([key, at]) => [at, key]));
    let astray = written;
    for (let tries = 0; tries < TRIES && astray.length > 0; tries++) {
      const cells = this.shell.workbook.readTab(TABS[this.tab].name) ?? [];
      const now = placesOf(cells, by, 1);
      const shouldBe = (id: string, at: number): Cell | undefined => {
        const own = wanted.get(id)?.get(keyAt.get(at) ?? '');
        const row = before.rowOf.get(id);
        return own ?? (row === undefined ? undefined : (this.table.cells[row - 1]?.[at - 1] ?? ''));
      };
      const corrections = new Map<string, CellAt>();
      const correct = (row: number, column: number, value: Cell) =>
        corrections.set(`${row}|${column}`, { row, column, value });
      const found = (row: number, at: number) => cells[row - 1]?.[at - 1] ?? '';
      // Values of ours in rows that are another's.
      const values = new Map<number, Set<Cell>>();
      for (const { column, value } of written) values.set(column, (values.get(column) ?? new Set()).add(value));
      for (const [row, id] of now.identityOf)
        for (const [at, ours] of values) {
          const value = shouldBe(id, at);
          if (value !== undefined && !sameCell(found(row, at), value) && has(ours, found(row, at)))
            correct(row, at, value);
        }
      // Values of ours in a row that is nobody's: somebody inserted it there.
      for (const { row, column, value } of written)
        if (!now.identityOf.has(row) && found(row, column) !== '' && sameCell(found(row, column), value))
          correct(row, column, '');
      // Rows of ours that did not get theirs.
      for (const [id, own] of wanted)
        for (const [key, value] of own) {
          const [row, at] = [now.rowOf.get(id), this.table.columnOf[key] ?? 1];
          const old = this.table.cells[(before.rowOf.get(id) ?? 1) - 1]?.[at - 1] ?? '';
          if (row !== undefined && values.has(at) && sameCell(found(row, at), old) && !sameCell(old, value))
            correct(row, at, value);
        }
      astray = [...corrections.values()];
      for (const { row, column, value } of astray)
        this.shell.workbook.writeBlock(TABS[this.tab].name, row, column, [[value]]);
    }
  }
}

function has(values: ReadonlySet<Cell>, cell: Cell): boolean {
  return [...values].some((value) => sameCell(value, cell));
}

/** Rows alike are counted from the first line of what was read: which of them it is does not matter. */
function sameIdentity(a: string | undefined, b: string | undefined): boolean {
  const bare = (name: string | undefined) => name?.replace(/#\d+$/, '');
  return bare(a) === bare(b);
}

/** New rows below whatever stands there now. */
function appendAtEnd(shell: Shell, table: Table<unknown>, { tab, added }: TabChange, told?: Progress): void {
  const width = widthOf(table.columnOf);
  writeBelow(
    shell,
    TABS[tab].name,
    added.map((record) => lineOf(TABS[tab], table.columnOf, width, record)),
    told,
  );
}

/** Called between the parts of a long block: rows written so far, and in all. */
export type Progress = (written: number, all: number) => void;

/** Google gives up a single write of several 100,000 cells. */
const ROWS_PER_WRITE = 5000;

/**
 * Lines below whatever stands in a tab at that moment: people may have typed at the bottom meanwhile. 4 calls for each
 * 5,000 lines; what is written is applied before the next part, so that a run that is cut leaves whole parts.
 */
export function writeBelow(shell: Shell, name: string, lines: readonly (readonly Cell[])[], told?: Progress): void {
  for (let at = 0; at < lines.length; at += ROWS_PER_WRITE) {
    if (at > 0) {
      shell.workbook.flush();
      told?.(at, lines.length);
    }
    writePartBelow(shell, name, lines.slice(at, at + ROWS_PER_WRITE));
  }
}

function writePartBelow(shell: Shell, name: string, lines: readonly (readonly Cell[])[]): void {
  const width = lines[0]?.length ?? 0;
  if (width === 0) return;
  for (let tries = 1; tries <= TRIES; tries++) {
    const first = shell.workbook.lastRowOf(name) + 1;
    shell.workbook.makeRoom(name, first, 1, lines);
    // The last look before the write, and nothing between them.
    const below = shell.workbook.readBlock(name, first, 1, lines.length, width);
    const isFree = below.every((line) => line.every((cell) => cell === '' || cell === false));
    if (!isFree && tries < TRIES) continue;
    shell.workbook.writeBlock(name, isFree ? first : shell.workbook.lastRowOf(name) + 1, 1, lines, true);
    return;
  }
}

/** Rows that go, found anew just before. */
function dropRows(shell: Shell, table: Table<unknown>, { tab, dropped }: TabChange): void {
  if (dropped.length === 0) return;
  const { name } = TABS[tab];
  const by = identityColumns(tab, table.columnOf, new Set());
  const before = placesOf(table.cells, by, 1);
  const cells = shell.workbook.readTab(name) ?? [];
  const now = placesOf(cells, by, 1);
  const gone = new Set(dropped.flatMap((row) => now.rowOf.get(before.identityOf.get(row) ?? '') ?? []));
  const runs = [...gone].filter((row) => !gone.has(row + 1)).length;
  if (runs <= MOST_RUNS || (runs <= MOST_AMONG_FORMULAS && hasFormulas(shell, name, cells)))
    shell.workbook.deleteRows(name, [...gone]);
  else closeUp(shell, name, cells, gone);
}

/** Whether any cell, headers included, is made by a formula: written back as a value it would be one no more. 1 read. */
function hasFormulas(shell: Shell, name: string, cells: readonly (readonly Cell[])[]): boolean {
  const width = Math.max(1, ...cells.map((line) => line.length));
  const formulas = shell.workbook.readFormulas(name, 1, 1, cells.length, width);
  return formulas.some((line) => line.some((formula) => formula !== ''));
}

/** Moves the rows that stay to the top in one write and deletes what is below. Formulas among them become their values. */
function closeUp(shell: Shell, name: string, cells: readonly (readonly Cell[])[], gone: ReadonlySet<number>): void {
  const kept = cells.slice(1).filter((_, i) => !gone.has(i + 2));
  for (let at = 0; at < kept.length; at += ROWS_PER_WRITE)
    shell.workbook.writeBlock(name, at + 2, 1, kept.slice(at, at + ROWS_PER_WRITE));
  const tail = Array.from({ length: gone.size }, (_, i) => kept.length + 2 + i);
  shell.workbook.deleteRows(name, tail);
}
