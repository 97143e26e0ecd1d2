/** Cells on their way between workbook, page and file: plain data in which a date is no text and a text no date. */
import { schoolTimeOf, instantOf, type Cell } from '../school/cell';

/** A date is `[yyyy-MM-ddTHH:mm:ss]` in school time; '' is an empty cell. */
export type PlainCell = string | number | boolean | readonly [moment: string];
export type PlainLine = readonly PlainCell[];

/** The cell as plain data; what leaves the workbook is masked first (tabPlan.ts). */
export function plainCellOf(cell: Cell | undefined): PlainCell {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return isNaN(cell.getTime()) ? '' : [schoolTimeOf(cell)];
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  return cell;
}

export function cellOfPlain(cell: PlainCell): Cell {
  return typeof cell === 'object' ? instantOf(cell[0]) : cell;
}

export function isBlankPlain(cell: PlainCell | undefined): boolean {
  return cell === undefined || cell === false || (typeof cell === 'string' && cell.trim() === '');
}

/** As a CSV cell: days `yyyy-MM-dd`, times `yyyy-MM-dd HH:mm:ss`, which spreadsheets and the import both read as dates. */
export function csvCellOf(cell: PlainCell): string | number {
  if (typeof cell === 'object') return cell[0].replace('T00:00:00', '').replace('T', ' ');
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell;
}
