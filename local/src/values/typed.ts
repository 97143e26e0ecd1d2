/** What typing a text, or setValues with one, puts into a cell: number, date, boolean, formula or text, by locale. */
import { parseValue } from 'numfmt';
import type { CellValue } from './cellTypes';
import { localeTag } from './display';
import { isAutomatic, PLAIN_TEXT } from './numberFormat';

export interface TypedContext {
  readonly locale: string;
  /** The cell's number format. */
  readonly format: string | undefined;
  /** The year that a date without one means. */
  readonly year: number;
}
export interface Typed {
  readonly value: CellValue;
  /** With its '='. */
  readonly formula?: string;
  /** For a cell of automatic format. */
  readonly format?: string;
}

const ERRORS = new Set(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);
/** Texts that begin like this can be numbers, dates or times; all others are spared the parser. */
const MAYBE_NUMBER = /^\s*(?:[-+(]?\s*(?:NT)?[$¥€£]?\s*[-+]?[\d.]|上午|下午)/i;

export function parseTyped(text: string, context: TypedContext): Typed {
  if (text === '') return { value: null };
  if (context.format === PLAIN_TEXT) return { value: text.startsWith("'") ? text.slice(1) : text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { value: word === 'TRUE' };
  if (ERRORS.has(word)) return { value: { error: word } };
  if (!MAYBE_NUMBER.test(text)) return { value: text };
  const parsed = PLAIN_NUMBER.test(text) ? { value: Number(text) } : remembered(text.trim(), context);
  if (!parsed) return { value: text };
  return isAutomatic(context.format) ? parsed : { value: parsed.value };
}

/** What needs no parser, and no number of its own beyond what a double holds. */
const PLAIN_NUMBER = /^[1-9]\d{0,14}$/;

/** Columns hold the same texts again and again (dates above all), and the parser tries many shapes. */
const known = new Map<string, Typed | null>();
const KNOWN = 20_000;
function remembered(text: string, context: TypedContext): Typed | null {
  const key = `${context.locale} ${context.year} ${text}`;
  let typed = known.get(key);
  if (typed === undefined) {
    typed = parseNumber(text, context);
    if (known.size >= KNOWN) known.clear();
    known.set(key, typed);
  }
  return typed;
}

const GROUPED = /^[^\d]*\d{1,3}(,\d{3})*(\.\d*)?[^\d,]*$/;

function parseNumber(text: string, context: TypedContext): Typed | null {
  if (text.includes(',') && !GROUPED.test(text)) return null;
  const chinese = chineseDate(text, context.year) ?? chineseTime(text, context);
  if (chinese) return withNumfmt(chinese.text, context, chinese.format);
  const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(\s.*)?$/.exec(text);
  if (monthFirst) {
    const [, month, day, year, time = ''] = monthFirst;
    return withNumfmt(`${year}/${month}/${day}${time}`, context, time ? 'm/d/yyyy h:mm' : 'm/d/yyyy');
  }
  const yearless = /^(\d{1,2}([/-])\d{1,2})(\s.*)?$/.exec(text);
  if (yearless) {
    const [, date, mark, time = ''] = yearless;
    return withNumfmt(`${context.year}${mark}${date}${time}`, context, `m${mark}d${time ? ' h:mm' : ''}`);
  }
  if (/^[-+]?\s*NT\$/i.test(text)) return withNumfmt(text.replace(/NT\$/i, '$'), context);
  return withNumfmt(text, context);
}

/** '2026年2月3日', '2月3日' */
function chineseDate(text: string, thisYear: number): { text: string; format: string } | null {
  const match = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  return year
    ? { text: `${year}/${month}/${day}`, format: 'yyyy"年"m"月"d"日"' }
    : { text: `${thisYear}/${month}/${day}`, format: 'm"月"d"日"' };
}

/** '下午 3:05', '2026/2/3 下午 3:05:00' */
function chineseTime(text: string, context: TypedContext): { text: string; format: string } | null {
  const match = /^(.*?)\s*(上午|下午)\s*(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text);
  if (!match) return null;
  const [, date, half, time] = match;
  const clock = `${time} ${half === '上午' ? 'AM' : 'PM'}`;
  const pattern = time!.split(':').length === 3 ? 'am/pm h:mm:ss' : 'am/pm h:mm';
  if (!date) return { text: clock, format: pattern };
  return withNumfmt(date, context) ? { text: `${date} ${clock}`, format: `yyyy/m/d ${pattern}` } : null;
}

function withNumfmt(text: string, context: TypedContext, format?: string): Typed | null {
  const parsed = parseValue(text, { locale: localeTag(context.locale) });
  if (!parsed || typeof parsed.v !== 'number' || !Number.isFinite(parsed.v)) return null;
  const given = 'z' in parsed && parsed.z ? parsed.z : undefined;
  const value = parsed.v;
  const chosen = format ?? given;
  return chosen ? { value, format: chosen } : { value };
}
