/**
 * Reads spreadsheet files (xlsx, xlsm, xls, ods, and the web page that many school systems call .xls) into rows of
 * texts. Large, so it stands in a file of its own that the page fetches only when such a file is chosen. Formulas and
 * macros are never run: a formula's cell is what the program that saved the file last showed.
 */
import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { FileSheet, ReadSheets } from './sheet';

export const readSheets: ReadSheets = (file, mostRows, mostColumns) => {
  const book = read(file, {
    type: typeof file === 'string' ? 'string' : 'array',
    // Text of a web page stays text: 007 is no number.
    raw: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
    sheetRows: mostRows,
  });
  return book.SheetNames.flatMap((name, i) => {
    const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    const sheet = book.Sheets[name];
    // A chart or dialog sheet has no cells.
    return isHidden || sheet === undefined ? [] : [{ ...rowsOf(sheet, mostRows, mostColumns), name }];
  });
};

/** Only cells that are there are walked: one far cell in an empty sheet costs nothing. */
function rowsOf(sheet: WorkSheet, mostRows: number, mostColumns: number): Omit<FileSheet, 'name'> {
  const rows: string[][] = [];
  let columns = 0;
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const text = cellText(sheet[address] as CellObject);
    if (text === '') continue;
    columns = Math.max(columns, c + 1);
    if (r >= mostRows || c >= mostColumns) continue;
    (rows[r] ??= [])[c] = text;
  }
  return { rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')), columns };
}

/** Dates as ISO whatever their format shows; numbers of a format such as 0000 as shown, so that 007 stays 007. */
function cellText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t !== 'n') return String(cell.v);
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return momentText(cell.v as number);
  return /^0{2,}$/.test(String(cell.z ?? '')) ? (cell.w ?? String(cell.v)) : String(cell.v);
}

function momentText(serial: number): string {
  const date = SSF.parse_date_code(serial) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (date === null) return String(serial);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const time = date.H + date.M + date.S > 0 ? `T${two(date.H)}:${two(date.M)}:${two(date.S)}` : '';
  return `${date.y}-${two(date.m)}-${two(date.d)}${time}`;
}
