/** Filters: which rows of a filter's range its criteria hide, and the texts its lists offer. */
import type { Book } from './book';
import { conditionHolds } from './conditions';
import { displayOf } from './reading';
import type { SheetStore } from './sheetStore';
import type { FilterCriterion } from './sheetTypes';

/** Rows that the sheet's filter hides, ascending. */
export function hiddenByFilter(book: Book, store: SheetStore): number[] {
  const { filter } = store.properties;
  const criteria = Object.entries(filter?.criteria ?? {});
  if (!filter || !criteria.length) return [];
  book.refresh();
  const last = Math.min(filter.range.row + filter.range.rows - 1, store.values.height);
  const hidden: number[] = [];
  for (let row = filter.range.row + 1; row <= last; row++)
    if (criteria.some(([col, criterion]) => !passes(book, store, row, Number(col), criterion))) hidden.push(row);
  return hidden;
}

function passes(book: Book, store: SheetStore, row: number, col: number, criterion: FilterCriterion): boolean {
  const text = displayOf(book, store, row, col);
  if (criterion.hiddenTexts?.includes(text)) return false;
  if (criterion.visibleTexts && !criterion.visibleTexts.includes(text)) return false;
  return !criterion.condition || conditionHolds(book, store, row, col, criterion.condition);
}

/** The texts below the header of a filter's column, in order, with whether each is shown. */
export function filterTexts(book: Book, store: SheetStore, col: number): { text: string; shown: boolean }[] {
  const { filter } = store.properties;
  if (!filter) return [];
  book.refresh();
  const criterion = filter.criteria[String(col)];
  const texts = new Set<string>();
  const last = Math.min(filter.range.row + filter.range.rows - 1, Math.max(store.values.height, filter.range.row + 1));
  for (let row = filter.range.row + 1; row <= last; row++) texts.add(displayOf(book, store, row, col));
  const collator = new Intl.Collator(book.contents.meta.locale.replace('_', '-'), { numeric: true });
  return [...texts].sort(collator.compare).map((text) => ({
    text,
    shown: !criterion?.hiddenTexts?.includes(text) && (criterion?.visibleTexts?.includes(text) ?? true),
  }));
}
