/** Text files: which encoding they are in, and their rows when they are lists with a mark between the cells. */
import Papa from 'papaparse';
import { FileProblem, MOST_COLUMNS, MOST_ROWS } from './fileProblem';
import type { FileSheet } from './sheet';

export interface DecodedText {
  readonly text: string;
  /** Characters that could not be read: halves of characters that the exporting program cut, or a school's own ones. */
  readonly unreadable: number;
}

/** One in so many may be unreadable before it is held to be another encoding. */
const READABLE = 50;

/**
 * UTF-8 with or without BOM, UTF-16, else Big5; UTF-8 is tried first because hardly any other text passes for it.
 * @throws FileProblem for a picture or program, or for an encoding that is not known
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = whole(bytes, encodingsOf(bytes)) ?? nearly(bytes);
  // A picture or program decoded as text is full of control characters.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(decoded.text.slice(0, 4000))) throw new FileProblem('notSheet');
  if (decoded.unreadable * READABLE > decoded.text.length) throw new FileProblem('encoding');
  return decoded;
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  start.forEach((byte, i) => (zeros[i % 2]! += byte === 0 ? 1 : 0));
  // Commas and digits of a UTF-16 text without its mark have a zero beside them, always on the same side.
  if (zeros[1]! > start.length / 50 && zeros[0] === 0) return ['utf-16le'];
  if (zeros[0]! > start.length / 50 && zeros[1] === 0) return ['utf-16be'];
  return ['utf-8', 'big5'];
}

function whole(bytes: Uint8Array, encodings: readonly string[]): DecodedText | null {
  for (const encoding of encodings)
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), unreadable: 0 };
    } catch {
      // Not this one.
    }
  return null;
}

/** The encoding in which the fewest characters cannot be read. */
function nearly(bytes: Uint8Array): DecodedText {
  const decoded = encodingsOf(bytes).map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, unreadable: text.split('\ufffd').length - 1 };
  });
  return decoded.reduce((best, one) => (one.unreadable < best.unreadable ? one : best));
}

/** The rows of a list; comma, tab or semicolon, whichever its first lines have most of. */
export function listRows(text: string): FileSheet {
  const first = text.split(/\r\n|\r|\n/, 40).join('\n');
  const count = (mark: string) => first.split(mark).length;
  const delimiter = count('\t') > count(',') ? '\t' : count(';') > count(',') ? ';' : ',';
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, preview: MOST_ROWS });
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  return { name: '', rows: data.map((row) => row.slice(0, MOST_COLUMNS)), columns };
}
