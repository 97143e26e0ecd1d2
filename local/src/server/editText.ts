/** What an editor opens with: the text that, typed again, gives the same cell. */
import type { CellValue } from '../model/contract';

interface Source {
  readonly value: CellValue;
  readonly formula: string;
  readonly text: string;
  /** The number stands under a date or time format. */
  readonly isDate: boolean;
  readonly format: string;
}

export function editText({ value, formula, text, isDate, format }: Source): string {
  if (formula !== '') return formula;
  if (typeof value === 'number') {
    if (isDate) return dateText(value);
    return format.includes('%') ? `${trimmed(value * 100)}%` : trimmed(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'string') return text;
  // A text that typing would turn into something else keeps its apostrophe, unless its cell is plain text.
  return format !== '@' && /^(=|'|[+-]?[\d.,]+%?$|\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?$|(true|false)$)/i.test(value)
    ? `'${value}`
    : value;
}

/** Fifteen digits, as a cell holds them, without the noise of binary fractions. */
function trimmed(value: number): string {
  return String(Number(value.toPrecision(15)));
}

const DAY = 86_400_000;
/** Serial number 0: 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateText(serial: number): string {
  const moment = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  const day = `${moment.getUTCFullYear()}/${moment.getUTCMonth() + 1}/${moment.getUTCDate()}`;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  if (seconds === 0 && serial >= 1) return day;
  const time = new Date((seconds * 1000) % DAY).toISOString().slice(11, 19);
  return serial < 1 ? time : `${day} ${time}`;
}
