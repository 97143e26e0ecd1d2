/** The functions of the formula library, given our values and giving ours back. */
import * as formulajs from '@formulajs/formulajs';
import type { CellValue } from '../values/cellTypes';
import { FormulaError, isError, type Matrix } from './operands';

type LibraryFunction = (...args: unknown[]) => unknown;
const functions = formulajs as unknown as Record<string, LibraryFunction>;
const errors = (formulajs as unknown as { utils: { errors: Record<string, Error> } }).utils.errors;
const byCode = new Map(Object.values(errors).map((error) => [error.message, error]));

/** Names that the library exports for itself. */
const NO_FUNCTIONS = new Set(['utils']);
/** Functions whose names have a dot in formulas and none in the library. */
const NAMES: Record<string, string> = {
  'STDEV.S': 'STDEVS',
  'STDEV.P': 'STDEVP',
  'VAR.S': 'VARS',
  'VAR.P': 'VARP',
  RANK: 'RANKEQ',
  'RANK.EQ': 'RANKEQ',
  'RANK.AVG': 'RANKAVG',
  'PERCENTILE.INC': 'PERCENTILEINC',
  'PERCENTILE.EXC': 'PERCENTILEEXC',
  'QUARTILE.INC': 'QUARTILEINC',
  'QUARTILE.EXC': 'QUARTILEEXC',
  'NETWORKDAYS.INTL': 'NETWORKDAYSINTL',
  'WORKDAY.INTL': 'WORKDAYINTL',
  'CEILING.MATH': 'CEILINGMATH',
  'FLOOR.MATH': 'FLOORMATH',
  'MODE.SNGL': 'MODESNGL',
};

/** Takes one value a cell: given a range, Sheets (and we) apply them cell by cell. */
const SCALAR = new Set(
  (
    'ABS ACOS ASIN ATAN ATAN2 CEILING CHAR CLEAN CODE COS DATEDIF DAY DAYS DEGREES EDATE EOMONTH EVEN EXACT EXP ' +
    'FACT FIND FLOOR HOUR INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT ISOWEEKNUM LEFT LEN LN LOG ' +
    'LOG10 LOWER MID MINUTE MOD MONTH MROUND NOT ODD POWER PROPER QUOTIENT RADIANS REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ' +
    'SEARCH SECOND SIGN SIN SQRT SUBSTITUTE TAN TIME TIMEVALUE TRIM TRUNC UNICHAR UNICODE UPPER WEEKDAY WEEKNUM YEAR'
  ).split(' '),
);
/** Those that test for errors, and must see them. */
const SEES_ERRORS = /^(IS|COUNT|TYPE$|ERROR)/;

export function libraryFunction(name: string): LibraryFunction | null {
  const key = NAMES[name] ?? name;
  const found = NO_FUNCTIONS.has(key) ? undefined : functions[key];
  return typeof found === 'function' ? found : null;
}

export const isScalarFunction = (name: string) => SCALAR.has(name);

export function callLibrary(
  name: string,
  act: LibraryFunction,
  args: readonly (CellValue | Matrix)[],
): CellValue | Matrix {
  if (!SEES_ERRORS.test(name)) for (const arg of args) if (isError(arg)) throw new FormulaError(arg.error, arg.message);
  const text = SCALAR.has(name) && !name.startsWith('IS');
  const all = args.length === 1 && /^(CEILING|FLOOR)$/.test(name) ? [...args, 1] : args;
  return taken(act(...all.map((arg) => given(arg, text))));
}

function given(arg: CellValue | Matrix, text: boolean): unknown {
  if (Array.isArray(arg)) return arg.map((line) => line.map((cell) => (isError(cell) ? errorGiven(cell.error) : cell)));
  if (isError(arg)) return errorGiven(arg.error);
  return arg === null && text ? '' : arg;
}

const errorGiven = (code: string) => byCode.get(code) ?? errors.error;

function taken(result: unknown): CellValue | Matrix {
  if (Array.isArray(result)) {
    const grid = Array.isArray(result[0]) ? (result as unknown[][]) : [result as unknown[]];
    return grid.map((line) => line.map((cell) => scalar(cell)));
  }
  return scalar(result);
}

function scalar(result: unknown): CellValue {
  if (result instanceof Error) {
    const code = /^#[A-Z0-9/]+[!?]?$/.test(result.message) ? result.message : '#VALUE!';
    return { error: code };
  }
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === 'number') return Number.isFinite(result) ? result : { error: '#NUM!' };
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (isError(result)) return result;
  return null;
}
