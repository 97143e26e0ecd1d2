/** What hangs on a Sheet: protections, conditional formats, the filter, charts, names, bandings, groups, metadata. */
import type { Axis, CellRange } from '../model/contract';
import { BandingService } from './banding';
import { ChartBuilderService, ChartService } from './charts';
import { ConditionalFormatRuleService } from './conditionalFormat';
import { addMetadata, finderAt, metadataAt } from './developerMetadata';
import { FilterService } from './filter';
import { GroupService } from './group';
import { groupDepth, groupsOf, setAllCollapsed } from './groups';
import { NamedRangeService } from './namedRange';
import { memberOf } from './enumeration';
import { ProtectionService } from './protection';
import { SheetGrid } from './sheetGrid';
import type { SheetService } from './sheet';
import { signatureError } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

export class SheetRules extends SheetGrid {
  get #own(): SheetService {
    return this as unknown as SheetService;
  }
  #protection(id: string) {
    return this.context.expose('Protection', new ProtectionService(this.context, this.#own, id));
  }
  /** A new protection; whoever makes it may edit. */
  newProtection(kind: 'SHEET' | 'RANGE', range?: CellRange) {
    const id = this.model.putProtection(this.id, {
      kind,
      ...(range ? { range } : {}),
      description: '',
      warningOnly: false,
      editors: [this.context.effectiveUser],
      domainEdit: false,
    });
    return this.#protection(id);
  }
  protect() {
    const known = this.info.protections.find((one) => one.kind === 'SHEET');
    return known ? this.#protection(known.id) : this.newProtection('SHEET');
  }
  getProtections(kind: string) {
    return this.info.protections.filter((one) => one.kind === kind).map(({ id }) => this.#protection(id));
  }

  getConditionalFormatRules() {
    return this.info.conditionalFormats.map((data) =>
      this.context.expose('ConditionalFormatRule', new ConditionalFormatRuleService(this.context, data, this.#own)),
    );
  }
  setConditionalFormatRules(rules: readonly ConditionalFormatRuleService[]): void {
    if (!Array.isArray(rules)) throw signatureError('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    this.model.updateSheet(this.id, { conditionalFormats: rules.map(({ data }) => data) });
  }
  clearConditionalFormatRules(): void {
    this.model.updateSheet(this.id, { conditionalFormats: [] });
  }
  getFilter() {
    return this.info.filter ? this.context.expose('Filter', new FilterService(this.context, this.#own)) : null;
  }
  getNamedRanges() {
    return this.model
      .namedRanges()
      .filter((one) => one.sheetId === this.id && one.range)
      .map(({ name }) =>
        this.context.expose('NamedRange', new NamedRangeService(this.context, this.spreadsheet, name)),
      );
  }

  newChart() {
    return this.context.expose('EmbeddedChartBuilder', new ChartBuilderService(this.context, this.#own));
  }
  getCharts() {
    return this.info.charts.map((chart) =>
      this.context.expose('EmbeddedChart', new ChartService(this.context, this.#own, chart)),
    );
  }
  insertChart(chart: ChartService): void {
    const { id: _id, ...data } = chart.data;
    chart.data = { ...data, id: this.model.putChart(this.id, data) };
  }
  updateChart(chart: ChartService): void {
    this.model.putChart(this.id, chart.data);
  }
  removeChart(chart: ChartService): void {
    this.model.removeChart(this.id, chart.data.id);
  }
  /** The host keeps no pictures, drawings, slicers or pivot tables. */
  getImages() {
    return [];
  }
  getDrawings() {
    return [];
  }
  getSlicers() {
    return [];
  }
  getPivotTables() {
    return [];
  }
  getDataSourceTables() {
    return [];
  }

  getBandings() {
    return BandingService.of(this.context, this.#own);
  }

  #group(axis: Axis, at: number, depth: number) {
    const found = groupsOf(this.info, axis).find(
      (group) => group.depth === depth && at >= group.at && at < group.at + group.count,
    );
    return found ? this.context.expose('Group', new GroupService(this.#own, axis, found)) : null;
  }
  getRowGroup(row: number, depth: number) {
    return this.#group('rows', row, depth);
  }
  getColumnGroup(col: number, depth: number) {
    return this.#group('cols', col, depth);
  }
  getRowGroupDepth(row: number) {
    return groupDepth(this.info, 'rows', row);
  }
  getColumnGroupDepth(col: number) {
    return groupDepth(this.info, 'cols', col);
  }
  #collapse(axis: Axis, collapsed: (depth: number) => boolean): this {
    setAllCollapsed(this.model, this.id, axis, collapsed);
    return this;
  }
  collapseAllRowGroups = () => this.#collapse('rows', () => true);
  collapseAllColumnGroups = () => this.#collapse('cols', () => true);
  expandAllRowGroups = () => this.#collapse('rows', () => false);
  expandAllColumnGroups = () => this.#collapse('cols', () => false);
  expandRowGroupsUpToDepth = (depth: number) => this.#collapse('rows', (one) => one > depth);
  expandColumnGroupsUpToDepth = (depth: number) => this.#collapse('cols', (one) => one > depth);
  #control(key: string) {
    return memberOf(spreadsheetEnums.GroupControlTogglePosition, String(this.info.extras[key] ?? 'AFTER'));
  }
  #setControl(key: string, position: string): this {
    return this.patch({ extras: { ...this.info.extras, [key]: position } });
  }
  getRowGroupControlPosition = () => this.#control('rowGroupControl');
  getColumnGroupControlPosition = () => this.#control('columnGroupControl');
  setRowGroupControlPosition = (position: string) => this.#setControl('rowGroupControl', position);
  setColumnGroupControlPosition = (position: string) => this.#setControl('columnGroupControl', position);

  addDeveloperMetadata(key: string, ...rest: string[]): this {
    addMetadata(this.spreadsheet, { kind: 'sheet', sheet: this.#own }, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    return metadataAt(this.spreadsheet, { kind: 'sheet', sheet: this.#own });
  }
  createDeveloperMetadataFinder() {
    return finderAt(this.spreadsheet, { kind: 'sheet', sheet: this.#own });
  }
}
