/** Calls of a script's own functions from cells: results are kept by name and arguments, as Sheets keeps them. */
import type { Book } from '../model/book';
import type { CellValue } from '../values/cellTypes';
import type { CustomCell, CustomFunctions, CustomValue } from '../model/contract';
import { isDateLike } from '../values/numberFormat';
import type { CustomOperand } from './scope';
import { FormulaError, isError, type Matrix, type RangeRef } from './operands';

const RESULTS_KEPT = 20_000;

interface Cell {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
}

export class CustomCalls {
  #functions: CustomFunctions | null = null;
  readonly #results = new Map<string, CustomValue>();
  /** Cells that show "Loading...", by the call they wait for. */
  readonly #waiting = new Map<string, Map<string, Cell>>();

  set functions(functions: CustomFunctions | null) {
    this.#functions = functions;
    this.#results.clear();
    this.#waiting.clear();
  }

  has(name: string): boolean {
    return this.#known(name) !== undefined;
  }

  /**
   * @param cell where it is called from, and where it is told of when it settles
   * @param dates gets the serial numbers among the result that are dates
   * @throws FormulaError with what the function threw
   */
  call(name: string, args: readonly CustomValue[], cell: Cell, dates?: Set<number>): CellValue | Matrix {
    const known = this.#known(name)!;
    const kept = this.#results.get(keyOf(known, args));
    if (kept !== undefined) return plainOf(kept, dates);
    let result: CustomValue | undefined;
    try {
      result = this.#functions!.call(known, args);
    } catch (error) {
      throw new FormulaError('#ERROR!', error instanceof Error ? error.message : String(error));
    }
    if (result === undefined) {
      this.#wait(keyOf(known, args), cell);
      return 'Loading...';
    }
    this.#results.set(keyOf(known, args), result);
    return plainOf(result, dates);
  }

  /** @returns the cells that waited for it */
  settle(name: string, args: readonly CustomValue[], result: CustomValue): Cell[] {
    if (this.#results.size >= RESULTS_KEPT) this.#results.clear();
    const key = keyOf(name, args);
    this.#results.set(key, result);
    const cells = [...(this.#waiting.get(key)?.values() ?? [])];
    this.#waiting.delete(key);
    return cells;
  }

  #wait(key: string, cell: Cell): void {
    let cells = this.#waiting.get(key);
    if (!cells) this.#waiting.set(key, (cells = new Map<string, Cell>()));
    cells.set(`${cell.sheetId} ${cell.row} ${cell.col}`, cell);
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
