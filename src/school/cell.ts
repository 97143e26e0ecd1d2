/** What one cell may hold, and how its text is read: the only place that forgives full-width digits and stray blanks. */

/** A cell as Google's `getValues()` gives it: '' when empty, a Date for a date cell, error cells as their text. */
export type Cell = string | number | boolean | Date | null;

/** A tab's whole data range, header row first. */
export type Cells = readonly (readonly Cell[])[];

/** True for a cell that holds nothing a person would see (a checkbox that is off counts as nothing). */
export function isBlank(cell: Cell | undefined): boolean {
  return (
    cell === '' ||
    cell === null ||
    cell === undefined ||
    cell === false ||
    (typeof cell === 'string' && cell.trim() === '')
  );
}

/** The text of a cell, trimmed; dates as ISO in school time. Used for headers, keys and comparison. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return isNaN(cell.getTime()) ? '' : schoolTimeOf(cell).replace('T00:00:00', '');
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.trim();
}

const FULL_WIDTH = /[！-～　]/;

/** Full-width letters, digits and punctuation as their half-width forms; the full-width space as a blank. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/　/g, ' ');
}

/** The school's zone: all days and times are of it. */
export const SCHOOL_ZONE = 'Asia/Taipei';

const TAIPEI_OFFSET_MS = 8 * 3600 * 1000;

/** An instant as school time, `yyyy-MM-ddTHH:mm:ss`: Asia/Taipei has been UTC+8 without summer time since 1980. */
export function schoolTimeOf(instant: Date): string {
  const ms = instant.getTime() + TAIPEI_OFFSET_MS;
  const day = Math.floor(ms / DAY_MS);
  const seconds = Math.floor((ms - day * DAY_MS) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${isoDayOf(day)}T${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}`;
}

const DAY_MS = 24 * 3600 * 1000;
const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
/** A tab of uploads holds the same few hundred days a hundred thousand times. */
const isoDays = new Map<number, string>();

function isoDayOf(day: number): string {
  let iso = isoDays.get(day);
  if (iso === undefined) isoDays.set(day, (iso = new Date(day * DAY_MS).toISOString().slice(0, 10)));
  return iso;
}

/** The instant of a school time (`yyyy-MM-dd` or `yyyy-MM-ddTHH:mm:ss`), for writing date cells. */
export function instantOf(schoolTime: string): Date {
  const full = schoolTime.length === 10 ? `${schoolTime}T00:00:00` : schoolTime;
  return new Date(Date.parse(`${full}Z`) - TAIPEI_OFFSET_MS);
}
