/** Whether a cell's value meets a condition: of a data validation, a filter, or a conditional format. */
import { instantToSerial } from '../values/serial';
import { parseTyped } from '../values/typed';
import type { Book } from './book';
import type { CellValue, RuleArgument } from '../values/cellTypes';
import { displayOf } from './reading';
import type { SheetStore } from './sheetStore';
import type { Condition } from './sheetTypes';
import { cellsOf, parseReference } from '../references/references';

/** What a test of one cell needs. */
interface Subject {
  readonly book: Book;
  readonly store: SheetStore;
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  readonly text: string;
}

export function conditionHolds(book: Book, store: SheetStore, row: number, col: number, condition: Condition): boolean {
  const subject = { book, store, row, col, value: store.values.get(row, col), text: displayOf(book, store, row, col) };
  return holds(subject, condition);
}

/** As `conditionHolds`, for a value that does not stand in the cell yet. */
export function valueMeets(
  book: Book,
  store: SheetStore,
  row: number,
  col: number,
  value: CellValue,
  condition: Condition,
): boolean {
  const text =
    value === null
      ? ''
      : typeof value === 'object'
        ? value.error
        : String(value).replace(/^(true|false)$/, (s) => s.toUpperCase());
  return holds({ book, store, row, col, value, text }, condition);
}

function holds(subject: Subject, condition: Condition): boolean {
  const { criteria, args } = condition;
  const date = /^DATE_(.+?)(?:_RELATIVE)?$/.exec(criteria);
  if (date) return dateHolds(subject, date[1]!, args);
  const number = /^NUMBER_(.+)$/.exec(criteria);
  if (number) return numberHolds(subject, number[1]!, args);
  const text = /^TEXT_(.+)$/.exec(criteria);
  if (text) return textHolds(subject.text, text[1]!, args);
  switch (criteria) {
    case 'CELL_EMPTY':
      return subject.value === null || subject.value === '';
    case 'CELL_NOT_EMPTY':
      return subject.value !== null && subject.value !== '';
    case 'VALUE_IN_LIST':
      return listOf(args).includes(subject.text);
    case 'VALUE_IN_RANGE':
      return optionsOfRange(subject.book, args[0], subject.store.properties.name).includes(subject.text);
    case 'CHECKBOX':
      return checkboxHolds(subject, args);
    case 'CUSTOM_FORMULA':
      return truthy(subject.book.evaluateAt(String(args[0] ?? ''), subject.store.id, subject.row, subject.col));
    default:
      return true;
  }
}

const truthy = (value: CellValue) => value === true || (typeof value === 'number' && value !== 0);

export function listOf(args: readonly RuleArgument[]): string[] {
  return Array.isArray(args[0]) ? args[0].map(String) : [];
}

/** The texts of a rule's range, blanks left out, each once. */
export function optionsOfRange(book: Book, arg: RuleArgument | undefined, home: string): string[] {
  const ref = arg && typeof arg === 'object' && 'ref' in arg ? parseReference(arg.ref.replace(/^=/, '')) : null;
  const store = ref && book.contents.sheets.find((sheet) => sheet.properties.name === (ref.sheet ?? home));
  if (!store) return [];
  book.refresh();
  const range = cellsOf(ref.range, Math.max(1, store.values.height), store.maxColumns);
  const texts = new Set<string>();
  for (let r = range.row; r < range.row + range.rows; r++)
    for (let c = range.col; c < range.col + range.cols; c++) texts.add(displayOf(book, store, r, c));
  texts.delete('');
  return [...texts];
}

function checkboxHolds({ value }: Subject, args: readonly RuleArgument[]): boolean {
  const [checked = true, unchecked = args.length ? '' : false] = args;
  return value === null || value === checked || value === unchecked || String(value) === String(checked);
}

/** A number, also of a formula or a typed text. */
function numberOf({ book, store, row, col }: Subject, arg: RuleArgument | undefined): number | null {
  if (typeof arg === 'number') return arg;
  if (arg && typeof arg === 'object' && 'instant' in arg)
    return instantToSerial(arg.instant, book.contents.meta.timeZone);
  if (typeof arg !== 'string') return null;
  if (arg.startsWith('=')) {
    const value = book.evaluateAt(arg, store.id, row, col);
    return typeof value === 'number' ? value : null;
  }
  const { value } = parseTyped(arg, { locale: book.contents.meta.locale, format: undefined, year: 2000 });
  return typeof value === 'number' ? value : null;
}

function numberHolds(subject: Subject, test: string, args: readonly RuleArgument[]): boolean {
  const value = subject.value;
  if (typeof value !== 'number') return false;
  const [a, b] = args.map((arg) => numberOf(subject, arg));
  return compares(value, test, a, b);
}

function compares(value: number, test: string, a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === null || a === undefined) return false;
  const [low, high] = [Math.min(a, b ?? a), Math.max(a, b ?? a)];
  switch (test) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === a;
    case 'NOT_EQUAL_TO':
      return value !== a;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > a;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= a;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < a;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= a;
    default:
      return true;
  }
}

/** Days from today that the relative dates stand for. */
const RELATIVE: Record<string, readonly [from: number, to: number]> = {
  TODAY: [0, 0],
  TOMORROW: [1, 1],
  YESTERDAY: [-1, -1],
  PAST_WEEK: [-7, 0],
  PAST_MONTH: [-31, 0],
  PAST_YEAR: [-365, 0],
};

function dateHolds(subject: Subject, test: string, args: readonly RuleArgument[]): boolean {
  const { value, book } = subject;
  if (typeof value !== 'number') return false;
  if (test === 'IS_VALID_DATE') return value >= 0;
  const day = Math.floor(value);
  const relative = RELATIVE[String(args[0])] ?? RELATIVE[test];
  const today = Math.floor(instantToSerial(book.now(), book.contents.meta.timeZone));
  if (relative) {
    const [from, to] = [today + relative[0], today + relative[1]];
    if (/BEFORE$/.test(test)) return day < from;
    return /AFTER$/.test(test) ? day > to : day >= from && day <= to;
  }
  const [a, b] = args.map((arg) => numberOf(subject, arg));
  if (test === 'EQUAL_TO' || test === 'NOT_EQUAL_TO') return (a === day) === (test === 'EQUAL_TO');
  return compares(day, test, a, b);
}

function textHolds(text: string, test: string, args: readonly RuleArgument[]): boolean {
  const [low, wanted] = [text.toLowerCase(), String(args[0] ?? '').toLowerCase()];
  switch (test) {
    case 'CONTAINS':
      return low.includes(wanted);
    case 'DOES_NOT_CONTAIN':
      return !low.includes(wanted);
    case 'EQUAL_TO':
      return low === wanted;
    case 'NOT_EQUAL_TO':
      return low !== wanted;
    case 'STARTS_WITH':
      return low.startsWith(wanted);
    case 'ENDS_WITH':
      return low.endsWith(wanted);
    case 'IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
    case 'IS_VALID_URL':
      return /^(https?:\/\/|www\.)?[^\s/.]+\.[^\s]+$/i.test(text);
    default:
      return true;
  }
}
