/** Spreadsheet files other than xlsx, read by a library: xls of every age, xlsb, ods, the XML of Excel 2003. */
import { CFB, read, set_cptable, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { decodeBig5 } from './big5';
import { FileProblem } from './fileProblem';
import { isBuiltInDate, isDateFormat, momentText, numberText, zerosOf } from './numberFormats';
import { SheetRows, type Bounds, type FileSheet } from './sheet';

/** Code pages of Excel 5.0 and 95 as browsers call them. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
};
/** Errors of cells by their numbers. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
/**
 * A formula that may give a text: joined or quoted texts, functions that give or look up texts, and another cell's value.
 */
const TEXT_FORMULA =
  /[&"]|\b(?:LEFT|RIGHT|MID|TEXT|CONCATENATE|SUBSTITUTE|REPLACE|REPT|TRIM|CLEAN|UPPER|LOWER|PROPER|CHAR|T|ASC|JIS|DBCS|[VH]?LOOKUP|INDEX|CHOOSE|OFFSET|INDIRECT|IF)\(|^[^()+\-*/^<>]*$/i;
const MOSTLY_ORDINARY = 0.6;
const UTF_16 = 1200;
const UTF_8 = 65001;

/** Texts of Excel 5.0 and 95 are kept as bytes until all are there: the code page that such a file names is often wrong. */
let isBytes = false;
let namedPage = 0;

/** The library asks here in place of tables of its own, which it has in some surroundings and not in others. */
const CODE_PAGES = {
  utils: {
    decode: (page: number, data: readonly number[]) => decoded(page, Uint8Array.from(data)),
    encode: (_: number, text: string) => Array.from(text, (character) => character.charCodeAt(0) & 0xff),
  },
};

function decoded(page: number, bytes: Uint8Array): string {
  if (isBytes) {
    namedPage = page;
    return byteText(bytes);
  }
  if (page === UTF_16) return new TextDecoder('utf-16le').decode(bytes);
  return page === UTF_8 ? new TextDecoder().decode(bytes) : inPage(bytes, page);
}

function byteText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** @throws FileProblem for a file with a password, or one that is no spreadsheet */
export function otherSheets(bytes: Uint8Array, { rows: mostRows, columns: mostColumns }: Bounds): FileSheet[] {
  set_cptable(CODE_PAGES);
  isBytes = isOldBook(bytes);
  try {
    const book = read(bytes, {
      type: 'array',
      raw: true,
      cellNF: true,
      cellFormula: true,
      cellHTML: false,
      bookVBA: false,
      // Only so is it told which rows are hidden.
      cellStyles: true,
      sheetRows: mostRows,
    });
    const is1904 = book.Workbook?.WBProps?.date1904 === true;
    let keepsTexts: boolean | null = null;
    // Only a file with such a formula is looked through for others.
    const isOpen = (cell: CellObject) =>
      mayBeOpen(cell) && !(keepsTexts ??= Object.values(book.Sheets).some(keepsTextOfFormula));
    const sheets = book.SheetNames.flatMap((name, i) => {
      const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
      const sheet = book.Sheets[name];
      // A chart or dialog sheet has no cells.
      if (isHidden || sheet === undefined) return [];
      const rows = new SheetRows(mostRows, mostColumns);
      fillRows(rows, sheet, is1904, isOpen);
      return [rows.sheet(name)];
    });
    return isBytes ? readAsText(sheets) : sheets;
  } catch (problem) {
    if (problem instanceof FileProblem) throw problem;
    const isLocked = problem instanceof Error && /password|encrypt/i.test(problem.message);
    throw new FileProblem(isLocked ? 'locked' : 'notSheet');
  } finally {
    isBytes = false;
  }
}

/** Excel 5.0 and 95 call their stream `Book`; later ones `Workbook`. Older ones have no container. */
function isOldBook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return bytes[0] === 0x09;
  try {
    const names = CFB.read(bytes, { type: 'array' }).FileIndex.map((entry: { readonly name: string }) =>
      entry.name.toLowerCase(),
    );
    return names.includes('book') && !names.includes('workbook');
  } catch {
    return false;
  }
}

function cellsOf(sheet: WorkSheet): [address: string, cell: CellObject][] {
  return Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [string, CellObject][];
}

/**
 * LibreOffice, Perl and Python save an xls without what formulas of text give: a nought or nothing stands there until
 * Excel works it out. Where one text is kept, the file's program keeps them all.
 */
function keepsTextOfFormula(sheet: WorkSheet): boolean {
  return cellsOf(sheet).some(([, { f, t, v }]) => f !== undefined && t === 's' && v !== '');
}

function mayBeOpen({ f, v }: CellObject): boolean {
  return f !== undefined && (v === 0 || v === '' || v === undefined) && TEXT_FORMULA.test(f);
}

/** Only cells that are there are walked: one far cell in an empty sheet costs nothing. */
function fillRows(rows: SheetRows, sheet: WorkSheet, is1904: boolean, isOpen: (cell: CellObject) => boolean): void {
  for (const [address, cell] of cellsOf(sheet)) {
    const { r, c } = utils.decode_cell(address);
    rows.put(r, c, cellText(cell, is1904));
    if (isOpen(cell)) rows.leaveOpen(c);
  }
  (sheet['!rows'] ?? []).forEach((row, i) => {
    if (row?.hidden === true) rows.hide(i);
  });
  (sheet['!cols'] ?? []).forEach((column, i) => {
    if (column?.hidden === true) rows.hideColumns(i, i);
  });
  for (const { s, e } of (sheet['!merges'] ?? []).slice(0, 20_000)) rows.spread({ row: s.r, column: s.c }, e.r);
}

function cellText(cell: CellObject | undefined, is1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null || cell.t === 'z') return '';
  // An error is no blank: its line is told of.
  if (cell.t === 'e') return cell.w ?? ERRORS[Number(cell.v)] ?? '#N/A';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t !== 'n') return String(cell.v);
  const format = String(cell.z ?? '');
  const isDate = /^\d+$/.test(format) ? isBuiltInDate(Number(format)) && zerosOf(format) === 0 : isDateFormat(format);
  if (isDate) return momentText(cell.v as number, is1904);
  return numberText(cell.v as number).padStart(zerosOf(format), '0');
}

/** The texts of an old file: Big5 where that fits, whatever code page it names; else as it says. */
function readAsText(sheets: readonly FileSheet[]): FileSheet[] {
  const high = sheets
    .flatMap(({ name, rows }) => [name, ...rows.flat()])
    .filter((text) => /[\u0080-\u00ff]/.test(text));
  const all = bytesOf(high.join('\n'));
  const { unreadable, ordinary } = decodeBig5(all);
  const isBig5 = unreadable * 50 <= high.length && (ordinary >= MOSTLY_ORDINARY || ENCODINGS[namedPage] === undefined);
  const read = (text: string) => {
    if (!/[\u0080-\u00ff]/.test(text)) return text;
    return isBig5 ? decodeBig5(bytesOf(text)).text : inPage(bytesOf(text), namedPage);
  };
  return sheets.map((sheet) => ({ ...sheet, name: read(sheet.name), rows: sheet.rows.map((row) => row.map(read)) }));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

function inPage(bytes: Uint8Array, page: number): string {
  const encoding = ENCODINGS[page];
  return encoding === undefined ? decodeBig5(bytes).text : new TextDecoder(encoding).decode(bytes);
}
