/** SpreadsheetApp: the way into workbooks, builders of what goes into them, and the enumerations. */
import type { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { requireScope } from './authorisation';
import { CellImageBuilderService } from './cellImage';
import { ColorBuilderService } from './color';
import { ConditionalFormatRuleBuilderService } from './conditionalFormat';
import { dataEnums } from './dataEnums';
import { DataValidationBuilderService } from './dataValidation';
import type { DriveFileService } from './driveFile';
import { FilterCriteriaBuilderService } from './filterCriteria';
import { RangeListHandle, rangeListMethods } from './rangeList';
import { rangeGrouping } from './rangeGrouping';
import { currentCell, selectionOf } from './selection';
import { RichTextValueBuilderService } from './richText';
import { signatureError, type ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';
import { TextStyleBuilderService } from './textStyle';
import { UiService } from './ui';
import type { Workbooks } from './workbooks';

class SpreadsheetAppService {
  #active: SpreadsheetHandle;
  constructor(
    private readonly context: ServiceContext,
    private readonly workbooks: Workbooks,
  ) {
    this.#active = workbooks.bound;
  }

  getActive() {
    return this.#active;
  }
  getActiveSpreadsheet() {
    return this.getActive();
  }
  setActiveSpreadsheet(spreadsheet: SpreadsheetHandle): void {
    this.#active = spreadsheet;
  }
  getActiveSheet() {
    return this.#active.activeSheet();
  }
  setActiveSheet(sheet: SheetHandle) {
    sheet.spreadsheet.select(sheet, null);
    return sheet;
  }
  getActiveRange() {
    return this.#active.activeRanges(this.#active.activeSheet())[0]!;
  }
  setActiveRange(range: RangeHandle) {
    return rangeGrouping.activate(range);
  }
  getActiveRangeList() {
    return new RangeListHandle(this.#active.activeRanges(this.#active.activeSheet()));
  }
  setActiveRangeList(list: RangeListHandle) {
    return rangeListMethods.activate(list);
  }
  getCurrentCell() {
    return currentCell(this.#active);
  }
  setCurrentCell(cell: RangeHandle) {
    return rangeGrouping.activate(cell);
  }
  getSelection() {
    return selectionOf(this.#active);
  }
  create(name: string, rows = 1000, columns = 26) {
    this.#mayOpen('create');
    if (typeof name !== 'string') throw signatureError('SpreadsheetApp.create', [name]);
    return this.workbooks.create(name, rows, columns);
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
    return found;
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
