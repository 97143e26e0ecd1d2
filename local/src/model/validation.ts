/** Data validation: which inputs break the rules of their cells, and what a list rule offers. */
import type { Book } from './book';
import type { CellInput, CellRule } from '../values/cellTypes';
import { listOf, optionsOfRange, valueMeets } from './conditions';
import type { InputMode } from './contract';
import { rangeFor, taken, yearNow, type Place } from './writing';

export interface Violation {
  readonly row: number;
  readonly col: number;
  readonly rule: CellRule;
}

export function violations(
  book: Book,
  at: Place,
  inputs: readonly (readonly CellInput[])[],
  mode: InputMode,
): Violation[] {
  const store = book.inGrid(rangeFor(at, inputs));
  const year = yearNow(book);
  const found: Violation[] = [];
  inputs.forEach((line, row) =>
    line.forEach((input, col) => {
      const rule = book.contents.rules.get(store.rules.get(at.row + row, at.col + col));
      if (!rule) return;
      const style = book.contents.styles.get(store.styles.get(at.row + row, at.col + col));
      const { value, formula } = taken(book, input, style, mode, year);
      if (value === null || value === '' || formula) return;
      if (!valueMeets(book, store, at.row + row, at.col + col, value, rule)) found.push({ row, col, rule });
    }),
  );
  return found;
}

export function ruleOptions(book: Book, rule: CellRule): string[] {
  if (rule.criteria === 'VALUE_IN_LIST') return listOf(rule.args);
  if (rule.criteria === 'VALUE_IN_RANGE') return optionsOfRange(book, rule.args[0], '');
  return [];
}
