/** What this host has nothing of says so by its name; arguments that are given count, also where they are undefined. */
import { openScript, type OpenScript } from './openScript';

let script: OpenScript;
beforeAll(async () => {
  script = await openScript();
});

test.each([
  ["FormApp.create('x')", 'FormApp.create'],
  ["DocumentApp.openById('x')", 'DocumentApp.openById'],
  ['CalendarApp.getDefaultCalendar()', 'CalendarApp.getDefaultCalendar'],
  ["SlidesApp.create('x')", 'SlidesApp.create'],
  ['FormApp.ItemType.TEXT', 'FormApp.ItemType'],
  [
    "ScriptApp.newTrigger('f').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit()",
    'SpreadsheetTriggerBuilder.onFormSubmit',
  ],
  ["ScriptApp.newTrigger('f').forForm('x')", 'TriggerBuilder.forForm'],
])('%s is not implemented, by name', async (expression, name) => {
  expect(await script.thrown(expression)).toBe(`Error: NotImplemented: ${name}`);
});

test('setValue(undefined) clears; another undefined is an argument like any other', async () => {
  const cell = "SpreadsheetApp.getActiveSheet().getRange('A1')";
  expect(await script.value(`${cell}.setValue(5).setValue(undefined).getValue()`)).toBe('');
  expect(await script.thrown('SpreadsheetApp.getActiveSheet().getRange(1, 1, undefined)')).toBe(
    "Exception: The parameters (number,number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  );
});
