/** References in formula texts: read as ranges, and rewritten when cells move, sheets are renamed or cells are copied. */
import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize, type Token } from '@borgar/fx';
import type { CellRange } from '../values/cellTypes';
import { shiftedSpan, type Shift } from '../values/ranges';

/** As the reference reads; rows and columns from 0, null = open ("A:A", "A2:A"). */
export interface A1Range {
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
  $top?: boolean;
  $left?: boolean;
  $bottom?: boolean;
  $right?: boolean;
}
export interface Reference {
  /** null: the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: A1Range;
}

const OPTIONS = { allowTernary: true, mergeRefs: true, withLocation: false } as const;
const REFERENCE_TYPES = new Set(['range', 'range_beam', 'range_ternary']);

export const tokensOf = (formula: string): Token[] => tokenize(formula, OPTIONS);
export const isReference = (token: Token): boolean => REFERENCE_TYPES.has(token.type);

/** @returns null for what is no reference to cells ("#REF!", a name) */
export function parseReference(text: string): Reference | null {
  const parsed = parseA1Ref(text, { allowTernary: true, allowNamed: false });
  if (!parsed || !('range' in parsed)) return null;
  return { sheet: parsed.context?.[0] ?? null, range: parsed.range as A1Range };
}

/** A reference's cells inside a grid of this size (rows and columns from 1). */
export function cellsOf(range: A1Range, maxRows: number, maxColumns: number): CellRange {
  const row = (range.top ?? 0) + 1;
  const col = (range.left ?? 0) + 1;
  return { row, col, rows: (range.bottom ?? maxRows - 1) + 2 - row, cols: (range.right ?? maxColumns - 1) + 2 - col };
}

/** "'工作 1'!A2:B" for a range; the sheet's name is quoted where it must be. */
function writeReference(sheet: string | null, range: A1Range): string {
  return stringifyA1Ref({ context: sheet === null ? [] : [sheet], range } as Parameters<typeof stringifyA1Ref>[0]);
}

export function referenceTo(sheet: string | null, range: CellRange): string {
  const { row, col, rows, cols } = range;
  return writeReference(sheet, { top: row - 1, left: col - 1, bottom: row + rows - 2, right: col + cols - 2 });
}

/** The formula with each reference as `change` gives it; null makes it #REF!, undefined leaves it as it is. */
export function mapReferences(formula: string, change: (ref: Reference) => Reference | null | undefined): string {
  let changed = false;
  const tokens = tokensOf(formula).map((token) => {
    if (!REFERENCE_TYPES.has(token.type)) return token;
    const ref = parseReference(token.value);
    const next = ref && change(ref);
    if (next === undefined || (next === null && !ref)) return token;
    const value = next === null ? '#REF!' : writeReference(next.sheet, next.range);
    if (value === token.value) return token;
    changed = true;
    return { ...token, value };
  });
  return changed ? stringifyTokens(tokens) : formula;
}

/** After rows or columns came or went on `target`; `home` is the sheet in which the formula stands. */
export function shiftReferences(formula: string, home: string, target: string, shift: Shift): string {
  return mapReferences(formula, (ref) => {
    if ((ref.sheet ?? home) !== target) return undefined;
    const range = shiftedA1(ref.range, shift);
    return range && { sheet: ref.sheet, range };
  });
}

function shiftedA1(range: A1Range, shift: Shift): A1Range | null | undefined {
  const [from, to] = shift.axis === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  if (range[from] === null && range[to] === null) return undefined;
  const first = range[from] ?? 0;
  const open = range[to] === null;
  const size = open ? Number.MAX_SAFE_INTEGER / 4 : range[to]! - first + 1;
  const span = shiftedSpan(first + 1, size, shift.at, shift.count);
  if (!span) return null;
  const start = range[from] === null ? null : span[0] - 1;
  return { ...range, [from]: start, [to]: open ? null : span[0] + span[1] - 2 };
}

/** Relative references moved along with a copy, by rows and columns; what leaves the grid becomes #REF!. */
export function moveRelative(formula: string, rows: number, cols: number): string {
  return mapReferences(formula, ({ sheet, range }) => {
    const next = {
      ...range,
      top: moved(range.top, range.$top, rows),
      bottom: moved(range.bottom, range.$bottom, rows),
      left: moved(range.left, range.$left, cols),
      right: moved(range.right, range.$right, cols),
    };
    return [next.top, next.bottom, next.left, next.right].some((at) => at !== null && at < 0)
      ? null
      : { sheet, range: next };
  });
}

const moved = (at: number | null, fixed: boolean | undefined, by: number) => (at === null || fixed ? at : at + by);

export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapReferences(formula, (ref) => (ref.sheet === from ? { ...ref, sheet: to } : undefined));
}

/** References to a sheet that is no more. */
export function breakSheetIn(formula: string, gone: string): string {
  return mapReferences(formula, (ref) => (ref.sheet === gone ? null : undefined));
}

/** After a cut and paste: references that lie wholly in the moved cells follow them. */
export function followMove(
  formula: string,
  home: string,
  from: CellRange & { readonly sheet: string },
  to: { readonly sheet: string; readonly row: number; readonly col: number },
): string {
  return mapReferences(formula, (ref) => {
    const { top, left, bottom, right } = ref.range;
    if ((ref.sheet ?? home) !== from.sheet || top === null || left === null || bottom === null || right === null)
      return undefined;
    const inside =
      top >= from.row - 1 &&
      left >= from.col - 1 &&
      bottom < from.row - 1 + from.rows &&
      right < from.col - 1 + from.cols;
    if (!inside) return undefined;
    const [dr, dc] = [to.row - from.row, to.col - from.col];
    const range = { ...ref.range, top: top + dr, bottom: bottom + dr, left: left + dc, right: right + dc };
    return { sheet: ref.sheet === null && to.sheet === home ? null : to.sheet, range };
  });
}
