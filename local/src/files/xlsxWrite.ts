/** Writes the workbook's data as an xlsx that Excel and LibreOffice open: one rule a range, formulas with their results. */
import { zipSync } from 'fflate';
import type { SheetData, WorkbookData } from '../model/contract';
import { bookParts, boxesPath, notesPath, relationsPart, sheetPath } from './bookParts';
import { cellsXml, lookRows, SharedTexts } from './cellText';
import { customParts, type CustomPart } from './customPart';
import { StyleSheet } from './looksWrite';
import { boxesPart, notesPart } from './notesWrite';
import { ruleXml } from './rules';
import { withSafeNames } from './sheetNames';
import { afterCells, beforeCells, BOXES_ID } from './sheetWrite';

/** @param journal number of the first journal whose changes are not in this data */
export function writeXlsx(given: WorkbookData, journal: number): Uint8Array {
  const { data, titles } = withSafeNames(given);
  const [styles, texts] = [new StyleSheet(), new SharedTexts()];
  // The sheets first: they number the looks and the texts.
  const sheets = data.sheets.map((sheet, i) => sheetParts(sheet, i, styles, texts));
  const files: Record<string, Uint8Array> = Object.assign(bookParts(data), ...sheets, {
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': texts.part(),
    ...customParts(partOf(data, journal, titles)),
  });
  return zipSync(files, { level: 3 });
}

function sheetParts(
  sheet: SheetData,
  index: number,
  styles: StyleSheet,
  texts: SharedTexts,
): Record<string, Uint8Array> {
  const looks = lookRows(sheet.styles, (style) => styles.number(style));
  const cells = cellsXml(sheet, looks, texts);
  const whole = Buffer.concat([Buffer.from(beforeCells(sheet)), cells, Buffer.from(afterCells(sheet, styles))]);
  if (sheet.notes.length === 0) return { [sheetPath(index)]: whole };
  const within = (path: string) => path.replace(/^xl/, '..');
  return {
    [sheetPath(index)]: whole,
    [sheetPath(index).replace(/(\w+\.xml)$/, '_rels/$1.rels')]: relationsPart([
      ['rIdNotes', 'comments', within(notesPath(index))],
      [BOXES_ID, 'vmlDrawing', within(boxesPath(index))],
    ]),
    [notesPath(index)]: notesPart(sheet),
    [boxesPath(index)]: boxesPart(sheet),
  };
}

function partOf(data: WorkbookData, journal: number, titles: ReadonlyMap<string, string>): CustomPart {
  const { name: _name, activeSheetId: _active, ...meta } = data.meta;
  const sheets = data.sheets.map(({ id, properties, maxRows, maxColumns, rules }) => {
    const { name, protections, charts, filter, conditionalFormats, extras } = properties;
    const own = rules.filter((block) => block.palette.some((rule) => rule && ruleXml(rule, '') === null));
    const title = titles.get(name);
    return {
      name,
      ...(title && { title }),
      id,
      maxRows,
      maxColumns,
      protections,
      charts,
      filter,
      conditionalFormats,
      extras,
      rules: own,
    };
  });
  return { format: 1, meta, journal, sheets };
}
