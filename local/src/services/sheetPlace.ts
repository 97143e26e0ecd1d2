/** A Sheet among the others, and the ranges it gives. */
import type { RangeHandle, SheetHandle } from './handles';
import { parseA1 } from '../values/a1';
import { RangeListHandle, rangeListMethods } from './rangeList';
import { rangeContent } from './rangeContent';
import { rangeGrouping } from './rangeGrouping';
import { selectionOf } from './selection';
import { signatureError } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

export const sheetPlace = {
  getName(sheet: SheetHandle) {
    return sheet.info.name;
  },
  getSheetName(sheet: SheetHandle) {
    return sheet.info.name;
  },
  setName(sheet: SheetHandle, name: string): SheetHandle {
    if (typeof name !== 'string') throw signatureError('SpreadsheetApp.Sheet.setName', [name]);
    return sheet.patch({ name });
  },
  getSheetId(sheet: SheetHandle) {
    return sheet.id;
  },
  getIndex(sheet: SheetHandle) {
    return sheet.info.index;
  },
  getParent(sheet: SheetHandle) {
    return sheet.spreadsheet;
  },
  getType() {
    return spreadsheetEnums.SheetType.GRID;
  },
  asDataSourceSheet() {
    return null;
  },
  getFormUrl() {
    return null;
  },
  isSheetHidden(sheet: SheetHandle) {
    return sheet.info.hidden;
  },
  hideSheet(sheet: SheetHandle): SheetHandle {
    return sheet.patch({ hidden: true });
  },
  showSheet(sheet: SheetHandle): SheetHandle {
    return sheet.patch({ hidden: false });
  },
  activate(sheet: SheetHandle): SheetHandle {
    sheet.spreadsheet.select(sheet, null);
    return sheet;
  },
  /** A notation may reach beyond the grid: reading or writing there throws. */
  getRange(sheet: SheetHandle, ...args: (number | string)[]): RangeHandle {
    const [first, col, rows = 1, cols = 1] = args;
    if (typeof first === 'string' && args.length === 1) return sheet.rangeOf(first);
    const numbers = [first, col, rows, cols].map((n) => (typeof n === 'string' && n !== '' ? Number(n) : n));
    if (args.length < 2 || args.length > 4 || !numbers.every((n) => typeof n === 'number' && !Number.isNaN(n)))
      throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    const [top, left, height, width] = (numbers as number[]).map(Math.trunc);
    return sheet.rangeAt(top!, left!, height, width);
  },
  getDataRange(sheet: SheetHandle) {
    const { lastRow, lastColumn } = sheet.info;
    return sheet.part({ row: 1, col: 1, rows: Math.max(1, lastRow), cols: Math.max(1, lastColumn) });
  },
  getRangeList(sheet: SheetHandle, texts: string[]) {
    if (!Array.isArray(texts)) throw signatureError('SpreadsheetApp.Sheet.getRangeList', [texts]);
    const ranges = texts.map((text) => sheetPlace.getRange(sheet, text));
    return new RangeListHandle(ranges);
  },
  getSheetValues(sheet: SheetHandle, row: number, col: number, rows: number, cols: number) {
    const { maxRows, maxColumns } = sheet.info;
    const height = rows < 0 ? maxRows - row + 1 : rows;
    const width = cols < 0 ? maxColumns - col + 1 : cols;
    return rangeContent.getValues(sheet.part({ row, col, rows: height, cols: width }));
  },
  getActiveRange(sheet: SheetHandle) {
    return sheet.spreadsheet.activeRanges(sheet)[0]!;
  },
  getActiveRangeList(sheet: SheetHandle) {
    const ranges = sheet.spreadsheet.activeRanges(sheet);
    return new RangeListHandle(ranges);
  },
  getActiveCell(sheet: SheetHandle) {
    return sheetPlace.getCurrentCell(sheet);
  },
  getCurrentCell(sheet: SheetHandle) {
    const [first] = sheet.spreadsheet.activeRects(sheet);
    return sheet.rangeAt(first!.row, first!.col);
  },
  getSelection(sheet: SheetHandle) {
    return selectionOf(sheet.spreadsheet);
  },
  setActiveRange(_sheet: SheetHandle, range: RangeHandle) {
    return rangeGrouping.activate(range);
  },
  setActiveSelection(sheet: SheetHandle, what: RangeHandle | string) {
    return sheetPlace.setActiveRange(sheet, typeof what === 'string' ? partOf(sheet, what) : what);
  },
  setCurrentCell(sheet: SheetHandle, cell: RangeHandle) {
    return sheetPlace.setActiveRange(sheet, cell);
  },
  setActiveRangeList(_sheet: SheetHandle, list: RangeListHandle) {
    return rangeListMethods.activate(list);
  },
};

function partOf(sheet: SheetHandle, text: string): RangeHandle {
  const found = parseA1(text, sheet.info);
  if (!found) throw new Error('Range not found');
  return sheet.part(found.rect);
}
