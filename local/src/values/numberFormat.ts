/** Number formats: which are dates, which are plain text, and what is automatic for a value. */
import { isDateFormat } from 'numfmt';

/** What getNumberFormat says of a cell whose format is automatic. */
export const AUTOMATIC = '0.###############';
export const PLAIN_TEXT = '@';

const known = new Map<string, boolean>();

/** Date, time and duration formats: a number under one reads as a Date. */
export function isDateLike(format: string | undefined): boolean {
  if (!format) return false;
  let dateLike = known.get(format);
  if (dateLike === undefined) {
    try {
      dateLike = isDateFormat(format);
    } catch {
      dateLike = false;
    }
    known.set(format, dateLike);
  }
  return dateLike;
}

/** Automatic ('General', or none) formats show a value as it is. */
export function isAutomatic(format: string | undefined): boolean {
  return !format || format === AUTOMATIC || /^general$/i.test(format);
}

/** For a Date written into a cell of automatic format. */
export function formatForDate(serial: number): string {
  return Number.isInteger(serial) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss';
}
