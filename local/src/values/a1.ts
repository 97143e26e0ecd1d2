/** A1 and R1C1 notation of ranges. */

export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** Which edges a notation names: 'D:F' names no row, '5:7' no column. */
export interface Bounds {
  readonly startRow: boolean;
  readonly endRow: boolean;
  readonly startColumn: boolean;
  readonly endColumn: boolean;
}
export const BOUNDED: Bounds = { startRow: true, endRow: true, startColumn: true, endColumn: true };

export interface Notation {
  readonly sheet: string | null;
  readonly rect: Rect;
  readonly bounds: Bounds;
}

/** 1 → A, 27 → AA. */
export function letters(col: number): string {
  let text = '';
  for (let n = col; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

export function columnOf(text: string): number {
  return [...text.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
}

export function a1Of(rect: Rect, bounds: Bounds = BOUNDED): string {
  const corner = (row: number, col: number, hasRow: boolean, hasCol: boolean) =>
    `${hasCol ? letters(col) : ''}${hasRow ? row : ''}`;
  const first = corner(rect.row, rect.col, bounds.startRow, bounds.startColumn);
  const last = corner(rect.row + rect.rows - 1, rect.col + rect.cols - 1, bounds.endRow, bounds.endColumn);
  const isCell = rect.rows === 1 && rect.cols === 1 && bounds.endRow && bounds.endColumn;
  return isCell || first + last === '' ? first : `${first}:${last}`;
}

/** "'工作 1'!A2:B3", as formulas and rules name a range of another sheet. */
export function quotedA1(sheet: string, rect: Rect): string {
  return `'${sheet.replace(/'/g, "''")}'!${a1Of(rect)}`;
}

const SHEET = /^(?:'((?:[^']|'')*)'|([^'!]*))!/;
const A1 = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/**
 * `'班級'!A2:C` → sheet and rectangle; open ends reach to the sheet's edge. Corners may stand the wrong way round, and
 * may lie outside the grid. null when it is neither A1 nor R1C1 notation.
 */
export function parseA1(text: string, edge: { maxRows: number; maxColumns: number }): Notation | null {
  const prefix = SHEET.exec(text.trim());
  const cells = text.trim().slice(prefix?.[0].length ?? 0);
  const sheet = (prefix && (prefix[1]?.replace(/''/g, "'") ?? prefix[2])) || null;
  const found = parseR1C1(cells) ?? parseCells(cells, edge);
  return found && { sheet, ...found };
}

function parseR1C1(text: string): Omit<Notation, 'sheet'> | null {
  const match = R1C1.exec(text);
  if (!match) return null;
  const [top, left, bottom, right] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return { rect: between(top!, left!, bottom ?? top!, right ?? left!), bounds: BOUNDED };
}

function parseCells(text: string, edge: { maxRows: number; maxColumns: number }): Omit<Notation, 'sheet'> | null {
  const match = A1.exec(text);
  if (!match) return null;
  const [, c1 = '', r1 = '', c2, r2] = match;
  if (c1 === '' && r1 === '') return null;
  const isSpan = c2 !== undefined || r2 !== undefined;
  if (!isSpan && (c1 === '' || r1 === '')) return null;
  const left = c1 === '' ? 1 : columnOf(c1);
  const top = r1 === '' ? 1 : Number(r1);
  const right = isSpan ? (c2 ? columnOf(c2) : edge.maxColumns) : left;
  const bottom = isSpan ? (r2 ? Number(r2) : edge.maxRows) : top;
  const endRow = !isSpan || Boolean(r2);
  const endColumn = !isSpan || Boolean(c2);
  return {
    rect: between(top, left, bottom, right),
    bounds: { startRow: r1 !== '' || endRow, endRow, startColumn: c1 !== '' || endColumn, endColumn },
  };
}

function between(top: number, left: number, bottom: number, right: number): Rect {
  return {
    row: Math.min(top, bottom),
    col: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    cols: Math.abs(right - left) + 1,
  };
}
