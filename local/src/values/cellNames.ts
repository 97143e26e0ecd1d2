/** Names of cells and ranges as people write them: B2, A1:C9. Rows and columns count from 1. */
import { columnOf, letters } from './a1';
import type { CellRange } from './cellTypes';

export function cellName(row: number, col: number): string {
  return letters(col) + row;
}

export function rangeName(range: CellRange): string {
  const first = cellName(range.row, range.col);
  if (range.rows === 1 && range.cols === 1) return first;
  return `${first}:${cellName(range.row + range.rows - 1, range.col + range.cols - 1)}`;
}

/** Reads `B2`, `$B$2` or `A1:C9` (in either order); null for anything else. */
export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(text.trim());
  if (!match) return null;
  const [r1, c1] = [Number(match[2]), columnOf(match[1]!)];
  const [r2, c2] = match[3] ? [Number(match[4]), columnOf(match[3])] : [r1, c1];
  return spanning(r1, c1, r2, c2);
}

/** The range with these two corners. */
export function spanning(r1: number, c1: number, r2: number, c2: number): CellRange {
  return {
    row: Math.min(r1, r2),
    col: Math.min(c1, c2),
    rows: Math.abs(r1 - r2) + 1,
    cols: Math.abs(c1 - c2) + 1,
  };
}

export function contains(range: CellRange, row: number, col: number): boolean {
  return row >= range.row && row < range.row + range.rows && col >= range.col && col < range.col + range.cols;
}
