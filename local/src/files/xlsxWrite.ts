/** Writes the workbook's data as an xlsx that Excel and LibreOffice open: one rule a range, formulas with their results. */
import Excel from 'exceljs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { referenceTo } from '../references/references';
import type { PaletteBlock } from '../model/changes';
import type { CellRange, CellRule, SheetData, WorkbookData } from '../model/contract';
import { cellsXml, lookRows, SharedTexts } from './cellText';
import { addConditionalFormats } from './conditional';
import { addCustomPart, type CustomPart } from './customPart';
import { StyleNumbers } from './styleNumbers';
import { excelRule } from './rules';
import { withSafeNames } from './sheetNames';
import { argb } from './styles';
import { splitSheet } from './xlsxPackage';

/**
 * exceljs writes everything but the cells; those are written here, since it needs a minute and gigabytes for a large tab.
 * @param journal number of the first journal whose changes are not in this data
 */
export async function writeXlsx(given: WorkbookData, journal: number): Promise<Uint8Array> {
  const { data, titles } = withSafeNames(given);
  const workbook = new Excel.Workbook();
  const active = data.sheets.findIndex((sheet) => sheet.id === data.meta.activeSheetId);
  workbook.views = [
    { activeTab: Math.max(0, active), firstSheet: 0, x: 0, y: 0, width: 20000, height: 12000, visibility: 'visible' },
  ];
  const looks = new StyleNumbers();
  const rows = data.sheets.map((sheet) => lookRows(sheet.styles, (style) => looks.number(style)));
  for (const sheet of data.sheets) writeSheet(workbook, sheet);
  looks.showIn(workbook.worksheets[0]!);
  for (const { name, sheetId, range } of data.namedRanges) {
    const sheet = data.sheets.find((one) => one.id === sheetId);
    if (sheet && range) workbook.definedNames.add(absolute(referenceTo(sheet.properties.name, range)), name);
  }
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as never);
  const files: Record<string, Uint8Array> = unzipSync(new Uint8Array(bytes as ArrayBuffer));
  const xfs = looks.readFrom(strFromU8(files[sheetPath(0)]!));
  const texts = new SharedTexts();
  data.sheets.forEach((sheet, i) => {
    const { before, after } = splitSheet(files[sheetPath(i)]!);
    const numbers = rows[i]!.map((line) => line?.map((look) => xfs[look]!));
    const cells = cellsXml(sheet, numbers, texts);
    files[sheetPath(i)] = Buffer.concat([Buffer.from(withoutExtent(before)), cells, Buffer.from(after)]);
  });
  files['xl/sharedStrings.xml'] = texts.part();
  addCustomPart(files, partOf(data, journal, titles));
  return zipSync(files, { level: 3 });
}

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
/** exceljs measures the cells that it was given. */
const withoutExtent = (xml: string) => xml.replace(/<dimension [^>]*\/>/, '');

const absolute = (ref: string) => ref.replace(/(^|!|:)([A-Z]+)(\d+)(?=$|:)/g, '$1$$$2$$$3');

function partOf(data: WorkbookData, journal: number, titles: ReadonlyMap<string, string>): CustomPart {
  const { name: _name, activeSheetId: _active, ...meta } = data.meta;
  const sheets = data.sheets.map(({ id, properties, maxRows, maxColumns, rules }) => {
    const { name, protections, charts, filter, conditionalFormats, extras } = properties;
    const own = rules.filter((block) => block.palette.some((rule) => rule && !excelRule(rule)));
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

function writeSheet(workbook: Excel.Workbook, data: SheetData): void {
  const { properties } = data;
  const frozen = properties.frozenRows || properties.frozenColumns;
  const view = {
    state: frozen ? 'frozen' : 'normal',
    xSplit: properties.frozenColumns,
    ySplit: properties.frozenRows,
    rightToLeft: properties.rightToLeft,
    showGridLines: !properties.hiddenGridlines,
  } as Excel.WorksheetView;
  const sheet = workbook.addWorksheet(properties.name, {
    state: properties.hidden ? 'hidden' : 'visible',
    views: [view],
    ...(properties.tabColor && { properties: { tabColor: argb(properties.tabColor) } as Excel.WorksheetProperties }),
  });
  writeColumns(sheet, data);
  for (const [row, col, note] of data.notes) sheet.getCell(row, col).note = note;
  for (const { row, col, rows, cols } of properties.merges)
    sheet.mergeCellsWithoutStyle(row, col, row + rows - 1, col + cols - 1);
  if (properties.filter) sheet.autoFilter = referenceTo(null, properties.filter.range);
  // Excel locks by sheet, not by person; who may edit stands in the host's own part.
  if (properties.protections.some((one) => one.kind === 'SHEET' && !one.warningOnly && !one.unprotected?.length))
    Object.assign(sheet, { sheetProtection: { sheet: true, objects: true, scenarios: true } });
  for (const block of data.rules) writeRules(sheet, block);
  addConditionalFormats(sheet, properties.conditionalFormats);
}

function writeColumns(sheet: Excel.Worksheet, data: SheetData): void {
  for (const [col, pixels] of data.columnWidths) sheet.getColumn(col).width = Math.max(0, (pixels - 5) / 7);
  for (const col of data.hiddenColumns) sheet.getColumn(col).hidden = true;
}

function writeRules(sheet: Excel.Worksheet, block: PaletteBlock<CellRule | null>): void {
  const validations = (sheet as unknown as { dataValidations: { add(ref: string, rule: Excel.DataValidation): void } })
    .dataValidations;
  block.palette.forEach((rule, place) => {
    const made = rule && excelRule(rule);
    if (!made) return;
    for (const range of rectangles(block, place)) validations.add(referenceTo(null, range), made);
  });
}

/** The cells of one entry of a block as few rectangles: runs in each column, joined sideways. */
function rectangles(block: PaletteBlock<unknown>, place: number): CellRange[] {
  if (!block.index) return [{ row: block.row, col: block.col, rows: block.rows, cols: block.cols }];
  const found: CellRange[] = [];
  for (let c = 0; c < block.cols; c++)
    for (let r = 0; r < block.rows;) {
      if (block.index[r * block.cols + c] !== place) {
        r++;
        continue;
      }
      let end = r + 1;
      while (end < block.rows && block.index[end * block.cols + c] === place) end++;
      const left = found.find(
        (one) => one.col + one.cols === block.col + c && one.row === block.row + r && one.rows === end - r,
      );
      if (left) found[found.indexOf(left)] = { ...left, cols: left.cols + 1 };
      else found.push({ row: block.row + r, col: block.col + c, rows: end - r, cols: 1 });
      r = end;
    }
  return found;
}
