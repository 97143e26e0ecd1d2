/** Spreadsheet: the workbook as a script holds it. */
import type { SheetData, SheetInfo } from '../model/contract';
import { parseA1 } from './a1';
import type { RangeService } from './range';
import type { ServiceContext } from './serviceContext';
import { SheetService } from './sheet';
import { userOf } from './session';

export class SpreadsheetService {
  readonly #sheets = new Map<number, SheetService>();
  constructor(private readonly context: ServiceContext) {}
  get #model() {
    return this.context.doors.model;
  }
  #sheet(id: number): SheetService {
    let sheet = this.#sheets.get(id);
    if (!sheet) this.#sheets.set(id, (sheet = new SheetService(this.context, this, id)));
    return this.context.expose('Sheet', sheet);
  }
  #find = (name: string): SheetInfo | undefined => this.#model.sheets().find((sheet) => sheet.name === name);

  getId = () => this.#model.meta().id;
  getName = () => this.#model.meta().name;
  rename = (name: string) => void this.#model.setMeta({ name });
  getUrl = () => `https://docs.google.com/spreadsheets/d/${this.#model.meta().id}/edit`;
  getSpreadsheetTimeZone = () => this.#model.meta().timeZone;
  setSpreadsheetTimeZone = (timeZone: string) => void this.#model.setMeta({ timeZone });
  getSpreadsheetLocale = () => this.#model.meta().locale;
  setSpreadsheetLocale = (locale: string) => void this.#model.setMeta({ locale });
  getOwner = () => userOf(this.context, this.#model.meta().owner);
  getEditors = () =>
    [this.#model.meta().owner, ...this.#model.meta().editors].map((email) => userOf(this.context, email));
  getViewers = () => this.#model.meta().viewers.map((email) => userOf(this.context, email));
  getSheets = () => this.#model.sheets().map(({ id }) => this.#sheet(id));
  getNumSheets = () => this.#model.sheets().length;
  getSheetByName(name: string) {
    const found = this.#find(String(name));
    return found ? this.#sheet(found.id) : null;
  }
  getActiveSheet = () => this.#sheet(this.context.request.selection?.sheetId ?? this.#model.meta().activeSheetId);
  getActiveRange = () => this.getActiveSheet().getActiveRange();
  getActiveCell = () => this.getActiveRange();
  getCurrentCell = () => this.getActiveRange();
  setActiveSheet(sheet: SheetService) {
    sheet.activate();
    return this.#sheet(sheet.id);
  }
  setActiveRange = (range: RangeService) => range.activate();
  insertSheet(first?: string | number, second?: number) {
    const name = typeof first === 'string' ? first : undefined;
    const at = typeof first === 'number' ? first : second;
    if (name !== undefined && this.#find(name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    return this.#sheet(
      this.#model.insertSheet({
        ...(name === undefined ? {} : { name }),
        ...(typeof at === 'number' ? { index: at + 1 } : {}),
      }),
    );
  }
  /** A sheet of another workbook, put in here. */
  insertCopyOf(data: SheetData, name: string) {
    return this.#sheet(this.#model.insertSheet({ data, name: `Copy of ${name}` }));
  }
  deleteSheet = (sheet: SheetService) => void this.#model.deleteSheet(sheet.id);
  duplicateActiveSheet = () => this.#sheet(this.#model.copySheet(this.getActiveSheet().getSheetId()));
  moveActiveSheet = (index: number) => void this.#model.moveSheet(this.getActiveSheet().getSheetId(), index);
  getLastRow = () => this.getActiveSheet().getLastRow();
  getLastColumn = () => this.getActiveSheet().getLastColumn();
  appendRow = (values: unknown[]) => this.getActiveSheet().appendRow(values);
  getDataRange = () => this.getActiveSheet().getDataRange();

  getRange(text: string): RangeService {
    const named = this.namedRange(text);
    if (named) return named;
    const found = parseA1(text, this.#model.sheet(this.#model.meta().activeSheetId));
    const sheet = found?.sheet ? this.getSheetByName(found.sheet) : this.getActiveSheet();
    if (!found || !sheet) throw new Error('Range not found');
    return sheet.getRange(found.sheet ? text.slice(text.lastIndexOf('!') + 1) : text);
  }
  getRangeByName = (name: string) => this.namedRange(name);
  /** The range of a name; null when there is none. */
  namedRange(name: string): RangeService | null {
    const found = this.#model.namedRanges().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found?.range
      ? this.#sheet(found.sheetId).rangeAt(found.range.row, found.range.col, found.range.rows, found.range.cols)
      : null;
  }
  setNamedRange = (name: string, range: RangeService) => void this.#model.setNamedRange(name, range.rect);
  removeNamedRange = (name: string) => void this.#model.removeNamedRange(name);
  toast = (text: string, title = '', seconds = 5) => void this.context.doors.ui?.toast(title, text, seconds);
  addMenu(title: string, items: { name: string; functionName: string }[]): void {
    this.context.doors.ui?.addMenu({
      title,
      addOn: false,
      items: items.map((item) =>
        item ? { kind: 'item', caption: item.name, functionName: item.functionName } : { kind: 'separator' },
      ),
    });
  }
  toString = () => 'Spreadsheet';
}
