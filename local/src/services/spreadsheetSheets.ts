/** A Spreadsheet's sheets, names, ranges and what lies in all its sheets. */
import { SheetHandle, type RangeHandle, type SpreadsheetHandle } from './handles';
import type { SheetData } from '../model/contract';
import { BandingService } from './banding';
import { requireScope } from './authorisation';
import { addMetadata, finderAt, metadataAt } from './developerMetadata';
import { namedRangeOf } from './namedRange';
import { protectionsOf } from './protection';
import { signatureError } from './serviceContext';
import { selectionOf } from './selection';
import { sheetPlace } from './sheetPlace';
import { finderOf } from './textFinder';

interface InsertOptions {
  readonly template?: SheetHandle;
}

export const spreadsheetSheets = {
  /** A workbook of its own, beside this one. */
  copy(book: SpreadsheetHandle, name: string) {
    requireScope(book.context, 'SpreadsheetApp.Spreadsheet.copy', 'spreadsheets');
    return book.workbooks.copy(book.id, String(name));
  },
  getSheets(book: SpreadsheetHandle) {
    return book.sheets();
  },
  getNumSheets(book: SpreadsheetHandle) {
    return book.model.sheets().length;
  },
  getSheetByName(book: SpreadsheetHandle, name: string) {
    return book.sheetNamed(String(name));
  },
  getSheetById(book: SpreadsheetHandle, id: number) {
    return book.model.sheets().some((sheet) => sheet.id === id) ? book.sheetOf(id) : null;
  },
  getSelection(book: SpreadsheetHandle) {
    return selectionOf(book);
  },
  getActiveSheet(book: SpreadsheetHandle) {
    return book.activeSheet();
  },
  setActiveSheet(book: SpreadsheetHandle, sheet: SheetHandle) {
    book.select(sheet, null);
    return sheet;
  },
  insertSheet(book: SpreadsheetHandle, ...args: (string | number | InsertOptions | undefined)[]) {
    const name = args.find((arg) => typeof arg === 'string');
    const at = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg): arg is InsertOptions => typeof arg === 'object' && arg !== null);
    const template = book.context.unwrap(options?.template) as SheetHandle | undefined;
    const id = book.model.insertSheet({
      ...(name === undefined ? {} : { name }),
      ...(at === undefined ? {} : { index: at + 1 }),
      ...(template ? { data: template.spreadsheet.model.exportSheet(template.id) } : {}),
    });
    book.goTo(id);
    return book.sheetOf(id);
  },
  deleteSheet(book: SpreadsheetHandle, sheet: SheetHandle): void {
    if (!(sheet instanceof SheetHandle)) throw signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    sheet.mayChange();
    book.model.deleteSheet(sheet.id);
  },
  deleteActiveSheet(book: SpreadsheetHandle) {
    spreadsheetSheets.deleteSheet(book, book.activeSheet());
    return spreadsheetSheets.getActiveSheet(book);
  },
  duplicateActiveSheet(book: SpreadsheetHandle) {
    const sheet = book.activeSheet();
    const id = book.model.copySheet(sheet.id, freeName(book, `Copy of ${sheet.info.name}`));
    book.goTo(id);
    return book.sheetOf(id);
  },
  renameActiveSheet(book: SpreadsheetHandle, name: string): void {
    sheetPlace.setName(book.activeSheet(), name);
  },
  moveActiveSheet(book: SpreadsheetHandle, index: number): void {
    book.model.moveSheet(book.activeSheet().id, index);
  },
  getRange(book: SpreadsheetHandle, text: string): RangeHandle {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Spreadsheet.getRange', [text]);
    return book.rangeOf(text);
  },
  getRangeByName(book: SpreadsheetHandle, name: string) {
    return (
      book.namedRange(String(name)) ?? (String(name).includes('!') ? spreadsheetSheets.getRange(book, name) : null)
    );
  },
  getNamedRanges(book: SpreadsheetHandle) {
    return book.model
      .namedRanges()
      .filter(({ range }) => range !== null)
      .map(({ name }) => namedRangeOf(book, name));
  },
  setNamedRange(book: SpreadsheetHandle, name: string, range: RangeHandle): void {
    book.model.setNamedRange(name, range.rect);
  },
  removeNamedRange(book: SpreadsheetHandle, name: string): void {
    if (!book.namedRange(name)) throw new Error(`The named range "${name}" does not exist.`);
    book.model.removeNamedRange(name);
  },
  getProtections(book: SpreadsheetHandle, kind: string) {
    return book.sheets().flatMap((sheet) => protectionsOf(sheet, kind));
  },
  getBandings(book: SpreadsheetHandle) {
    return book.sheets().flatMap((sheet) => BandingService.of(book.context, sheet));
  },
  createTextFinder(book: SpreadsheetHandle, text: string) {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Spreadsheet.createTextFinder', [text]);
    return finderOf(
      book,
      text,
      book.sheets().map((sheet) => sheet.whole().rect),
    );
  },
  addDeveloperMetadata(book: SpreadsheetHandle, key: string, ...rest: string[]): SpreadsheetHandle {
    addMetadata(book, { kind: 'spreadsheet' }, key, rest);
    return book;
  },
  getDeveloperMetadata(book: SpreadsheetHandle) {
    return metadataAt(book, { kind: 'spreadsheet' });
  },
  createDeveloperMetadataFinder(book: SpreadsheetHandle) {
    return finderAt(book, { kind: 'spreadsheet' });
  },
};

/** A sheet of another workbook, or of this one, put in at the end. */
export function insertCopyOf(book: SpreadsheetHandle, data: SheetData, name: string): SheetHandle {
  return book.sheetOf(book.model.insertSheet({ data, name: freeName(book, name) }));
}
function freeName(book: SpreadsheetHandle, name: string): string {
  let free = name;
  for (let n = 2; book.sheetNamed(free); n++) free = `${name} ${n}`;
  return free;
}
