/** A1 notation of ranges. */

export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
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

export function a1Of(rect: Rect): string {
  const first = `${letters(rect.col)}${rect.row}`;
  return rect.rows === 1 && rect.cols === 1
    ? first
    : `${first}:${letters(rect.col + rect.cols - 1)}${rect.row + rect.rows - 1}`;
}

/** `'班級'!A2:C` → sheet and rectangle; open ends reach to the sheet's edge. null when it is no A1 text. */
export function parseA1(
  text: string,
  edge: { maxRows: number; maxColumns: number },
): { sheet: string | null; rect: Rect } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, quoted, plain, c1 = '', r1 = '', c2, r2] = match;
  if (c1 === '' && r1 === '') return null;
  const isSpan = c2 !== undefined || r2 !== undefined;
  if (!isSpan && (c1 === '' || r1 === '')) return null;
  const left = c1 === '' ? 1 : columnOf(c1);
  const top = r1 === '' ? 1 : Number(r1);
  const right = isSpan ? (c2 ? columnOf(c2) : edge.maxColumns) : left;
  const bottom = isSpan ? (r2 ? Number(r2) : edge.maxRows) : top;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain ?? null,
    rect: {
      row: Math.min(top, bottom),
      col: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      cols: Math.abs(right - left) + 1,
    },
  };
}
