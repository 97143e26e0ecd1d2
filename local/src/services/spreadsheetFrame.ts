/** The file around the sheets: name, zone, people, settings, menus, toasts, and what is passed on to the active sheet. */
import type { WorkbookModel } from '../model/contract';
import { blobOf } from './blob';
import { memberOf } from './enumeration';
import type { HtmlOutputService } from './htmlOutput';
import { MIME_TYPES } from './mimeTypes';
import { printedHtml } from './printedSheets';
import type { ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';
import { emailOf, userOf } from './session';
import { spreadsheetEnums } from './spreadsheetEnums';

interface LegacyMenuItem {
  readonly name: string;
  readonly functionName: string;
}

export abstract class SpreadsheetFrame {
  constructor(
    readonly context: ServiceContext,
    readonly model: WorkbookModel,
    /** The script is bound to it: it has the window. */
    readonly isContainer: boolean,
  ) {}
  abstract activeSheet(): SheetService;

  getId() {
    return this.model.meta().id;
  }
  getKey() {
    return this.getId();
  }
  getName() {
    return this.model.meta().name;
  }
  rename(name: string): void {
    this.model.setMeta({ name: String(name) });
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getFormUrl() {
    return null;
  }
  getSpreadsheetTimeZone() {
    return this.model.meta().timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    this.model.setMeta({ timeZone });
  }
  getSpreadsheetLocale() {
    return this.model.meta().locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this.model.setMeta({ locale });
  }

  getOwner() {
    const { owner } = this.model.meta();
    return owner === '' ? null : userOf(this.context, owner);
  }
  #users = (emails: readonly string[]) => emails.map((email) => userOf(this.context, email));
  getEditors() {
    const { owner, editors } = this.model.meta();
    return this.#users([...new Set([owner, ...editors])].filter((email) => email !== ''));
  }
  getViewers() {
    return this.#users(this.model.meta().viewers);
  }
  #change(list: 'editors' | 'viewers', change: (emails: readonly string[]) => readonly string[]): this {
    this.model.setMeta({ [list]: [...new Set(change(this.model.meta()[list]))] });
    return this;
  }
  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }
  addEditors(users: readonly unknown[]): this {
    return this.#change('editors', (emails) => [...emails, ...users.map(emailOf)]);
  }
  removeEditor(user: unknown): this {
    return this.#change('editors', (emails) => emails.filter((email) => email !== emailOf(user)));
  }
  addViewer(user: unknown): this {
    return this.addViewers([user]);
  }
  addViewers(users: readonly unknown[]): this {
    return this.#change('viewers', (emails) => [...emails, ...users.map(emailOf)]);
  }
  removeViewer(user: unknown): this {
    return this.#change('viewers', (emails) => emails.filter((email) => email !== emailOf(user)));
  }

  #extra(key: string, standard: string | number | boolean): string | number | boolean {
    return (this.model.meta().extras[key] as string | number | boolean | undefined) ?? standard;
  }
  #setExtra(key: string, value: string | number | boolean): this {
    this.model.setMeta({ extras: { ...this.model.meta().extras, [key]: value } });
    return this;
  }
  getRecalculationInterval() {
    return memberOf(spreadsheetEnums.RecalculationInterval, String(this.#extra('recalculation', 'ON_CHANGE')));
  }
  setRecalculationInterval(interval: string): this {
    return this.#setExtra('recalculation', interval);
  }
  isIterativeCalculationEnabled() {
    return this.#extra('iterative', false);
  }
  setIterativeCalculationEnabled(on: boolean): this {
    return this.#setExtra('iterative', on);
  }
  getMaxIterativeCalculationCycles() {
    return this.#extra('iterativeCycles', 50);
  }
  setMaxIterativeCalculationCycles(cycles: number): this {
    return this.#setExtra('iterativeCycles', cycles);
  }
  getIterativeCalculationConvergenceThreshold() {
    return this.#extra('iterativeThreshold', 0.05);
  }
  setIterativeCalculationConvergenceThreshold(threshold: number): this {
    return this.#setExtra('iterativeThreshold', threshold);
  }

  get #ui() {
    return this.isContainer ? this.context.doors.ui : null;
  }
  getAs(type: string) {
    return blobOf(this.context, Buffer.from(printedHtml(this.model)), MIME_TYPES.HTML, this.getName()).getAs(type);
  }
  /** Google gives a spreadsheet's bytes as a PDF. */
  getBlob() {
    return this.getAs(MIME_TYPES.PDF);
  }

  toast(text: unknown, title: unknown = '', seconds: number | null = 5): void {
    this.#ui?.toast(String(title ?? ''), String(text), seconds ?? 5);
  }
  addMenu(title: string, items: readonly (LegacyMenuItem | null)[]): void {
    this.#ui?.addMenu({
      title,
      addOn: false,
      items: items.map((item) =>
        item ? { kind: 'item', caption: item.name, functionName: item.functionName } : { kind: 'separator' },
      ),
    });
  }
  updateMenu(title: string, items: readonly (LegacyMenuItem | null)[]): void {
    this.addMenu(title, items);
  }
  removeMenu(title: string): void {
    this.#ui?.removeMenu(title);
  }
  show(page: HtmlOutputService): void {
    const title = page.getTitle() ?? '';
    this.#ui?.showDialog({ html: page.getContent(), title }, false);
  }

  appendRow(values: unknown[]) {
    this.activeSheet().appendRow(values);
    return this.context.expose('Sheet', this.activeSheet());
  }
  getDataRange() {
    return this.activeSheet().getDataRange();
  }
  getRangeList(texts: string[]) {
    return this.activeSheet().getRangeList(texts);
  }
  getSheetValues(row: number, col: number, rows: number, cols: number) {
    return this.activeSheet().getSheetValues(row, col, rows, cols);
  }
  getSheetId() {
    return this.activeSheet().getSheetId();
  }
  getSheetName() {
    return this.activeSheet().getName();
  }
  getLastRow = () => this.activeSheet().getLastRow();
  getLastColumn = () => this.activeSheet().getLastColumn();
  getFrozenRows = () => this.activeSheet().getFrozenRows();
  getFrozenColumns = () => this.activeSheet().getFrozenColumns();
  setFrozenRows = (rows: number) => void this.activeSheet().setFrozenRows(rows);
  setFrozenColumns = (columns: number) => void this.activeSheet().setFrozenColumns(columns);
  getActiveCell = () => this.activeSheet().getCurrentCell();
  getCurrentCell = () => this.activeSheet().getCurrentCell();
  getActiveRange = () => this.activeSheet().getActiveRange();
  getActiveRangeList = () => this.activeSheet().getActiveRangeList();
  setActiveRange = (...args: Parameters<SheetService['setActiveRange']>) => this.activeSheet().setActiveRange(...args);
  setActiveSelection = (...args: Parameters<SheetService['setActiveSelection']>) =>
    this.activeSheet().setActiveSelection(...args);
  setActiveRangeList = (...args: Parameters<SheetService['setActiveRangeList']>) =>
    this.activeSheet().setActiveRangeList(...args);
  setCurrentCell = (...args: Parameters<SheetService['setCurrentCell']>) => this.activeSheet().setCurrentCell(...args);
  #sheet(act: (sheet: SheetService) => unknown) {
    const sheet = this.activeSheet();
    act(sheet);
    return this.context.expose('Sheet', sheet);
  }
  autoResizeColumn = (col: number) => this.#sheet((sheet) => sheet.autoResizeColumn(col));
  deleteColumn = (at: number) => this.#sheet((sheet) => sheet.deleteColumn(at));
  deleteColumns = (at: number, count: number) => void this.#sheet((sheet) => sheet.deleteColumns(at, count));
  deleteRow = (at: number) => this.#sheet((sheet) => sheet.deleteRow(at));
  deleteRows = (at: number, count: number) => void this.#sheet((sheet) => sheet.deleteRows(at, count));
  insertColumnAfter = (at: number) => this.#sheet((sheet) => sheet.insertColumnAfter(at));
  insertColumnBefore = (at: number) => this.#sheet((sheet) => sheet.insertColumnBefore(at));
  insertColumnsAfter = (at: number, count: number) => this.#sheet((sheet) => sheet.insertColumnsAfter(at, count));
  insertColumnsBefore = (at: number, count: number) => this.#sheet((sheet) => sheet.insertColumnsBefore(at, count));
  insertRowAfter = (at: number) => this.#sheet((sheet) => sheet.insertRowAfter(at));
  insertRowBefore = (at: number) => this.#sheet((sheet) => sheet.insertRowBefore(at));
  insertRowsAfter = (at: number, count: number) => this.#sheet((sheet) => sheet.insertRowsAfter(at, count));
  insertRowsBefore = (at: number, count: number) => this.#sheet((sheet) => sheet.insertRowsBefore(at, count));
  sort = (col: number, ascending?: boolean) => this.#sheet((sheet) => sheet.sort(col, ascending));
  setColumnWidth = (col: number, width: number) => this.#sheet((sheet) => sheet.setColumnWidth(col, width));
  setRowHeight = (row: number, height: number) => this.#sheet((sheet) => sheet.setRowHeight(row, height));
  getColumnWidth = (col: number) => this.activeSheet().getColumnWidth(col);
  getRowHeight = (row: number) => this.activeSheet().getRowHeight(row);
  hideColumn = (...args: Parameters<SheetService['hideColumn']>) => this.activeSheet().hideColumn(...args);
  hideRow = (...args: Parameters<SheetService['hideRow']>) => this.activeSheet().hideRow(...args);
  unhideColumn = (...args: Parameters<SheetService['unhideColumn']>) => this.activeSheet().unhideColumn(...args);
  unhideRow = (...args: Parameters<SheetService['unhideRow']>) => this.activeSheet().unhideRow(...args);
  isColumnHiddenByUser = (col: number) => this.activeSheet().isColumnHiddenByUser(col);
  isRowHiddenByUser = (row: number) => this.activeSheet().isRowHiddenByUser(row);
  isRowHiddenByFilter = (row: number) => this.activeSheet().isRowHiddenByFilter(row);
  getImages = () => this.activeSheet().getImages();
  getDataSourceTables = () => [];
}
