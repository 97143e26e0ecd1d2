/** Members of service classes that the services themselves use and scripts do not see. */
const HOST_ONLY: Readonly<Record<string, readonly string[]>> = {
  Folder: ['makeFile'],
  Range: ['context', 'sheet', 'rect', 'bounds', 'borders'],
  RangeList: ['context', 'ranges'],
  Sheet: ['context', 'spreadsheet', 'rangeAt', 'bareRange', 'shownRange', 'newProtection', 'finderOf', 'mayChange'],
  Spreadsheet: [
    'context',
    'model',
    'workbooks',
    'sheetOf',
    'select',
    'activeSheet',
    'activeRects',
    'activeRanges',
    'insertCopyOf',
    'namedRange',
  ],
  SpreadsheetApp: ['context', 'workbooks'],
};

export function isHostOnly(className: string, member: string): boolean {
  return HOST_ONLY[className]?.includes(member) ?? false;
}
