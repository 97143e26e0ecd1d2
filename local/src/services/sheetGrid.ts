/** Rows and columns of a Sheet: how many, how large, hidden, frozen, grouped, put in, taken out, moved. */
import type { Axis, SheetRange } from '../model/contract';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../model/contract';
import type { RangeService } from './range';
import { SheetPlace } from './sheetPlace';
import { signatureError } from './serviceContext';

const AXIS = {
  rows: { max: 'maxRows', frozen: 'frozenRows', out: 'Those rows are out of bounds.' },
  cols: { max: 'maxColumns', frozen: 'frozenColumns', out: 'Those columns are out of bounds.' },
} as const;

export class SheetGrid extends SheetPlace {
  getLastRow() {
    return this.info.lastRow;
  }
  getLastColumn() {
    return this.info.lastColumn;
  }
  getMaxRows() {
    return this.info.maxRows;
  }
  getMaxColumns() {
    return this.info.maxColumns;
  }
  getFrozenRows() {
    return this.info.frozenRows;
  }
  getFrozenColumns() {
    return this.info.frozenColumns;
  }
  setFrozenRows(rows: number): this {
    return this.patch({ frozenRows: rows });
  }
  setFrozenColumns(columns: number): this {
    return this.patch({ frozenColumns: columns });
  }

  #insert(axis: Axis, at: number, count: number): this {
    this.#whole([at, count], axis, 'insert');
    if (at < 1 || count < 1 || at > this.info[AXIS[axis].max] + 1) throw new Error(AXIS[axis].out);
    this.mayInsert(axis, at);
    if (axis === 'rows') this.model.insertRows(this.id, at, count);
    else this.model.insertColumns(this.id, at, count);
    return this;
  }
  #delete(axis: Axis, at: number, count: number): this {
    this.#whole([at, count], axis, 'delete');
    this.#within(axis, at, count);
    const info = this.info;
    const [max, frozen] = [info[AXIS[axis].max], info[AXIS[axis].frozen]];
    const what = axis === 'rows' ? 'rows' : 'columns';
    if (count >= max) throw new Error(`You can't delete all the ${what} on the sheet.`);
    if (frozen > 0 && at <= frozen + 1 && at + count - 1 === max)
      throw new Error(`Sorry, it is not possible to delete all non-frozen ${what}.`);
    this.mayWrite(this.#strip(axis, at, count));
    if (axis === 'rows') this.model.deleteRows(this.id, at, count);
    else this.model.deleteColumns(this.id, at, count);
    return this;
  }
  #whole(numbers: readonly unknown[], axis: Axis, act: string): void {
    if (numbers.some((n) => typeof n !== 'number' || Number.isNaN(n)))
      throw signatureError(`SpreadsheetApp.Sheet.${act}${axis === 'rows' ? 'Rows' : 'Columns'}`, numbers);
  }
  #within(axis: Axis, at: number, count: number): void {
    if (at < 1 || count < 1 || at + count - 1 > this.info[AXIS[axis].max]) throw new Error(AXIS[axis].out);
  }
  #strip(axis: Axis, at: number, count: number): Omit<SheetRange, 'sheetId'> {
    const { maxRows, maxColumns } = this.info;
    return axis === 'rows'
      ? { row: at, col: 1, rows: count, cols: maxColumns }
      : { row: 1, col: at, rows: maxRows, cols: count };
  }
  insertRowAfter = (after: number) => this.#insert('rows', after + 1, 1);
  insertRowBefore = (before: number) => this.#insert('rows', before, 1);
  insertRowsAfter = (after: number, count: number) => this.#insert('rows', after + 1, count);
  insertRowsBefore = (before: number, count: number) => this.#insert('rows', before, count);
  insertRows = (at: number, count = 1) => this.#insert('rows', at, count);
  insertColumnAfter = (after: number) => this.#insert('cols', after + 1, 1);
  insertColumnBefore = (before: number) => this.#insert('cols', before, 1);
  insertColumnsAfter = (after: number, count: number) => this.#insert('cols', after + 1, count);
  insertColumnsBefore = (before: number, count: number) => this.#insert('cols', before, count);
  insertColumns = (at: number, count = 1) => this.#insert('cols', at, count);
  deleteRow = (at: number) => this.#delete('rows', at, 1);
  deleteRows = (at: number, count: number) => this.#delete('rows', at, count);
  deleteColumn = (at: number) => this.#delete('cols', at, 1);
  deleteColumns = (at: number, count: number) => this.#delete('cols', at, count);
  moveRows(rows: RangeService, to: number): void {
    this.#move('rows', rows.rect.row, rows.rect.rows, to);
  }
  moveColumns(columns: RangeService, to: number): void {
    this.#move('cols', columns.rect.col, columns.rect.cols, to);
  }
  #move(axis: Axis, at: number, count: number, to: number): void {
    this.#within(axis, at, count);
    if (to < 1 || to > this.info[AXIS[axis].max] + 1) throw new Error(AXIS[axis].out);
    this.mayWrite(this.#strip(axis, at, count));
    this.mayInsert(axis, to);
    this.model.moveDimension(this.id, axis, at, count, to);
  }

  #setHidden(axis: Axis, at: number, count: number, hidden: boolean): void {
    this.#within(axis, at, count);
    this.model.setHidden(this.id, axis, at, count, hidden);
  }
  hideRows = (at: number, count = 1) => this.#setHidden('rows', at, count, true);
  showRows = (at: number, count = 1) => this.#setHidden('rows', at, count, false);
  hideColumns = (at: number, count = 1) => this.#setHidden('cols', at, count, true);
  showColumns = (at: number, count = 1) => this.#setHidden('cols', at, count, false);
  hideRow = ({ rect }: RangeService) => this.#setHidden('rows', rect.row, rect.rows, true);
  unhideRow = ({ rect }: RangeService) => this.#setHidden('rows', rect.row, rect.rows, false);
  hideColumn = ({ rect }: RangeService) => this.#setHidden('cols', rect.col, rect.cols, true);
  unhideColumn = ({ rect }: RangeService) => this.#setHidden('cols', rect.col, rect.cols, false);
  isRowHiddenByUser = (row: number) => this.model.dimensions(this.id).hiddenRows.includes(row);
  isRowHiddenByFilter = (row: number) => this.model.dimensions(this.id).hiddenByFilter.includes(row);
  isColumnHiddenByUser = (col: number) => this.model.dimensions(this.id).hiddenColumns.includes(col);

  #setSizes(axis: Axis, at: number, count: number, size: number): this {
    this.#within(axis, at, count);
    this.model.setSizes(this.id, axis, at, new Array<number>(count).fill(size));
    return this;
  }
  #size(sizes: readonly (readonly [number, number])[], at: number, standard: number): number {
    return sizes.find(([n]) => n === at)?.[1] ?? standard;
  }
  setColumnWidth = (col: number, width: number) => this.#setSizes('cols', col, 1, width);
  setColumnWidths = (col: number, count: number, width: number) => this.#setSizes('cols', col, count, width);
  setRowHeight = (row: number, height: number) => this.#setSizes('rows', row, 1, height);
  setRowHeights = (row: number, count: number, height: number) => this.#setSizes('rows', row, count, height);
  setRowHeightsForced = (row: number, count: number, height: number) => this.#setSizes('rows', row, count, height);
  getColumnWidth(col: number) {
    this.#within('cols', col, 1);
    return this.#size(this.model.dimensions(this.id).columnWidths, col, DEFAULT_COLUMN_WIDTH);
  }
  getRowHeight(row: number) {
    this.#within('rows', row, 1);
    return this.#size(this.model.dimensions(this.id).rowHeights, row, DEFAULT_ROW_HEIGHT);
  }
  #autoSize(axis: Axis, at: number, count: number): this {
    this.#within(axis, at, count);
    this.model.autoSize(this.id, axis, at, count);
    return this;
  }
  autoResizeColumn = (col: number) => this.#autoSize('cols', col, 1);
  autoResizeColumns = (col: number, count: number) => this.#autoSize('cols', col, count);
  autoResizeRows = (row: number, count: number) => this.#autoSize('rows', row, count);
}
