/** Rows and columns of a Sheet: how many, how large, hidden, frozen, grouped, put in, taken out, moved. */
import type { RangeHandle, SheetHandle } from './handles';
import type { Axis, CellRange } from '../model/contract';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../model/contract';
import { signatureError } from './serviceContext';

const AXIS = {
  rows: { max: 'maxRows', frozen: 'frozenRows', out: 'Those rows are out of bounds.' },
  cols: { max: 'maxColumns', frozen: 'frozenColumns', out: 'Those columns are out of bounds.' },
} as const;

export const sheetGrid = {
  getLastRow(sheet: SheetHandle) {
    return sheet.info.lastRow;
  },
  getLastColumn(sheet: SheetHandle) {
    return sheet.info.lastColumn;
  },
  getMaxRows(sheet: SheetHandle) {
    return sheet.info.maxRows;
  },
  getMaxColumns(sheet: SheetHandle) {
    return sheet.info.maxColumns;
  },
  getFrozenRows(sheet: SheetHandle) {
    return sheet.info.frozenRows;
  },
  getFrozenColumns(sheet: SheetHandle) {
    return sheet.info.frozenColumns;
  },
  setFrozenRows(sheet: SheetHandle, rows: number): SheetHandle {
    return sheet.patch({ frozenRows: rows });
  },
  setFrozenColumns(sheet: SheetHandle, columns: number): SheetHandle {
    return sheet.patch({ frozenColumns: columns });
  },
  insertRowAfter: (sheet: SheetHandle, after: number) => insert(sheet, 'rows', after + 1, 1),
  insertRowBefore: (sheet: SheetHandle, before: number) => insert(sheet, 'rows', before, 1),
  insertRowsAfter: (sheet: SheetHandle, after: number, count: number) => insert(sheet, 'rows', after + 1, count),
  insertRowsBefore: (sheet: SheetHandle, before: number, count: number) => insert(sheet, 'rows', before, count),
  insertRows: (sheet: SheetHandle, at: number, count = 1) => insert(sheet, 'rows', at, count),
  insertColumnAfter: (sheet: SheetHandle, after: number) => insert(sheet, 'cols', after + 1, 1),
  insertColumnBefore: (sheet: SheetHandle, before: number) => insert(sheet, 'cols', before, 1),
  insertColumnsAfter: (sheet: SheetHandle, after: number, count: number) => insert(sheet, 'cols', after + 1, count),
  insertColumnsBefore: (sheet: SheetHandle, before: number, count: number) => insert(sheet, 'cols', before, count),
  insertColumns: (sheet: SheetHandle, at: number, count = 1) => insert(sheet, 'cols', at, count),
  deleteRow: (sheet: SheetHandle, at: number) => remove(sheet, 'rows', at, 1),
  deleteRows: (sheet: SheetHandle, at: number, count: number) => remove(sheet, 'rows', at, count),
  deleteColumn: (sheet: SheetHandle, at: number) => remove(sheet, 'cols', at, 1),
  deleteColumns: (sheet: SheetHandle, at: number, count: number) => remove(sheet, 'cols', at, count),
  moveRows(sheet: SheetHandle, rows: RangeHandle, to: number): void {
    move(sheet, 'rows', rows.rect.row, rows.rect.rows, to);
  },
  moveColumns(sheet: SheetHandle, columns: RangeHandle, to: number): void {
    move(sheet, 'cols', columns.rect.col, columns.rect.cols, to);
  },
  hideRows: (sheet: SheetHandle, at: number, count = 1) => setHidden(sheet, 'rows', at, count, true),
  showRows: (sheet: SheetHandle, at: number, count = 1) => setHidden(sheet, 'rows', at, count, false),
  hideColumns: (sheet: SheetHandle, at: number, count = 1) => setHidden(sheet, 'cols', at, count, true),
  showColumns: (sheet: SheetHandle, at: number, count = 1) => setHidden(sheet, 'cols', at, count, false),
  hideRow: (sheet: SheetHandle, { rect }: RangeHandle) => setHidden(sheet, 'rows', rect.row, rect.rows, true),
  unhideRow: (sheet: SheetHandle, { rect }: RangeHandle) => setHidden(sheet, 'rows', rect.row, rect.rows, false),
  hideColumn: (sheet: SheetHandle, { rect }: RangeHandle) => setHidden(sheet, 'cols', rect.col, rect.cols, true),
  unhideColumn: (sheet: SheetHandle, { rect }: RangeHandle) => setHidden(sheet, 'cols', rect.col, rect.cols, false),
  isRowHiddenByUser: (sheet: SheetHandle, row: number) => sheet.model.dimensions(sheet.id).hiddenRows.includes(row),
  isRowHiddenByFilter: (sheet: SheetHandle, row: number) =>
    sheet.model.dimensions(sheet.id).hiddenByFilter.includes(row),
  isColumnHiddenByUser: (sheet: SheetHandle, col: number) =>
    sheet.model.dimensions(sheet.id).hiddenColumns.includes(col),
  setColumnWidth: (sheet: SheetHandle, col: number, width: number) => setSizes(sheet, 'cols', col, 1, width),
  setColumnWidths: (sheet: SheetHandle, col: number, count: number, width: number) =>
    setSizes(sheet, 'cols', col, count, width),
  setRowHeight: (sheet: SheetHandle, row: number, height: number) => setSizes(sheet, 'rows', row, 1, height),
  setRowHeights: (sheet: SheetHandle, row: number, count: number, height: number) =>
    setSizes(sheet, 'rows', row, count, height),
  setRowHeightsForced: (sheet: SheetHandle, row: number, count: number, height: number) =>
    setSizes(sheet, 'rows', row, count, height),
  getColumnWidth(sheet: SheetHandle, col: number) {
    within(sheet, 'cols', col, 1);
    return size(sheet.model.dimensions(sheet.id).columnWidths, col, DEFAULT_COLUMN_WIDTH);
  },
  getRowHeight(sheet: SheetHandle, row: number) {
    within(sheet, 'rows', row, 1);
    return size(sheet.model.dimensions(sheet.id).rowHeights, row, DEFAULT_ROW_HEIGHT);
  },
  autoResizeColumn: (sheet: SheetHandle, col: number) => autoSize(sheet, 'cols', col, 1),
  autoResizeColumns: (sheet: SheetHandle, col: number, count: number) => autoSize(sheet, 'cols', col, count),
  autoResizeRows: (sheet: SheetHandle, row: number, count: number) => autoSize(sheet, 'rows', row, count),
};

function insert(sheet: SheetHandle, axis: Axis, at: number, count: number): SheetHandle {
  needNumbers([at, count], axis, 'insert');
  if (at < 1 || count < 1 || at > sheet.info[AXIS[axis].max] + 1) throw new Error(AXIS[axis].out);
  sheet.mayInsert(axis, at);
  if (axis === 'rows') sheet.model.insertRows(sheet.id, at, count);
  else sheet.model.insertColumns(sheet.id, at, count);
  return sheet;
}
function remove(sheet: SheetHandle, axis: Axis, at: number, count: number): SheetHandle {
  needNumbers([at, count], axis, 'delete');
  within(sheet, axis, at, count);
  const info = sheet.info;
  const [max, frozen] = [info[AXIS[axis].max], info[AXIS[axis].frozen]];
  const what = axis === 'rows' ? 'rows' : 'columns';
  if (count >= max) throw new Error(`You can't delete all the ${what} on the sheet.`);
  if (frozen > 0 && at <= frozen + 1 && at + count - 1 === max)
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${what}.`);
  sheet.mayWrite(strip(sheet, axis, at, count));
  if (axis === 'rows') sheet.model.deleteRows(sheet.id, at, count);
  else sheet.model.deleteColumns(sheet.id, at, count);
  return sheet;
}
function needNumbers(numbers: readonly unknown[], axis: Axis, act: string): void {
  if (numbers.some((n) => typeof n !== 'number' || Number.isNaN(n)))
    throw signatureError(`SpreadsheetApp.Sheet.${act}${axis === 'rows' ? 'Rows' : 'Columns'}`, numbers);
}
function within(sheet: SheetHandle, axis: Axis, at: number, count: number): void {
  if (at < 1 || count < 1 || at + count - 1 > sheet.info[AXIS[axis].max]) throw new Error(AXIS[axis].out);
}
function strip(sheet: SheetHandle, axis: Axis, at: number, count: number): CellRange {
  const { maxRows, maxColumns } = sheet.info;
  return axis === 'rows'
    ? { row: at, col: 1, rows: count, cols: maxColumns }
    : { row: 1, col: at, rows: maxRows, cols: count };
}
function move(sheet: SheetHandle, axis: Axis, at: number, count: number, to: number): void {
  within(sheet, axis, at, count);
  if (to < 1 || to > sheet.info[AXIS[axis].max] + 1) throw new Error(AXIS[axis].out);
  sheet.mayWrite(strip(sheet, axis, at, count));
  sheet.mayInsert(axis, to);
  sheet.model.moveDimension(sheet.id, axis, at, count, to);
}
function setHidden(sheet: SheetHandle, axis: Axis, at: number, count: number, hidden: boolean): void {
  within(sheet, axis, at, count);
  sheet.model.setHidden(sheet.id, axis, at, count, hidden);
}
function setSizes(sheet: SheetHandle, axis: Axis, at: number, count: number, size: number): SheetHandle {
  within(sheet, axis, at, count);
  sheet.model.setSizes(sheet.id, axis, at, new Array<number>(count).fill(size));
  return sheet;
}
function size(sizes: readonly (readonly [number, number])[], at: number, standard: number): number {
  return sizes.find(([n]) => n === at)?.[1] ?? standard;
}
function autoSize(sheet: SheetHandle, axis: Axis, at: number, count: number): SheetHandle {
  within(sheet, axis, at, count);
  sheet.model.autoSize(sheet.id, axis, at, count);
  return sheet;
}
