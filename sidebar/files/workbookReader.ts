/**
 * Reads spreadsheet files into rows of texts: xlsx and xlsm by its own reader, others (xls, xlsb, ods, the XML of Excel
 * 2003) by a library. Large, so it stands in a file of its own that the page fetches only when such a file is chosen.
 * Formulas and macros are never run: a formula's cell is what the program that saved the file last showed.
 */
import { FileProblem } from './fileProblem';
import { otherSheets } from './otherSheets';
import type { FileSheet, ReadSheets } from './sheet';
import { odsFacts, xml2003Facts, type SheetFacts } from './sheetFacts';
import { openXlsx } from './xlsxFile';
import { xlsxSheets } from './xlsxSheets';
import { xmlText } from './xmlText';
import { openZip } from './zip';

export const readSheets: ReadSheets = async (bytes, bounds) => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const facts = bytes[0] === 0xd0 || bytes[0] === 0x09 ? null : factsOfXml(xmlText(bytes));
    return withFacts(otherSheets(bytes, bounds), facts);
  }
  const parts = openZip(bytes);
  if (parts === null) throw new FileProblem('notSheet');
  if (parts.has('EncryptedPackage')) throw new FileProblem('locked');
  const xlsx = openXlsx(parts);
  if (xlsx !== null) return xlsxSheets(xlsx, bounds);
  // The library unpacks without a limit, so all is unpacked here first, within one.
  for (const part of parts.values()) part.bytes();
  const content = parts.get('content.xml');
  const facts = content === undefined ? null : odsFacts(xmlText(content.bytes()));
  return withFacts(otherSheets(bytes, bounds), facts);
};

/** The flat file of LibreOffice, else the XML of Excel 2003. */
function factsOfXml(xml: string): ReadonlyMap<string, SheetFacts> {
  return /<office:document[\s>]/.test(xml.slice(0, 4000)) ? odsFacts(xml) : xml2003Facts(xml);
}

function withFacts(sheets: readonly FileSheet[], facts: ReadonlyMap<string, SheetFacts> | null): readonly FileSheet[] {
  return facts === null ? sheets : sheets.map((sheet) => ({ ...sheet, ...facts.get(sheet.name) }));
}
