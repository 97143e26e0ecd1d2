/** Copy, cut and fill: blocks of cells put elsewhere, with the references in their formulas moved along. */
import { followMove, mapReferences, moveRelative } from '../references/references';
import { isDateLike } from '../values/numberFormat';
import { blockChange, cellsChange } from './applying';
import type { Book } from './book';
import type { CellRange, CellValue, CopyPart, SheetRange } from '../values/cellTypes';
import type { Change } from './changes';
import { ModelError } from './contract';
import { intersection, shiftedRange } from '../values/ranges';
import { rewriteAll } from './rewriting';
import type { SheetStore } from './sheetStore';
import { seriesOf } from './series';
import type { Place } from './writing';

const ALL: readonly CopyPart[] = ['formulas', 'formats', 'rules', 'notes', 'merges'];

export function copyCells(
  book: Book,
  from: SheetRange,
  to: SheetRange,
  parts: readonly CopyPart[] | 'all',
  transposed: boolean,
): void {
  const source = book.inGrid(from);
  const wanted = new Set(parts === 'all' ? ALL : parts);
  const rows = transposed ? from.cols : from.rows;
  const cols = transposed ? from.rows : from.cols;
  const target = { ...to, rows: tiled(to.rows, rows), cols: tiled(to.cols, cols) };
  const store = book.inGrid(target);
  if (wanted.has('values')) book.refresh();
  // Read first: source and target may overlap.
  const steps = copySteps(book, source, from, target, wanted, transposed);
  book.write(() => {
    if (wanted.has('formats') || wanted.has('merges')) dropMerges(book, store, target);
    for (const step of steps) book.commit(step);
    if (wanted.has('merges') && !transposed) copyMerges(book, source, from, target);
    if (wanted.has('conditionalFormats') || (parts === 'all' && source === store))
      copyConditional(book, source, from, target);
    if (wanted.has('columnWidths')) {
      const sizes = Array.from({ length: target.cols }, (_, c) => source.sizes.cols[from.col - 1 + (c % cols)] ?? null);
      book.commit({ kind: 'sizes', sheetId: to.sheetId, axis: 'cols', at: to.col, sizes });
    }
  });
}

/** A paste repeats its source only where the target holds it a whole number of times. */
function tiled(wanted: number, size: number): number {
  return wanted > size && wanted % size === 0 ? wanted : size;
}

function copySteps(
  book: Book,
  source: SheetStore,
  from: SheetRange,
  target: SheetRange,
  wanted: ReadonlySet<CopyPart>,
  transposed: boolean,
): Change[] {
  const place = (r: number, c: number): [number, number] =>
    transposed
      ? [from.row + (c % from.rows), from.col + (r % from.cols)]
      : [from.row + (r % from.rows), from.col + (c % from.cols)];
  const grid = <T>(item: (row: number, col: number, r: number, c: number) => T): T[][] =>
    Array.from({ length: target.rows }, (_, r) =>
      Array.from({ length: target.cols }, (_, c) => item(...place(r, c), r, c)),
    );
  const { sheetId, row, col, rows, cols } = target;
  const at = { row, col, rows, cols };
  const steps: Change[] = [];
  if (wanted.has('values') || wanted.has('formulas')) {
    const values = grid<CellValue>((r, c) => source.values.get(r, c));
    const moved = (r: number, c: number, dr: number, dc: number) => {
      const formula = source.formulas.get(r, c);
      return formula && moveRelative(formula, row + dr - r, col + dc - c);
    };
    const formulas = wanted.has('formulas') && source.formulaCount ? grid(moved) : undefined;
    steps.push({ kind: 'cells', sheetId, row, col, values, ...(formulas && { formulas }) });
  }
  const tiles = <S, T>(stored: (row: number, col: number) => S, item: (stored: S) => T) => ({
    ...at,
    ...indexed(from, target, place, stored, item),
  });
  if (wanted.has('formats')) {
    const block = tiles(
      (r, c) => source.styles.get(r, c),
      (id) => book.contents.styles.get(id),
    );
    steps.push({ kind: 'styles', sheetId, block });
  }
  if (wanted.has('rules')) {
    const block = tiles(
      (r, c) => source.rules.get(r, c),
      (id) => book.contents.rules.get(id),
    );
    steps.push({ kind: 'rules', sheetId, block });
  }
  if (wanted.has('notes')) {
    const block = tiles(
      (r, c) => source.notes.get(r, c),
      (note) => note,
    );
    steps.push({ kind: 'notes', sheetId, block });
  }
  return steps;
}

/** What the source holds, each thing once, and for every cell of the target which of them; the source is read once. */
function indexed<S, T>(
  from: CellRange,
  target: CellRange,
  place: (r: number, c: number) => [number, number],
  stored: (row: number, col: number) => S,
  item: (stored: S) => T,
): { palette: T[]; index: number[] } {
  const places = new Map<S, number>();
  const tile: number[] = [];
  for (let r = 0; r < from.rows; r++)
    for (let c = 0; c < from.cols; c++) {
      const one = stored(from.row + r, from.col + c);
      if (!places.has(one)) places.set(one, places.size);
      tile.push(places.get(one)!);
    }
  const index: number[] = [];
  for (let r = 0; r < target.rows; r++)
    for (let c = 0; c < target.cols; c++) {
      const [row, col] = place(r, c);
      index.push(tile[(row - from.row) * from.cols + col - from.col]!);
    }
  return { palette: [...places.keys()].map(item), index };
}

function dropMerges(book: Book, store: SheetStore, target: CellRange): void {
  const { merges } = store.properties;
  const kept = merges.filter((merge) => !intersection(merge, target));
  if (kept.length < merges.length) book.commit({ kind: 'sheet', sheetId: store.id, set: { merges: kept } });
}

function copyMerges(book: Book, source: SheetStore, from: CellRange, target: SheetRange): void {
  const inside = source.properties.merges.filter((merge) => intersection(merge, from));
  if (!inside.length) return;
  const copies: CellRange[] = [];
  for (let r = 0; r < target.rows; r += from.rows)
    for (let c = 0; c < target.cols; c += from.cols)
      for (const merge of inside)
        copies.push({
          ...merge,
          row: merge.row - from.row + target.row + r,
          col: merge.col - from.col + target.col + c,
        });
  const kept = book.store(target.sheetId).properties.merges.filter((merge) => !intersection(merge, target));
  book.commit({ kind: 'sheet', sheetId: target.sheetId, set: { merges: [...kept, ...copies] } });
}

function copyConditional(book: Book, source: SheetStore, from: CellRange, target: SheetRange): void {
  if (source.id !== target.sheetId) return;
  let changed = false;
  const formats = source.properties.conditionalFormats.map((format) => {
    const parts = format.ranges.map((range) => intersection(range, from)).filter((part) => part !== null);
    const outside = parts.filter((part) => part.rows === from.rows && part.cols === from.cols);
    if (!outside.length || format.ranges.some((range) => intersection(range, target))) return format;
    changed = true;
    const { row, col, rows, cols } = target;
    return { ...format, ranges: [...format.ranges, { row, col, rows, cols }] };
  });
  if (changed) book.commit({ kind: 'sheet', sheetId: source.id, set: { conditionalFormats: formats } });
}

/** Cut and paste: what pointed at the cells follows them. */
export function moveCells(book: Book, from: SheetRange, to: Place): void {
  const source = book.inGrid(from);
  const target = { ...from, ...to };
  const store = book.inGrid(target);
  const content = cellsChange(source, from);
  const blocks = (['styles', 'rules', 'notes'] as const).map((kind) => blockChange(book.contents, source, kind, from));
  const merges = source.properties.merges.filter((merge) => intersection(merge, from));
  book.write(() => {
    wipe(book, from);
    dropMerges(book, source, from);
    dropMerges(book, store, target);
    const [dr, dc] = [to.row - from.row, to.col - from.col];
    for (const step of [content, ...blocks]) book.commit(moved(step, to.sheetId, dr, dc));
    if (merges.length) {
      const there = merges.map((merge) => ({ ...merge, row: merge.row + dr, col: merge.col + dc }));
      book.commit({ kind: 'sheet', sheetId: store.id, set: { merges: [...store.properties.merges, ...there] } });
    }
    const names = { from: source.properties.name, to: store.properties.name };
    rewriteAll(book, (text, home) =>
      followMove(text, home, { ...from, sheet: names.from }, { ...to, sheet: names.to }),
    );
    if (source !== store) nameOldSheet(book, target, names.from, names.to);
  });
}

/** Formulas that moved to another sheet still mean the cells of the old one. */
function nameOldSheet(book: Book, target: SheetRange, oldName: string, newName: string): void {
  const store = book.store(target.sheetId);
  const cells: [number, number, string][] = [];
  for (const [row, col, formula] of store.formulas.entries()) {
    if (!intersection({ row, col, rows: 1, cols: 1 }, target)) continue;
    const next = mapReferences(formula, (ref) =>
      ref.sheet === null ? { ...ref, sheet: oldName } : ref.sheet === newName ? { ...ref, sheet: null } : undefined,
    );
    if (next !== formula) cells.push([row, col, next]);
  }
  if (cells.length) book.commit({ kind: 'formulas', sheetId: target.sheetId, cells });
}

function moved(change: Change, sheetId: number, rows: number, cols: number): Change {
  if (change.kind === 'cells') return { ...change, sheetId, row: change.row + rows, col: change.col + cols };
  const { block } = change as Extract<Change, { kind: 'styles' }>;
  return { ...change, sheetId, block: { ...block, row: block.row + rows, col: block.col + cols } } as Change;
}

function wipe(book: Book, range: SheetRange): void {
  const { sheetId, row, col, rows, cols } = range;
  const block = { row, col, rows, cols };
  const values = Array.from({ length: rows }, () => new Array<CellValue>(cols).fill(null));
  book.commit({ kind: 'cells', sheetId, row, col, values });
  book.commit({ kind: 'styles', sheetId, block: { ...block, palette: [{}] } });
  book.commit({ kind: 'rules', sheetId, block: { ...block, palette: [null] } });
  book.commit({ kind: 'notes', sheetId, block: { ...block, palette: [''] } });
}

/** Fills a larger range from one in it, downwards, upwards, to the right or to the left. */
export function fillCells(book: Book, from: SheetRange, to: CellRange, series: 'detect' | 'repeat'): void {
  const store = book.inGrid(from);
  book.inGrid({ ...to, sheetId: from.sheetId });
  const down = to.rows > from.rows;
  if (down && to.cols !== from.cols) throw new ModelError('BAD_RANGE', 'A fill goes on in one direction.');
  const rest = strips(from, to, down);
  book.write(() => {
    for (const { range, back } of rest) {
      const target = { ...range, sheetId: from.sheetId };
      copyTile(book, from, target);
      if (series === 'detect') writeSeries(book, store, from, target, down, back);
    }
  });
}

/** What of the target lies after and before the source. */
function strips(from: CellRange, to: CellRange, down: boolean): { range: CellRange; back: boolean }[] {
  const whole = shiftedRange(to, { axis: 'rows', at: 1, count: 0 })!;
  const after = down
    ? { ...whole, row: from.row + from.rows, rows: to.row + to.rows - from.row - from.rows }
    : { ...whole, col: from.col + from.cols, cols: to.col + to.cols - from.col - from.cols };
  const before = down ? { ...whole, rows: from.row - to.row } : { ...whole, cols: from.col - to.col };
  return [
    { range: after, back: false },
    { range: before, back: true },
  ].filter(({ range }) => range.rows > 0 && range.cols > 0);
}

/** Repeats the source over a range of any length. */
function copyTile(book: Book, from: SheetRange, target: SheetRange): void {
  const source = book.store(from.sheetId);
  for (const step of copySteps(book, source, from, target, new Set(ALL), false)) book.commit(step);
}

function writeSeries(
  book: Book,
  store: SheetStore,
  from: CellRange,
  target: SheetRange,
  down: boolean,
  back: boolean,
): void {
  const lines = down ? from.cols : from.rows;
  for (let i = 0; i < lines; i++) {
    const length = down ? from.rows : from.cols;
    const at = (n: number): [number, number] => (down ? [from.row + n, from.col + i] : [from.row + i, from.col + n]);
    const given = Array.from({ length }, (_, n) => store.values.get(...at(n)));
    if (Array.from({ length }, (_, n) => store.formulas.get(...at(n))).some(Boolean)) continue;
    const count = down ? target.rows : target.cols;
    const { numberFormat } = book.contents.styles.get(store.styles.get(...at(0)));
    const next = seriesOf(given, count, back, isDateLike(numberFormat));
    if (!next) continue;
    const place = down ? { row: target.row, col: from.col + i } : { row: from.row + i, col: target.col };
    const values = down ? next.map((value) => [value]) : [next];
    book.commit({ kind: 'cells', sheetId: target.sheetId, ...place, values });
  }
}
