/** Reads an export in the page: bytes → rows of texts. Formulas and macros are never run; personal data never leaves here. */
import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { findIdentityNumbers } from '../../src/school/identityNumber';
import { ALIASES, findHeader, type FoundHeader, type ImportKey } from '../../src/imports/uploadColumns';

export type FileFault = 'tooLarge' | 'emptyFile' | 'notSheet' | 'encoding' | 'noHeader' | 'noLines' | 'tooMany';
export class FileProblem extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

export interface ReadList {
  readonly keys: readonly ImportKey[];
  /** Row number in the file, then a text for each key. */
  readonly lines: readonly (number | string)[][];
  readonly header: FoundHeader;
  readonly headerTexts: readonly string[];
  /** Cells whose ID number was blanked. */
  readonly blankedCells: number;
}

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_ROWS = 30_000;
const MOST_COLUMNS = 500;

/** @throws FileProblem */
export function readList(bytes: Uint8Array): ReadList {
  if (bytes.length > MOST_BYTES) throw new FileProblem('tooLarge');
  if (bytes.length === 0) throw new FileProblem('emptyFile');
  const rows = rowsOf(bytes);
  if (rows.every((row) => row.every((text) => text.trim() === ''))) throw new FileProblem('emptyFile');
  const header = findHeader(rows);
  if (header === null) throw new FileProblem('noHeader');
  const keys = Object.keys(header.columnOf) as ImportKey[];
  let blankedCells = 0;
  const lines: (number | string)[][] = [];
  for (let i = header.at + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const texts = keys.map((key) => {
      const text = row[header.columnOf[key] ?? -1] ?? '';
      if (findIdentityNumbers(text).length === 0) return text;
      blankedCells++;
      return '';
    });
    if (texts.some((text) => text.trim() !== '')) lines.push([i + 1, ...texts]);
  }
  if (lines.length === 0) throw new FileProblem('noLines');
  if (lines.length > MOST_ROWS) throw new FileProblem('tooMany');
  const headerTexts = keys.map((key) => rows[header.at]?.[header.columnOf[key] ?? -1] ?? ALIASES[key][0] ?? key);
  return { keys, lines, header, headerTexts, blankedCells };
}

function rowsOf(bytes: Uint8Array): string[][] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (!isZip && !isOle) return csvRows(textOf(bytes));
  try {
    const book = read(bytes, {
      type: 'array',
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
      sheetRows: MOST_ROWS + 25,
    });
    const sheets = book.SheetNames.map((name) => sheetRows(book.Sheets[name]!));
    return sheets.find((rows) => findHeader(rows) !== null) ?? sheets[0] ?? [];
  } catch {
    throw new FileProblem('notSheet');
  }
}

/** Only cells that are there are walked: one far cell in an empty sheet costs nothing. */
function sheetRows(sheet: WorkSheet): string[][] {
  const rows: string[][] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    if (r > MOST_ROWS + 25 || c > MOST_COLUMNS) continue;
    (rows[r] ??= [])[c] = cellText(sheet[address] as CellObject);
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''));
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

/** UTF-8 with or without BOM, UTF-16 by its BOM, else Big5. */
function textOf(bytes: Uint8Array): string {
  const decode = (label: string) => new TextDecoder(label, { fatal: true }).decode(bytes);
  const tries =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'big5'];
  for (const label of tries) {
    try {
      const text = decode(label);
      // A picture or program decoded as text is full of control characters.

      if (/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4000))) throw new FileProblem('notSheet');
      return text;
    } catch (problem) {
      if (problem instanceof FileProblem) throw problem;
    }
  }
  throw new FileProblem('encoding');
}

function csvRows(text: string): string[][] {
  const first = text.split(/\r?\n/, 8).join('\n');
  const count = (mark: string) => first.split(mark).length;
  const FS = count('\t') > count(',') ? '\t' : count(';') > count(',') ? ';' : ',';
  const book = read(text, { type: 'string', raw: true, FS });
  return sheetRows(book.Sheets[book.SheetNames[0] ?? '']!);
}
