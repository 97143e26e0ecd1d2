/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS, MINIFS, and the counts of plain ranges. */
import type { CellValue } from '../values/cellTypes';
import { matches } from './criteria';
import type { Builtin, Node, Scope } from './scope';
import { FormulaError, isError, RangeRef, type Matrix } from './operands';

function pairsOf(scope: Scope, args: readonly (Node | null)[]): [Matrix, CellValue][] {
  const pairs: [Matrix, CellValue][] = [];
  for (let i = 0; i + 1 < args.length; i += 2) pairs.push([scope.matrix(args[i]), scope.scalar(args[i + 1])]);
  return pairs;
}

/** The numbers of a range at the places where the criteria hold. */
function chosen(scope: Scope, values: Matrix, pairs: readonly (readonly [Matrix, CellValue])[]): number[] {
  const cols = values[0]?.length ?? 1;
  return matches(pairs, scope.around.locale).flatMap((i) => {
    const value = values[Math.floor(i / cols)]?.[i % cols] ?? null;
    if (isError(value)) throw new FormulaError(value.error);
    return typeof value === 'number' ? [value] : [];
  });
}

type Fold = (numbers: readonly number[]) => number;
const sum: Fold = (numbers) => numbers.reduce((total, value) => total + value, 0);
const average: Fold = (numbers) => {
  if (!numbers.length) throw new FormulaError('#DIV/0!');
  return sum(numbers) / numbers.length;
};
const largest: Fold = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const smallest: Fold = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

/** NAME(values, range, criterion, …) */
const several = (fold: Fold): Builtin => {
  return (scope, [values, ...rest]) => fold(chosen(scope, scope.matrix(values), pairsOf(scope, rest)));
};
/** NAME(range, criterion, [values]) */
const single = (fold: Fold): Builtin => {
  return (scope, [range, criterion, values]) =>
    fold(chosen(scope, scope.matrix(values ?? range), pairsOf(scope, [range!, criterion!])));
};
const counted: Builtin = (scope, args) => matches(pairsOf(scope, args), scope.around.locale).length;

const cells = (scope: Scope, args: readonly (Node | null)[]) => args.flatMap((arg) => scope.matrix(arg).flat());

export const CONDITIONAL: Record<string, Builtin> = {
  COUNTIF: counted,
  COUNTIFS: counted,
  SUMIF: single(sum),
  SUMIFS: several(sum),
  AVERAGEIF: single(average),
  AVERAGEIFS: several(average),
  MAXIFS: several(largest),
  MINIFS: several(smallest),
  COUNT: (scope, args) => cells(scope, args).filter((cell) => typeof cell === 'number').length,
  COUNTA: (scope, args) => cells(scope, args).filter((cell) => cell !== null).length,
  COUNTBLANK: (scope, [node]) => {
    const operand = scope.eval(node!);
    const filled = scope
      .matrix(node)
      .flat()
      .filter((cell) => cell !== null && cell !== '').length;
    const size =
      operand instanceof RangeRef ? operand.range.rows * operand.range.cols : scope.matrix(node).flat().length;
    return size - filled;
  },
};
