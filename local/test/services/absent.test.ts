/** What this host has nothing of says so by its name; arguments that are given count, also where they are undefined. */
import { typedClasses } from '../../scripts/appsScriptTypes';
import { coverageOf, exposedMethods } from '../../scripts/coverage';
import { openScript, type OpenScript } from './openScript';

let script: OpenScript;
const typed = typedClasses();

/** How a script comes to an object of a class. */
const OBJECTS: Readonly<Record<string, string>> = {
  SpreadsheetApp: 'SpreadsheetApp',
  Spreadsheet: 'SpreadsheetApp.getActiveSpreadsheet()',
  Sheet: 'SpreadsheetApp.getActiveSheet()',
  Range: "SpreadsheetApp.getActiveSheet().getRange('A1')",
  RangeList: "SpreadsheetApp.getActiveSheet().getRangeList(['A1'])",
  EmbeddedChartBuilder: 'SpreadsheetApp.getActiveSheet().newChart()',
  DriveApp: 'DriveApp',
  Folder: 'DriveApp.getRootFolder()',
  GmailApp: 'GmailApp',
  ScriptApp: 'ScriptApp',
  TriggerBuilder: "ScriptApp.newTrigger('f')",
  Session: 'Session',
  Charts: 'Charts',
};
test.each(Object.keys(OBJECTS))(
  '%s: each method of the type definitions is there or says so by its name',
  async (name) => {
    const methods = Object.keys(typed[name]!.methods);
    const answers = (await script.value(`(() => {
    const object = ${OBJECTS[name]};
    return ${JSON.stringify(methods)}.map((method) => [method, typeof object[method]]);
  })()`)) as [string, string][];
    expect(answers.filter(([, kind]) => kind !== 'function')).toEqual([]);
  },
);

test('Each method that the table counts as missing throws its class and name', async () => {
  const missing = coverageOf(typed, exposedMethods()).filter(({ className }) => className in OBJECTS);
  const said = await Promise.all(
    missing.map(({ className, missing: methods }) =>
      script.value(`(() => {
        const object = ${OBJECTS[className]};
        return ${JSON.stringify(methods)}.map((method) => { try { object[method](); return 'nothing thrown: ' + method; } catch (e) { return e.message; } });
      })()`),
    ),
  );
  expect(said).toEqual(
    missing.map(({ className, missing: methods }) => methods.map((method) => `NotImplemented: ${className}.${method}`)),
  );
});
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
