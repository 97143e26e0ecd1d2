/** Reads the cells of a sheet's XML into a store: values, formulas, looks, sizes of rows. Nearly all of a large file is this. */
import { moveRelative, parseReference } from '../references/references';
import type { CellRange, CellValue } from '../model/contract';
import { fillTo } from '../model/sheetData';
import type { SheetStore } from '../model/sheetStore';
import { modelArray, modelFormula } from './excelFormulas';
import { streamXml, type TagHandler } from './streamedXml';
import { isOn, unescapedText } from './xml';
import { TooLargePackage } from './xlsxPackage';

export interface CellsContext {
  readonly strings: readonly string[];
  /** The model's number of a look by the file's. */
  readonly lookOf: (xf: number) => number;
  /** Height in points that rows of this sheet have when nobody set one. */
  readonly usualHeight: number;
  /** Days between the file's epoch (1900 or 1904) and the model's. */
  readonly epochShift: number;
  readonly isDate: (look: number) => boolean;
  /** Looks of whole columns, from column 1: for the cells that the file does not mention. */
  readonly columnLooks: readonly number[];
}

/** Excel's last row and column. */
const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
export const MAX_CELLS = 10_000_000;

/**
 * @returns where formulas gave arrays, as SheetData has them
 * @throws for what is no XML, or has cells outside any sheet
 */
export function readSheetCells(cells: Uint8Array, store: SheetStore, context: CellsContext): CellRange[] {
  const reader = new CellReader(store, context);
  reader.checkSize();
  if (cells.length) streamXml(cells, reader);
  reader.fillColumns();
  return reader.arrays();
}

interface OpenFormula {
  kind: string;
  shared: string;
  ref: string;
}

class CellReader implements TagHandler {
  #row = 0;
  #col = 0;
  #type = '';
  #look = 0;
  #value = '';
  #formula = '';
  #formulaIs: OpenFormula | null = null;
  #into: 'value' | 'formula' | null = null;
  #isAid = false;
  #isDynamic = false;
  readonly #shared = new Map<string, { formula: string; row: number; col: number }>();
  /** Cells that the file has without a look, in columns that have one. */
  readonly #plain = new Set<number>();
  readonly #arrays: { readonly row: number; readonly col: number; readonly ref: string }[] = [];

  constructor(
    private readonly store: SheetStore,
    private readonly context: CellsContext,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#into = 'value';
    else if (name === 't') this.#into = this.#isAid ? null : 'value';
    else if (name === 'rPh') this.#isAid = true;
    else if (name === 'f') {
      this.#into = 'formula';
      const { t: kind = '', si: shared = '', ref = '' } = attributes;
      this.#formulaIs = { kind, shared, ref };
    } else if (name === 'row') this.#openRow(attributes);
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'formula') this.#formula += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#isAid = false;
    else if (name === 'v' || name === 't' || name === 'f') this.#into = null;
  }

  #openRow({ r, ht, hidden = '', s, customFormat = '' }: Readonly<Record<string, string>>): void {
    const { store } = this;
    this.#row = r ? Number(r) : this.#row + 1;
    if (!(this.#row >= 1 && this.#row <= LAST_ROW)) throw new Error(`There is no row ${r}.`);
    this.#col = 0;
    if (ht && !this.#isUsual(Number(ht))) fillTo(store.sizes.rows, this.#row, null, Math.round((Number(ht) * 4) / 3));
    if (isOn(hidden)) fillTo(store.hidden.rows, this.#row, false, true);
    const look = s && isOn(customFormat) ? this.context.lookOf(Number(s)) : 0;
    if (look) for (let col = 1; col <= store.maxColumns; col++) store.styles.set(this.#row, col, look);
    if (this.#row <= store.maxRows) return;
    store.maxRows = this.#row;
    this.checkSize();
  }

  /** Looked at while the sheet grows: what follows takes time by its size. @throws TooLargePackage */
  checkSize(): void {
    if (this.store.maxRows * this.store.maxColumns > MAX_CELLS) throw new TooLargePackage();
  }

  /** Some programs write every row's height, whether anybody set it or not. */
  #isUsual(points: number): boolean {
    return Math.abs(points - 15) < 1.1 || Math.abs(points - this.context.usualHeight) < 0.1;
  }

  #openCell({ r, t = 'n', s, cm }: Readonly<Record<string, string>>): void {
    this.#col = r ? columnOf(r) : this.#col + 1;
    if (!(this.#col >= 1 && this.#col <= LAST_COLUMN)) throw new Error(`There is no cell ${r}.`);
    this.#type = t;
    this.#look = s ? this.context.lookOf(Number(s)) : 0;
    this.#isDynamic = cm !== undefined;
    this.#value = '';
    this.#formula = '';
    this.#formulaIs = null;
  }

  #closeCell(): void {
    const { store } = this;
    const [row, col] = [this.#row, this.#col];
    if (col > store.maxColumns) {
      store.maxColumns = col;
      this.checkSize();
    }
    if (this.#look || store.styles.get(row, col)) store.styles.set(row, col, this.#look);
    if (!this.#look && this.context.columnLooks[col - 1]) this.#plain.add(row * LAST_COLUMN + col);
    const formula = this.#formulaText();
    const value = this.#valueNow(formula !== '');
    if (value !== null || formula) store.setValue(row, col, value, formula);
  }

  #formulaText(): string {
    const about = this.#formulaIs;
    if (!about || about.kind === 'dataTable') return '';
    const place = { row: this.#row, col: this.#col };
    const master = this.#shared.get(about.shared);
    if (about.kind === 'shared' && !this.#formula)
      return master ? moveRelative(master.formula, place.row - master.row, place.col - master.col) : '';
    // LibreOffice writes a plain TRUE as the formula TRUE().
    if (!this.#formula || /^(TRUE|FALSE)\(\)$/.test(this.#formula)) return '';
    const formula = modelFormula(this.#formula);
    if (about.kind === 'shared') this.#shared.set(about.shared, { formula, ...place });
    if (about.kind !== 'array') return formula;
    this.#arrays.push({ ...place, ref: about.ref });
    return this.#isDynamic ? formula : modelArray(formula);
  }

  arrays(): CellRange[] {
    return this.#arrays.flatMap(({ row, col, ref }) => {
      const range = parseReference(ref)?.range;
      if (!range || range.bottom === null || range.right === null) return [];
      return [{ row, col, rows: range.bottom + 2 - row, cols: range.right + 2 - col }];
    });
  }

  fillColumns(): void {
    const { store, context } = this;
    context.columnLooks.slice(0, store.maxColumns).forEach((look, i) => {
      for (let row = 1; look && row <= store.maxRows; row++)
        if (!store.styles.get(row, i + 1) && !this.#plain.has(row * LAST_COLUMN + i + 1))
          store.styles.set(row, i + 1, look);
    });
  }

  #valueNow(hasFormula: boolean): CellValue {
    const text = this.#value;
    if (this.#type === 's') return this.context.strings[Number(text)] || null;
    if (this.#type === 'str' || this.#type === 'inlineStr') return unescapedText(text) || (hasFormula ? '' : null);
    if (text === '') return null;
    if (this.#type === 'b') return text === '1' || text === 'true';
    if (this.#type === 'e') return { error: text };
    if (this.#type === 'd') return serialOf(text);
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return this.context.epochShift && this.context.isDate(this.#look) ? number + this.context.epochShift : number;
  }
}

/** The column's number in "AB12". */
function columnOf(address: string): number {
  let col = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code < 65 || code > 90) break;
    col = col * 26 + code - 64;
  }
  return col;
}

/** A day as ISO text, on the clock of the file. */
function serialOf(iso: string): CellValue {
  const moment = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso.includes('T') ? iso : `${iso}T00:00`}Z`);
  return Number.isNaN(moment) ? iso : moment / 86_400_000 + 25_569;
}
