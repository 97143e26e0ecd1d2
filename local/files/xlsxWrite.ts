/** Writes the workbook's data as an xlsx that Excel and LibreOffice open: one rule a range, formulas with their results. */
import Excel from 'exceljs';
import { referenceTo } from '../formulas/references';
import type { PaletteBlock } from '../model/changes';
import type { CellRange, CellRule, CellStyle, CellValue, SheetData, WorkbookData } from '../model/contract';
import { addConditionalFormats } from './conditional';
import { fileFormula } from './excelFormulas';
import { withHostPart, type HostPart } from './hostPart';
import { excelRule } from './rules';
import { withSafeNames } from './sheetNames';
import { argb, excelStyle } from './styles';

/** @param journal number of the first journal whose changes are not in this data */
export async function writeXlsx(given: WorkbookData, journal: number): Promise<Uint8Array> {
  const { data, titles } = withSafeNames(given);
  const workbook = new Excel.Workbook();
  const active = data.sheets.findIndex((sheet) => sheet.id === data.meta.activeSheetId);
  workbook.views = [
    { activeTab: Math.max(0, active), firstSheet: 0, x: 0, y: 0, width: 20000, height: 12000, visibility: 'visible' },
  ];
  for (const sheet of data.sheets) writeSheet(workbook, sheet);
  for (const { name, sheetId, range } of data.namedRanges) {
    const sheet = data.sheets.find((one) => one.id === sheetId);
    if (sheet && range) workbook.definedNames.add(absolute(referenceTo(sheet.properties.name, range)), name);
  }
  const bytes = new Uint8Array(
    (await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as never)) as ArrayBuffer,
  );
  return withHostPart(bytes, partOf(data, journal, titles));
}

const absolute = (ref: string) => ref.replace(/(^|!|:)([A-Z]+)(\d+)(?=$|:)/g, '$1$$$2$$$3');

function partOf(data: WorkbookData, journal: number, titles: ReadonlyMap<string, string>): HostPart {
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
  const styles = styleGrid(data);
  writeColumns(sheet, data);
  writeCells(sheet, data, styles);
  for (const [row, col, note] of data.notes) sheet.getCell(row, col).note = note;
  for (const [row, pixels] of data.rowHeights) sheet.getRow(row).height = (pixels * 3) / 4;
  for (const row of data.hiddenRows) sheet.getRow(row).hidden = true;
  for (const { row, col, rows, cols } of properties.merges) sheet.mergeCells(row, col, row + rows - 1, col + cols - 1);
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

/** Looks by cell, as shared objects. */
function styleGrid(data: SheetData): { at: (row: number, col: number) => CellStyle | undefined; height: number } {
  const rows: (CellStyle | undefined)[][] = [];
  for (const block of data.styles)
    eachOf(block, (row, col, style) => {
      if (Object.keys(style).length) (rows[row] ??= [])[col] = style;
    });
  return { at: (row, col) => rows[row]?.[col], height: rows.length - 1 };
}

function eachOf<T>(block: PaletteBlock<T>, act: (row: number, col: number, item: T) => void): void {
  for (let r = 0, i = 0; r < block.rows; r++)
    for (let c = 0; c < block.cols; c++, i++)
      act(block.row + r, block.col + c, block.palette[block.index ? block.index[i]! : 0]!);
}

function writeCells(sheet: Excel.Worksheet, data: SheetData, styles: ReturnType<typeof styleGrid>): void {
  const formulas = new Map(data.formulas.map(([row, col, formula]) => [row * 20_000 + col, formula]));
  const excel = new Map<CellStyle, Partial<Excel.Style>>();
  const looks = (style: CellStyle) => {
    let look = excel.get(style);
    if (!look) excel.set(style, (look = excelStyle(style)));
    return look;
  };
  const height = Math.max(data.values.length, styles.height, ...data.formulas.map(([row]) => row), 0);
  for (let r = 1; r <= height; r++) {
    const values = data.values[r - 1] ?? [];
    const width = Math.max(values.length, data.maxColumns);
    for (let c = 1; c <= width; c++) {
      const value = values[c - 1] ?? null;
      const style = styles.at(r, c);
      const formula = formulas.get(r * 20_000 + c);
      if (value === null && !style && !formula) continue;
      const cell = sheet.getCell(r, c);
      if (value !== null || formula) cell.value = cellValue(value, formula);
      if (style) cell.style = looks(style);
    }
  }
}

/** exceljs leaves numbers as they are, so a date is its serial number under its format. */
function cellValue(value: CellValue, formula: string | undefined): Excel.CellValue {
  const plain =
    value !== null && typeof value === 'object' ? { error: value.error as Excel.CellErrorValue['error'] } : value;
  return formula ? { formula: fileFormula(formula), result: plain as never, date1904: false } : plain;
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
