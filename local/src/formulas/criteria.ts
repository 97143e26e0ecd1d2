/** COUNTIFS, SUMIFS and their like over large columns: criteria as in Sheets, one pass a range. */
import type { CellValue } from '../values/cellTypes';
import { parseTyped } from '../values/typed';
import { compare, FormulaError, isError, type Matrix } from './operands';

export type Test = (value: CellValue) => boolean;

/** '>5', '<>x', 'ab*', 7, TRUE; a criterion that is an error matches that error. */
function testOf(criterion: CellValue, locale: string): Test {
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error;
  if (criterion === null) return (value) => value === 0;
  if (typeof criterion !== 'string')
    return (value) => value === criterion || sameText(value, String(criterion), locale);
  const match = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion)!;
  const operator = match[1] ?? '';
  const text = match[2]!;
  if (operator && !text) {
    const filled: Test = (value) => value !== null;
    return operator === '<>' ? filled : operator === '=' ? (value) => value === null : () => false;
  }
  const wanted = parseTyped(text, { locale, format: undefined, year: new Date().getUTCFullYear() }).value;
  if (operator === '' || operator === '=') return equals(text, wanted, locale);
  if (operator === '<>') {
    const same = equals(text, wanted, locale);
    return (value) => !same(value);
  }
  return (value) => {
    if (value === null || isError(value) || typeof value !== typeof wanted) return false;
    const order = compare(value, wanted);
    return operator === '>' ? order > 0 : operator === '<' ? order < 0 : operator === '>=' ? order >= 0 : order <= 0;
  };
}

function equals(text: string, wanted: CellValue, locale: string): Test {
  if (typeof wanted === 'string' && /[*?~]/.test(text)) {
    const pattern = wildcard(text);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const low = text.toLowerCase();
  return (value) =>
    typeof value === 'string'
      ? value === text || value.toLowerCase() === low || sameNumber(value, wanted, locale)
      : value === wanted;
}

/** '0071' as text meets the criterion 71, as in Sheets. */
function sameNumber(value: string, wanted: CellValue, locale: string): boolean {
  if (typeof wanted !== 'number' || !/^\s*[-+\d.]/.test(value)) return false;
  return parseTyped(value, { locale, format: undefined, year: 2000 }).value === wanted;
}

function sameText(value: CellValue, wanted: string, locale: string): boolean {
  return typeof value === 'string' && sameNumber(value, Number(wanted), locale);
}

export function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|[.*+?^${}()|[\]\\]/g, (found, plain: string | undefined) => {
    if (plain) return `\\${plain}`;
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}

/** Where each criterion holds in a range: many formulas ask the same of one column. */
const answers = new WeakMap<Matrix, Map<string, Uint8Array>>();
const ANSWERS_KEPT = 200;

function answersOf(range: Matrix, criterion: CellValue, locale: string): Uint8Array {
  let known = answers.get(range);
  if (!known) answers.set(range, (known = new Map<string, Uint8Array>()));
  const key = `${typeof criterion} ${isError(criterion) ? criterion.error : String(criterion)}`;
  let held = known.get(key);
  if (held) return held;
  const test = testOf(criterion, locale);
  const cols = range[0]?.length ?? 0;
  held = new Uint8Array(range.length * cols);
  for (let r = 0, i = 0; r < range.length; r++)
    for (let c = 0; c < cols; c++, i++) if (test(range[r]![c]!)) held[i] = 1;
  if (known.size >= ANSWERS_KEPT) known.clear();
  known.set(key, held);
  return held;
}

/** Flat places at which all pairs of range and criterion hold. */
export function matches(pairs: readonly (readonly [Matrix, CellValue])[], locale: string): number[] {
  const [first] = pairs;
  if (!first) return [];
  const cols = first[0][0]?.length ?? 0;
  if (pairs.some(([range]) => range.length !== first[0].length || (range[0]?.length ?? 0) !== cols))
    throw new FormulaError('#VALUE!', 'Array arguments are of different size.');
  const held = pairs.map(([range, criterion]) => answersOf(range, criterion, locale));
  const found: number[] = [];
  const [lead, ...rest] = held;
  for (let i = 0; i < lead!.length; i++) if (lead![i] && rest.every((one) => one[i])) found.push(i);
  return found;
}
