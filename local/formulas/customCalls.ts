/** Calls of a script's own functions from cells: results are kept by name and arguments, as Sheets keeps them. */
import type { CellValue } from '../model/cellTypes';
import type { CustomFunctions } from '../model/contract';
import { FormulaError, type Matrix } from './operands';

const RESULTS_KEPT = 5000;

export class CustomCalls {
  #functions: CustomFunctions | null = null;
  readonly #results = new Map<string, CellValue | Matrix>();

  set functions(functions: CustomFunctions | null) {
    this.#functions = functions;
    this.#results.clear();
  }

  /** @returns undefined when there is no such function */
  call(name: string, args: readonly (CellValue | Matrix)[]): CellValue | Matrix | undefined {
    const known = this.#functions?.names.find((one) => one.toLowerCase() === name.toLowerCase());
    if (!known) return undefined;
    const key = keyOf(known, args);
    const kept = this.#results.get(key);
    if (kept !== undefined) return kept;
    try {
      const result = this.#functions!.call(known, args as readonly (CellValue | CellValue[][])[]);
      if (result === undefined) return 'Loading...';
      this.settle(known, args, result);
      return result;
    } catch (error) {
      throw new FormulaError('#ERROR!', error instanceof Error ? error.message : String(error));
    }
  }

  settle(name: string, args: readonly (CellValue | Matrix)[], result: CellValue | Matrix): void {
    if (this.#results.size >= RESULTS_KEPT) this.#results.clear();
    this.#results.set(keyOf(name, args), result);
  }
}

const keyOf = (name: string, args: unknown) => `${name.toLowerCase()} ${JSON.stringify(args)}`;
