/** The cells of an xlsx file's sheets as texts, read in pieces so that the page answers meanwhile. */
import { COLUMNS_OF_EXCEL, FileProblem, ROWS_OF_EXCEL } from './fileProblem';
import { momentText, numberText } from './numberFormats';
import { pause } from './pause';
import { SheetRows, type Bounds, type FileSheet } from './sheet';
import { excelText, type NumberStyle, type XlsxFile } from './xlsxFile';
import { attribute, tagsOf, textBetween } from './xmlText';

const ROWS_PER_PIECE = 1000;
/** Merged cells beyond these are decoration. */
const MOST_MERGES = 20_000;

export async function xlsxSheets(file: XlsxFile, bounds: Bounds): Promise<FileSheet[]> {
  const sheets: FileSheet[] = [];
  for (const { name, xml } of file.sheets) {
    sheets.push(await sheetOf(xml(), name, file, bounds));
    await pause();
  }
  return sheets;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle | undefined;
  value: string | null;
  inline: string;
  isFormula: boolean;
}

async function sheetOf(xml: string, name: string, file: XlsxFile, bounds: Bounds): Promise<FileSheet> {
  const rows = new SheetRows(bounds.rows, bounds.columns);
  readColumns(xml, rows);
  const merges: string[] = [];
  let [row, column, seen] = [-1, -1, 0];
  let cell: OpenCell | null = null;
  let from = -1;
  let isReading = false;
  for (const { name: tag, inner, isEnd, isEmpty, at, next } of tagsOf(
    xml,
    Math.max(0, xml.search(/<(?:[\w.-]+:)?sheetData/)),
  )) {
    if (tag === 'row') {
      if (isEnd) continue;
      row = (Number(attribute(inner, 'r')) || row + 2) - 1;
      column = -1;
      if (row >= bounds.rows && ++seen > ROWS_OF_EXCEL) throw new FileProblem('tooLarge');
      if (/^(1|true|on)$/i.test(attribute(inner, 'hidden'))) rows.hide(row);
      if (row % ROWS_PER_PIECE === ROWS_PER_PIECE - 1) await pause();
    } else if (tag === 'c' && !isEnd) {
      const place = placeOf(attribute(inner, 'r'));
      column = place?.column ?? column + 1;
      if (column >= COLUMNS_OF_EXCEL) throw new FileProblem('tooWide');
      const style = file.styles[Number(attribute(inner, 's')) || 0];
      cell = {
        row: place?.row ?? row,
        column,
        type: attribute(inner, 't'),
        style,
        value: null,
        inline: '',
        isFormula: false,
      };
      if (isEmpty) cell = null;
    } else if (tag === 'c' && cell !== null) {
      rows.put(cell.row, cell.column, textOf(cell, file));
      if (cell.isFormula && isOpen(cell, file)) rows.leaveOpen(cell.column);
      cell = null;
    } else if (tag === 'f' && cell !== null) cell.isFormula = true;
    else if (tag === 'rPh') isReading = !isEnd && !isEmpty;
    else if ((tag === 'v' || (tag === 't' && !isReading)) && cell !== null) {
      if (!isEnd) from = isEmpty ? -1 : next;
      else if (from >= 0) {
        const text = textBetween(xml, from, at);
        if (tag === 'v') cell.value = text === '' && cell.type !== 'str' ? null : text;
        else cell.inline += text;
        from = -1;
      }
    } else if (tag === 'mergeCell' && !isEnd && merges.length < MOST_MERGES) merges.push(attribute(inner, 'ref'));
  }
  for (const ref of merges) {
    const [first, last] = ref.split(':').map(placeOf);
    if (first && last) rows.spread(first, last.row);
  }
  return rows.sheet(name);
}

/** True for a formula of which the file holds no result. */
function isOpen({ value, type }: OpenCell, { isUncounted }: XlsxFile): boolean {
  return value === null || (isUncounted && type !== 'str' && value.trim() === '0');
}

const COLUMN = /<(?:[\w.-]+:)?col\s([^>]*)>/g;

/** Columns that are hidden. */
function readColumns(xml: string, rows: SheetRows): void {
  for (const [, inner = ''] of xml.matchAll(COLUMN)) {
    const [first, last] = [Number(attribute(inner, 'min')), Number(attribute(inner, 'max'))];
    if (last > COLUMNS_OF_EXCEL) throw new FileProblem('tooWide');
    if (/^(1|true|on)$/i.test(attribute(inner, 'hidden'))) rows.hideColumns(first - 1, last - 1);
  }
}

function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Dates as ISO whatever their format shows; numbers of a format such as 0000 with their zeros, so that 007 stays 007. */
function textOf({ type, style, value, inline }: OpenCell, { strings, is1904 }: XlsxFile): string {
  if (type === 'inlineStr') return excelText(inline);
  if (value === null) return excelText(inline);
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str') return excelText(value);
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
  // An error is no blank: its line is told of.
  if (type === 'e') return value.trim();
  if (type === 'd') return isoText(value.trim());
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return value;
  if (style?.isDate === true) return momentText(number, is1904);
  return numberText(number).padStart(style?.zeros ?? 0, '0');
}

/** A date that the file holds as ISO; midnight is a day. */
function isoText(value: string): string {
  return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/(T[\d:]+)(\.\d+)?Z?$/, '$1');
}
