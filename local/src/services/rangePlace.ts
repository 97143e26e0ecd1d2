/** Where a Range is: its place and size, its notation, and the ranges beside it. */
import type { SheetRange, WorkbookModel } from '../model/contract';
import { a1Of, BOUNDED, type Bounds } from './a1';
import type { RangeService } from './range';
import { PROTECTED_CELL } from './refusals';
import { signatureError, type ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';

export class RangePlace {
  constructor(
    protected readonly context: ServiceContext,
    readonly sheet: SheetService,
    readonly rect: SheetRange,
    readonly bounds: Bounds = BOUNDED,
  ) {}

  protected get model(): WorkbookModel {
    return this.sheet.spreadsheet.model;
  }
  /** Another range of the sheet, as scripts see it. */
  protected at(row: number, col: number, rows = 1, cols = 1): RangeService {
    return this.sheet.rangeAt(row, col, rows, cols);
  }
  /** The same for the services' own use: its calls are not metered. */
  protected part(row: number, col: number, rows = 1, cols = 1): RangeService {
    return this.sheet.bareRange({ sheetId: this.rect.sheetId, row, col, rows, cols });
  }
  /** The range as scripts see it, for methods that give it back from elsewhere. */
  protected get self(): RangeService {
    return this.context.expose('Range', this as unknown as RangeService);
  }
  protected mayWrite(range: SheetRange = this.rect): void {
    if (this.model.access(this.context.effectiveUser, range).verdict === 'refuse') throw new Error(PROTECTED_CELL);
  }
  /** A block's size against the range's. @throws Error in Google's words */
  protected fit<T>(values: readonly (readonly T[])[], method: string): readonly (readonly T[])[] {
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
  protected filled<T>(item: T): T[][] {
    return Array.from({ length: this.rect.rows }, () => Array.from({ length: this.rect.cols }, () => item));
  }

  getRow() {
    return this.rect.row;
  }
  getRowIndex() {
    return this.rect.row;
  }
  getColumn() {
    return this.rect.col;
  }
  getColumnIndex() {
    return this.rect.col;
  }
  getNumRows() {
    return this.rect.rows;
  }
  getNumColumns() {
    return this.rect.cols;
  }
  getHeight() {
    return this.rect.rows;
  }
  getWidth() {
    return this.rect.cols;
  }
  getLastRow() {
    return this.rect.row + this.rect.rows - 1;
  }
  getLastColumn() {
    return this.rect.col + this.rect.cols - 1;
  }
  getEndRow() {
    return this.getLastRow();
  }
  getEndColumn() {
    return this.getLastColumn();
  }
  /** As onEdit's e.range has them. */
  get rowStart() {
    return this.rect.row;
  }
  get rowEnd() {
    return this.rect.row + this.rect.rows - 1;
  }
  get columnStart() {
    return this.rect.col;
  }
  get columnEnd() {
    return this.rect.col + this.rect.cols - 1;
  }
  getA1Notation() {
    return a1Of(this.rect, this.bounds);
  }
  isStartRowBounded() {
    return this.bounds.startRow;
  }
  isEndRowBounded() {
    return this.bounds.endRow;
  }
  isStartColumnBounded() {
    return this.bounds.startColumn;
  }
  isEndColumnBounded() {
    return this.bounds.endColumn;
  }
  getSheet() {
    return this.context.expose('Sheet', this.sheet);
  }
  getGridId() {
    return this.rect.sheetId;
  }
  getCell(row: number, col: number): RangeService {
    if (typeof row !== 'number' || typeof col !== 'number')
      throw signatureError('SpreadsheetApp.Range.getCell', [row, col]);
    if (row < 1 || col < 1 || row > this.rect.rows || col > this.rect.cols)
      throw new Error('Cell reference out of range');
    return this.at(this.rect.row + row - 1, this.rect.col + col - 1);
  }
  offset(rows: number, cols: number, height = this.rect.rows, width = this.rect.cols): RangeService {
    if (typeof rows !== 'number' || typeof cols !== 'number')
      throw signatureError('SpreadsheetApp.Range.offset', [rows, cols]);
    return this.at(this.rect.row + rows, this.rect.col + cols, height, width);
  }
  canEdit() {
    return this.model.access(this.context.effectiveUser, this.rect).verdict !== 'refuse';
  }
}
