/** Values inside formulas: scalars, arrays and references; how they turn into numbers, texts and truth, and compare. */
import type { CellError, CellRange, CellValue } from '../values/cellTypes';
import { displayText } from '../values/display';
import { parseTyped } from '../values/typed';
import type { SheetStore } from '../model/sheetStore';

export type Matrix = CellValue[][];

/** Cells of a sheet, not read yet. */
export class RangeRef {
  constructor(
    readonly store: SheetStore,
    readonly range: CellRange,
  ) {}
}
/** A LAMBDA. */
export interface Closure {
  readonly call: (args: readonly Operand[]) => Operand;
}
export type Operand = CellValue | Matrix | RangeRef | Closure;

/** An error on its way up to whoever catches it (IFERROR) or to the cell. */
export class FormulaError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;
export const isMatrix = (value: Operand): value is Matrix => Array.isArray(value);
export const isClosure = (value: Operand): value is Closure =>
  typeof value === 'object' && value !== null && 'call' in value;

export function toNumber(value: CellValue, locale: string): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) throw new FormulaError(value.error, value.message);
  if (value === '') return 0;
  const typed = parseTyped(value, { locale, format: undefined, year: new Date().getUTCFullYear() });
  if (typeof typed.value === 'number') return typed.value;
  throw new FormulaError('#VALUE!', `"${value}" is no number.`);
}

export function toText(value: CellValue, locale: string): string {
  if (isError(value)) throw new FormulaError(value.error, value.message);
  return displayText(value, undefined, locale);
}

export function toTruth(value: CellValue): boolean {
  if (isError(value)) throw new FormulaError(value.error, value.message);
  if (typeof value !== 'string') return Boolean(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value) || value === '') return false;
  throw new FormulaError('#VALUE!', `"${value}" is neither TRUE nor FALSE.`);
}

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;

/** Order of two values as the operators see it: blank is 0, '' or FALSE; texts without regard to case. */
export function compare(a: CellValue, b: CellValue): number {
  for (const value of [a, b]) if (isError(value)) throw new FormulaError(value.error, value.message);
  const [left, right] = [a ?? blankLike(b), b ?? blankLike(a)];
  const ranks = RANK[typeof left as keyof typeof RANK] - RANK[typeof right as keyof typeof RANK];
  if (ranks) return ranks;
  if (typeof left === 'string') {
    const [x, y] = [left.toLowerCase(), (right as string).toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function blankLike(other: CellValue): CellValue {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Applies a function of scalars to arrays, cell by cell; a single row or column is repeated along the other. */
export function broadcast(
  args: readonly (CellValue | Matrix)[],
  act: (...scalars: CellValue[]) => CellValue,
): CellValue | Matrix {
  const grids = args.filter((arg): arg is Matrix => Array.isArray(arg));
  if (!grids.length) return act(...(args as CellValue[]));
  const rows = Math.max(...grids.map((grid) => grid.length));
  const cols = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const at = (arg: CellValue | Matrix, r: number, c: number): CellValue => {
    if (!Array.isArray(arg)) return arg;
    const line = arg[arg.length === 1 ? 0 : r];
    const cell = line?.[line.length === 1 ? 0 : c];
    return cell === undefined ? { error: '#N/A' } : cell;
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => caught(() => act(...args.map((arg) => at(arg, r, c))))),
  );
}

/** An error thrown becomes the value. */
export function caught(act: () => CellValue): CellValue {
  try {
    return act();
  } catch (error) {
    return errorOf(error);
  }
}

export function errorOf(error: unknown): CellError {
  if (error instanceof FormulaError)
    return error.message ? { error: error.code, message: error.message } : { error: error.code };
  if (error instanceof RangeError) return { error: '#NUM!', message: error.message };
  return { error: '#ERROR!', message: error instanceof Error ? error.message : String(error) };
}
