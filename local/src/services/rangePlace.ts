/** Where a Range is: its place and size, its notation, and the ranges beside it. */
import type { RangeHandle } from './handles';
import { a1Of } from '../values/a1';
import { signatureError } from './serviceContext';

export const rangePlace = {
  getRow(range: RangeHandle) {
    return range.rect.row;
  },
  getRowIndex(range: RangeHandle) {
    return range.rect.row;
  },
  getColumn(range: RangeHandle) {
    return range.rect.col;
  },
  getColumnIndex(range: RangeHandle) {
    return range.rect.col;
  },
  getNumRows(range: RangeHandle) {
    return range.rect.rows;
  },
  getNumColumns(range: RangeHandle) {
    return range.rect.cols;
  },
  getHeight(range: RangeHandle) {
    return range.rect.rows;
  },
  getWidth(range: RangeHandle) {
    return range.rect.cols;
  },
  getLastRow(range: RangeHandle) {
    return range.rect.row + range.rect.rows - 1;
  },
  getLastColumn(range: RangeHandle) {
    return range.rect.col + range.rect.cols - 1;
  },
  getEndRow(range: RangeHandle) {
    return rangePlace.getLastRow(range);
  },
  getEndColumn(range: RangeHandle) {
    return rangePlace.getLastColumn(range);
  },
  getA1Notation(range: RangeHandle) {
    return a1Of(range.rect, range.bounds);
  },
  isStartRowBounded(range: RangeHandle) {
    return range.bounds.startRow;
  },
  isEndRowBounded(range: RangeHandle) {
    return range.bounds.endRow;
  },
  isStartColumnBounded(range: RangeHandle) {
    return range.bounds.startColumn;
  },
  isEndColumnBounded(range: RangeHandle) {
    return range.bounds.endColumn;
  },
  getSheet(range: RangeHandle) {
    return range.sheet;
  },
  getGridId(range: RangeHandle) {
    return range.rect.sheetId;
  },
  getCell(range: RangeHandle, row: number, col: number): RangeHandle {
    if (typeof row !== 'number' || typeof col !== 'number')
      throw signatureError('SpreadsheetApp.Range.getCell', [row, col]);
    if (row < 1 || col < 1 || row > range.rect.rows || col > range.rect.cols)
      throw new Error('Cell reference out of range');
    return range.at(range.rect.row + row - 1, range.rect.col + col - 1);
  },
  offset(
    range: RangeHandle,
    rows: number,
    cols: number,
    height = range.rect.rows,
    width = range.rect.cols,
  ): RangeHandle {
    if (typeof rows !== 'number' || typeof cols !== 'number')
      throw signatureError('SpreadsheetApp.Range.offset', [rows, cols]);
    return range.at(range.rect.row + rows, range.rect.col + cols, height, width);
  },
  canEdit(range: RangeHandle) {
    return range.model.access(range.context.effectiveUser, range.rect).verdict !== 'refuse';
  },
};
