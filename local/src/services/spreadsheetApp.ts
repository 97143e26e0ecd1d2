/** SpreadsheetApp: the way into workbooks, builders of what goes into them, and the enumerations. */
import { requireScope } from './authorisation';
import { CellImageBuilderService } from './cellImage';
import { ColorBuilderService } from './color';
import { ConditionalFormatRuleBuilderService } from './conditionalFormat';
import { dataEnums } from './dataEnums';
import { DataValidationBuilderService } from './dataValidation';
import type { DriveFileService } from './driveFile';
import { FilterCriteriaBuilderService } from './filterCriteria';
import type { RangeService } from './range';
import type { RangeListService } from './rangeList';
import { RichTextValueBuilderService } from './richText';
import { signatureError, type ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';
import { spreadsheetEnums } from './spreadsheetEnums';
import type { SpreadsheetService } from './spreadsheet';
import { TextStyleBuilderService } from './textStyle';
import { UiService } from './ui';
import type { Workbooks } from './workbooks';

export class SpreadsheetAppService {
  #active: SpreadsheetService;
  constructor(
    private readonly context: ServiceContext,
    private readonly workbooks: Workbooks,
  ) {
    this.#active = workbooks.bound;
  }
  #shown = (spreadsheet: SpreadsheetService) => this.context.expose('Spreadsheet', spreadsheet);

  getActive() {
    return this.#shown(this.#active);
  }
  getActiveSpreadsheet() {
    return this.getActive();
  }
  setActiveSpreadsheet(spreadsheet: SpreadsheetService): void {
    this.#active = spreadsheet;
  }
  getActiveSheet() {
    return this.#active.getActiveSheet();
  }
  setActiveSheet(sheet: SheetService) {
    return sheet.spreadsheet.setActiveSheet(sheet);
  }
  getActiveRange() {
    return this.#active.getActiveRange();
  }
  setActiveRange(range: RangeService) {
    return range.sheet.setActiveRange(range);
  }
  getActiveRangeList() {
    return this.#active.getActiveRangeList();
  }
  setActiveRangeList(list: RangeListService) {
    list.activate();
    return this.context.expose('RangeList', list);
  }
  getCurrentCell() {
    return this.#active.getCurrentCell();
  }
  setCurrentCell(cell: RangeService) {
    return cell.sheet.setActiveRange(cell);
  }
  getSelection() {
    return this.#active.getSelection();
  }
  create(name: string, rows = 1000, columns = 26) {
    this.#mayOpen('create');
    if (typeof name !== 'string') throw signatureError('SpreadsheetApp.create', [name]);
    return this.#shown(this.workbooks.create(name, rows, columns));
  }
  open(file: DriveFileService) {
    this.#mayOpen('open');
    if ((file as Partial<DriveFileService> | null)?.kind !== 'File')
      throw signatureError('SpreadsheetApp.open', [file]);
    return this.#opened('open', file.id);
  }
  openById(id: string) {
    this.#mayOpen('openById');
    return this.#opened('openById', id);
  }
  openByKey(id: string) {
    return this.openById(id);
  }
  openByUrl(url: string) {
    this.#mayOpen('openByUrl');
    const id = /\/d\/([\w-]+)/.exec(String(url))?.[1];
    if (id === undefined) throw new Error('Invalid argument: url');
    return this.#opened('openByUrl', id);
  }
  #mayOpen(method: string): void {
    requireScope(this.context, `SpreadsheetApp.${method}`, 'spreadsheets');
  }
  #opened(method: string, id: string) {
    if (typeof id !== 'string') throw signatureError(`SpreadsheetApp.${method}`, [id]);
    const found = this.workbooks.open(id);
    if (!found)
      throw new Error(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`);
    return this.#shown(found);
  }
  getUi() {
    const { ui } = this.context.doors;
    if (ui === null) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.context.expose('Ui', new UiService(this.context, ui));
  }
  flush(): void {
    // Writes reach the model as they are made.
  }

  newDataValidation() {
    return this.context.expose('DataValidationBuilder', new DataValidationBuilderService(this.context));
  }
  newConditionalFormatRule() {
    return this.context.expose('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilderService(this.context));
  }
  newFilterCriteria() {
    return this.context.expose('FilterCriteriaBuilder', new FilterCriteriaBuilderService(this.context));
  }
  newColor() {
    return this.context.expose('ColorBuilder', new ColorBuilderService(this.context));
  }
  newCellImage() {
    return this.context.expose('CellImageBuilder', new CellImageBuilderService(this.context));
  }
  newTextStyle() {
    return this.context.expose('TextStyleBuilder', new TextStyleBuilderService(this.context));
  }
  newRichTextValue() {
    return this.context.expose('RichTextValueBuilder', new RichTextValueBuilderService(this.context));
  }
}

export function spreadsheetApp(context: ServiceContext, workbooks: Workbooks) {
  return context.expose(
    'SpreadsheetApp',
    Object.assign(new SpreadsheetAppService(context, workbooks), spreadsheetEnums, dataEnums),
  );
}
