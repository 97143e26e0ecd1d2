/** What a run would take at Google, by a cost model: nothing here is measured there. */

/** To start a run. */
export const START_MS = 1000;
/** A call that goes out to Google's servers. */
const CALL_MS = 30;
export const CELL_READ_MS = 0.01;
export const CELL_WRITTEN_MS = 0.15;

/** Services that answer within the script's own process. */
const LOCAL =
  /^(?:Utilities|Logger|console|HtmlService|HtmlOutput|HtmlTemplate|ContentService|TextOutput|Blob|\w*Builder)\.|^SpreadsheetApp\.new[A-Z]/;
/** Objects that are only named: asking one costs nothing until something is read or written. */
const NAMED =
  /\.(?:getRange|getRangeList|getUi|getActiveSpreadsheet|getActive|getScriptLock|getDocumentLock|getScriptCache|getDocumentProperties)$/;

/** Milliseconds of a call by its name, such as `Range.getValues`, its cells not counted. */
export function callMs(name: string): number {
  return LOCAL.test(name) || NAMED.test(name) ? 0 : CALL_MS;
}
