/** One sheet in memory: its layers of cells, sizes, what is hidden, and its properties. It checks nothing; see Book. */
import type { Axis } from '../values/cellTypes';
import type { CellRange, CellValue } from '../values/cellTypes';
import { CellLayer, spliced } from './cellLayer';
import type { SheetProperties } from './sheetTypes';

export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

export const PLAIN_PROPERTIES: Omit<SheetProperties, 'name'> = {
  hidden: false,
  tabColor: null,
  frozenRows: 0,
  frozenColumns: 0,
  rightToLeft: false,
  hiddenGridlines: false,
  merges: [],
  conditionalFormats: [],
  filter: null,
  protections: [],
  charts: [],
  extras: {},
};

export class SheetStore {
  readonly values = new CellLayer<CellValue>(null);
  readonly formulas = new CellLayer<string>('');
  /** Numbers of the workbook's tables of looks and rules. */
  readonly styles = new CellLayer<number>(0);
  readonly rules = new CellLayer<number>(0);
  readonly notes = new CellLayer<string>('');
  /** Cells that hold a part of an array that a formula elsewhere gave. */
  readonly spilled = new CellLayer<boolean>(false);
  /** By axis: pixels of what differs from the default, and what is hidden; index 0 is the first. */
  readonly sizes: Record<Axis, (number | null)[]> = { rows: [], cols: [] };
  readonly hidden: Record<Axis, boolean[]> = { rows: [], cols: [] };
  /** How many formulas there are: a sheet without any is spared all looking for them. */
  formulaCount = 0;
  #last: { row: number; col: number } | null = null;

  constructor(
    readonly id: number,
    public properties: SheetProperties,
    public maxRows = NEW_SHEET_ROWS,
    public maxColumns = NEW_SHEET_COLUMNS,
  ) {}

  get layers(): readonly CellLayer<unknown>[] {
    return [this.values, this.formulas, this.styles, this.rules, this.notes, this.spilled] as CellLayer<unknown>[];
  }

  setValue(row: number, col: number, value: CellValue, formula: string): void {
    this.values.set(row, col, value);
    if (this.spilled.height) this.spilled.set(row, col, false);
    if (formula || this.formulaCount) this.setFormula(row, col, formula);
    this.#last = null;
  }

  /** A formula's new result; the content stays the same. */
  setResult(row: number, col: number, value: CellValue): void {
    this.values.set(row, col, value);
    this.#last = null;
  }

  setFormula(row: number, col: number, formula: string): void {
    const before = this.formulas.get(row, col);
    if (before === formula) return;
    this.formulaCount += (formula ? 1 : 0) - (before ? 1 : 0);
    this.formulas.set(row, col, formula);
  }

  insert(axis: Axis, at: number, count: number): void {
    for (const layer of this.layers) layer.insert(axis, at, count);
    if (at <= this.sizes[axis].length) this.sizes[axis] = spliced(this.sizes[axis], at - 1, 0, count, null);
    if (at <= this.hidden[axis].length) this.hidden[axis] = spliced(this.hidden[axis], at - 1, 0, count, false);
    if (axis === 'rows') this.maxRows += count;
    else this.maxColumns += count;
    this.#last = null;
  }

  delete(axis: Axis, at: number, count: number): void {
    for (const layer of this.layers) layer.delete(axis, at, count);
    this.sizes[axis].splice(at - 1, count);
    this.hidden[axis].splice(at - 1, count);
    if (axis === 'rows') this.maxRows -= count;
    else this.maxColumns -= count;
    this.recount();
  }

  /** After layers were changed behind this class's back. */
  recount(): void {
    this.#last = null;
    this.formulaCount = 0;
    for (const _entry of this.formulas.entries()) this.formulaCount++;
  }

  /** Last row and column with content; 0 when there is none. */
  last(): { row: number; col: number } {
    if (this.#last) return this.#last;
    let row = 0;
    let col = 0;
    for (let r = this.values.height; r >= 1; r--) {
      const cells = this.values.row(r);
      if (!cells) continue;
      let c = cells.length;
      while (c > col && cells[c - 1] === null) c--;
      if (c > col) col = c;
      if (!row && (col > 0 || c > 0)) row = r;
    }
    return (this.#last = { row, col });
  }

  /** The part of a range where anything may stand in any layer: spares passes over empty grid. */
  used(range: CellRange): CellRange {
    const height = Math.max(...this.layers.map((layer) => layer.height));
    return { ...range, rows: Math.max(0, Math.min(range.rows, height - range.row + 1)) };
  }
}
