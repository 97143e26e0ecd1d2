/** Named ranges: valid names, one of each, case-insensitive. */
import type { Book } from './book';
import type { SheetRange } from '../values/cellTypes';
import { ModelError } from './contract';

/** Letters (of any script), digits and underscores; no digit first, nothing that reads as a cell or a boolean. */
const VALID = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u;
const CELL_LIKE = /^(?:[a-z]{1,3}\d+|r\d*c\d*|true|false)$/i;

export function setNamedRange(book: Book, name: string, range: SheetRange): void {
  book.inGrid(range);
  if (!VALID.test(name) || CELL_LIKE.test(name))
    throw new ModelError('BAD_NAME', `The name "${name}" is invalid for a named range.`);
  const { row, col, rows, cols } = range;
  const others = without(book, name);
  book.commit({
    kind: 'namedRanges',
    ranges: [...others, { name, sheetId: range.sheetId, range: { row, col, rows, cols } }],
  });
}

export function removeNamedRange(book: Book, name: string): void {
  const ranges = without(book, name);
  if (ranges.length < book.contents.namedRanges.length) book.commit({ kind: 'namedRanges', ranges });
}

function without(book: Book, name: string) {
  return book.contents.namedRanges.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
}
