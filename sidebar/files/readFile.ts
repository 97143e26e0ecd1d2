/** A file's bytes → its sheets as rows of texts, whatever kind of spreadsheet or list it is. */
import { meantText } from './cellMeaning';
import { FileProblem, MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './fileProblem';
import { htmlTables } from './htmlTables';
import { inPieces } from './pause';
import type { Bounds, FileSheet, ReadSheets } from './sheet';
import { decodeText, listRows } from './textFile';
import { isWebArchive, webPagesOf } from './webArchive';

export interface FileContent {
  readonly sheets: readonly FileSheet[];
  /** Characters of a text file that could not be read. */
  readonly unreadable: number;
}

const BOUNDS: Bounds = { rows: MOST_ROWS, columns: MOST_COLUMNS };
const PIECE = 2000;
/** DIF and SYLK: lists of programs of old, which as text would be read as nothing. */
const OLD_EXCHANGE = /^(?:TABLE\r?\n0,1\r?\n|ID;P)/;

/**
 * @param reader fetches what reads spreadsheet files, when the file is one
 * @throws FileProblem
 */
export async function readFile(bytes: Uint8Array, reader: () => Promise<ReadSheets>): Promise<FileContent> {
  if (bytes.length > MOST_BYTES) throw new FileProblem('tooLarge');
  const content = await contentOf(bytes, reader);
  for (const { rows } of content.sheets)
    await inPieces(rows.length, PIECE, (at) => {
      const row = rows[at]!;
      for (let c = 0; c < row.length; c++) if (row[c] !== '') row[c] = meantText(row[c]!);
    });
  const isBlank = ({ rows }: FileSheet) => rows.every((row) => row.every((text) => text.trim() === ''));
  if (content.sheets.every(isBlank)) throw new FileProblem('emptyFile');
  return content;
}

async function contentOf(bytes: Uint8Array, reader: () => Promise<ReadSheets>): Promise<FileContent> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  // Excel 2 to 4 wrote no container: a sheet begins with its own mark.
  const isOld = bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? 1) && [4, 6, 8].includes(bytes[2] ?? 0);
  if (isZip || isOle || isOld) return { sheets: await (await reader())(bytes, BOUNDS), unreadable: 0 };
  const start = String.fromCharCode(...bytes.subarray(0, 2000));
  if (isWebArchive(start)) return { sheets: await archived(bytes), unreadable: 0 };
  if (OLD_EXCHANGE.test(start)) throw new FileProblem('notSheet');
  const { text, unreadable } = decodeText(bytes);
  if (/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso[^>]*>\s*)?<(?:(?:\w+:)?Workbook|office:document)\b/.test(text))
    return { sheets: await (await reader())(new TextEncoder().encode(text), BOUNDS), unreadable };
  // Many school systems save a web page under the name .xls.
  if (/^\ufeff?\s*<[!?a-z]/i.test(text)) return { sheets: await pageTables(text), unreadable };
  return { sheets: [listRows(text)], unreadable };
}

async function pageTables(text: string): Promise<FileSheet[]> {
  const sheets = await htmlTables(text, BOUNDS);
  if (sheets.length === 0) throw new FileProblem('notSheet');
  return sheets;
}

/** @throws FileProblem for an archive without tables: Excel's own file is then the surer one */
async function archived(bytes: Uint8Array): Promise<FileSheet[]> {
  const text = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * 8192, (i + 1) * 8192)),
  ).join('');
  const sheets = (await Promise.all(webPagesOf(text).map((page) => htmlTables(page, BOUNDS)))).flat();
  if (sheets.length === 0) throw new FileProblem('webArchive');
  return sheets;
}
