/** SpreadsheetApp: the way into workbooks, builders of what goes into them, and the enumerations. */
import { ColorBuilderService } from './color';
import { ConditionalFormatRuleBuilderService } from './conditionalFormat';
import { DataValidationBuilderService } from './dataValidation';
import { FilterCriteriaBuilderService } from './filterCriteria';
import type { RangeService } from './range';
import type { RangeListService } from './rangeList';
import { RichTextValueBuilderService } from './richText';
import type { ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';
import { spreadsheetEnums } from './spreadsheetEnums';
import { SpreadsheetService } from './spreadsheet';
import { TextStyleBuilderService } from './textStyle';
import { UiService } from './ui';

export class SpreadsheetAppService {
  #active: SpreadsheetService;
  constructor(private readonly context: ServiceContext) {
    this.#active = new SpreadsheetService(context, context.doors.model, true);
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
  openById(id: string) {
    return this.#own(id);
  }
  openByUrl(url: string) {
    return this.#own(/\/d\/([^/]+)/.exec(url)?.[1] ?? '');
  }
  #own(id: string) {
    if (id !== this.context.doors.model.meta().id)
      throw new Error('You do not have permission to access the requested document.');
    return this.getActive();
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
  newTextStyle() {
    return this.context.expose('TextStyleBuilder', new TextStyleBuilderService(this.context));
  }
  newRichTextValue() {
    return this.context.expose('RichTextValueBuilder', new RichTextValueBuilderService(this.context));
  }
}

export function spreadsheetApp(context: ServiceContext) {
  return context.expose('SpreadsheetApp', Object.assign(new SpreadsheetAppService(context), spreadsheetEnums));
}
