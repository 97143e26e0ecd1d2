/** What the install check tries on a hidden tab of its own, through Google's services as they are. */
import { installTexts } from '../messages/zh/installCheck';
import type { Cell, Cells } from '../school/cell';
import { documentLock, scriptCache } from './orNull';
import type { TrialPort, TrialTab } from './trialPort';

/** Names of trial tabs begin so: one that a run which was cut off left behind is known by it. */
const PREFIX = installTexts.trialTab;

export function createTrialPort(): TrialPort {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const leftovers = () => spreadsheet.getSheets().filter((sheet) => sheet.getName().startsWith(PREFIX));
  return {
    openTab() {
      for (const sheet of leftovers()) spreadsheet.deleteSheet(sheet);
      return trialTab(spreadsheet.insertSheet(PREFIX, spreadsheet.getSheets().length).hideSheet());
    },
    tidyUp() {
      for (const sheet of leftovers()) spreadsheet.deleteSheet(sheet);
    },
    scriptZone: () => Session.getScriptTimeZone(),
    hasDocumentLock: () => documentLock() !== null,
    hasCache: () => scriptCache() !== null,
    pageLength: (name) => HtmlService.createHtmlOutputFromFile(name).getContent().length,
  };
}

function trialTab(sheet: GoogleAppsScript.Spreadsheet.Sheet): TrialTab {
  const range = (rows: number, columns: number) => sheet.getRange(1, 1, rows, columns);
  return {
    write(values, format) {
      const block = range(values.length, values[0]?.length ?? 0);
      block
        .clearContent()
        .setNumberFormat(format)
        .setValues(values as Cell[][]);
      SpreadsheetApp.flush();
    },
    read: (rows, columns) => range(rows, columns).getValues() as Cells,
    shown: (rows, columns) => range(rows, columns).getDisplayValues(),
    restrict(options) {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...options], true)
        .setAllowInvalid(false);
      range(1, 1).clearContent().setDataValidation(rule.build());
    },
    unrestrict: () => void range(1, 1).clearDataValidations(),
    protectFor(editors) {
      const protection = sheet.protect();
      const refused = editors.filter((address) => {
        try {
          protection.addEditor(address);
          return false;
        } catch {
          return true;
        }
      });
      const mayEdit = protection.canEdit();
      protection.remove();
      return { mayEdit, refused };
    },
  };
}
