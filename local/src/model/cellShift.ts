/** Cells put into a range or taken out of it: what is right of it or below it moves, and what names those cells follows. */
import { mapReferences } from '../references/references';
import { blockChange, cellsChange } from './applying';
import type { Book } from './book';
import type { CellRange, SheetRange } from '../values/cellTypes';
import type { Change } from './changes';
import type { Axis } from '../values/cellTypes';
import { shiftedRange, shiftedSpan, type Shift } from '../values/ranges';
import { followProperties, rewriteAll } from './rewriting';
import type { SheetStore } from './sheetStore';
import { insertDimension } from './structure';

/** The strip of rows or columns in which cells move, and by how much they do. */
interface Strip {
  readonly axis: Axis;
  /** First and last column of the strip where rows are put in ('rows'), and the other way round. */
  readonly from: number;
  readonly to: number;
  readonly shift: Shift;
}

export function shiftCells(book: Book, range: SheetRange, axis: Axis, insert: boolean): void {
  const store = book.inGrid(range);
  const size = axis === 'rows' ? range.rows : range.cols;
  book.write(() => {
    if (insert) makeRoom(book, store, range, axis, size);
    const rest =
      axis === 'rows'
        ? { ...range, rows: store.maxRows - range.row + 1 }
        : { ...range, cols: store.maxColumns - range.col + 1 };
    const moving = insert ? shortened(rest, axis, 0, size) : shortened(rest, axis, size, 0);
    const used = moving.rows > 0 && moving.cols > 0 ? store.used(moving) : null;
    const steps = used && used.rows > 0 ? blockSteps(book, store, used) : [];
    clearAll(book, store, rest);
    const by = insert ? size : -size;
    for (const step of steps) book.commit(movedChange(step, axis === 'rows' ? by : 0, axis === 'rows' ? 0 : by));
    follow(book, store, {
      axis,
      from: axis === 'rows' ? range.col : range.row,
      to: axis === 'rows' ? range.col + range.cols - 1 : range.row + range.rows - 1,
      shift: { axis, at: axis === 'rows' ? range.row : range.col, count: by },
    });
  });
}

function shortened(range: SheetRange, axis: Axis, before: number, after: number): SheetRange {
  return axis === 'rows'
    ? { ...range, row: range.row + before, rows: range.rows - before - after }
    : { ...range, col: range.col + before, cols: range.cols - before - after };
}

/** Nothing falls off the grid: it grows where its last cells hold something. */
function makeRoom(book: Book, store: SheetStore, range: SheetRange, axis: Axis, size: number): void {
  const length = axis === 'rows' ? store.maxRows : store.maxColumns;
  const edge =
    axis === 'rows'
      ? { ...range, row: Math.max(range.row, length - size + 1), rows: Math.min(size, length - range.row + 1) }
      : { ...range, col: Math.max(range.col, length - size + 1), cols: Math.min(size, length - range.col + 1) };
  for (let r = edge.row; r < edge.row + edge.rows; r++)
    for (let c = edge.col; c < edge.col + edge.cols; c++)
      if (store.values.get(r, c) !== null) return insertDimension(book, store.id, axis, length + 1, size);
}

/** References, names, merges, formats and protections that lie wholly in the strip move with its cells. */
function follow(book: Book, store: SheetStore, strip: Strip): void {
  const { axis, from, to, shift } = strip;
  const name = store.properties.name;
  rewriteAll(book, (text, home) =>
    mapReferences(text, (ref) => {
      const { top, left, bottom, right } = ref.range;
      if ((ref.sheet ?? home) !== name || top === null || left === null || bottom === null || right === null)
        return undefined;
      const [first, last] = axis === 'rows' ? [left + 1, right + 1] : [top + 1, bottom + 1];
      if (first < from || last > to) return undefined;
      const [start, end] = axis === 'rows' ? [top, bottom] : [left, right];
      const span = shiftedSpan(start + 1, end - start + 1, shift.at, shift.count);
      if (!span) return null;
      const [begin, finish] = [span[0] - 1, span[0] + span[1] - 2];
      const range = axis === 'rows' ? { top: begin, bottom: finish } : { left: begin, right: finish };
      return { sheet: ref.sheet, range: { ...ref.range, ...range } };
    }),
  );
  const moved = (range: CellRange): CellRange | null => {
    const [first, count] = axis === 'rows' ? [range.col, range.cols] : [range.row, range.rows];
    return first >= from && first + count - 1 <= to ? shiftedRange(range, shift) : range;
  };
  followProperties(book, store, moved);
}

function blockSteps(book: Book, store: SheetStore, range: CellRange): Change[] {
  const blocks = (['styles', 'rules', 'notes'] as const).map((kind) => blockChange(book.contents, store, kind, range));
  return [cellsChange(store, range), ...blocks];
}

function clearAll(book: Book, store: SheetStore, range: CellRange): void {
  const used = store.used(range);
  if (used.rows < 1) return;
  const { row, col, rows, cols } = used;
  const values = Array.from({ length: rows }, () => new Array<null>(cols).fill(null));
  book.commit({ kind: 'cells', sheetId: store.id, row, col, values });
  book.commit({ kind: 'styles', sheetId: store.id, block: { row, col, rows, cols, palette: [{}] } });
  book.commit({ kind: 'rules', sheetId: store.id, block: { row, col, rows, cols, palette: [null] } });
  book.commit({ kind: 'notes', sheetId: store.id, block: { row, col, rows, cols, palette: [''] } });
}

function movedChange(change: Change, rows: number, cols: number): Change {
  if (change.kind === 'cells') return { ...change, row: change.row + rows, col: change.col + cols };
  const block = (change as Extract<Change, { kind: 'styles' }>).block;
  return { ...change, block: { ...block, row: block.row + rows, col: block.col + cols } } as Change;
}
