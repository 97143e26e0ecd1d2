/** One kind of thing for every cell of a sheet (values, formulas, looks, …), stored by rows; what was never set is blank. */
import type { Axis } from '../values/cellTypes';

export class CellLayer<T> {
  #rows: (T[] | undefined)[] = [];

  constructor(readonly blank: T) {}

  get(row: number, col: number): T {
    const value = this.#rows[row - 1]?.[col - 1];
    return value === undefined ? this.blank : value;
  }

  set(row: number, col: number, value: T): void {
    let cells = this.#rows[row - 1];
    if (!cells) {
      if (value === this.blank) return;
      while (this.#rows.length < row) this.#rows.push(undefined);
      cells = this.#rows[row - 1] = [];
    }
    // Filled from the left, so that the engine keeps the array dense.
    while (cells.length < col) cells.push(this.blank);
    cells[col - 1] = value;
  }

  /** Rows that may hold something. */
  get height(): number {
    return this.#rows.length;
  }

  /** The stored row (shorter than the sheet, or undefined): for fast passes; not to be changed. */
  row(row: number): readonly T[] | undefined {
    return this.#rows[row - 1];
  }

  /** Replaces a row by an array that the layer owns from now on. */
  putRow(row: number, cells: T[]): void {
    while (this.#rows.length < row) this.#rows.push(undefined);
    this.#rows[row - 1] = cells;
  }

  insert(axis: Axis, at: number, count: number): void {
    if (axis === 'rows') {
      if (at <= this.#rows.length) this.#rows = spliced(this.#rows, at - 1, 0, count, undefined);
      return;
    }
    this.#rows.forEach((cells, i) => {
      if (cells && at <= cells.length) this.#rows[i] = spliced(cells, at - 1, 0, count, this.blank);
    });
  }

  delete(axis: Axis, at: number, count: number): void {
    if (axis === 'rows') this.#rows = spliced(this.#rows, at - 1, count, 0, undefined);
    else for (const cells of this.#rows) if (cells && at <= cells.length) cells.splice(at - 1, count);
  }

  /** Every cell that is not blank, in reading order. */
  *entries(): Generator<[row: number, col: number, value: T]> {
    for (let r = 0; r < this.#rows.length; r++) {
      const cells = this.#rows[r];
      if (!cells) continue;
      for (let c = 0; c < cells.length; c++) if (cells[c] !== this.blank) yield [r + 1, c + 1, cells[c]!];
    }
  }
}

/** Like splice, for counts beyond what an argument list may hold. */
export function spliced<T>(list: T[], at: number, remove: number, insert: number, blank: T): T[] {
  const middle = new Array<T>(insert).fill(blank);
  return list.slice(0, at).concat(middle, list.slice(at + remove));
}
