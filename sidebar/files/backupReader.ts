/** Reads a backup file into typed lines. Large, so it stands in a part that is fetched only when a file is chosen. */
import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { PlainCell, PlainLine } from '../../src/exports/plainCells';
import { FileProblem } from './fileProblem';
import { openZip } from './zip';
import type { SheetLines } from './xlsxWriter';

/** The sheets in their order. Formulas and macros are not run: a cell is the value that the file holds. Throws. */
export function readBackupSheets(bytes: Uint8Array): SheetLines[] {
  const parts = openZip(bytes);
  if (parts === null) throw new FileProblem('notSheet');
  // Unpacked once within a limit: the library knows none.
  for (const part of parts.values()) part.bytes();
  const book = read(bytes, { type: 'array', cellNF: true, cellFormula: false, cellHTML: false, bookVBA: false });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name) => ({ name, lines: linesOf(book.Sheets[name] ?? {}, is1904) }));
}

/** Only cells that are there are walked: one far cell in an empty sheet costs little. */
function linesOf(sheet: WorkSheet, is1904: boolean): PlainLine[] {
  const rows: PlainCell[][] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const cell = wireOf(sheet[address] as CellObject, is1904);
    if (cell !== '') (rows[r] ??= [])[c] = cell;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

function wireOf(cell: CellObject, is1904: boolean): PlainCell {
  if (cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'e') return cell.w ?? '';
  if (cell.t === 'n' && typeof cell.z === 'string' && SSF.is_date(cell.z)) return momentOf(Number(cell.v), is1904);
  return cell.t === 'n' || cell.t === 'b' ? (cell.v as number | boolean) : String(cell.v);
}

/** To the second, as the workbook holds it. */
function momentOf(serial: number, is1904: boolean): PlainCell {
  const seconds = Math.round((serial + (is1904 ? 1462 : 0)) * 86_400);
  const moment = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  return isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999 ? serial : [moment.toISOString().slice(0, 19)];
}
