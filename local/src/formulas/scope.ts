/** What a function of a formula may ask: of the workbook around, and of its own arguments. */
import type { AstExpression, Identifier } from '@borgar/fx';
import type { CellValue } from '../values/cellTypes';
import type { SheetStore } from '../model/sheetStore';
import type { Matrix, Operand, RangeRef } from './operands';

export type Node = AstExpression | Identifier;

/** What a formula can ask of the workbook. */
export interface Surroundings {
  readonly locale: string;
  readonly home: SheetStore;
  readonly row: number;
  readonly col: number;
  /** Serial number of now in the workbook's zone. */
  now(): number;
  sheet(name: string): SheetStore | null;
  named(name: string): RangeRef | null;
  /** The values of a range, its own formulas computed first. */
  read(ref: RangeRef): Matrix;
  /** A call of a script's function; undefined when there is none of that name. */
  custom(name: string, args: readonly CustomOperand[]): CellValue | Matrix | undefined;
}

/** An argument of a script's function: cells are handed over unread, since their formats tell what is a date. */
export type CustomOperand = CellValue | Matrix | RangeRef | { readonly serial: number };

/** How the arguments of a function are read. */
export interface Scope {
  readonly around: Surroundings;
  eval(node: Node | null): Operand;
  valueOf(node: Node | null | undefined): CellValue | Matrix;
  matrix(node: Node | null | undefined): Matrix;
  /** One value: of an array the first, as formulas outside ARRAYFORMULA see it. */
  scalar(node: Node | null | undefined): CellValue;
  number(node: Node | null | undefined): number;
  text(node: Node | null | undefined): string;
}

export type Builtin = (scope: Scope, args: readonly (Node | null)[]) => Operand;
