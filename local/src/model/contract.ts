/**
 * The workbook as its users see it: plain data in, plain data out, synchronous. Services, browser server and files all
 * speak this interface; a worker reaches it through a bridge, so nothing but structured-clonable data crosses it.
 */
import type {
  CellBlock,
  CellError,
  CellInput,
  CellPart,
  CellRule,
  CellRange,
  ClearPart,
  CopyPart,
  SheetRange,
  StylePatch,
} from '../values/cellTypes';
import type { Change, ChangeUnit, Origin, SheetData } from './changes';
import type { Axis } from '../values/cellTypes';
import type { Chart, Dimensions, NamedRange, Protection, SheetInfo, SheetPatch, WorkbookMeta } from './sheetTypes';
import type { AccessVerdict, EditOutcome, UserEdit } from './userEdits';
import type { CellValue } from '../values/cellTypes';

export * from '../values/cellTypes';
export * from './changes';
export * from './sheetTypes';
export * from './userEdits';

/**
 * - OUT_OF_GRID: "The coordinates of the range are outside the dimensions of the sheet."
 * - NO_SUCH_SHEET, LAST_SHEET (delete or hide the last one seen), SHEET_EXISTS, SHEET_NAME, TOO_MANY_SHEETS
 * - TOO_MANY_CELLS (10 million), TOO_MANY_COLUMNS (18,278), CELL_TOO_LONG (50,000 characters)
 * - SIZE (a block's data do not fit its range), BAD_RANGE, BAD_NAME (named range), MERGE_CUT (a range cuts a merged cell), READ_ONLY
 */
export type ModelErrorCode =
  | 'OUT_OF_GRID'
  | 'NO_SUCH_SHEET'
  | 'LAST_SHEET'
  | 'SHEET_EXISTS'
  | 'SHEET_NAME'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_CELLS'
  | 'TOO_MANY_COLUMNS'
  | 'CELL_TOO_LONG'
  | 'SIZE'
  | 'BAD_RANGE'
  | 'BAD_NAME'
  | 'MERGE_CUT'
  | 'READ_ONLY';

/** What the model refuses, with Google's English text where it is known; nothing was changed. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

/** How inputs are taken: 'parse' as if typed (by locale; an '@' cell keeps text; a leading ' is dropped), 'raw' as they are. */
export type InputMode = 'parse' | 'raw';

export interface SortKey {
  /** Column of the sheet. */
  readonly col: number;
  readonly ascending: boolean;
}

/** Every method that writes is one unit of undo, is done wholly or not at all, and throws ModelError. */
export interface WorkbookModel {
  // The workbook
  meta(): WorkbookMeta;
  setMeta(patch: Partial<Omit<WorkbookMeta, 'id'>>): void;
  /** Counts up with every unit of changes; a reader who saw it and sees it again missed nothing. */
  version(): number;

  // Sheets
  /** In their order. */
  sheets(): SheetInfo[];
  sheet(sheetId: number): SheetInfo;
  /** @param index from 1; absent = last. @returns the new id. `data` brings a sheet of another workbook. */
  insertSheet(options: {
    name?: string;
    index?: number;
    maxRows?: number;
    maxColumns?: number;
    data?: SheetData;
  }): number;
  /** "Copy of NAME" as Sheets names it in the workbook's language when no name is given. */
  copySheet(sheetId: number, name?: string): number;
  /** The sheet as data, for insertSheet of another workbook. */
  exportSheet(sheetId: number): SheetData;
  deleteSheet(sheetId: number): void;
  /** @param index from 1 */
  moveSheet(sheetId: number, index: number): void;
  updateSheet(sheetId: number, patch: SheetPatch): void;
  putProtection(sheetId: number, protection: Omit<Protection, 'id'> & { id?: string }): string;
  removeProtection(sheetId: number, id: string): void;
  putChart(sheetId: number, chart: Omit<Chart, 'id'> & { id?: number }): number;
  removeChart(sheetId: number, id: number): void;

  // Cells
  getCells(range: SheetRange, parts: readonly CellPart[]): CellBlock;
  /** Writes a block of inputs.length × inputs[0].length cells; null clears the content. A '=' led text is a formula under 'parse'. */
  setCells(
    at: { sheetId: number; row: number; col: number },
    inputs: readonly (readonly CellInput[])[],
    mode: InputMode,
  ): void;
  /** Formulas whatever the cell's format is; '' clears. A text without '=' gets one. */
  setFormulas(at: { sheetId: number; row: number; col: number }, formulas: readonly (readonly string[])[]): void;
  /** After the last row with content, the grid grown where needed, in one step. @returns the row */
  appendRow(sheetId: number, inputs: readonly CellInput[]): number;
  clear(range: SheetRange, parts: readonly ClearPart[], options?: { skipFilteredRows?: boolean }): void;
  /** One patch for all cells, or one a cell. */
  setStyles(range: SheetRange, patch: StylePatch | readonly (readonly StylePatch[])[]): void;
  /** One rule for all cells, or one a cell; null takes it away. VALUE_IN_LIST and CHECKBOX leave values as they are. */
  setRules(range: SheetRange, rule: CellRule | null | readonly (readonly (CellRule | null)[])[]): void;
  setNotes(range: SheetRange, note: string | readonly (readonly string[])[]): void;
  /** Repeats the source over the target where that is larger, as paste does; references in formulas move along. `to` may be another sheet. */
  copyCells(from: SheetRange, to: SheetRange, parts: readonly CopyPart[] | 'all', transposed?: boolean): void;
  /** Cut and paste: formulas that pointed at the source point at the target. */
  moveCells(from: SheetRange, to: { sheetId: number; row: number; col: number }): void;
  /** Goes on with the series or repeats. `to` contains `from`. */
  fillCells(from: SheetRange, to: CellRange, series: 'detect' | 'repeat'): void;
  /** Puts empty cells in, or takes cells out, and moves the rest of their rows ('cols') or columns ('rows'). */
  insertCells(range: SheetRange, axis: Axis): void;
  deleteCells(range: SheetRange, axis: Axis): void;
  /** Stable; numbers, texts, booleans, blanks last. */
  sort(range: SheetRange, keys: readonly SortKey[]): void;
  /** Row i of the range becomes what was row order[i] (from 0). */
  reorderRows(range: SheetRange, order: readonly number[]): void;

  // Rows and columns
  dimensions(sheetId: number): Dimensions;
  /** @param at the new rows stand before it; maxRows + 1 = at the end. They take the looks of the row above. */
  insertRows(sheetId: number, at: number, count: number): void;
  deleteRows(sheetId: number, at: number, count: number): void;
  insertColumns(sheetId: number, at: number, count: number): void;
  deleteColumns(sheetId: number, at: number, count: number): void;
  /** Moves rows or columns to stand before `to` (counted before the move). */
  moveDimension(sheetId: number, axis: Axis, at: number, count: number, to: number): void;
  /** null = default. */
  setSizes(sheetId: number, axis: Axis, at: number, sizes: readonly (number | null)[]): void;
  /** Widths or heights by the texts in them. */
  autoSize(sheetId: number, axis: Axis, at: number, count: number): void;
  setHidden(sheetId: number, axis: Axis, at: number, count: number, hidden: boolean): void;

  // Names
  namedRanges(): NamedRange[];
  /** Case-insensitive names; an existing one is replaced. */
  setNamedRange(name: string, range: SheetRange): void;
  removeNamedRange(name: string): void;

  // Rules about who and what
  /** May the user change content or looks of this range? Owner always, unless the file has none (`hasOwner`); viewers never. */
  access(user: string, range: SheetRange, hasOwner?: boolean): AccessVerdict;
  /** May the user put rows or columns in before `at`? Only inside a protected range that is refused or warned of. */
  insertAccess(user: string, sheetId: number, axis: Axis, at: number, hasOwner?: boolean): AccessVerdict;
  /** Which inputs break a refusing or warning rule of their cells; offsets from 0. */
  violations(
    at: { sheetId: number; row: number; col: number },
    inputs: readonly (readonly CellInput[])[],
    mode: InputMode,
  ): { readonly row: number; readonly col: number; readonly rule: CellRule }[];
  /** Where conditional formats change the look: offsets from 0 in the range. */
  conditionalStyles(range: SheetRange): { readonly row: number; readonly col: number; readonly style: StylePatch }[];
  /** The values of a list rule as texts, its range read anew. */
  ruleOptions(rule: CellRule): string[];
  /** The texts of a filter's column with whether each is shown. */
  filterTexts(sheetId: number, col: number): { readonly text: string; readonly shown: boolean }[];
  /** A formula evaluated as if it stood in this cell (custom rules, QUERY-less helpers). */
  evaluate(formula: string, at: { sheetId: number; row: number; col: number }): CellValue | CellValue[][];

  // By hand
  /** Checks rights, protections and rules, then does it. Never throws for what a person can cause. */
  applyUserEdit(user: string, edit: UserEdit, options?: { sure?: boolean }): EditOutcome;
  /** Takes back the user's last act that nothing since has overwritten. @returns false when there is none */
  undo(user: string): boolean;
  redo(user: string): boolean;
}

/** What a cell hands to a script's function, or gets from it: blank is '', a date is marked as one. */
export type CustomCell = string | number | boolean | { readonly serial: number } | CellError;
export type CustomValue = CustomCell | readonly (readonly CustomCell[])[];

/** Functions of a script that cells may call ('=DOUBLE(A1)'). */
export interface CustomFunctions {
  readonly names: readonly string[];
  /**
   * The result; undefined = still running: the cell shows "Loading..." until `settleCustom` is called.
   * A thrown error shows as #ERROR! with its message.
   */
  call(name: string, args: readonly CustomValue[]): CustomValue | undefined;
}

/** The model as its owning process has it. */
export interface OwnedWorkbook extends WorkbookModel {
  /** All writes inside `act` are that origin's, and one unit of undo. Synchronous. Outside, the origin is the workbook's owner. */
  withOrigin<T>(origin: Origin, act: () => T): T;
  /** Called after each unit, formulas recalculated; also for undo and redo. @returns stops it */
  onChange(listener: (unit: ChangeUnit) => void): () => void;
  /** Applies changes as they are (journal, another window), unrecorded by undo. */
  apply(changes: readonly Change[]): void;
  setCustomFunctions(functions: CustomFunctions | null): void;
  /** The result of a call that was running, the arguments as they were handed over. */
  settleCustom(name: string, args: readonly CustomValue[], result: CustomValue): void;
  /** The clock of NOW() and TODAY(), ms since 1970 UTC. */
  setClock(now: () => number): void;
  /** NOW, TODAY, RAND and what rests on them are computed anew. */
  recalculate(): void;
  /** The whole workbook as data. */
  snapshot(): WorkbookData;
}

export interface WorkbookData {
  readonly meta: WorkbookMeta;
  readonly namedRanges: readonly NamedRange[];
  readonly sheets: readonly SheetData[];
}

/**
 * `createWorkbookModel` of ./create: an empty workbook of one sheet (name by locale: '工作表1'), 1,000 × 26, or what `data` holds.
 * Defaults: a random id, name '未命名試算表', zh_TW, Asia/Taipei, owner 'owner@example.edu.tw'.
 */
export type CreateWorkbookModel = (meta?: Partial<WorkbookMeta>, data?: WorkbookData) => OwnedWorkbook;
