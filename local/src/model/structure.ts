/** Rows and columns that come, go, move, grow or hide. */
import { mapReferences, shiftReferences } from '../references/references';
import { blockChange, cellsChange } from './applying';
import type { Book } from './book';
import type { CellRange } from '../values/cellTypes';
import type { Change } from './changes';
import type { Axis } from '../values/cellTypes';
import { ModelError } from './contract';
import { followProperties, rewriteAll, shiftProperties } from './rewriting';
import type { SheetStore } from './sheetStore';

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;

export const lengthOf = (store: SheetStore, axis: Axis) => (axis === 'rows' ? store.maxRows : store.maxColumns);

export function insertDimension(book: Book, sheetId: number, axis: Axis, at: number, count: number): void {
  const store = book.store(sheetId);
  checkSpan(at, count, lengthOf(store, axis) + count);
  checkSize(book, store, axis, count);
  book.write(() => {
    book.commit({ kind: 'insert', sheetId, axis, at, count });
    if (at > 1) likeNeighbour(book, store, axis, at, count);
    follow(book, store, axis, at, count);
  });
}

export function deleteDimension(book: Book, sheetId: number, axis: Axis, at: number, count: number): void {
  const store = book.store(sheetId);
  checkSpan(at, count, lengthOf(store, axis));
  if (count >= lengthOf(store, axis)) {
    const what = axis === 'rows' ? 'rows' : 'columns';
    throw new ModelError('BAD_RANGE', `You can't delete all the ${what} on the sheet.`);
  }
  book.write(() => {
    book.commit({ kind: 'delete', sheetId, axis, at, count });
    follow(book, store, axis, at, -count);
  });
}

/** Everything that names cells of the sheet, after `count` came (or −count went) at `at`. */
function follow(book: Book, store: SheetStore, axis: Axis, at: number, count: number): void {
  const shift = { axis, at, count };
  shiftProperties(book, store, shift);
  rewriteAll(book, (text, home) => shiftReferences(text, home, store.properties.name, shift));
}

/** New rows look like the row above, new columns like the one before. */
function likeNeighbour(book: Book, store: SheetStore, axis: Axis, at: number, count: number): void {
  const whole = { row: 1, col: 1, rows: store.maxRows, cols: store.maxColumns };
  const source = axis === 'rows' ? { ...whole, row: at - 1, rows: 1 } : { ...whole, col: at - 1, cols: 1 };
  const used = { ...source, rows: store.used(source).rows };
  if (used.rows < 1) return;
  for (const kind of ['styles', 'rules'] as const) {
    const change = blockChange(book.contents, store, kind, used) as Extract<Change, { kind: 'styles' | 'rules' }>;
    const { block } = change;
    if (block.palette.length === 1 && (block.palette[0] === null || !Object.keys(block.palette[0]!).length)) continue;
    const target = axis === 'rows' ? { ...used, row: at, rows: count } : { ...used, col: at, cols: count };
    const index = block.index && repeated(block.index, axis, used, count);
    const { palette } = block;
    book.commit({ kind, sheetId: store.id, block: { ...target, palette, ...(index && { index }) } } as Change);
  }
}

function repeated(index: readonly number[], axis: Axis, used: CellRange, count: number): number[] {
  if (axis === 'rows') return Array.from({ length: count }, () => index).flat();
  return Array.from({ length: used.rows }, (_, r) => new Array<number>(count).fill(index[r]!)).flat();
}

function checkSpan(at: number, count: number, length: number): void {
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 1 || count < 1 || at + count - 1 > length)
    throw new ModelError('OUT_OF_GRID', 'Those rows or columns are out of bounds.');
}

function checkSize(book: Book, store: SheetStore, axis: Axis, count: number): void {
  if (axis === 'cols' && store.maxColumns + count > MAX_COLUMNS)
    throw new ModelError(
      'TOO_MANY_COLUMNS',
      'This action would increase the number of columns above the limit of 18278.',
    );
  const now = book.contents.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (now + count * (axis === 'rows' ? store.maxColumns : store.maxRows) > MAX_CELLS) throw tooManyCells();
}

export function tooManyCells(): ModelError {
  return new ModelError(
    'TOO_MANY_CELLS',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}

/** Moves rows or columns to stand before `to`, counted before the move. */
export function moveDimension(book: Book, sheetId: number, axis: Axis, at: number, count: number, to: number): void {
  const store = book.store(sheetId);
  checkSpan(at, count, lengthOf(store, axis));
  if (to >= at && to <= at + count) return;
  const first = Math.min(at, to);
  const last = Math.max(at + count, to) - 1;
  const others = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((n) => n < at || n >= at + count);
  const moving = Array.from({ length: count }, (_, i) => at + i);
  const places = to < at ? [...moving, ...others] : [...others, ...moving];
  const move: Move = { axis, at, count, to };
  book.write(() => {
    if (axis === 'rows') moveRows(book, store, first, places);
    else moveColumns(book, store, first, places);
    rewriteAll(book, (text, home) => movedReferences(text, home, store.properties.name, move));
    followProperties(book, store, (range) => {
      const start = movedStart(
        axis === 'rows' ? range.row : range.col,
        axis === 'rows' ? range.rows : range.cols,
        move,
      );
      return axis === 'rows' ? { ...range, row: start } : { ...range, col: start };
    });
  });
}

interface Move {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
  readonly to: number;
}

/** Where a stretch begins after the move: what lies wholly in the moved part, or in the part that gives way, goes along. */
function movedStart(start: number, size: number, { at, count, to }: Move): number {
  const inside = (from: number, end: number) => start >= from && start + size <= end;
  if (inside(at, at + count)) return start + (to > at ? to - at - count : to - at);
  if (to > at && inside(at + count, to)) return start - count;
  return to < at && inside(to, at) ? start + count : start;
}

function moveRows(book: Book, store: SheetStore, first: number, places: readonly number[]): void {
  const range = { row: first, col: 1, rows: places.length, cols: store.maxColumns };
  book.commit({ kind: 'reorder', sheetId: store.id, range, order: places.map((from) => from - first) });
  permuteLists(book, store, 'rows', first, places);
}

function moveColumns(book: Book, store: SheetStore, first: number, places: readonly number[]): void {
  const used = store.used({ row: 1, col: first, rows: store.maxRows, cols: places.length });
  if (used.rows > 0) {
    const columns = places.map((from) => ({ ...used, col: from, cols: 1 }));
    const steps = columns.flatMap((column, i) => columnChanges(book, store, column, first + i));
    for (const step of steps) book.commit(step);
  }
  permuteLists(book, store, 'cols', first, places);
}

/** One column's things as changes that put them into another column. */
function columnChanges(book: Book, store: SheetStore, column: CellRange, to: number): Change[] {
  const cells = { ...cellsChange(store, column), col: to };
  const blocks = (['styles', 'rules', 'notes'] as const).map((kind) => {
    const change = blockChange(book.contents, store, kind, column) as Extract<Change, { kind: 'styles' }>;
    return { ...change, block: { ...change.block, col: to } } as Change;
  });
  return [cells, ...blocks];
}

function permuteLists(book: Book, store: SheetStore, axis: Axis, first: number, places: readonly number[]): void {
  const sizes = places.map((from) => store.sizes[axis][from - 1] ?? null);
  const hidden = places.map((from) => store.hidden[axis][from - 1] ?? false);
  if (store.sizes[axis].length >= first) book.commit({ kind: 'sizes', sheetId: store.id, axis, at: first, sizes });
  if (store.hidden[axis].length >= first) book.commit({ kind: 'hidden', sheetId: store.id, axis, at: first, hidden });
}

function movedReferences(text: string, home: string, sheet: string, move: Move): string {
  const [from, to] = move.axis === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  return mapReferences(text, (ref) => {
    const [first, last] = [ref.range[from], ref.range[to]];
    if ((ref.sheet ?? home) !== sheet || first === null || last === null) return undefined;
    const start = movedStart(first + 1, last - first + 1, move) - 1;
    return { ...ref, range: { ...ref.range, [from]: start, [to]: start + last - first } };
  });
}

export function setSizes(book: Book, sheetId: number, axis: Axis, at: number, sizes: readonly (number | null)[]): void {
  if (!sizes.length) return;
  checkSpan(at, sizes.length, lengthOf(book.store(sheetId), axis));
  book.commit({ kind: 'sizes', sheetId, axis, at, sizes });
}

export function setHidden(book: Book, sheetId: number, axis: Axis, at: number, count: number, hidden: boolean): void {
  checkSpan(at, count, lengthOf(book.store(sheetId), axis));
  book.commit({ kind: 'hidden', sheetId, axis, at, hidden: new Array<boolean>(count).fill(hidden) });
}
