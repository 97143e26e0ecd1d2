/** Spreadsheet: a workbook as a script holds it. */
import type { CellRange, SheetData, SheetInfo, SheetRange, WorkbookModel } from '../model/contract';
import { parseA1 } from './a1';
import { requireScope } from './authorisation';
import { addMetadata, finderAt, metadataAt } from './developerMetadata';
import { NamedRangeService } from './namedRange';
import type { RangeService } from './range';
import { signatureError, type ServiceContext } from './serviceContext';
import { SelectionService } from './selection';
import { SheetService } from './sheet';
import { SpreadsheetFrame } from './spreadsheetFrame';
import { TextFinderService } from './textFinder';
import type { Workbooks } from './workbooks';

interface InsertOptions {
  readonly template?: SheetService;
}

export class SpreadsheetService extends SpreadsheetFrame {
  readonly #sheets = new Map<number, SheetService>();
  /** What this run chose; until then what is selected in the person's window. */
  #active: { readonly sheetId: number; readonly rects: readonly CellRange[] } | null;

  constructor(
    context: ServiceContext,
    model: WorkbookModel,
    private readonly workbooks: Workbooks,
    isContainer: boolean,
  ) {
    super(context, model, isContainer);
    const selection = isContainer ? context.request.selection : null;
    this.#active = selection ? { sheetId: selection.sheetId, rects: [selection] } : null;
  }
  /** A workbook of its own, beside this one. */
  copy(name: string) {
    requireScope(this.context, 'SpreadsheetApp.Spreadsheet.copy', 'spreadsheets');
    return this.context.expose('Spreadsheet', this.workbooks.copy(this.getId(), String(name)));
  }

  /** A sheet for the services' own use. */
  sheetOf(id: number): SheetService {
    let sheet = this.#sheets.get(id);
    if (!sheet) this.#sheets.set(id, (sheet = new SheetService(this.context, this, id)));
    return sheet;
  }
  #shown(id: number): SheetService {
    return this.context.expose('Sheet', this.sheetOf(id));
  }
  #find = (name: string): SheetInfo | undefined => this.model.sheets().find((sheet) => sheet.name === name);

  getSheets() {
    return this.model.sheets().map(({ id }) => this.#shown(id));
  }
  getNumSheets() {
    return this.model.sheets().length;
  }
  getSheetByName(name: string) {
    const found = this.#find(String(name));
    return found ? this.#shown(found.id) : null;
  }
  getSheetById(id: number) {
    return this.model.sheets().some((sheet) => sheet.id === id) ? this.#shown(id) : null;
  }

  /** Makes a sheet, and ranges in it, the active ones: in this run, in the file and in the person's window. */
  select(sheet: SheetService, rects: readonly CellRange[] | null): void {
    this.#active = { sheetId: sheet.id, rects: rects ?? [] };
    this.model.setMeta({ activeSheetId: sheet.id });
    const last = rects?.[rects.length - 1];
    if (this.isContainer) this.context.doors.ui?.activate(sheet.id, last ? { ...last, sheetId: sheet.id } : null);
  }
  activeSheet(): SheetService {
    const id = this.#active?.sheetId;
    const exists = id !== undefined && this.model.sheets().some((sheet) => sheet.id === id);
    return this.sheetOf(exists ? id : this.model.meta().activeSheetId);
  }
  activeRects(sheet: SheetService): readonly CellRange[] {
    const own = this.#active?.sheetId === sheet.id ? this.#active.rects : [];
    return own.length > 0 ? own : [{ row: 1, col: 1, rows: 1, cols: 1 }];
  }
  activeRanges(sheet: SheetService): RangeService[] {
    return this.activeRects(sheet).map(({ row, col, rows, cols }) => sheet.rangeAt(row, col, rows, cols));
  }
  getSelection() {
    return this.context.expose('Selection', new SelectionService(this.context, this));
  }
  getActiveSheet() {
    return this.#shown(this.activeSheet().id);
  }
  setActiveSheet(sheet: SheetService) {
    this.select(sheet, null);
    return this.#shown(sheet.id);
  }

  insertSheet(...args: (string | number | InsertOptions | undefined)[]) {
    const name = args.find((arg) => typeof arg === 'string');
    const at = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg): arg is InsertOptions => typeof arg === 'object' && arg !== null);
    const template = this.context.unwrap(options?.template) as SheetService | undefined;
    const id = this.model.insertSheet({
      ...(name === undefined ? {} : { name }),
      ...(at === undefined ? {} : { index: at + 1 }),
      ...(template ? { data: template.spreadsheet.model.exportSheet(template.id) } : {}),
    });
    this.#active = { sheetId: id, rects: [] };
    return this.#shown(id);
  }
  /** A sheet of another workbook, or of this one, put in at the end. */
  insertCopyOf(data: SheetData, name: string) {
    return this.#shown(this.model.insertSheet({ data, name: this.#free(name) }));
  }
  #free(name: string): string {
    let free = name;
    for (let n = 2; this.#find(free); n++) free = `${name} ${n}`;
    return free;
  }
  deleteSheet(sheet: SheetService): void {
    if (!(sheet instanceof SheetService)) throw signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    sheet.mayChange();
    this.model.deleteSheet(sheet.id);
  }
  deleteActiveSheet() {
    this.deleteSheet(this.activeSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet() {
    const sheet = this.activeSheet();
    const id = this.model.copySheet(sheet.id, this.#free(`Copy of ${sheet.getName()}`));
    this.#active = { sheetId: id, rects: [] };
    return this.#shown(id);
  }
  renameActiveSheet(name: string): void {
    this.activeSheet().setName(name);
  }
  moveActiveSheet(index: number): void {
    this.model.moveSheet(this.activeSheet().id, index);
  }

  getRange(text: string): RangeService {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Spreadsheet.getRange', [text]);
    const named = this.namedRange(text);
    if (named) return named;
    const active = this.activeSheet();
    const sheetName = parseA1(text, { maxRows: 1, maxColumns: 1 })?.sheet;
    const found = sheetName ? this.#find(sheetName) : undefined;
    const sheet = found ? this.sheetOf(found.id) : sheetName ? null : active;
    if (!sheet) throw new Error('Range not found');
    return sheet.getRange(text);
  }
  getRangeByName(name: string) {
    return this.namedRange(String(name)) ?? (String(name).includes('!') ? this.getRange(name) : null);
  }
  /** The range of a name; null when there is none. */
  namedRange(name: string): RangeService | null {
    const found = this.model.namedRanges().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found?.range ? this.sheetOf(found.sheetId).shownRange({ ...found.range, sheetId: found.sheetId }) : null;
  }
  getNamedRanges() {
    return this.model
      .namedRanges()
      .filter(({ range }) => range !== null)
      .map(({ name }) => this.context.expose('NamedRange', new NamedRangeService(this.context, this, name)));
  }
  setNamedRange(name: string, range: RangeService): void {
    this.model.setNamedRange(name, range.rect);
  }
  removeNamedRange(name: string): void {
    if (!this.namedRange(name)) throw new Error(`The named range "${name}" does not exist.`);
    this.model.removeNamedRange(name);
  }

  getProtections(kind: string) {
    return this.model.sheets().flatMap(({ id }) => this.sheetOf(id).getProtections(kind));
  }
  getBandings() {
    return this.model.sheets().flatMap(({ id }) => this.sheetOf(id).getBandings());
  }
  createTextFinder(text: string) {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Spreadsheet.createTextFinder', [text]);
    const areas = this.model.sheets().map(({ id, maxRows, maxColumns }): SheetRange => ({
      sheetId: id,
      row: 1,
      col: 1,
      rows: maxRows,
      cols: maxColumns,
    }));
    return this.context.expose('TextFinder', new TextFinderService(this.context, this, areas, text));
  }
  addDeveloperMetadata(key: string, ...rest: string[]): this {
    addMetadata(this, { kind: 'spreadsheet' }, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    return metadataAt(this, { kind: 'spreadsheet' });
  }
  createDeveloperMetadataFinder() {
    return finderAt(this, { kind: 'spreadsheet' });
  }
}
