/** The file around the sheets: name, zone, people, settings, menus, toasts, and what is passed on to the active sheet. */
import type { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { blobOf } from './blob';
import { memberOf } from './enumeration';
import type { HtmlOutputService } from './htmlOutput';
import { MIME_TYPES } from './mimeTypes';
import { printedHtml } from './printedSheets';
import type { RangeListHandle } from './rangeList';
import { sheetContent } from './sheetContent';
import { sheetGrid } from './sheetGrid';
import { sheetPlace } from './sheetPlace';
import { emailOf, userOf } from './session';
import { spreadsheetEnums } from './spreadsheetEnums';

interface LegacyMenuItem {
  readonly name: string;
  readonly functionName: string;
}

export const spreadsheetFrame = {
  getId(book: SpreadsheetHandle) {
    return book.id;
  },
  getKey(book: SpreadsheetHandle) {
    return book.id;
  },
  getName(book: SpreadsheetHandle) {
    return book.model.meta().name;
  },
  rename(book: SpreadsheetHandle, name: string): void {
    book.model.setMeta({ name: String(name) });
  },
  getUrl(book: SpreadsheetHandle) {
    return `https://docs.google.com/spreadsheets/d/${book.id}/edit`;
  },
  getFormUrl() {
    return null;
  },
  getSpreadsheetTimeZone(book: SpreadsheetHandle) {
    return book.model.meta().timeZone;
  },
  setSpreadsheetTimeZone(book: SpreadsheetHandle, timeZone: string): void {
    book.model.setMeta({ timeZone });
  },
  getSpreadsheetLocale(book: SpreadsheetHandle) {
    return book.model.meta().locale;
  },
  setSpreadsheetLocale(book: SpreadsheetHandle, locale: string): void {
    book.model.setMeta({ locale });
  },
  getOwner(book: SpreadsheetHandle) {
    const { owner } = book.model.meta();
    return owner === '' ? null : userOf(book.context, owner);
  },
  getEditors(book: SpreadsheetHandle) {
    const { owner, editors } = book.model.meta();
    return users(
      book,
      [...new Set([owner, ...editors])].filter((email) => email !== ''),
    );
  },
  getViewers(book: SpreadsheetHandle) {
    return users(book, book.model.meta().viewers);
  },
  addEditor(book: SpreadsheetHandle, user: unknown): SpreadsheetHandle {
    return spreadsheetFrame.addEditors(book, [user]);
  },
  addEditors(book: SpreadsheetHandle, users: readonly unknown[]): SpreadsheetHandle {
    return change(book, 'editors', (emails) => [...emails, ...users.map(emailOf)]);
  },
  removeEditor(book: SpreadsheetHandle, user: unknown): SpreadsheetHandle {
    return change(book, 'editors', (emails) => emails.filter((email) => email !== emailOf(user)));
  },
  addViewer(book: SpreadsheetHandle, user: unknown): SpreadsheetHandle {
    return spreadsheetFrame.addViewers(book, [user]);
  },
  addViewers(book: SpreadsheetHandle, users: readonly unknown[]): SpreadsheetHandle {
    return change(book, 'viewers', (emails) => [...emails, ...users.map(emailOf)]);
  },
  removeViewer(book: SpreadsheetHandle, user: unknown): SpreadsheetHandle {
    return change(book, 'viewers', (emails) => emails.filter((email) => email !== emailOf(user)));
  },
  getRecalculationInterval(book: SpreadsheetHandle) {
    return memberOf(spreadsheetEnums.RecalculationInterval, String(extra(book, 'recalculation', 'ON_CHANGE')));
  },
  setRecalculationInterval(book: SpreadsheetHandle, interval: string): SpreadsheetHandle {
    return setExtra(book, 'recalculation', interval);
  },
  isIterativeCalculationEnabled(book: SpreadsheetHandle) {
    return extra(book, 'iterative', false);
  },
  setIterativeCalculationEnabled(book: SpreadsheetHandle, on: boolean): SpreadsheetHandle {
    return setExtra(book, 'iterative', on);
  },
  getMaxIterativeCalculationCycles(book: SpreadsheetHandle) {
    return extra(book, 'iterativeCycles', 50);
  },
  setMaxIterativeCalculationCycles(book: SpreadsheetHandle, cycles: number): SpreadsheetHandle {
    return setExtra(book, 'iterativeCycles', cycles);
  },
  getIterativeCalculationConvergenceThreshold(book: SpreadsheetHandle) {
    return extra(book, 'iterativeThreshold', 0.05);
  },
  setIterativeCalculationConvergenceThreshold(book: SpreadsheetHandle, threshold: number): SpreadsheetHandle {
    return setExtra(book, 'iterativeThreshold', threshold);
  },
  getAs(book: SpreadsheetHandle, type: string) {
    return blobOf(
      book.context,
      Buffer.from(printedHtml(book.model)),
      MIME_TYPES.HTML,
      spreadsheetFrame.getName(book),
    ).getAs(type);
  },
  /** Google gives a spreadsheet's bytes as a PDF. */
  getBlob(book: SpreadsheetHandle) {
    return spreadsheetFrame.getAs(book, MIME_TYPES.PDF);
  },
  toast(book: SpreadsheetHandle, text: unknown, title: unknown = '', seconds: number | null = 5): void {
    uiOf(book)?.toast(String(title ?? ''), String(text), seconds ?? 5);
  },
  addMenu(book: SpreadsheetHandle, title: string, items: readonly (LegacyMenuItem | null)[]): void {
    uiOf(book)?.addMenu({
      title,
      addOn: false,
      items: items.map((item) =>
        item ? { kind: 'item', caption: item.name, functionName: item.functionName } : { kind: 'separator' },
      ),
    });
  },
  updateMenu(book: SpreadsheetHandle, title: string, items: readonly (LegacyMenuItem | null)[]): void {
    spreadsheetFrame.addMenu(book, title, items);
  },
  removeMenu(book: SpreadsheetHandle, title: string): void {
    uiOf(book)?.removeMenu(title);
  },
  show(book: SpreadsheetHandle, page: HtmlOutputService): void {
    const title = page.getTitle() ?? '';
    uiOf(book)?.showDialog({ html: page.getContent(), title }, false);
  },
  appendRow(book: SpreadsheetHandle, values: unknown[]) {
    sheetContent.appendRow(book.activeSheet(), values);
    return book.activeSheet();
  },
  getDataRange(book: SpreadsheetHandle) {
    return sheetPlace.getDataRange(book.activeSheet());
  },
  getRangeList(book: SpreadsheetHandle, texts: string[]) {
    return sheetPlace.getRangeList(book.activeSheet(), texts);
  },
  getSheetValues(book: SpreadsheetHandle, row: number, col: number, rows: number, cols: number) {
    return sheetPlace.getSheetValues(book.activeSheet(), row, col, rows, cols);
  },
  getSheetId(book: SpreadsheetHandle) {
    return sheetPlace.getSheetId(book.activeSheet());
  },
  getSheetName(book: SpreadsheetHandle) {
    return book.activeSheet().info.name;
  },
  getLastRow: (book: SpreadsheetHandle) => sheetGrid.getLastRow(book.activeSheet()),
  getLastColumn: (book: SpreadsheetHandle) => sheetGrid.getLastColumn(book.activeSheet()),
  getFrozenRows: (book: SpreadsheetHandle) => sheetGrid.getFrozenRows(book.activeSheet()),
  getFrozenColumns: (book: SpreadsheetHandle) => sheetGrid.getFrozenColumns(book.activeSheet()),
  setFrozenRows: (book: SpreadsheetHandle, rows: number) => void sheetGrid.setFrozenRows(book.activeSheet(), rows),
  setFrozenColumns: (book: SpreadsheetHandle, columns: number) =>
    void sheetGrid.setFrozenColumns(book.activeSheet(), columns),
  getActiveCell: (book: SpreadsheetHandle) => sheetPlace.getCurrentCell(book.activeSheet()),
  getCurrentCell: (book: SpreadsheetHandle) => sheetPlace.getCurrentCell(book.activeSheet()),
  getActiveRange: (book: SpreadsheetHandle) => sheetPlace.getActiveRange(book.activeSheet()),
  getActiveRangeList: (book: SpreadsheetHandle) => sheetPlace.getActiveRangeList(book.activeSheet()),
  setActiveRange: (book: SpreadsheetHandle, range: RangeHandle) => sheetPlace.setActiveRange(book.activeSheet(), range),
  setActiveSelection: (book: SpreadsheetHandle, range: RangeHandle | string) =>
    sheetPlace.setActiveSelection(book.activeSheet(), range),
  setActiveRangeList: (book: SpreadsheetHandle, list: RangeListHandle) =>
    sheetPlace.setActiveRangeList(book.activeSheet(), list),
  setCurrentCell: (book: SpreadsheetHandle, range: RangeHandle) => sheetPlace.setCurrentCell(book.activeSheet(), range),
  autoResizeColumn: (book: SpreadsheetHandle, col: number) =>
    onActive(book, (sheet) => sheetGrid.autoResizeColumn(sheet, col)),
  deleteColumn: (book: SpreadsheetHandle, at: number) => onActive(book, (sheet) => sheetGrid.deleteColumn(sheet, at)),
  deleteColumns: (book: SpreadsheetHandle, at: number, count: number) =>
    void onActive(book, (sheet) => sheetGrid.deleteColumns(sheet, at, count)),
  deleteRow: (book: SpreadsheetHandle, at: number) => onActive(book, (sheet) => sheetGrid.deleteRow(sheet, at)),
  deleteRows: (book: SpreadsheetHandle, at: number, count: number) =>
    void onActive(book, (sheet) => sheetGrid.deleteRows(sheet, at, count)),
  insertColumnAfter: (book: SpreadsheetHandle, at: number) =>
    onActive(book, (sheet) => sheetGrid.insertColumnAfter(sheet, at)),
  insertColumnBefore: (book: SpreadsheetHandle, at: number) =>
    onActive(book, (sheet) => sheetGrid.insertColumnBefore(sheet, at)),
  insertColumnsAfter: (book: SpreadsheetHandle, at: number, count: number) =>
    onActive(book, (sheet) => sheetGrid.insertColumnsAfter(sheet, at, count)),
  insertColumnsBefore: (book: SpreadsheetHandle, at: number, count: number) =>
    onActive(book, (sheet) => sheetGrid.insertColumnsBefore(sheet, at, count)),
  insertRowAfter: (book: SpreadsheetHandle, at: number) =>
    onActive(book, (sheet) => sheetGrid.insertRowAfter(sheet, at)),
  insertRowBefore: (book: SpreadsheetHandle, at: number) =>
    onActive(book, (sheet) => sheetGrid.insertRowBefore(sheet, at)),
  insertRowsAfter: (book: SpreadsheetHandle, at: number, count: number) =>
    onActive(book, (sheet) => sheetGrid.insertRowsAfter(sheet, at, count)),
  insertRowsBefore: (book: SpreadsheetHandle, at: number, count: number) =>
    onActive(book, (sheet) => sheetGrid.insertRowsBefore(sheet, at, count)),
  sort: (book: SpreadsheetHandle, col: number, ascending?: boolean) =>
    onActive(book, (sheet) => sheetContent.sort(sheet, col, ascending)),
  setColumnWidth: (book: SpreadsheetHandle, col: number, width: number) =>
    onActive(book, (sheet) => sheetGrid.setColumnWidth(sheet, col, width)),
  setRowHeight: (book: SpreadsheetHandle, row: number, height: number) =>
    onActive(book, (sheet) => sheetGrid.setRowHeight(sheet, row, height)),
  getColumnWidth: (book: SpreadsheetHandle, col: number) => sheetGrid.getColumnWidth(book.activeSheet(), col),
  getRowHeight: (book: SpreadsheetHandle, row: number) => sheetGrid.getRowHeight(book.activeSheet(), row),
  hideColumn: (book: SpreadsheetHandle, range: RangeHandle) => sheetGrid.hideColumn(book.activeSheet(), range),
  hideRow: (book: SpreadsheetHandle, range: RangeHandle) => sheetGrid.hideRow(book.activeSheet(), range),
  unhideColumn: (book: SpreadsheetHandle, range: RangeHandle) => sheetGrid.unhideColumn(book.activeSheet(), range),
  unhideRow: (book: SpreadsheetHandle, range: RangeHandle) => sheetGrid.unhideRow(book.activeSheet(), range),
  isColumnHiddenByUser: (book: SpreadsheetHandle, col: number) =>
    sheetGrid.isColumnHiddenByUser(book.activeSheet(), col),
  isRowHiddenByUser: (book: SpreadsheetHandle, row: number) => sheetGrid.isRowHiddenByUser(book.activeSheet(), row),
  isRowHiddenByFilter: (book: SpreadsheetHandle, row: number) => sheetGrid.isRowHiddenByFilter(book.activeSheet(), row),
  getImages: () => [],
  getDataSourceTables: () => [],
};

const users = (book: SpreadsheetHandle, emails: readonly string[]) =>
  emails.map((email) => userOf(book.context, email));
function change(
  book: SpreadsheetHandle,
  list: 'editors' | 'viewers',
  change: (emails: readonly string[]) => readonly string[],
): SpreadsheetHandle {
  book.model.setMeta({ [list]: [...new Set(change(book.model.meta()[list]))] });
  return book;
}
function extra(book: SpreadsheetHandle, key: string, standard: string | number | boolean): string | number | boolean {
  return (book.model.meta().extras[key] as string | number | boolean | undefined) ?? standard;
}
function setExtra(book: SpreadsheetHandle, key: string, value: string | number | boolean): SpreadsheetHandle {
  book.model.setMeta({ extras: { ...book.model.meta().extras, [key]: value } });
  return book;
}
function onActive(book: SpreadsheetHandle, act: (sheet: SheetHandle) => unknown): SheetHandle {
  const sheet = book.activeSheet();
  act(sheet);
  return sheet;
}
/** The window of the workbook that the script is bound to. */
const uiOf = (book: SpreadsheetHandle) => (book.isContainer ? book.context.doors.ui : null);
