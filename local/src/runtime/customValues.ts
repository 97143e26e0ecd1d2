/** Values between cells and a script's own functions, by Google's rules for custom functions. */
import type { CustomCell, CustomValue } from '../model/contract';
import { isDate } from '../services/serviceContext';
import { instantToSerial, serialToInstant } from '../values/serial';

/** What the function gets: dates as Dates of its realm, ranges as arrays of rows. */
export function argumentOf(value: CustomValue, zone: string, makeDate: (ms: number) => Date): unknown {
  if (Array.isArray(value))
    return (value as readonly (readonly CustomCell[])[]).map((row) =>
      row.map((cell) => argumentOf(cell, zone, makeDate)),
    );
  const cell = value as CustomCell;
  if (typeof cell !== 'object') return cell;
  return 'serial' in cell ? makeDate(serialToInstant(cell.serial, zone)) : cell.error;
}

/** What the cell gets. An array of values is a column; rows are filled up to the longest. */
export function resultOf(value: unknown, zone: string): CustomValue {
  if (!Array.isArray(value)) return cellOf(value, zone);
  const rows = value.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  return rows.map((row) => Array.from({ length: width }, (_, i) => cellOf(row[i], zone)));
}

function cellOf(value: unknown, zone: string): CustomCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isDate(value)) {
    const instant = value.getTime();
    return Number.isNaN(instant) ? { error: '#NUM!' } : { serial: instantToSerial(instant, zone) };
  }
  return String(value);
}
