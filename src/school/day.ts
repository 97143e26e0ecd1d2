/**
 * Days and times of the school. A day is ISO text `yyyy-MM-dd`, a time `yyyy-MM-ddTHH:mm:ss`, both in Asia/Taipei;
 * so plain text comparison orders them, and the machine's own time zone never enters.
 */
import { schoolTimeOf, toHalfWidth, type Cell } from './cell';

const ROC_OFFSET = 1911;
/** Years outside this span are slips of the pen, not dates (domain.md E11). */
const ROC_MIN = 90;
const ROC_MAX = 150;

/**
 * Reads a date or date-time cell in any of the styles people and platforms use: 1150203, 115/2/3, 115-02-03,
 * 115.2.3, 2026/2/3, 2026-02-03, 民國115年2月3日, each optionally with a time, or a date cell.
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
  const compact = /^(\d{3}|\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return isoDay(yearOf(compact[1] ?? ''), Number(compact[2]), Number(compact[3]));
  const match =
    /^(?:民國)?\s*(\d{2,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(上午|下午)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(AM|PM)?)?$/i.exec(
      text,
    );
  if (!match) return null;
  const day = isoDay(yearOf(match[1] ?? ''), Number(match[2]), Number(match[3]));
  if (day === null || match[5] === undefined) return day;
  return isoTime(day, Number(match[5]), Number(match[6]), Number(match[7] ?? 0), match[4] ?? match[8] ?? '');
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

function isoTime(day: string, hour: number, minute: number, second: number, half: string): string | null {
  const afternoon = half === '下午' || half.toUpperCase() === 'PM';
  const hours =
    afternoon && hour < 12 ? hour + 12 : (half === '上午' || half.toUpperCase() === 'AM') && hour === 12 ? 0 : hour;
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
  return `民國${Number(moment.slice(0, 4)) - ROC_OFFSET}年${Number(moment.slice(5, 7))}月${Number(moment.slice(8, 10))}日`;
}
