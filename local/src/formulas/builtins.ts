/** Functions that need more than values (laziness, references, the clock, locale), and those Sheets has and the library lacks. */
import type { CellValue } from '../values/cellTypes';
import { comparer } from '../model/sorting';
import { displayText } from '../values/display';
import { parseTyped } from '../values/typed';
import { CONDITIONAL } from './conditionalFunctions';
import type { Builtin, Node, Scope } from './scope';
import { LOOKUPS } from './lookups';
import {
  broadcast,
  errorOf,
  FormulaError,
  isError,
  RangeRef,
  toNumber,
  toText,
  toTruth,
  type Matrix,
} from './operands';
import { cellsOf, parseReference } from '../references/references';
import { TEXTS } from './textFunctions';

/** A node's value, an error caught as a value. */
function attempt(scope: Scope, node: Node | null | undefined): CellValue | Matrix {
  try {
    return scope.valueOf(node);
  } catch (error) {
    return errorOf(error);
  }
}

function refOf(scope: Scope, node: Node | null | undefined): RangeRef {
  const operand = scope.eval(node ?? null);
  if (!(operand instanceof RangeRef)) throw new FormulaError('#N/A', 'Argument must be a range.');
  return operand;
}

const instead = (caughtBy: (value: CellValue) => boolean): Builtin => {
  return (scope, [node, other]) => {
    const value = attempt(scope, node);
    if (!Array.isArray(value)) return caughtBy(value) ? scope.eval(other ?? null) : value;
    const fallback = scope.scalar(other);
    return value.map((line) => line.map((cell) => (caughtBy(cell) ? fallback : cell)));
  };
};

const LOGIC: Record<string, Builtin> = {
  IF: (scope, [test, yes, no]) => {
    const value = scope.valueOf(test);
    if (!Array.isArray(value))
      return toTruth(value) ? scope.eval(yes ?? null) : no === undefined ? false : scope.eval(no);
    const [a, b] = [attempt(scope, yes), no === undefined ? false : attempt(scope, no)];
    return broadcast([value, a, b], (t, x, y) => (toTruth(t!) ? x! : y!));
  },
  IFS: (scope, args) => {
    for (let i = 0; i + 1 < args.length; i += 2) if (toTruth(scope.scalar(args[i]))) return scope.eval(args[i + 1]!);
    throw new FormulaError('#N/A', 'No match.');
  },
  IFERROR: instead(isError),
  IFNA: instead((value) => isError(value) && value.error === '#N/A'),
  SWITCH: (scope, [subject, ...cases]) => {
    const value = scope.scalar(subject);
    for (let i = 0; i + 1 < cases.length; i += 2) {
      const wanted = scope.scalar(cases[i]);
      if (wanted === value || (typeof wanted === 'string' && wanted.toLowerCase() === String(value).toLowerCase()))
        return scope.eval(cases[i + 1]!);
    }
    if (cases.length % 2) return scope.eval(cases[cases.length - 1]!);
    throw new FormulaError('#N/A', 'No match.');
  },
  CHOOSE: (scope, [index, ...choices]) => {
    const at = Math.trunc(scope.number(index));
    if (at < 1 || at > choices.length) throw new FormulaError('#NUM!');
    return scope.eval(choices[at - 1]!);
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => ({ error: '#N/A' }),
};

const PLACES: Record<string, Builtin> = {
  ROW: (scope, [node]) => (node ? refOf(scope, node).range.row : scope.around.row),
  COLUMN: (scope, [node]) => (node ? refOf(scope, node).range.col : scope.around.col),
  ROWS: (scope, [node]) => {
    const operand = scope.eval(node!);
    return operand instanceof RangeRef ? operand.range.rows : scope.matrix(node).length;
  },
  COLUMNS: (scope, [node]) => {
    const operand = scope.eval(node!);
    return operand instanceof RangeRef ? operand.range.cols : (scope.matrix(node)[0]?.length ?? 0);
  },
  INDIRECT: (scope, [node]) => {
    const text = scope.text(node);
    const ref = parseReference(text);
    const store = ref && (ref.sheet === null ? scope.around.home : scope.around.sheet(ref.sheet));
    const found = store
      ? new RangeRef(store, cellsOf(ref!.range, store.maxRows, store.maxColumns))
      : scope.around.named(text);
    if (!found) throw new FormulaError('#REF!', `"${text}" is not a valid cell or range reference.`);
    return found;
  },
  OFFSET: (scope, [node, down, right, height, width]) => {
    const { store, range } = refOf(scope, node);
    const [dr, dc] = [Math.trunc(scope.number(down)), Math.trunc(scope.number(right))];
    const rows = height ? Math.trunc(scope.number(height)) : range.rows;
    const cols = width ? Math.trunc(scope.number(width)) : range.cols;
    const [row, col] = [range.row + dr, range.col + dc];
    if (row < 1 || col < 1 || rows < 1 || cols < 1) throw new FormulaError('#REF!', 'It points outside of the sheet.');
    return new RangeRef(store, { row, col, rows, cols });
  },
};

const DATES: Record<string, Builtin> = {
  NOW: (scope) => scope.around.now(),
  TODAY: (scope) => Math.floor(scope.around.now()),
  DATE: (scope, [year, month, day]) => {
    const locale = scope.around.locale;
    return broadcast([scope.valueOf(year), scope.valueOf(month), scope.valueOf(day)], (y, m, d) => {
      const [yy, mm, dd] = [y, m, d].map((part) => Math.trunc(toNumber(part!, locale))) as [number, number, number];
      return Date.UTC(yy < 1900 ? yy + 1900 : yy, mm - 1, dd) / 86_400_000 + 25_569;
    });
  },
  DATEVALUE: (scope, [node]) => {
    const typed = parseTyped(scope.text(node), {
      locale: scope.around.locale,
      format: undefined,
      year: thisYear(scope),
    });
    if (typeof typed.value !== 'number') throw new FormulaError('#VALUE!');
    return Math.floor(typed.value);
  },
  VALUE: (scope, [node]) => broadcast([scope.valueOf(node)], (value) => toNumber(value!, scope.around.locale)),
  TEXT: (scope, [node, format]) => {
    const pattern = scope.text(format);
    return broadcast([scope.valueOf(node)], (value) => displayText(value ?? 0, pattern, scope.around.locale));
  },
  TO_TEXT: (scope, [node]) => broadcast([scope.valueOf(node)], (value) => toText(value!, scope.around.locale)),
  TO_DATE: (scope, [node]) => scope.eval(node!),
};

const thisYear = (scope: Scope) => new Date((scope.around.now() - 25_569) * 86_400_000).getUTCFullYear();

const ARRAYS: Record<string, Builtin> = {
  ARRAYFORMULA: (scope, [node]) => scope.valueOf(node),
  FILTER: (scope, [node, ...tests]) => {
    const grid = scope.matrix(node);
    const masks = tests.map((test) => scope.matrix(test));
    const byColumn = masks[0]?.length === 1 && grid.length > 1;
    const keep = (i: number) => masks.every((mask) => safeTruth(byColumn ? mask[0]?.[i] : mask[i]?.[0]));
    const found = byColumn ? grid.map((line) => line.filter((_, i) => keep(i))) : grid.filter((_, i) => keep(i));
    if (!found.length || !found[0]!.length)
      throw new FormulaError('#N/A', 'No matches are found in FILTER evaluation.');
    return found;
  },
  UNIQUE: (scope, [node]) => {
    const seen = new Set<string>();
    return scope.matrix(node).filter((line) => {
      const key = JSON.stringify(line);
      return !seen.has(key) && seen.add(key);
    });
  },
  SORT: (scope, [node, ...keys]) => {
    const order = comparer(scope.around.locale);
    const pairs: [number, boolean][] = [];
    for (let i = 0; i < Math.max(1, keys.length); i += 2)
      pairs.push([keys[i] ? scope.number(keys[i]) - 1 : 0, keys[i + 1] ? toTruth(scope.scalar(keys[i + 1])) : true]);
    return scope
      .matrix(node)
      .slice()
      .sort((a, b) => {
        for (const [col, up] of pairs) {
          const result = order(a[col] ?? null, b[col] ?? null);
          if (result) return up ? result : -result;
        }
        return 0;
      });
  },
  TRANSPOSE: (scope, [node]) => {
    const grid = scope.matrix(node);
    return (grid[0] ?? []).map((_, c) => grid.map((line) => line[c]!));
  },
  FLATTEN: (scope, args) =>
    args.flatMap((arg) =>
      scope
        .matrix(arg)
        .flat()
        .map((cell) => [cell]),
    ),
  COUNTUNIQUE: (scope, args) =>
    new Set(
      args
        .flatMap((arg) => scope.matrix(arg).flat())
        .filter((cell) => cell !== null)
        .map((cell) => JSON.stringify(cell)),
    ).size,
  SUMPRODUCT: (scope, args) => {
    const grids = args.map((arg) => scope.matrix(arg));
    const product = broadcast(grids, (...cells) =>
      cells.reduce<number>((result, cell) => {
        if (isError(cell)) throw new FormulaError(cell.error);
        return result * (typeof cell === 'number' ? cell : cell === true && args.length === 1 ? 1 : 0);
      }, 1),
    ) as Matrix;
    return product.flat().reduce<number>((sum, cell) => {
      if (isError(cell)) throw new FormulaError(cell.error);
      return sum + (cell as number);
    }, 0);
  },
};

function safeTruth(value: CellValue | undefined): boolean {
  return value !== undefined && !isError(value) && typeof value !== 'string' && Boolean(value);
}

export const BUILTINS: Record<string, Builtin> = {
  ...LOGIC,
  ...PLACES,
  ...DATES,
  ...ARRAYS,
  ...LOOKUPS,
  ...CONDITIONAL,
  ...TEXTS,
};
