/** Looking things up in ranges: VLOOKUP, HLOOKUP, XLOOKUP, MATCH, INDEX. */
import type { CellValue } from '../values/cellTypes';
import { wildcard } from './criteria';
import type { Builtin, Node, Scope } from './scope';
import { compare, FormulaError, isError, RangeRef, toTruth } from './operands';

/** Place of the value in a list, −1 when there is none. `mode`: 0 exact, 1 next smaller in a sorted list, −1 next larger in a falling one. */
function placeOf(list: readonly CellValue[], wanted: CellValue, mode: number): number {
  if (isError(wanted)) throw new FormulaError(wanted.error);
  if (mode === 0) {
    const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
    const low = typeof wanted === 'string' ? wanted.toLowerCase() : wanted;
    return list.findIndex((value) =>
      typeof value === 'string'
        ? pattern
          ? pattern.test(value)
          : value.toLowerCase() === low
        : value !== null && value === low,
    );
  }
  let found = -1;
  for (let i = 0; i < list.length; i++) {
    const value = list[i]!;
    if (value === null || isError(value) || typeof value !== typeof wanted) continue;
    if (compare(value, wanted) * mode > 0) break;
    found = i;
  }
  return found;
}

const notFound = (wanted: CellValue) => new FormulaError('#N/A', `Did not find value '${String(wanted)}'.`);

function tableLookup(scope: Scope, args: readonly (Node | null)[], byColumn: boolean): CellValue {
  const [key, table, index, sorted] = args;
  const grid = scope.matrix(table);
  const wanted = scope.scalar(key);
  const at = Math.trunc(scope.number(index)) - 1;
  const list = byColumn ? grid.map((line) => line[0] ?? null) : (grid[0] ?? []);
  const place = placeOf(list, wanted, sorted === undefined || toTruth(scope.scalar(sorted)) ? 1 : 0);
  if (at < 0 || at >= (byColumn ? (grid[0]?.length ?? 0) : grid.length)) throw new FormulaError('#REF!');
  if (place < 0) throw notFound(wanted);
  return (byColumn ? grid[place]?.[at] : grid[at]?.[place]) ?? null;
}

export const LOOKUPS: Record<string, Builtin> = {
  VLOOKUP: (scope, args) => tableLookup(scope, args, true),
  HLOOKUP: (scope, args) => tableLookup(scope, args, false),
  MATCH: (scope, [key, list, mode]) => {
    const wanted = scope.scalar(key);
    const place = placeOf(scope.matrix(list).flat(), wanted, mode === undefined ? 1 : Math.sign(scope.number(mode)));
    if (place < 0) throw notFound(wanted);
    return place + 1;
  },
  XLOOKUP: (scope, [key, list, results, missing, mode]) => {
    const wanted = scope.scalar(key);
    const keys = scope.matrix(list);
    const grid = scope.matrix(results);
    const sense = mode ? scope.number(mode) : 0;
    let place = placeOf(keys.flat(), wanted, 0);
    if (place < 0 && Math.abs(sense) === 1) place = placeOf(keys.flat(), wanted, -sense);
    if (place < 0) {
      if (missing) return scope.eval(missing);
      throw notFound(wanted);
    }
    return keys.length > 1 ? [grid[place] ?? [null]] : grid.map((line) => [line[place] ?? null]);
  },
  INDEX: (scope, [node, rowNode, colNode]) => {
    const operand = scope.eval(node!);
    const row = rowNode ? Math.trunc(scope.number(rowNode)) : 0;
    const col = colNode ? Math.trunc(scope.number(colNode)) : 0;
    if (operand instanceof RangeRef) return indexOfRange(operand, row, col);
    const grid = scope.matrix(node);
    const [r, c] = grid.length === 1 && !colNode ? [1, row] : [row, col || (grid[0]?.length === 1 ? 1 : 0)];
    if (r > grid.length || c > (grid[0]?.length ?? 0)) throw new FormulaError('#NUM!');
    const lines = r ? [grid[r - 1]!] : grid;
    return c ? lines.map((line) => [line[c - 1]!]) : lines;
  },
};

function indexOfRange({ store, range }: RangeRef, row: number, col: number): RangeRef {
  const flat = range.rows === 1 && col === 0 && row > 0;
  const [r, c] = flat ? [1, row] : [row, col];
  if (r < 0 || c < 0 || r > range.rows || c > range.cols) throw new FormulaError('#NUM!');
  return new RangeRef(store, {
    row: r ? range.row + r - 1 : range.row,
    col: c ? range.col + c - 1 : range.col,
    rows: r ? 1 : range.rows,
    cols: c ? 1 : range.cols,
  });
}
