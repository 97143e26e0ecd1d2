/** A Sheet among the others, and the ranges it gives. */
import type { SheetInfo, SheetPatch, SheetRange, WorkbookModel } from '../model/contract';
import { BOUNDED, parseA1, type Bounds } from './a1';
import { RangeService } from './range';
import { RangeListService } from './rangeList';
import { PROTECTED_CELL } from './refusals';
import { signatureError, type ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';
import { spreadsheetEnums } from './spreadsheetEnums';
import type { SpreadsheetService } from './spreadsheet';

export class SheetPlace {
  constructor(
    protected readonly context: ServiceContext,
    readonly spreadsheet: SpreadsheetService,
    readonly id: number,
  ) {}
  protected get model(): WorkbookModel {
    return this.spreadsheet.model;
  }
  protected get info(): SheetInfo {
    return this.model.sheet(this.id);
  }
  private get own(): SheetService {
    return this as unknown as SheetService;
  }
  /** The sheet as such: a protected one is its editors' alone. */
  protected patch(patch: SheetPatch): this {
    this.mayChange();
    this.model.updateSheet(this.id, patch);
    return this;
  }
  mayChange(): void {
    this.mayInsert('rows', 1);
  }
  protected mayWrite(range: Omit<SheetRange, 'sheetId'>): void {
    const { verdict } = this.model.access(this.context.effectiveUser, { ...range, sheetId: this.id });
    if (verdict === 'refuse') throw new Error(PROTECTED_CELL);
  }
  protected mayInsert(axis: 'rows' | 'cols', at: number): void {
    if (this.model.insertAccess(this.context.effectiveUser, this.id, axis, at).verdict === 'refuse')
      throw new Error(PROTECTED_CELL);
  }

  getName() {
    return this.info.name;
  }
  getSheetName() {
    return this.info.name;
  }
  setName(name: string): this {
    if (typeof name !== 'string') throw signatureError('SpreadsheetApp.Sheet.setName', [name]);
    return this.patch({ name });
  }
  getSheetId() {
    return this.id;
  }
  getIndex() {
    return this.info.index;
  }
  getParent() {
    return this.context.expose('Spreadsheet', this.spreadsheet);
  }
  getType() {
    return spreadsheetEnums.SheetType.GRID;
  }
  asDataSourceSheet() {
    return null;
  }
  getFormUrl() {
    return null;
  }
  isSheetHidden() {
    return this.info.hidden;
  }
  hideSheet(): this {
    return this.patch({ hidden: true });
  }
  showSheet(): this {
    return this.patch({ hidden: false });
  }
  activate(): this {
    this.spreadsheet.select(this.own, null);
    return this;
  }

  /** A range as scripts hold it; outside the grid it throws. */
  rangeAt(row: number, col: number, rows = 1, cols = 1): RangeService {
    const info = this.info;
    if (row < 1) throw new Error('The starting row of the range is too small.');
    if (col < 1) throw new Error('The starting column of the range is too small.');
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (cols < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > info.maxRows || col + cols - 1 > info.maxColumns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return this.shownRange({ sheetId: this.id, row, col, rows, cols });
  }
  /** For the services' own use: nothing is checked or metered. */
  bareRange(rect: SheetRange): RangeService {
    return new RangeService(this.context, this.own, rect);
  }
  shownRange(rect: SheetRange, bounds: Bounds = BOUNDED): RangeService {
    return this.context.expose('Range', new RangeService(this.context, this.own, rect, bounds));
  }
  /** A notation may reach beyond the grid: reading or writing there throws. */
  getRange(...args: (number | string)[]): RangeService {
    const [first, col, rows = 1, cols = 1] = args;
    if (typeof first === 'string' && args.length === 1) {
      const found = parseA1(first, this.info);
      if (found && (found.sheet === null || found.sheet.toLowerCase() === this.getName().toLowerCase()))
        return this.shownRange({ ...found.rect, sheetId: this.id }, found.bounds);
      const elsewhere = found ? this.#elsewhere(found.sheet!, first) : this.spreadsheet.namedRange(first);
      if (elsewhere) return elsewhere;
      throw new Error('Range not found');
    }
    const numbers = [first, col, rows, cols].map((n) => (typeof n === 'string' && n !== '' ? Number(n) : n));
    if (args.length < 2 || args.length > 4 || !numbers.every((n) => typeof n === 'number' && !Number.isNaN(n)))
      throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    const [top, left, height, width] = (numbers as number[]).map(Math.trunc);
    return this.rangeAt(top!, left!, height, width);
  }
  /** A notation may name another sheet of the workbook. */
  #elsewhere(name: string, text: string): RangeService | null {
    const other = this.model.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return other ? this.spreadsheet.sheetOf(other.id).getRange(text) : null;
  }
  getDataRange() {
    const { lastRow, lastColumn } = this.info;
    return this.shownRange({
      sheetId: this.id,
      row: 1,
      col: 1,
      rows: Math.max(1, lastRow),
      cols: Math.max(1, lastColumn),
    });
  }
  getRangeList(texts: string[]) {
    if (!Array.isArray(texts)) throw signatureError('SpreadsheetApp.Sheet.getRangeList', [texts]);
    const ranges = texts.map((text) => this.getRange(text));
    return this.context.expose('RangeList', new RangeListService(this.context, ranges));
  }
  getSheetValues(row: number, col: number, rows: number, cols: number) {
    const { maxRows, maxColumns } = this.info;
    const height = rows < 0 ? maxRows - row + 1 : rows;
    const width = cols < 0 ? maxColumns - col + 1 : cols;
    return this.bareRange({ sheetId: this.id, row, col, rows: height, cols: width }).getValues();
  }

  getActiveRange() {
    return this.spreadsheet.activeRanges(this.own)[0]!;
  }
  getActiveRangeList() {
    const ranges = this.spreadsheet.activeRanges(this.own);
    return this.context.expose('RangeList', new RangeListService(this.context, ranges));
  }
  getActiveCell() {
    return this.getCurrentCell();
  }
  getCurrentCell() {
    const [first] = this.spreadsheet.activeRects(this.own);
    return this.rangeAt(first!.row, first!.col);
  }
  getSelection() {
    return this.spreadsheet.getSelection();
  }
  setActiveRange(range: RangeService) {
    range.activate();
    return this.context.expose('Range', range);
  }
  setActiveSelection(what: RangeService | string) {
    return this.setActiveRange(typeof what === 'string' ? this.bareRange(this.#rectOf(what)) : what);
  }
  #rectOf(text: string): SheetRange {
    const found = parseA1(text, this.info);
    if (!found) throw new Error('Range not found');
    return { ...found.rect, sheetId: this.id };
  }
  setCurrentCell(cell: RangeService) {
    return this.setActiveRange(cell);
  }
  setActiveRangeList(list: RangeListService) {
    list.activate();
    return this.context.expose('RangeList', list);
  }
}
