/** What hangs on a Sheet: protections, conditional formats, the filter, charts, names, bandings, groups, metadata. */
import type { SheetHandle } from './handles';
import type { Axis } from '../model/contract';
import { BandingService } from './banding';
import { ChartBuilderService, ChartService } from './charts';
import { ConditionalFormatRuleService } from './conditionalFormat';
import { addMetadata, finderAt, metadataAt } from './developerMetadata';
import { filterOf } from './filter';
import { GroupService } from './group';
import { groupDepth, groupsOf, setAllCollapsed } from './groups';
import { namedRangeOf } from './namedRange';
import { memberOf } from './enumeration';
import { newProtection, protectionOf, protectionsOf } from './protection';
import { signatureError } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

export const sheetRules = {
  protect(sheet: SheetHandle) {
    const known = sheet.info.protections.find((one) => one.kind === 'SHEET');
    return known ? protectionOf(sheet, known.id) : newProtection(sheet, 'SHEET');
  },
  getProtections(sheet: SheetHandle, kind: string) {
    return protectionsOf(sheet, kind);
  },
  getConditionalFormatRules(sheet: SheetHandle) {
    return sheet.info.conditionalFormats.map((data) =>
      sheet.context.expose('ConditionalFormatRule', new ConditionalFormatRuleService(sheet.context, data, sheet)),
    );
  },
  setConditionalFormatRules(sheet: SheetHandle, rules: readonly ConditionalFormatRuleService[]): void {
    if (!Array.isArray(rules)) throw signatureError('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    sheet.model.updateSheet(sheet.id, { conditionalFormats: rules.map(({ data }) => data) });
  },
  clearConditionalFormatRules(sheet: SheetHandle): void {
    sheet.model.updateSheet(sheet.id, { conditionalFormats: [] });
  },
  getFilter(sheet: SheetHandle) {
    return filterOf(sheet);
  },
  getNamedRanges(sheet: SheetHandle) {
    return sheet.model
      .namedRanges()
      .filter((one) => one.sheetId === sheet.id && one.range)
      .map(({ name }) => namedRangeOf(sheet.spreadsheet, name));
  },
  newChart(sheet: SheetHandle) {
    return sheet.context.expose('EmbeddedChartBuilder', new ChartBuilderService(sheet.context, sheet));
  },
  getCharts(sheet: SheetHandle) {
    return sheet.info.charts.map((chart) =>
      sheet.context.expose('EmbeddedChart', new ChartService(sheet.context, sheet, chart)),
    );
  },
  insertChart(sheet: SheetHandle, chart: ChartService): void {
    const { id: _id, ...data } = chart.data;
    chart.data = { ...data, id: sheet.model.putChart(sheet.id, data) };
  },
  updateChart(sheet: SheetHandle, chart: ChartService): void {
    sheet.model.putChart(sheet.id, chart.data);
  },
  removeChart(sheet: SheetHandle, chart: ChartService): void {
    sheet.model.removeChart(sheet.id, chart.data.id);
  },
  /** The host keeps no pictures, drawings, slicers or pivot tables. */
  getImages() {
    return [];
  },
  getDrawings() {
    return [];
  },
  getSlicers() {
    return [];
  },
  getPivotTables() {
    return [];
  },
  getDataSourceTables() {
    return [];
  },
  getBandings(sheet: SheetHandle) {
    return BandingService.of(sheet.context, sheet);
  },
  getRowGroup(sheet: SheetHandle, row: number, depth: number) {
    return group(sheet, 'rows', row, depth);
  },
  getColumnGroup(sheet: SheetHandle, col: number, depth: number) {
    return group(sheet, 'cols', col, depth);
  },
  getRowGroupDepth(sheet: SheetHandle, row: number) {
    return groupDepth(sheet.info, 'rows', row);
  },
  getColumnGroupDepth(sheet: SheetHandle, col: number) {
    return groupDepth(sheet.info, 'cols', col);
  },
  collapseAllRowGroups: (sheet: SheetHandle) => collapse(sheet, 'rows', () => true),
  collapseAllColumnGroups: (sheet: SheetHandle) => collapse(sheet, 'cols', () => true),
  expandAllRowGroups: (sheet: SheetHandle) => collapse(sheet, 'rows', () => false),
  expandAllColumnGroups: (sheet: SheetHandle) => collapse(sheet, 'cols', () => false),
  expandRowGroupsUpToDepth: (sheet: SheetHandle, depth: number) => collapse(sheet, 'rows', (one) => one > depth),
  expandColumnGroupsUpToDepth: (sheet: SheetHandle, depth: number) => collapse(sheet, 'cols', (one) => one > depth),
  getRowGroupControlPosition: (sheet: SheetHandle) => control(sheet, 'rowGroupControl'),
  getColumnGroupControlPosition: (sheet: SheetHandle) => control(sheet, 'columnGroupControl'),
  setRowGroupControlPosition: (sheet: SheetHandle, position: string) => setControl(sheet, 'rowGroupControl', position),
  setColumnGroupControlPosition: (sheet: SheetHandle, position: string) =>
    setControl(sheet, 'columnGroupControl', position),
  addDeveloperMetadata(sheet: SheetHandle, key: string, ...rest: string[]): SheetHandle {
    addMetadata(sheet.spreadsheet, { kind: 'sheet', sheet }, key, rest);
    return sheet;
  },
  getDeveloperMetadata(sheet: SheetHandle) {
    return metadataAt(sheet.spreadsheet, { kind: 'sheet', sheet });
  },
  createDeveloperMetadataFinder(sheet: SheetHandle) {
    return finderAt(sheet.spreadsheet, { kind: 'sheet', sheet });
  },
};

function group(sheet: SheetHandle, axis: Axis, at: number, depth: number) {
  const found = groupsOf(sheet.info, axis).find(
    (group) => group.depth === depth && at >= group.at && at < group.at + group.count,
  );
  return found ? sheet.context.expose('Group', new GroupService(sheet, axis, found)) : null;
}
function collapse(sheet: SheetHandle, axis: Axis, collapsed: (depth: number) => boolean): SheetHandle {
  setAllCollapsed(sheet.model, sheet.id, axis, collapsed);
  return sheet;
}
function control(sheet: SheetHandle, key: string) {
  return memberOf(spreadsheetEnums.GroupControlTogglePosition, String(sheet.info.extras[key] ?? 'AFTER'));
}
function setControl(sheet: SheetHandle, key: string, position: string): SheetHandle {
  return sheet.patch({ extras: { ...sheet.info.extras, [key]: position } });
}
