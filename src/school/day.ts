/**
 * Days and times of the school. A day is ISO text `yyyy-MM-dd`, a time `yyyy-MM-ddTHH:mm:ss`, both in Asia/Taipei;
 * so plain text comparison orders them, and the machine's own time zone never enters.
 */
import { fill } from '../messages/catalogue';
import { dateTexts as texts } from '../messages/zh/dates';
import { schoolTimeOf, toHalfWidth, type Cell } from './cell';

const ROC_OFFSET = 1911;
/** Years outside this span are slips of the pen, not dates (domain.md E11). */
const ROC_MIN = 90;
const ROC_MAX = 150;

const DAY = String.raw`(?:中?華?民國|西元)?\s*(\d{2,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s*[(（]?(?:星期|週)?[一二三四五六日][)）]?)?`;
const HALF = String.raw`上午|下午|午前|午後|早上|清晨|凌晨|中午|傍晚|晚上|[AP]\.?M\.?`;
const CLOCK = String.raw`(${HALF})?\s*(\d{1,2})\s*[:時點]\s*(\d{1,2})\s*(?:分|:(?=\d))?\s*(?:(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(上午|下午|[AP]\.?M\.?)?`;
const ZONE = String.raw`\s*(Z|[-+]\d{2}:?\d{2}|[-+]\d{2}|[(（]?(?:UTC|GMT)(?:[-+]\d{1,2}(?::?\d{2})?)?[)）]?)?`;
const WRITTEN = new RegExp(`^${DAY}(?:[T\\s]*${CLOCK}${ZONE})?$`, 'i');
/** `1150203`, `20260203`, and with a time: `1151001 1005`, `20261001100530`. */
const COMPACT = new RegExp(String.raw`^(\d{3,4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?${ZONE})?$`, 'i');

/**
 * Reads a date or date-time cell in any of the styles people and platforms use: 1150203, 115/2/3, 115-02-03,
 * 115.2.3, 2026/2/3, 2026-02-03, 民國115年2月3日, each optionally with a time (10:05, 下午3時5分, 1005), or a date cell. A time
 * with a zone, such as 2026-09-30T17:30:00Z, is told in school time.
 * Gives ISO text (`yyyy-MM-dd`, with `THH:mm:ss` when a time was there), '' for a blank, null for anything else.
 */
export function parseMoment(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined || cell === '') return '';
  if (cell instanceof Date) {
    const time = isNaN(cell.getTime()) ? '' : schoolTimeOf(cell);
    return time !== '' && inRange(time) ? time : null;
  }
  if (typeof cell === 'boolean') return null;
  const text = toHalfWidth(String(cell)).trim();
  if (text === '') return '';
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year = '', month, date, hour, minute, second, zone] = compact;
    const day = isoDay(yearOf(year), Number(month), Number(date));
    if (day === null || hour === undefined) return day;
    return inZone(isoTime(day, Number(hour), Number(minute), Number(second ?? 0), ''), zone);
  }
  const match = WRITTEN.exec(text.replace(/([時點])整?$/, '$10分').replace(/([時點])半$/, '$130分'));
  if (!match) return null;
  const [, year = '', month, date, before, hour, minute, second, after, zone] = match;
  const day = isoDay(yearOf(year), Number(month), Number(date));
  if (day === null || hour === undefined) return day;
  return inZone(isoTime(day, Number(hour), Number(minute), Number(second ?? 0), before ?? after ?? ''), zone);
}

/** A time of another zone as school time; without a zone it is school time. */
function inZone(time: string | null, zone: string | undefined): string | null {
  if (time === null || zone === undefined) return time;
  const [, sign = '+', hour = '0', minutes = '00'] = /([-+])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  const hours = `${sign}${hour.padStart(2, '0')}`;
  const instant = new Date(`${time}${hours}:${minutes}`);
  return isNaN(instant.getTime()) ? null : schoolTimeOf(instant);
}

function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + ROC_OFFSET;
}

function isoDay(year: number, month: number, date: number): string | null {
  if (year < ROC_MIN + ROC_OFFSET || year > ROC_MAX + ROC_OFFSET) return null;
  const instant = new Date(Date.UTC(year, month - 1, date));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== date) return null;
  return instant.toISOString().slice(0, 10);
}

const BEFORE_NOON = ['上午', '午前', '早上', '清晨', '凌晨', 'AM'];
const AFTER_NOON = ['下午', '午後', '傍晚', '晚上', 'PM'];

function isoTime(day: string, hour: number, minute: number, second: number, written: string): string | null {
  const half = written.toUpperCase().replace(/\./g, '');
  const isBefore = BEFORE_NOON.includes(half);
  // Of 晚上12時 nobody can say whether the day is over, of 上午13時 which of the two is meant.
  if ((half === '晚上' && hour === 12) || (isBefore && hour > 12)) return null;
  // 中午 is from eleven to two.
  const isAfter = AFTER_NOON.includes(half) || (half === '中午' && hour < 10);
  const hours = isAfter && hour < 12 ? hour + 12 : isBefore && hour === 12 ? 0 : hour;
  if (hours > 23 || minute > 59 || second > 59) return null;
  return `${day}T${pad(hours)}:${pad(minute)}:${pad(second)}`;
}

function inRange(time: string): boolean {
  const year = Number(time.slice(0, 4));
  return year >= ROC_MIN + ROC_OFFSET && year <= ROC_MAX + ROC_OFFSET;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** The day of a time; a day is given back as it is. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The day `days` after `day` (before it when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${dayOf(day)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${dayOf(to)}T00:00:00Z`) - Date.parse(`${dayOf(from)}T00:00:00Z`)) / 86_400_000);
}

/** 0 for Sunday … 6 for Saturday of an ISO day. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** True when the moment's day lies in the window; both ends belong to it, and a blank end is open. */
export function isWithin(moment: string, start: string, end: string): boolean {
  const day = dayOf(moment);
  return (start === '' || day >= dayOf(start)) && (end === '' || day <= dayOf(end));
}

/** `115/02/03` (ROC) for an ISO day, with ` HH:mm` for a time; '' for ''. */
export function rocText(moment: string): string {
  if (moment === '') return '';
  const day = `${Number(moment.slice(0, 4)) - ROC_OFFSET}/${moment.slice(5, 7)}/${moment.slice(8, 10)}`;
  return moment.length > 10 ? `${day} ${moment.slice(11, 16)}` : day;
}

/** `民國115年2月3日` for an ISO day. */
export function rocLongText(moment: string): string {
  if (moment === '') return '';
  return fill(texts.long, {
    year: Number(moment.slice(0, 4)) - ROC_OFFSET,
    month: Number(moment.slice(5, 7)),
    day: Number(moment.slice(8, 10)),
  });
}

/** `115/08/31 至 116/02/03`; `115/08/31 起` or `至 116/02/03 止` where the other day is not known; '' for neither. */
export function rocSpanText(startsOn: string, endsOn: string): string {
  const [from, to] = [rocText(startsOn), rocText(endsOn)];
  if (from === '') return to === '' ? '' : fill(texts.until, { day: to });
  return to === '' ? fill(texts.from, { day: from }) : fill(texts.span, { from, to });
}
