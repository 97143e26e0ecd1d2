/**
 * Reads spreadsheet files into rows of texts: xlsx and xlsm by its own reader, others (xls, xlsb, ods, the XML of Excel
 * 2003) by a library. Large, so it stands in a file of its own that the page fetches only when such a file is chosen.
 * Formulas and macros are never run: a formula's cell is what the program that saved the file last showed.
 */
import { FileProblem } from './fileProblem';
import { odsHiddenRows } from './odsHiddenRows';
import { otherSheets } from './otherSheets';
import type { ReadSheets } from './sheet';
import { openXlsx } from './xlsxFile';
import { xlsxSheets } from './xlsxSheets';
import { openZip } from './zip';

export const readSheets: ReadSheets = async (bytes, bounds) => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return otherSheets(bytes, bounds);
  const parts = openZip(bytes);
  if (parts === null) throw new FileProblem('notSheet');
  if (parts.has('EncryptedPackage')) throw new FileProblem('locked');
  const xlsx = openXlsx(parts);
  if (xlsx !== null) return xlsxSheets(xlsx, bounds);
  // The library unpacks without a limit, so all is unpacked here first, within one.
  for (const part of parts.values()) part.bytes();
  const hidden = odsHiddenRows(parts);
  return otherSheets(bytes, bounds).map((sheet) => ({
    ...sheet,
    hiddenRows: hidden.get(sheet.name) ?? sheet.hiddenRows,
  }));
};
