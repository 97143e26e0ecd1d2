/** Workbook, sheet and range as a run holds them: places, rights and parts. What scripts may call lies in tables above. */
import type {
  CellRange,
  CellStyle,
  SheetInfo,
  SheetPatch,
  SheetRange,
  StylePatch,
  WorkbookModel,
} from '../model/contract';
import { BOUNDED, parseA1, type Bounds } from '../values/a1';
import { Handle } from './handle';
import { PROTECTED_CELL } from './refusals';
import { signatureError, type ServiceContext } from './serviceContext';

/** The workbooks of the run, as one of them needs them. */
export interface WorkbooksOfRun {
  copy(id: string, name: string): SpreadsheetHandle;
}

export class SpreadsheetHandle extends Handle {
  readonly className = 'Spreadsheet';
  readonly #sheets = new Map<number, SheetHandle>();
  /** What this run chose; until then what is selected in the person's window. */
  #active: { readonly sheetId: number; readonly rects: readonly CellRange[] } | null;

  constructor(
    readonly context: ServiceContext,
    readonly model: WorkbookModel,
    readonly workbooks: WorkbooksOfRun,
    /** The script is bound to it: it has the window. */
    readonly isContainer: boolean,
  ) {
    super();
    const selection = isContainer ? context.request.selection : null;
    this.#active = selection ? { sheetId: selection.sheetId, rects: [selection] } : null;
  }
  get id(): string {
    return this.model.meta().id;
  }
  sheetOf(id: number): SheetHandle {
    let sheet = this.#sheets.get(id);
    if (!sheet) this.#sheets.set(id, (sheet = new SheetHandle(this, id)));
    return sheet;
  }
  sheets(): SheetHandle[] {
    return this.model.sheets().map(({ id }) => this.sheetOf(id));
  }
  sheetNamed(name: string): SheetHandle | null {
    const found = this.model.sheets().find((sheet) => sheet.name === name);
    return found ? this.sheetOf(found.id) : null;
  }

  /** Makes a sheet the active one of this run alone. */
  goTo(sheetId: number): void {
    this.#active = { sheetId, rects: [] };
  }
  /** Makes a sheet, and ranges in it, the active ones: in this run, in the file and in the person's window. */
  select(sheet: SheetHandle, rects: readonly CellRange[] | null): void {
    this.#active = { sheetId: sheet.id, rects: rects ?? [] };
    this.model.setMeta({ activeSheetId: sheet.id });
    const last = rects?.[rects.length - 1];
    if (this.isContainer) this.context.doors.ui?.activate(sheet.id, last ? { ...last, sheetId: sheet.id } : null);
  }
  activeSheet(): SheetHandle {
    const id = this.#active?.sheetId;
    const exists = id !== undefined && this.model.sheets().some((sheet) => sheet.id === id);
    return this.sheetOf(exists ? id : this.model.meta().activeSheetId);
  }
  activeRects(sheet: SheetHandle): readonly CellRange[] {
    const own = this.#active?.sheetId === sheet.id ? this.#active.rects : [];
    return own.length > 0 ? own : [{ row: 1, col: 1, rows: 1, cols: 1 }];
  }
  activeRanges(sheet: SheetHandle): RangeHandle[] {
    return this.activeRects(sheet).map(({ row, col, rows, cols }) => sheet.rangeAt(row, col, rows, cols));
  }

  /** The range of a name; null when there is none. */
  namedRange(name: string): RangeHandle | null {
    const found = this.model.namedRanges().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found?.range ? this.sheetOf(found.sheetId).part(found.range) : null;
  }
  /** A named range, or a notation that may name its sheet. @throws Error for what is neither */
  rangeOf(text: string): RangeHandle {
    const named = this.namedRange(text);
    if (named) return named;
    const sheetName = parseA1(text, { maxRows: 1, maxColumns: 1 })?.sheet;
    const sheet = sheetName ? this.sheetNamed(sheetName) : this.activeSheet();
    if (!sheet) throw new Error('Range not found');
    return sheet.rangeOf(text);
  }
}

export class SheetHandle extends Handle {
  readonly className = 'Sheet';
  constructor(
    readonly spreadsheet: SpreadsheetHandle,
    readonly id: number,
  ) {
    super();
  }
  get context(): ServiceContext {
    return this.spreadsheet.context;
  }
  get model(): WorkbookModel {
    return this.spreadsheet.model;
  }
  get info(): SheetInfo {
    return this.model.sheet(this.id);
  }
  /** The sheet as such: a protected one is its editors' alone. */
  patch(patch: SheetPatch): this {
    this.mayChange();
    this.model.updateSheet(this.id, patch);
    return this;
  }
  mayChange(): void {
    this.mayInsert('rows', 1);
  }
  mayWrite(range: CellRange): void {
    const { verdict } = this.model.access(this.context.effectiveUser, { ...range, sheetId: this.id });
    if (verdict === 'refuse') throw new Error(PROTECTED_CELL);
  }
  mayInsert(axis: 'rows' | 'cols', at: number): void {
    if (this.model.insertAccess(this.context.effectiveUser, this.id, axis, at).verdict === 'refuse')
      throw new Error(PROTECTED_CELL);
  }

  /** Any rectangle: nothing is checked. */
  part(rect: CellRange, bounds: Bounds = BOUNDED): RangeHandle {
    const { row, col, rows, cols } = rect;
    return new RangeHandle(this, { sheetId: this.id, row, col, rows, cols }, bounds);
  }
  /** All cells of the grid. */
  whole(bounds: Bounds = BOUNDED): RangeHandle {
    const { maxRows, maxColumns } = this.info;
    return this.part({ row: 1, col: 1, rows: maxRows, cols: maxColumns }, bounds);
  }
  /** @throws Error outside the grid */
  rangeAt(row: number, col: number, rows = 1, cols = 1): RangeHandle {
    const info = this.info;
    if (row < 1) throw new Error('The starting row of the range is too small.');
    if (col < 1) throw new Error('The starting column of the range is too small.');
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (cols < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > info.maxRows || col + cols - 1 > info.maxColumns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return this.part({ row, col, rows, cols });
  }
  /** A notation, which may name another sheet and reach beyond the grid, or a name. @throws Error for what is neither */
  rangeOf(text: string): RangeHandle {
    const found = parseA1(text, this.info);
    if (found && (found.sheet === null || found.sheet.toLowerCase() === this.info.name.toLowerCase()))
      return this.part(found.rect, found.bounds);
    const elsewhere = found ? this.#elsewhere(found.sheet!, text) : this.spreadsheet.namedRange(text);
    if (elsewhere) return elsewhere;
    throw new Error('Range not found');
  }
  #elsewhere(name: string, text: string): RangeHandle | null {
    const other = this.model.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return other ? this.spreadsheet.sheetOf(other.id).rangeOf(text) : null;
  }
}

export class RangeHandle extends Handle {
  readonly className = 'Range';
  constructor(
    readonly sheet: SheetHandle,
    readonly rect: SheetRange,
    readonly bounds: Bounds = BOUNDED,
  ) {
    super();
  }
  get context(): ServiceContext {
    return this.sheet.context;
  }
  get model(): WorkbookModel {
    return this.sheet.model;
  }
  /** As onEdit's e.range has them. */
  override get properties() {
    const { row, col, rows, cols } = this.rect;
    return { rowStart: row, rowEnd: row + rows - 1, columnStart: col, columnEnd: col + cols - 1 };
  }
  /** Another range of the sheet. @throws Error outside the grid */
  at(row: number, col: number, rows = 1, cols = 1): RangeHandle {
    return this.sheet.rangeAt(row, col, rows, cols);
  }
  /** The same, unchecked. */
  part(row: number, col: number, rows = 1, cols = 1): RangeHandle {
    return this.sheet.part({ row, col, rows, cols });
  }
  mayWrite(range: SheetRange = this.rect): void {
    if (this.model.access(this.context.effectiveUser, range).verdict === 'refuse') throw new Error(PROTECTED_CELL);
  }
  /** A block's size against the range's. @throws Error in Google's words */
  fit<T>(values: readonly (readonly T[])[], method: string): readonly (readonly T[])[] {
    if (!Array.isArray(values) || !values.every(Array.isArray))
      throw signatureError(`SpreadsheetApp.Range.${method}`, [values]);
    const { rows, cols } = this.rect;
    if (values.length !== rows)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    for (const line of values)
      if (line.length !== cols)
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${cols}.`,
        );
    return values;
  }
  /** The same thing for each cell. */
  filled<T>(item: T): T[][] {
    return Array.from({ length: this.rect.rows }, () => Array.from({ length: this.rect.cols }, () => item));
  }
  style(patch: StylePatch | StylePatch[][]): this {
    this.mayWrite();
    this.model.setStyles(this.rect, patch);
    return this;
  }
  /** What each cell's look tells. */
  looks<T>(read: (style: CellStyle) => T): T[][] {
    const block = this.model.getCells(this.rect, ['styles']);
    const table = (block.styleTable ?? []).map(read);
    return (block.styles ?? []).map((line) => line.map((i) => table[i]!));
  }
}

export const isRange = (value: unknown): value is RangeHandle => value instanceof RangeHandle;
