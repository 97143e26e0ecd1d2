/** Which rows and columns the scrolled window shows, and where a cell stands in it. */
import type { SheetView } from '../../protocol/views';
import { ROW_HEADER_WIDTH } from './Row';
import type { Axes, Spot } from './selection';

export const COL_HEADER_HEIGHT = 24;
/** Rows drawn above and below what is visible, so that quick scrolling shows cells and not blanks. */
const SPARE_ROWS = 12;

export interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}
export interface Shown {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstCol: number;
  readonly lastCol: number;
}

/** The scrolled rows and columns (from 1) in sight, without the frozen ones. */
export function shown(scrolled: Scrolled, sheet: SheetView, axes: Axes): Shown {
  const top = axes.rows.start(sheet.frozenRows) + scrolled.top;
  const left = axes.cols.start(sheet.frozenCols) + scrolled.left;
  const first = axes.rows.at(top) + 1;
  const last = axes.rows.at(scrolled.top + scrolled.height - COL_HEADER_HEIGHT) + 1;
  return {
    firstRow: Math.max(sheet.frozenRows + 1, first - SPARE_ROWS),
    lastRow: Math.min(sheet.rows, last + SPARE_ROWS),
    firstCol: Math.max(1, axes.cols.at(left)),
    lastCol: Math.min(sheet.cols, axes.cols.at(scrolled.left + scrolled.width - ROW_HEADER_WIDTH) + 2),
  };
}

/** The rows from `first` to `last` that are not hidden: a filter may hide thousands between two. */
export function visibleRows(first: number, last: number, { rows }: Axes): number[] {
  const found: number[] = [];
  for (let row = first; row <= last; row = rows.step(row - 1, 1) + 1) {
    if (rows.size(row - 1) > 0) found.push(row);
    if (rows.step(row - 1, 1) === row - 1) break;
  }
  return found;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** False when the cell is scrolled away. */
  readonly inSight: boolean;
}

/** A cell's place in the window, in pixels from the grid's corner. */
export function boxOf({ row, col }: Spot, scrolled: Scrolled, sheet: SheetView, axes: Axes): Box {
  const frozenTop = COL_HEADER_HEIGHT + axes.rows.start(sheet.frozenRows);
  const frozenLeft = ROW_HEADER_WIDTH + axes.cols.start(sheet.frozenCols);
  const isTop = row <= sheet.frozenRows;
  const isLeft = col <= sheet.frozenCols;
  const top = COL_HEADER_HEIGHT + axes.rows.start(row - 1) - (isTop ? 0 : scrolled.top);
  const left = ROW_HEADER_WIDTH + axes.cols.start(col - 1) - (isLeft ? 0 : scrolled.left);
  return {
    left,
    top,
    width: axes.cols.size(col - 1),
    height: axes.rows.size(row - 1),
    inSight:
      (isTop || (top >= frozenTop && top < scrolled.height)) &&
      (isLeft || (left >= frozenLeft && left < scrolled.width)),
  };
}

/** Where to scroll so that a cell comes into sight; what is in sight stays. */
export function scrollTo(
  { row, col }: Spot,
  scrolled: Scrolled,
  sheet: SheetView,
  axes: Axes,
): { top: number; left: number } {
  let { top, left } = scrolled;
  if (row > sheet.frozenRows) {
    const highest = axes.rows.start(row - 1) - axes.rows.start(sheet.frozenRows);
    const lowest = axes.rows.start(row) - (scrolled.height - COL_HEADER_HEIGHT);
    top = Math.max(Math.min(top, highest), lowest);
  }
  if (col > sheet.frozenCols) {
    const leftmost = axes.cols.start(col - 1) - axes.cols.start(sheet.frozenCols);
    const rightmost = axes.cols.start(col) - (scrolled.width - ROW_HEADER_WIDTH);
    left = Math.min(Math.max(left, rightmost), leftmost);
  }
  return { top: Math.max(0, top), left: Math.max(0, left) };
}
