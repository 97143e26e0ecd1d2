/** The only file with Apps Script globals: every export becomes a top-level function of dist/Code.js. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
}
