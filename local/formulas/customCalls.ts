/** Calls of a script's own functions from cells: results are kept by name and arguments, as Sheets keeps them. */
import type { Book } from '../model/book';
import type { CellValue } from '../model/cellTypes';
import type { CustomCell, CustomFunctions, CustomValue } from '../model/contract';
import { isDateLike } from '../values/numberFormat';
import type { CustomOperand } from './evaluate';
import { FormulaError, isError, type Matrix, type RangeRef } from './operands';

const RESULTS_KEPT = 5000;

export class CustomCalls {
  #functions: CustomFunctions | null = null;
  readonly #results = new Map<string, CustomValue>();

  set functions(functions: CustomFunctions | null) {
    this.#functions = functions;
    this.#results.clear();
  }

  has(name: string): boolean {
    return this.#known(name) !== undefined;
  }

  /**
   * @param dates gets the serial numbers among the result that are dates
   * @throws FormulaError with what the function threw
   */
  call(name: string, args: readonly CustomValue[], dates?: Set<number>): CellValue | Matrix {
    const known = this.#known(name)!;
    const kept = this.#results.get(keyOf(known, args));
    if (kept !== undefined) return plainOf(kept, dates);
    let result: CustomValue | undefined;
    try {
      result = this.#functions!.call(known, args);
    } catch (error) {
      throw new FormulaError('#ERROR!', error instanceof Error ? error.message : String(error));
    }
    if (result === undefined) return 'Loading...';
    this.settle(known, args, result);
    return plainOf(result, dates);
  }

  settle(name: string, args: readonly CustomValue[], result: CustomValue): void {
    if (this.#results.size >= RESULTS_KEPT) this.#results.clear();
    this.#results.set(keyOf(name, args), result);
  }

  #known(name: string): string | undefined {
    return this.#functions?.names.find((one) => one.toLowerCase() === name.toLowerCase());
  }
}

const keyOf = (name: string, args: unknown) => `${name.toLowerCase()} ${JSON.stringify(args)}`;

/** A value as a script's function gets it: blank is '', an error its text. */
export function valueFor(value: Exclude<CustomOperand, RangeRef>): CustomValue {
  if (Array.isArray(value)) return value.map((line) => line.map(cellFor));
  if (typeof value === 'object' && value !== null && 'serial' in value) return value;
  return cellFor(value);
}

/** Cells as a script's function gets them: one alone as a value, dates by their formats. */
export function cellsFor(book: Book, { store, range }: RangeRef, grid: Matrix): CustomValue {
  const { styles } = book.contents;
  const cells = grid.map((line, r) =>
    line.map((value, c): CustomCell => {
      if (typeof value !== 'number') return cellFor(value);
      const { numberFormat } = styles.get(store.styles.get(range.row + r, range.col + c));
      return isDateLike(numberFormat) ? { serial: value } : value;
    }),
  );
  return range.rows * range.cols === 1 ? (cells[0]?.[0] ?? '') : cells;
}

function cellFor(value: CellValue): CustomCell {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function plainOf(result: CustomValue, dates?: Set<number>): CellValue | Matrix {
  const plain = (cell: CustomCell): CellValue => {
    if (typeof cell !== 'object') return cell;
    if ('error' in cell) return cell;
    dates?.add(cell.serial);
    return cell.serial;
  };
  if (Array.isArray(result)) return (result as readonly (readonly CustomCell[])[]).map((line) => line.map(plain));
  const value = plain(result as CustomCell);
  if (isError(value)) throw new FormulaError(value.error, value.message);
  return value;
}
