/** A script with a few words of its own over one empty sheet, for tests of SpreadsheetApp. */
import { openScript, type OpenScript } from './openScript';

const WORDS = `
const app = SpreadsheetApp;
const book = () => app.getActiveSpreadsheet();
const sheet = () => app.getActiveSheet();
const at = (a1) => sheet().getRange(a1);
const put = (a1, values) => at(a1).setValues(values);
const a1s = (ranges) => ranges.map((range) => range.getA1Notation());
const names = (members) => members.map((line) => line.map((member) => String(member)));
const thrown = (act) => { try { act(); } catch (error) { return String(error); } return 'nothing thrown'; };
`;

export type SheetScript = OpenScript & {
  /** What the statements return, run as one function. */
  does(statements: string): Promise<unknown>;
};

export async function sheetScript(): Promise<SheetScript> {
  const script = await openScript({ 'Words.gs': WORDS });
  return { ...script, does: (statements) => script.value(`(() => { ${statements} })()`) };
}
