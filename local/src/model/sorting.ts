/** Sorting rows of a range, as Sheets does: numbers, then texts, then booleans, blanks last; equal rows keep their order. */
import { moveRelative } from '../references/references';
import type { Book } from './book';
import type { CellValue, SheetRange } from '../values/cellTypes';
import { ModelError, type SortKey } from './contract';
import { intersection } from '../values/ranges';

export function sortRange(book: Book, range: SheetRange, keys: readonly SortKey[]): void {
  const store = book.inGrid(range);
  if (keys.some(({ col }) => col < range.col || col >= range.col + range.cols))
    throw new ModelError('BAD_RANGE', 'The column to sort by is outside of the range.');
  book.refresh();
  const compare = comparer(book.contents.meta.locale);
  const order = Array.from({ length: range.rows }, (_, i) => i);
  const value = (i: number, key: SortKey) => store.values.get(range.row + i, key.col);
  order.sort((a, b) => {
    for (const key of keys) {
      const [one, other] = [value(a, key), value(b, key)];
      const [blank, otherBlank] = [isBlank(one), isBlank(other)];
      if (blank !== otherBlank) return blank ? 1 : -1;
      const result = compare(one, other);
      if (result) return key.ascending ? result : -result;
    }
    return a - b;
  });
  reorderRows(book, range, order);
}

const isBlank = (value: CellValue) => value === null || value === '';

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;

/** An order of values of all kinds. */
export function comparer(locale: string): (a: CellValue, b: CellValue) => number {
  const collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' });
  const rank = (value: CellValue) => RANK[typeof value as keyof typeof RANK];
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
    if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
    return rank(a) - rank(b);
  };
}

export function reorderRows(book: Book, range: SheetRange, order: readonly number[]): void {
  const store = book.inGrid(range);
  const seen = new Set(order);
  if (order.length !== range.rows || seen.size !== range.rows || order.some((i) => !(i >= 0 && i < range.rows)))
    throw new ModelError('SIZE', 'The order does not name each row of the range once.');
  const { sheetId, row, col, rows, cols } = range;
  if (store.properties.merges.some((merge) => intersection(merge, range) && merge.rows > 1))
    throw new ModelError('MERGE_CUT', 'To sort a range, merged cells in it must be unmerged first.');
  if (order.every((from, i) => from === i)) return;
  book.write(() => {
    book.commit({ kind: 'reorder', sheetId, range: { row, col, rows, cols }, order });
    const cells: [number, number, string][] = [];
    if (store.formulaCount)
      order.forEach((from, i) => {
        for (let c = 0; c < cols; c++) {
          const formula = store.formulas.get(row + i, col + c);
          if (formula && from !== i) cells.push([row + i, col + c, moveRelative(formula, i - from, 0)]);
        }
      });
    if (cells.length) book.commit({ kind: 'formulas', sheetId, cells });
  });
}
