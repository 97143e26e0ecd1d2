/** The text that a cell shows: its value by number format and locale. */
import { format as formatNumber } from 'numfmt';
import type { CellValue } from './cellTypes';
import { isAutomatic } from './numberFormat';

export function displayText(value: CellValue, format: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return isAutomatic(format) || format === '@' ? value : formatted(format!, value, locale);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return isAutomatic(format) || format === '@' ? automaticNumber(value, locale) : formatted(format!, value, locale);
}

/** Ten digits, no rounding of whole numbers below 10^15: as Sheets shows a number of no format. */
function automaticNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value === 0 ? 0 : value);
  if (size >= 1e-4 && size < 1e10) return String(Number(value.toPrecision(10)));
  if (size >= 1e10 && size < 1e15) return String(Math.round(value));
  return formatted('General', value, locale);
}

/** Memory of formats that failed is not needed: numfmt keeps parsed patterns itself. */
function formatted(format: string, value: number | string, locale: string): string {
  try {
    return formatNumber(format, value, { locale: localeTag(locale), overflow: '######' });
  } catch {
    return String(value);
  }
}

/** 'zh_TW' as language tags are written. */
export function localeTag(locale: string): string {
  return locale.replace('_', '-');
}

/** The text an editor opens with: a number in full, a date as shown. */
export function editText(value: CellValue, format: string | undefined, locale: string, dateLike: boolean): string {
  if (typeof value !== 'number' || dateLike) return displayText(value, format, locale);
  return /%/.test(format ?? '') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
