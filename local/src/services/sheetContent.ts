/** A Sheet's contents as a whole, and its looks. */
import type { SheetHandle, SpreadsheetHandle } from './handles';
import { colorOf, type ColorService } from './color';
import { cssColor } from './cssColor';
import { signatureError } from './serviceContext';
import { inputOf, rangeContent, type ClearOptions } from './rangeContent';
import { rangeEdits } from './rangeEdits';
import { insertCopyOf } from './spreadsheetSheets';
import { finderOf } from './textFinder';

export const sheetContent = {
  appendRow(sheet: SheetHandle, values: unknown[]): SheetHandle {
    if (!Array.isArray(values)) throw signatureError('SpreadsheetApp.Sheet.appendRow', [values]);
    const { lastRow, maxRows } = sheet.info;
    if (lastRow < maxRows) sheet.mayWrite({ row: lastRow + 1, col: 1, rows: 1, cols: Math.max(1, values.length) });
    sheet.context.meter.cellsWritten += values.length;
    sheet.model.appendRow(sheet.id, values.map(inputOf));
    return sheet;
  },
  clear(sheet: SheetHandle, options?: ClearOptions): SheetHandle {
    rangeContent.clear(sheet.whole(), options);
    return sheet;
  },
  clearContents(sheet: SheetHandle): SheetHandle {
    return sheetContent.clear(sheet, { contentsOnly: true });
  },
  clearFormats(sheet: SheetHandle): SheetHandle {
    return sheetContent.clear(sheet, { formatOnly: true });
  },
  clearNotes(sheet: SheetHandle): SheetHandle {
    rangeContent.clearNote(sheet.whole());
    return sheet;
  },
  /** Rows below the frozen ones. */
  sort(sheet: SheetHandle, col: number, ascending = true): SheetHandle {
    if (typeof col !== 'number') throw signatureError('SpreadsheetApp.Sheet.sort', [col]);
    const { lastRow, lastColumn, frozenRows, maxColumns } = sheet.info;
    if (lastRow <= frozenRows) return sheet;
    const cols = Math.min(maxColumns, Math.max(lastColumn, col));
    const below = sheet.part({ row: frozenRows + 1, col: 1, rows: lastRow - frozenRows, cols });
    rangeEdits.sort(below, { column: col, ascending });
    return sheet;
  },
  copyTo(sheet: SheetHandle, target: SpreadsheetHandle) {
    return insertCopyOf(target, sheet.model.exportSheet(sheet.id), `Copy of ${sheet.info.name}`);
  },
  setTabColor(sheet: SheetHandle, color: string | null): SheetHandle {
    return sheet.patch({ tabColor: color === null ? null : cssColor(color) });
  },
  getTabColor(sheet: SheetHandle) {
    return sheet.info.tabColor;
  },
  setTabColorObject(sheet: SheetHandle, color: ColorService | null): SheetHandle {
    return sheet.patch({ tabColor: color?.data.hex ?? null });
  },
  getTabColorObject(sheet: SheetHandle) {
    const { tabColor } = sheet.info;
    return tabColor === null ? null : colorOf(sheet.context, { hex: tabColor, theme: null });
  },
  setHiddenGridlines(sheet: SheetHandle, hidden: boolean): SheetHandle {
    return sheet.patch({ hiddenGridlines: hidden });
  },
  hasHiddenGridlines(sheet: SheetHandle) {
    return sheet.info.hiddenGridlines;
  },
  setRightToLeft(sheet: SheetHandle, rightToLeft: boolean): SheetHandle {
    return sheet.patch({ rightToLeft });
  },
  isRightToLeft(sheet: SheetHandle) {
    return sheet.info.rightToLeft;
  },
  createTextFinder(sheet: SheetHandle, text: string) {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Sheet.createTextFinder', [text]);
    return finderOf(sheet.spreadsheet, text, [sheet.whole().rect]);
  },
};
