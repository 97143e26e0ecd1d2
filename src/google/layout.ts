/** The layout port: makes tabs, number formats, drop-downs, widths and protections. Used by set-up alone. */
import { fill } from '../messages/catalogue';
import { workbookTexts } from '../messages/zh/workbook';
import { dressNew, insertTabs, markHeader } from './newTabs';
import { paint } from './paint';
import type { ChartLayout, ColumnLayout, LayoutPort } from './ports';
import { admitEditors, protect, protectNew, unprotect, type FirstEditors } from './protections';
import { ROWS_TO_COME, ruleBook, type Rule } from './rules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function createLayoutPort(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): LayoutPort {
  /** Tabs made in this run, which all have one size, and nothing on them but what was put there. */
  let made = new Map<string, Sheet>();
  /** Those of them that are still blank, and not yet protected: a second set-up in the same run finds them as they are. */
  const blank = new Set<string>();
  const open = new Set<string>();
  let size: { readonly rows: number; readonly columns: number } | null = null;
  const sizeOf = (sheet: Sheet) => (size ??= { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
  const editors: FirstEditors = { addresses: null, isDomain: null };
  const ruleOf = ruleBook();
  const sheetOf = (name: string): Sheet => {
    const sheet = made.get(name) ?? spreadsheet.getSheetByName(name);
    if (sheet === null) throw new Error(fill(workbookTexts.noSuchTab, { name }));
    return sheet;
  };
  return {
    insertTab(name, index) {
      spreadsheet.insertSheet(name, Math.min(index, spreadsheet.getSheets().length));
    },
    insertTabs(tabs) {
      made = insertTabs(spreadsheet, tabs);
      for (const name of made.keys()) {
        blank.add(name);
        open.add(name);
      }
    },
    formatsOfFirstRow(name, columns) {
      const sheet = sheetOf(name);
      if (sheet.getMaxRows() < 2) return [];
      return sheet.getRange(2, 1, 1, Math.min(columns, sheet.getMaxColumns())).getNumberFormats()[0] ?? [];
    },
    dress(name, columns, dataRows) {
      const sheet = sheetOf(name);
      if (blank.delete(name)) return dressNew(sheet, columns, sizeOf(sheet).rows - 1, ruleOf);
      if (sheet.getMaxRows() < 2) sheet.insertRowAfter(1);
      const rows = sheet.getMaxRows() - 1;
      for (const layout of columns) dressColumn(sheet, layout, ruleOf(layout), rows, dataRows);
    },
    undress(name) {
      const sheet = sheetOf(name);
      sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearDataValidations();
    },
    freezeHeader(name, note) {
      const sheet = sheetOf(name);
      markHeader(sheet);
      if (note !== '') sheet.getRange(1, 1).setNote(note);
    },
    protect(name, protection) {
      const sheet = sheetOf(name);
      return open.delete(name) ? protectNew(sheet, sizeOf(sheet), protection, editors) : protect(sheet, protection);
    },
    arrangementOf(name) {
      const sheet = sheetOf(name);
      const merged = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getMergedRanges();
      return {
        isHidden: sheet.isSheetHidden(),
        hasFilter: sheet.getFilter() !== null,
        merges: merged.map((range) => ({
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getNumRows(),
          columns: range.getNumColumns(),
        })),
      };
    },
    renameTab: (name, newName) => void sheetOf(name).setName(newName),
    splitCells: (name, { row, column, rows, columns }) =>
      void sheetOf(name).getRange(row, column, rows, columns).breakApart(),
    admitEditors,
    unprotect,
    placeCharts: (name, charts) => placeCharts(sheetOf(name), charts),
    paint: (name, look) => paint(sheetOf(name), look),
  };
}

function dressColumn(sheet: Sheet, layout: ColumnLayout, rule: Rule | null, rows: number, dataRows: number): void {
  const range = sheet.getRange(2, layout.column, rows, 1);
  if (layout.format !== '') range.setNumberFormat(layout.format);
  // A check box on an empty row would count as content, so boxes stand only where rows are.
  if (layout.accepts?.kind === 'tick') {
    if (dataRows > 0) sheet.getRange(2, layout.column, dataRows, 1).setDataValidation(rule);
  } else if (layout.accepts?.kind === 'nothing') range.clearDataValidations();
  else if (rule !== null) {
    // Arrows stand where rows are or come next: a thousand empty ones only hide what is there.
    const used = layout.accepts?.kind === 'list' ? Math.min(rows, dataRows + ROWS_TO_COME) : rows;
    if (used < rows) sheet.getRange(2 + used, layout.column, rows - used, 1).clearDataValidations();
    sheet.getRange(2, layout.column, used, 1).setDataValidation(rule);
  }
  if (layout.width !== null) sheet.setColumnWidth(layout.column, layout.width);
}

function placeCharts(sheet: Sheet, charts: readonly ChartLayout[]): void {
  const titles = new Set(charts.map(({ title }) => title));
  for (const old of sheet.getCharts()) if (titles.has(String(old.getOptions().get('title')))) sheet.removeChart(old);
  const lastColumn = Math.max(0, ...charts.map(({ column }) => column));
  if (lastColumn > sheet.getMaxColumns())
    sheet.insertColumnsAfter(sheet.getMaxColumns(), lastColumn - sheet.getMaxColumns());
  for (const chart of charts) {
    const builder = sheet.newChart();
    const typed = chart.kind === 'column' ? builder.asColumnChart() : builder.asBarChart();
    for (const { row, column, rows, columns } of chart.ranges)
      typed.addRange(sheet.getRange(row, column, rows, columns));
    typed
      .setNumHeaders(1)
      .setOption('title', chart.title)
      .setOption('isStacked', chart.kind === 'stackedBar')
      .setOption('width', chart.width)
      .setOption('height', chart.height)
      .setPosition(chart.row, chart.column, 0, 0);
    sheet.insertChart(typed.build());
  }
}
