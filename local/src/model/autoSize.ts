/** Widths and heights that fit the texts in a column or row. */
import type { Book } from './book';
import type { Axis } from '../values/cellTypes';
import { DEFAULT_POINTS, PIXELS_A_POINT, textWidth } from '../values/textWidth';
import { displayOf } from './reading';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './sheetTypes';

const PADDING = 12;
const WIDEST = 600;

export function autoSizes(book: Book, sheetId: number, axis: Axis, at: number, count: number): number[] {
  const store = book.store(sheetId);
  book.refresh();
  const last = store.last();
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    if (axis === 'rows') {
      let linesOf = 1;
      for (let col = 1; col <= last.col; col++)
        linesOf = Math.max(linesOf, displayOf(book, store, at + i, col).split('\n').length);
      return DEFAULT_ROW_HEIGHT * linesOf;
    }
    let width = 0;
    for (let row = 1; row <= last.row; row++) width = Math.max(width, pixelsOf(displayOf(book, store, row, at + i)));
    return width ? Math.min(WIDEST, width + PADDING) : DEFAULT_COLUMN_WIDTH;
  });
}

/** Of its longest line. */
function pixelsOf(text: string): number {
  return Math.round(Math.max(...text.split('\n').map(textWidth)) * DEFAULT_POINTS * PIXELS_A_POINT);
}
