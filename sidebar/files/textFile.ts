/** Text files: which encoding they are in, and their rows when they are lists with a mark between the cells. */
import Papa from 'papaparse';
import { decodeBig5 } from './big5';
import { FileProblem, MOST_COLUMNS, MOST_ROWS } from './fileProblem';
import { plainSheet, type FileSheet } from './sheet';

export interface DecodedText {
  readonly text: string;
  /** Characters that could not be read: halves of characters that the exporting program cut. */
  readonly unreadable: number;
}

/** One in so many may be unreadable before it is held to be another encoding. */
const READABLE = 50;
/** Of Chinese in Big5 nearly all characters are ordinary ones; of another encoding's bytes few. */
const MOSTLY_ORDINARY = 0.6;

/**
 * UTF-8 with or without BOM, UTF-16, else Big5; UTF-8 is tried first because hardly any other text passes for it. A web page
 * that names Simplified Chinese as its encoding is read so.
 * @throws FileProblem for a picture or program, or for an encoding that is not known
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = inEncoding(bytes);
  // A picture or program decoded as text is full of control characters.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(decoded.text.slice(0, 4000))) throw new FileProblem('notSheet');
  if (decoded.unreadable * READABLE > decoded.text.length) throw new FileProblem('encoding');
  return decoded;
}

function inEncoding(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodedAs(wide, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), unreadable: 0 };
  } catch {
    // Not UTF-8, or not all of it.
  }
  if (namesSimplified(bytes)) return decodedAs('gb18030', bytes);
  const utf8 = decodedAs('utf-8', bytes);
  const big5 = decodeBig5(bytes);
  if (utf8.unreadable < big5.unreadable) return utf8;
  if (big5.ordinary < MOSTLY_ORDINARY && decodedAs('gb18030', bytes).unreadable === 0)
    throw new FileProblem('encoding');
  return big5;
}

function decodedAs(encoding: string, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, unreadable: text.split('\ufffd').length - 1 };
}

function namesSimplified(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 2000));
  return /(?:charset|encoding)\s*=\s*["']?\s*(?:gb2312|gbk|gb18030)/i.test(start);
}

/** UTF-16, by its mark or by the zeros beside commas and digits, nearly all on one side; else null. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  start.forEach((byte, i) => (zeros[i % 2]! += byte === 0 ? 1 : 0));
  // 一 has a zero on the other side.
  const [first, second] = zeros as [number, number];
  if (second > start.length / 50 && second > first * 3) return 'utf-16le';
  if (first > start.length / 50 && first > second * 3) return 'utf-16be';
  return null;
}

/** What may stand between cells, the likeliest first. */
const MARKS = [',', '\t', ';', '|'] as const;

/** The rows of a list; comma, tab, semicolon or bar, whichever its first lines have most of. */
export function listRows(text: string): FileSheet {
  const start = text.split(/\r\n|\r|\n/, 40).join('\n');
  // The semicolon of a reference such as &#134071; divides nothing.
  const first = start.replace(/&(?:amp;)?#?\w{1,8};/g, '');
  const count = (mark: string) => first.split(mark).length;
  const delimiter = MARKS.reduce((most, mark) => (count(mark) > count(most) ? mark : most));
  const quoted = withoutKeepers(text.replace(/^\ufeff/, ''), delimiter);
  const { data } = Papa.parse<string[]>(quoted, { delimiter, preview: MOST_ROWS });
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  return plainSheet(
    data.map((row) => row.slice(0, MOST_COLUMNS)),
    columns,
  );
}

/** `="0915, 1"` as a cell: the mark that keeps Excel from taking it for a number stands before the quotes. */
function withoutKeepers(text: string, delimiter: string): string {
  if (!text.includes('="')) return text;
  const cell = new RegExp(`(^|[\\r\\n${delimiter}])(=?)("(?:[^"]|"")*(?:"|$))`, 'g');
  return text.replace(cell, (_, lead: string, _keeper: string, quoted: string) => lead + quoted);
}
