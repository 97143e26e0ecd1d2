/** What is selected in a sheet, and how keys and the pointer move it. Rows and columns count from 1. */
import type { CellRange, SheetView } from '../../protocol/views';
import { spanning } from '../../values/cellNames';
import type { Axis } from './axis';

export interface Spot {
  readonly row: number;
  readonly col: number;
}
/** `anchor` is the active cell, `focus` the far corner. */
export interface Selection {
  readonly anchor: Spot;
  readonly focus: Spot;
}
export interface Axes {
  readonly rows: Axis;
  readonly cols: Axis;
}
export type Direction = 'up' | 'down' | 'left' | 'right';

export const FIRST: Selection = { anchor: { row: 1, col: 1 }, focus: { row: 1, col: 1 } };

export function at(row: number, col: number): Selection {
  return { anchor: { row, col }, focus: { row, col } };
}

export function over(range: CellRange): Selection {
  return {
    anchor: { row: range.row, col: range.col },
    focus: { row: range.row + range.rows - 1, col: range.col + range.cols - 1 },
  };
}

export function rangeOf(selection: Selection): CellRange {
  return spanning(selection.anchor.row, selection.anchor.col, selection.focus.row, selection.focus.col);
}

/** Keeps a selection inside a sheet that may have lost rows or columns. */
export function inside(selection: Selection, sheet: Pick<SheetView, 'rows' | 'cols'>): Selection {
  const keep = (spot: Spot): Spot => ({
    row: Math.max(1, Math.min(spot.row, sheet.rows)),
    col: Math.max(1, Math.min(spot.col, sheet.cols)),
  });
  return { anchor: keep(selection.anchor), focus: keep(selection.focus) };
}

/** One step over visible rows or columns, `count` times; `extend` moves only the far corner. */
export function moved(
  selection: Selection,
  direction: Direction,
  axes: Axes,
  { extend = false, count = 1 } = {},
): Selection {
  const from = extend ? selection.focus : selection.anchor;
  let { row, col } = from;
  const step = direction === 'up' || direction === 'left' ? -1 : 1;
  for (let i = 0; i < count; i++) {
    if (direction === 'up' || direction === 'down') row = axes.rows.step(row - 1, step) + 1;
    else col = axes.cols.step(col - 1, step) + 1;
  }
  return extend ? { anchor: selection.anchor, focus: { row, col } } : at(row, col);
}
