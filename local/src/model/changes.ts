/** Changes: JSON steps that drive the journal, the windows and undo; applying one gives the steps that take it back. */
import type { Axis, CellRange, CellRule, CellStyle, CellValue } from '../values/cellTypes';
import type { NamedRange, SheetProperties, WorkbookMeta } from './sheetTypes';

/** A block of things many of which are equal: `index` (row-major) points into `palette`; without it all are `palette[0]`. */
export interface PaletteBlock<T> extends CellRange {
  readonly palette: readonly T[];
  readonly index?: readonly number[];
}

/** A whole sheet as data: its properties, grid, and blocks of what stands in it. */
export interface SheetData {
  readonly id: number;
  readonly properties: SheetProperties;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows from row 1; short rows and missing rows are empty. */
  readonly values: readonly (readonly CellValue[] | null)[];
  readonly formulas: readonly (readonly [row: number, col: number, formula: string])[];
  /** Where formulas gave arrays: the formula's cell and what it spread over; `values` holds the results. */
  readonly arrays?: readonly CellRange[];
  readonly styles: readonly PaletteBlock<CellStyle>[];
  readonly rules: readonly PaletteBlock<CellRule | null>[];
  readonly notes: readonly (readonly [row: number, col: number, note: string])[];
}

export type Change =
  /** Values, and the formulas where there are any ('' = none); without `formulas` the block has none. */
  | {
      readonly kind: 'cells';
      readonly sheetId: number;
      readonly row: number;
      readonly col: number;
      readonly values: readonly (readonly CellValue[])[];
      readonly formulas?: readonly (readonly string[])[];
    }
  /** New results of formulas; not journalled and not undone. */
  | {
      readonly kind: 'results';
      readonly sheetId: number;
      readonly cells: readonly (readonly [row: number, col: number, value: CellValue])[];
    }
  /** Formula texts alone (references moved). */
  | {
      readonly kind: 'formulas';
      readonly sheetId: number;
      readonly cells: readonly (readonly [row: number, col: number, formula: string])[];
    }
  | { readonly kind: 'styles'; readonly sheetId: number; readonly block: PaletteBlock<CellStyle> }
  | { readonly kind: 'rules'; readonly sheetId: number; readonly block: PaletteBlock<CellRule | null> }
  | { readonly kind: 'notes'; readonly sheetId: number; readonly block: PaletteBlock<string> }
  /** Rows or columns put in before `at`. */
  | {
      readonly kind: 'insert';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  /** Rows or columns taken out from `at` on. */
  | {
      readonly kind: 'delete';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  /** Rows of a block in a new order: row i becomes what was row order[i] (from 0, inside the block). */
  | { readonly kind: 'reorder'; readonly sheetId: number; readonly range: CellRange; readonly order: readonly number[] }
  /** Sizes in pixels from `at` on; null = the default. */
  | {
      readonly kind: 'sizes';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly sizes: readonly (number | null)[];
    }
  | {
      readonly kind: 'hidden';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly hidden: readonly boolean[];
    }
  | { readonly kind: 'sheet'; readonly sheetId: number; readonly set: Partial<SheetProperties> }
  | { readonly kind: 'insertSheet'; readonly index: number; readonly sheet: SheetData }
  | { readonly kind: 'deleteSheet'; readonly sheetId: number }
  | { readonly kind: 'moveSheet'; readonly sheetId: number; readonly index: number }
  | { readonly kind: 'workbook'; readonly set: Partial<WorkbookMeta> }
  | { readonly kind: 'namedRanges'; readonly ranges: readonly NamedRange[] };

/** Who did it. `run` names a script's run; without it a person's own hand. */
export interface Origin {
  readonly user: string;
  readonly run?: string;
}

/** The changes of one act, in order. */
export interface ChangeUnit {
  /** Counts up by one from 1. */
  readonly version: number;
  readonly origin: Origin;
  readonly changes: readonly Change[];
  readonly cause: 'edit' | 'undo' | 'redo' | 'recalculation';
}
