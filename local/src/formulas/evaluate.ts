/** Evaluates a parsed formula: operators, references and names here; functions by the library or our few own ones. */
import { parse } from '@borgar/fx';
import type { CellValue } from '../values/cellTypes';
import { BUILTINS } from './builtins';
import { callLibrary, isScalarFunction, libraryFunction } from './library';
import {
  broadcast,
  caught,
  compare,
  errorOf,
  FormulaError,
  isClosure,
  isMatrix,
  RangeRef,
  toNumber,
  toText,
  type Closure,
  type Matrix,
  type Operand,
} from './operands';
import { cellsOf, parseReference, tokensOf } from '../references/references';
import type { CustomOperand, Node, Scope, Surroundings } from './scope';

/** Functions whose result is a date. */
const GIVES_DATE = new Set(['TODAY', 'NOW', 'DATE', 'EDATE', 'EOMONTH', 'WORKDAY', 'DATEVALUE', 'TO_DATE']);
const parsed = new Map<string, Node>();

/** @throws FormulaError #ERROR! for what is no formula */
function parseFormula(formula: string): Node {
  let node = parsed.get(formula);
  if (!node) {
    try {
      node = parse(tokensOf(formula)) as Node;
    } catch (error) {
      throw new FormulaError('#ERROR!', `Formula parse error. ${error instanceof Error ? error.message : ''}`.trim());
    }
    if (parsed.size > 20_000) parsed.clear();
    parsed.set(formula, node);
  }
  return node;
}

export class Evaluator implements Scope {
  constructor(
    readonly around: Surroundings,
    private readonly names: ReadonlyMap<string, Operand> = new Map(),
  ) {}

  /** The value that a cell gets: errors as values, a single-cell array as its cell. */
  result(formula: string): CellValue | Matrix {
    try {
      const value = this.value(this.eval(parseFormula(formula)));
      return Array.isArray(value) && value.length === 1 && value[0]!.length === 1 ? (value[0]![0] ?? null) : value;
    } catch (error) {
      return errorOf(error);
    }
  }

  with(name: string, value: Operand): Evaluator {
    return new Evaluator(this.around, new Map([...this.names, [name.toLowerCase(), value]]));
  }

  eval(node: Node | null): Operand {
    if (!node) return null;
    switch (node.type) {
      case 'Literal':
        return node.value as CellValue;
      case 'ErrorLiteral':
        return { error: String(node.value) };
      case 'ReferenceIdentifier':
        return this.#reference(String(node.value), node.kind);
      case 'UnaryExpression':
        return this.#unary(node.operator, node.arguments[0] as Node);
      case 'BinaryExpression':
        return this.#binary(node.operator, node.arguments as Node[]);
      case 'ArrayExpression':
        return node.elements.map((line) => line.map((item) => this.scalar(item as Node)));
      case 'CallExpression':
        return this.#call(node.callee as Node, node.arguments as (Node | null)[]);
      case 'LetExpression': {
        const inner = node.declarations.reduce<Evaluator>(
          (scope, one) => scope.with(one.id.name, scope.eval(one.init as Node)),
          this,
        );
        return inner.eval(node.body as Node);
      }
      case 'LambdaExpression':
        return this.#lambda(
          node.params.map((param) => param.name),
          node.body as Node,
        );
      default:
        throw new FormulaError('#ERROR!', `Formula parse error.`);
    }
  }

  /** A value read: scalar or array. */
  value(operand: Operand): CellValue | Matrix {
    if (operand instanceof RangeRef) {
      const grid = this.around.read(operand);
      return operand.range.rows * operand.range.cols === 1 ? (grid[0]?.[0] ?? null) : grid;
    }
    if (isClosure(operand)) throw new FormulaError('#N/A', 'A LAMBDA was not called.');
    return operand;
  }

  valueOf(node: Node | null | undefined): CellValue | Matrix {
    return this.value(this.eval(node ?? null));
  }

  matrix(node: Node | null | undefined): Matrix {
    const value = this.valueOf(node);
    return Array.isArray(value) ? value : [[value]];
  }

  /** One value: of an array the first, as formulas outside ARRAYFORMULA see it. */
  scalar(node: Node | null | undefined): CellValue {
    const value = this.valueOf(node);
    return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  }

  number(node: Node | null | undefined): number {
    return toNumber(this.scalar(node), this.around.locale);
  }
  text(node: Node | null | undefined): string {
    return toText(this.scalar(node), this.around.locale);
  }

  #reference(text: string, kind: string | undefined): Operand {
    if (kind === 'name' && this.names.has(text.toLowerCase())) return this.names.get(text.toLowerCase())!;
    const ref = parseReference(text);
    if (ref) {
      const store = ref.sheet === null ? this.around.home : this.around.sheet(ref.sheet);
      if (!store) throw new FormulaError('#REF!', `Unresolved sheet name '${ref.sheet}'.`);
      return new RangeRef(store, cellsOf(ref.range, store.maxRows, store.maxColumns));
    }
    const named = this.around.named(text);
    if (!named) throw new FormulaError('#NAME?', `Unknown range name: '${text}'.`);
    return named;
  }

  #unary(operator: string, node: Node): Operand {
    const value = this.valueOf(node);
    const locale = this.around.locale;
    if (operator === '-') return broadcast([value], (v) => -toNumber(v!, locale));
    if (operator === '%') return broadcast([value], (v) => toNumber(v!, locale) / 100);
    return value;
  }

  #binary(operator: string, [left, right]: Node[]): Operand {
    if (operator === ':') return this.#spanned(this.eval(left!), this.eval(right!));
    const act = operators(this.around.locale)[operator];
    if (!act) throw new FormulaError('#ERROR!', 'Formula parse error.');
    return broadcast([this.valueOf(left), this.valueOf(right)], (a, b) => act(a!, b!));
  }

  #spanned(from: Operand, to: Operand): Operand {
    if (!(from instanceof RangeRef) || !(to instanceof RangeRef)) throw new FormulaError('#REF!');
    const row = Math.min(from.range.row, to.range.row);
    const col = Math.min(from.range.col, to.range.col);
    const rows = Math.max(from.range.row + from.range.rows, to.range.row + to.range.rows) - row;
    const cols = Math.max(from.range.col + from.range.cols, to.range.col + to.range.cols) - col;
    return new RangeRef(from.store, { row, col, rows, cols });
  }

  #lambda(params: readonly string[], body: Node): Closure {
    return {
      call: (args) => params.reduce<Evaluator>((scope, name, i) => scope.with(name, args[i] ?? null), this).eval(body),
    };
  }

  #call(callee: Node, args: readonly (Node | null)[]): Operand {
    if (callee.type !== 'Identifier') return this.#apply(this.eval(callee), args);
    const name = callee.name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
    const local = this.names.get(callee.name.toLowerCase());
    if (local !== undefined) return this.#apply(local, args);
    const builtin = BUILTINS[name];
    if (builtin) return builtin(this, args);
    const act = libraryFunction(name);
    if (!act) {
      const result = this.around.custom(
        callee.name,
        args.map((arg) => this.#customArgument(arg)),
      );
      if (result === undefined) throw new FormulaError('#NAME?', `Unknown function: '${callee.name}'.`);
      return result;
    }
    const values = args.map((arg) => this.#argument(arg, name));
    if (isScalarFunction(name) && values.some((value) => isMatrix(value)))
      return broadcast(values, (...scalars) => caught(() => first(callLibrary(name, act, scalars))));
    return callLibrary(name, act, values);
  }

  /** An argument that fails is an error for those functions that look at errors. */
  #argument(node: Node | null, name: string): CellValue | Matrix {
    if (!/^IS/.test(name)) return this.valueOf(node);
    try {
      return this.valueOf(node);
    } catch (error) {
      return errorOf(error);
    }
  }

  #customArgument(node: Node | null): CustomOperand {
    try {
      const operand = this.eval(node);
      if (operand instanceof RangeRef) return operand;
      const value = this.value(operand);
      const isDate =
        node?.type === 'CallExpression' &&
        'name' in node.callee &&
        GIVES_DATE.has(String(node.callee.name).toUpperCase());
      return isDate && typeof value === 'number' ? { serial: value } : value;
    } catch (error) {
      return errorOf(error);
    }
  }

  #apply(operand: Operand, args: readonly (Node | null)[]): Operand {
    if (!isClosure(operand)) throw new FormulaError('#ERROR!', 'This is not a function.');
    return operand.call(args.map((arg) => this.eval(arg)));
  }
}

const first = (value: CellValue | Matrix): CellValue => (Array.isArray(value) ? (value[0]?.[0] ?? null) : value);

type Operator = (a: CellValue, b: CellValue) => CellValue;
const byLocale = new Map<string, Record<string, Operator>>();

function operators(locale: string): Record<string, Operator> {
  let table = byLocale.get(locale);
  if (!table) byLocale.set(locale, (table = makeOperators(locale)));
  return table;
}

function makeOperators(locale: string): Record<string, Operator> {
  const arithmetic = (act: (a: number, b: number) => number): Operator => {
    return (a, b) => {
      const result = act(toNumber(a, locale), toNumber(b, locale));
      if (!Number.isFinite(result)) throw new FormulaError('#NUM!');
      return result;
    };
  };
  const comparison =
    (act: (order: number) => boolean): Operator =>
    (a, b) =>
      act(compare(a, b));
  return {
    '+': arithmetic((a, b) => a + b),
    '-': arithmetic((a, b) => a - b),
    '*': arithmetic((a, b) => a * b),
    '/': arithmetic((a, b) => {
      if (b === 0) throw new FormulaError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
      return a / b;
    }),
    '^': arithmetic((a, b) => a ** b),
    '&': (a, b) => toText(a, locale) + toText(b, locale),
    '=': comparison((order) => order === 0),
    '<>': comparison((order) => order !== 0),
    '<': comparison((order) => order < 0),
    '<=': comparison((order) => order <= 0),
    '>': comparison((order) => order > 0),
    '>=': comparison((order) => order >= 0),
  };
}
