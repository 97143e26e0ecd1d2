/** Arithmetic of ranges: overlap, containment, and what becomes of one when rows or columns come or go. */
import type { Axis } from './cellTypes';
import type { CellRange } from './cellTypes';

export const lastRowOf = (range: CellRange): number => range.row + range.rows - 1;
export const lastColOf = (range: CellRange): number => range.col + range.cols - 1;

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.row <= lastRowOf(b) && b.row <= lastRowOf(a) && a.col <= lastColOf(b) && b.col <= lastColOf(a);
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.row <= inner.row &&
    outer.col <= inner.col &&
    lastRowOf(inner) <= lastRowOf(outer) &&
    lastColOf(inner) <= lastColOf(outer)
  );
}

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  return {
    row,
    col,
    rows: Math.min(lastRowOf(a), lastRowOf(b)) - row + 1,
    cols: Math.min(lastColOf(a), lastColOf(b)) - col + 1,
  };
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;
}

/** Rows or columns put in before `at` (count > 0), or −count taken out from `at` on. */
export interface Shift {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/** A stretch from `start`, `size` long, after the shift; null when all of it went. */
export function shiftedSpan(start: number, size: number, at: number, count: number): [number, number] | null {
  if (count >= 0) {
    if (at <= start) return [start + count, size];
    return at < start + size ? [start, size + count] : [start, size];
  }
  const gone = Math.max(0, Math.min(start + size, at - count) - Math.max(start, at));
  if (gone >= size) return null;
  const before = Math.max(0, Math.min(start, at - count) - at);
  return [start - Math.max(0, before), size - gone];
}

export function shiftedRange<R extends CellRange>(range: R, shift: Shift): R | null {
  const rows = shift.axis === 'rows';
  const span = shiftedSpan(rows ? range.row : range.col, rows ? range.rows : range.cols, shift.at, shift.count);
  if (!span) return null;
  return rows ? { ...range, row: span[0], rows: span[1] } : { ...range, col: span[0], cols: span[1] };
}
