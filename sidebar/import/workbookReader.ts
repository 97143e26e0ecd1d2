/**
 * Reads spreadsheet files (xlsx, xls, ods) into rows of texts. Large, so it stands in a file of its own that the page
 * fetches only when such a file is chosen. Formulas and macros are never run.
 */
import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { SheetRows } from './readFile';

/** The rows of each sheet; `mostRows` and `mostColumns` bound what is kept of each. Throws for what is no workbook. */
export function readSheets(bytes: Uint8Array, mostRows: number, mostColumns: number): SheetRows[] {
  const book = read(bytes, {
    type: 'array',
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
    sheetRows: mostRows,
  });
  return book.SheetNames.map((name) => sheetRows(book.Sheets[name]!, mostRows, mostColumns));
}

/** Only cells that are there are walked: one far cell in an empty sheet costs nothing. */
function sheetRows(sheet: WorkSheet, mostRows: number, mostColumns: number): SheetRows {
  const rows: string[][] = [];
  let columns = 0;
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    columns = Math.max(columns, c + 1);
    if (r > mostRows || c >= mostColumns) continue;
    (rows[r] ??= [])[c] = cellText(sheet[address] as CellObject);
  }
  return { rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')), columns };
}

/** Dates as ISO whatever their format shows; numbers as shown, so that 007 stays 007. */
function cellText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (cell.t === 'n' && typeof cell.z === 'string' && SSF.is_date(cell.z)) {
    const date = SSF.parse_date_code(cell.v as number) as {
      y: number;
      m: number;
      d: number;
      H: number;
      M: number;
      S: number;
    };
    const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
    const time = date.H + date.M + date.S > 0 ? `T${two(date.H)}:${two(date.M)}:${two(date.S)}` : '';
    return `${date.y}-${two(date.m)}-${two(date.d)}${time}`;
  }
  if (cell.t === 'n') return /^0+$/.test(String(cell.z ?? '')) ? (cell.w ?? String(cell.v)) : String(cell.v);
  return String(cell.v);
}
