/** Header rows as files have them: over two rows, with names that stand twice, and with none at all. */
import { SEARCHED_ROWS } from '../../../src/imports/headers';
import { isPersonalDataHeader } from '../../../src/school/identityNumber';

/** Longer names are cut, so that they can be remembered. */
const LONGEST_HEADER = 60;

type Rows = readonly (readonly string[])[];

/** Header row at `at` read together with the row above it: where a cell spans both rows, its text stands in the upper. */
export function joinedHeader(rows: Rows, at: number): readonly string[] {
  const upper = rows[at - 1] ?? [];
  const lower = rows[at] ?? [];
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => lower[i]?.trim() || upper[i] || '');
}

/** One name for each column, none twice: a second one of a name, and a column without one, are called by their letters. */
export function namedColumns(headers: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: Math.max(headers.length, width) }, (_, i) => {
    const text = (headers[i] ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_HEADER - 6);
    const name = text === '' || seen.has(text) ? `${text}（${columnLetters(i)}）` : text;
    seen.add(name);
    return name;
  });
}

/** Headers that stand more than once. */
export function doubledHeaders(headers: readonly string[]): string[] {
  const names = headers.map((text) => text.trim()).filter((text) => text !== '');
  return [...new Set(names.filter((text, i) => names.indexOf(text) !== i))];
}

/** Columns that a header, or what stands above it, calls an ID number or a birth date. A title over the sheet is none. */
export function personalColumns(rows: Rows, headerAt: number): Set<number> {
  const found = new Set<number>();
  rows.slice(0, headerAt + 1).forEach((row, at) => {
    if (at < headerAt && row.filter((text) => text.trim() !== '').length < 3) return;
    row.forEach((text, i) => {
      if (isPersonalDataHeader(text)) found.add(i);
    });
  });
  return found;
}

/** Where a header row may be when nothing is known of it: the first row with the most cells. */
export function likelyHeader(rows: Rows): number {
  const counts = rows.slice(0, SEARCHED_ROWS).map((row) => row.filter((text) => text.trim() !== '').length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

/** 0 → A, 26 → AA. */
function columnLetters(index: number): string {
  const rest = index % 26;
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + rest);
}
