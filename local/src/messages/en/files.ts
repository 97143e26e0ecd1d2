/** English of opening and saving workbooks. */
import type { FileTexts } from '../zh/files';

export const fileTexts: FileTexts = {
  MISSING: 'There is no file "{path}". Check its name and folder.',
  NOT_XLSX: '"{path}" is no Excel workbook (.xlsx); it was left as it is. Save it as .xlsx and try again.',
  CORRUPT: '"{path}" is damaged and cannot be read; it was left as it is. Open a backup, or repair it in Excel.',
  PASSWORD: '"{path}" has a password; it was left as it is. Remove the password in Excel and try again.',
  TOO_MANY_SHEETS: '"{path}" has more than 200 sheets; it was left as it is. Split it and try again.',
  TOO_LARGE:
    '"{path}" is beyond what can be opened (ten million cells, 1 GB unpacked, 65,000 looks); it was left as it is. Split it and try again.',
  LOCKED: 'Another local host (process {pid}) has "{path}" open. Close that one, or open a copy.',
  READ_ONLY: '"{path}" or its folder is read-only; the file is as it was, the edits are in memory. Save elsewhere.',
  DISK_FULL: 'The disk is full: "{path}" is as it was, the edits are in memory. Free some space and save again.',
  IO: 'Reading or writing "{path}" failed ({detail}); the file is as it was.',
  RECOVERED: 'The last session did not end well: {count} unsaved edits were recovered from the journal.',
  JOURNAL_DAMAGED: 'A part of the journal is damaged; the edits before it were recovered. It is kept as "{kept}".',
  JOURNAL_FOREIGN: 'Another program changed the file since; unsaved edits were not applied and are kept as "{kept}".',
  PARTS_LOST: 'The file has parts that saving will drop ({kinds}); the first save keeps a copy of it as "{kept}".',
  charts: 'charts',
  pivotTables: 'pivot tables',
  macros: 'macros',
  externalLinks: 'external links',
  drawings: 'pictures and shapes',
  slicers: 'slicers',
};
