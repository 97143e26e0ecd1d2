/** Reads an export in the page: bytes → rows of texts. Formulas and macros are never run; personal data never leaves here. */
import Papa from 'papaparse';
import { findIdentityNumbers } from '../../src/school/identityNumber';
import { findHeader, type FoundHeader } from '../../src/imports/headers';
import { unpackedSize } from './zipSize';

export type FileFault = 'tooLarge' | 'emptyFile' | 'notSheet' | 'encoding' | 'noHeader' | 'noLines' | 'tooMany';
export class FileProblem extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** A sheet's rows of texts, and how many columns it has in all: those past the limit are not among the rows. */
export interface SheetRows {
  readonly rows: string[][];
  readonly columns: number;
}

/** Reads a spreadsheet file's sheets; throws for what is none. */
export type ReadSheets = (bytes: Uint8Array, mostRows: number, mostColumns: number) => SheetRows[];

export interface ReadList {
  readonly keys: readonly string[];
  /** Row number in the file, then a text for each key. */
  readonly lines: readonly (number | string)[][];
  readonly header: FoundHeader;
  readonly headerTexts: readonly string[];
  /** Cells whose ID number was blanked. */
  readonly blankedCells: number;
  /** Columns past the limit, which were not read. */
  readonly cutColumns: number;
  /** Headers that stand more than once; the first counts. */
  readonly doubled: readonly string[];
}

const MOST_BYTES = 25 * 1024 * 1024;
/** What a workbook of 25 MB may unpack to; a zip bomb says more. */
const MOST_UNPACKED = 400 * 1024 * 1024;
const MOST_ROWS = 30_000;
const MOST_COLUMNS = 500;

/**
 * The list of a file, its header found and personal data left behind.
 * @param reader fetches what reads spreadsheet files, when the file is one
 * @throws FileProblem
 */
export async function readList(bytes: Uint8Array, reader: () => Promise<ReadSheets>): Promise<ReadList> {
  if (bytes.length > MOST_BYTES) throw new FileProblem('tooLarge');
  if (bytes.length === 0) throw new FileProblem('emptyFile');
  const { rows, columns } = await rowsOf(bytes, reader);
  if (rows.every((row) => row.every((text) => text.trim() === ''))) throw new FileProblem('emptyFile');
  const header = findHeader(rows, ['uploads']);
  if (header === null) throw new FileProblem('noHeader');
  const keys = Object.keys(header.mapping);
  let blankedCells = 0;
  const lines: (number | string)[][] = [];
  for (let i = header.at + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const texts = keys.map((key) => {
      const text = row[header.mapping[key] ?? -1] ?? '';
      if (findIdentityNumbers(text).length === 0) return text;
      blankedCells++;
      return '';
    });
    if (texts.some((text) => text.trim() !== '')) lines.push([i + 1, ...texts]);
  }
  if (lines.length === 0) throw new FileProblem('noLines');
  if (lines.length > MOST_ROWS) throw new FileProblem('tooMany');
  const headerTexts = keys.map((key) => rows[header.at]?.[header.mapping[key] ?? -1] ?? key);
  const all = (rows[header.at] ?? []).map((text) => text.trim()).filter((text) => text !== '');
  const doubled = [...new Set(all.filter((text, i) => all.indexOf(text) !== i))];
  return { keys, lines, header, headerTexts, blankedCells, cutColumns: Math.max(0, columns - MOST_COLUMNS), doubled };
}

async function rowsOf(bytes: Uint8Array, reader: () => Promise<ReadSheets>): Promise<SheetRows> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (!isZip && !isOle) return csvRows(textOf(bytes));
  if (isZip && (unpackedSize(bytes) ?? 0) > MOST_UNPACKED) throw new FileProblem('tooLarge');
  const readSheets = await reader();
  try {
    const sheets = readSheets(bytes, MOST_ROWS + 25, MOST_COLUMNS);
    return sheets.find(({ rows }) => findHeader(rows, ['uploads']) !== null) ?? sheets[0] ?? { rows: [], columns: 0 };
  } catch {
    throw new FileProblem('notSheet');
  }
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

function csvRows(text: string): SheetRows {
  const first = text.split(/\r?\n/, 8).join('\n');
  const count = (mark: string) => first.split(mark).length;
  const delimiter = count('\t') > count(',') ? '\t' : count(';') > count(',') ? ';' : ',';
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, preview: MOST_ROWS + 26 });
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  return { rows: data.map((row) => row.slice(0, MOST_COLUMNS)), columns };
}
