/** A file's bytes → its sheets as rows of texts, whatever kind of spreadsheet or list it is. */
import { FileProblem, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED } from './fileProblem';
import type { FileSheet, ReadSheets } from './sheet';
import { decodeText, listRows } from './textFile';
import { unpackedSize } from './zipSize';

export interface FileContent {
  readonly sheets: readonly FileSheet[];
  /** Characters of a text file that could not be read. */
  readonly unreadable: number;
}

/**
 * @param reader fetches what reads spreadsheet files, when the file is one
 * @throws FileProblem
 */
export async function readFile(bytes: Uint8Array, reader: () => Promise<ReadSheets>): Promise<FileContent> {
  if (bytes.length > MOST_BYTES) throw new FileProblem('tooLarge');
  const content = await contentOf(bytes, reader);
  const isBlank = ({ rows }: FileSheet) => rows.every((row) => row.every((text) => text.trim() === ''));
  if (content.sheets.every(isBlank)) throw new FileProblem('emptyFile');
  return content;
}

async function contentOf(bytes: Uint8Array, reader: () => Promise<ReadSheets>): Promise<FileContent> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip && (unpackedSize(bytes) ?? 0) > MOST_UNPACKED) throw new FileProblem('tooLarge');
  if (isZip || isOle) return { sheets: sheetsOf(bytes, await reader()), unreadable: 0 };
  const { text, unreadable } = decodeText(bytes);
  // Many school systems save a web page or XML under the name .xls.
  if (/^\ufeff?\s*<[!?a-z]/i.test(text)) return { sheets: sheetsOf(text, await reader()), unreadable };
  return { sheets: [listRows(text)], unreadable };
}

function sheetsOf(file: Uint8Array | string, readSheets: ReadSheets): FileSheet[] {
  try {
    return readSheets(file, MOST_ROWS, MOST_COLUMNS);
  } catch (problem) {
    const isLocked = problem instanceof Error && /password|encrypt/i.test(problem.message);
    throw new FileProblem(isLocked ? 'locked' : 'notSheet');
  }
}
