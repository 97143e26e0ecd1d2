/** SpreadsheetApp: the way into the workbook, and the enumerations beside it. */
import { ConditionalFormatRuleBuilderService } from './conditionalFormat';
import { DataValidationBuilderService } from './dataValidation';
import type { ServiceContext } from './serviceContext';
import { SpreadsheetService } from './spreadsheet';
import { UiService } from './ui';

/** An enumeration whose members are their own names. */
export function enumeration<const N extends string>(...names: readonly N[]): { readonly [K in N]: K } {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, name]))) as { readonly [K in N]: K };
}

export function spreadsheetApp(context: ServiceContext) {
  const spreadsheet = new SpreadsheetService(context);
  const active = () => context.expose('Spreadsheet', spreadsheet);
  const own = (id: string) => {
    if (id !== context.doors.model.meta().id)
      throw new Error(`You do not have permission to access the requested document.`);
    return active();
  };
  return context.expose('SpreadsheetApp', {
    getActive: active,
    getActiveSpreadsheet: active,
    getActiveSheet: () => spreadsheet.getActiveSheet(),
    getActiveRange: () => spreadsheet.getActiveRange(),
    getCurrentCell: () => spreadsheet.getActiveRange(),
    getSelection: () =>
      context.expose('Selection', {
        getActiveRange: () => spreadsheet.getActiveRange(),
        getActiveSheet: () => spreadsheet.getActiveSheet(),
      }),
    openById: own,
    openByUrl: (url: string) => own(/\/d\/([^/]+)/.exec(url)?.[1] ?? ''),
    getUi() {
      const { ui } = context.doors;
      if (ui === null) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return context.expose('Ui', new UiService(context, ui));
    },
    flush: () => undefined,
    newDataValidation: () => context.expose('DataValidationBuilder', new DataValidationBuilderService(context)),
    newConditionalFormatRule: () =>
      context.expose('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilderService(context)),
    ProtectionType: enumeration('RANGE', 'SHEET'),
    CopyPasteType: enumeration('PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_NO_BORDERS'),
    Dimension: enumeration('COLUMNS', 'ROWS'),
    WrapStrategy: enumeration('WRAP', 'OVERFLOW', 'CLIP'),
    BorderStyle: enumeration('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
    DataValidationCriteria: enumeration(
      'VALUE_IN_LIST',
      'VALUE_IN_RANGE',
      'CHECKBOX',
      'NUMBER_BETWEEN',
      'DATE_IS_VALID_DATE',
      'TEXT_IS_VALID_EMAIL',
      'CUSTOM_FORMULA',
    ),
  });
}
