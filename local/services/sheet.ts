/** Sheet: its grid, its looks, its ranges. */
import type { CellRange } from '../model/contract';
import { parseA1 } from './a1';
import { ChartBuilderService, ChartService } from './charts';
import { ConditionalFormatRuleService } from './conditionalFormat';
import { FilterService } from './filter';
import { ProtectionService } from './protection';
import { inputOf, RangeService } from './range';
import { RangeListService } from './rangeList';
import { signatureError, type ServiceContext } from './serviceContext';
import type { SpreadsheetService } from './spreadsheet';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export class SheetService {
  constructor(
    private readonly context: ServiceContext,
    readonly spreadsheet: SpreadsheetService,
    readonly id: number,
  ) {}
  get #model() {
    return this.context.doors.model;
  }
  get #info() {
    return this.#model.sheet(this.id);
  }
  #self = () => this.context.expose('Sheet', this);

  getName = () => this.#info.name;
  getSheetName = () => this.#info.name;
  getSheetId = () => this.id;
  getIndex = () => this.#info.index;
  getParent = () => this.context.expose('Spreadsheet', this.spreadsheet);
  setName(name: string) {
    this.#model.updateSheet(this.id, { name });
    return this;
  }
  getLastRow = () => this.#info.lastRow;
  getLastColumn = () => this.#info.lastColumn;
  getMaxRows = () => this.#info.maxRows;
  getMaxColumns = () => this.#info.maxColumns;
  isSheetHidden = () => this.#info.hidden;
  getFrozenRows = () => this.#info.frozenRows;
  getFrozenColumns = () => this.#info.frozenColumns;
  setFrozenRows = (rows: number) => this.#patch({ frozenRows: rows });
  setFrozenColumns = (columns: number) => this.#patch({ frozenColumns: columns });
  setTabColor = (colour: string | null) => this.#patch({ tabColor: colour });
  setHiddenGridlines = (hidden: boolean) => this.#patch({ hiddenGridlines: hidden });
  setRightToLeft = (rightToLeft: boolean) => this.#patch({ rightToLeft });
  hideSheet = () => this.#patch({ hidden: true });
  showSheet = () => this.#patch({ hidden: false });
  #patch(patch: Parameters<typeof this.context.doors.model.updateSheet>[1]): this {
    this.#model.updateSheet(this.id, patch);
    return this;
  }
  activate(): this {
    this.#model.setMeta({ activeSheetId: this.id });
    this.context.doors.ui?.activate(this.id, null);
    return this;
  }

  /** A range as scripts hold it; outside the grid it throws. */
  rangeAt(row: number, col: number, rows = 1, cols = 1): RangeService {
    const info = this.#info;
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (cols < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (row < 1 || col < 1 || row + rows - 1 > info.maxRows || col + cols - 1 > info.maxColumns)
      throw new Error(OUTSIDE);
    return this.context.expose(
      'Range',
      new RangeService(this.context, this, { sheetId: this.id, row, col, rows, cols }),
    );
  }
  getRange(first: number | string, col?: number, rows = 1, cols = 1): RangeService {
    if (typeof first === 'string') {
      const found = parseA1(first, this.#info);
      if (!found) {
        const named = this.spreadsheet.namedRange(first);
        if (named) return named;
        throw new Error('Range not found');
      }
      const { rect } = found;
      return this.rangeAt(rect.row, rect.col, rect.rows, rect.cols);
    }
    if (typeof first !== 'number' || typeof col !== 'number')
      throw signatureError('SpreadsheetApp.Sheet.getRange', [first, col]);
    return this.rangeAt(Math.trunc(first), Math.trunc(col), Math.trunc(rows), Math.trunc(cols));
  }
  getDataRange() {
    const { lastRow, lastColumn } = this.#info;
    return this.rangeAt(1, 1, Math.max(1, lastRow), Math.max(1, lastColumn));
  }
  getRangeList = (texts: string[]) =>
    this.context.expose(
      'RangeList',
      new RangeListService(
        this.context,
        texts.map((text) => this.getRange(text)),
      ),
    );
  getSheetValues = (row: number, col: number, rows: number, cols: number) =>
    this.rangeAt(row, col, rows, cols).getValues();
  getActiveCell = () => this.getActiveRange();
  getCurrentCell = () => this.getActiveRange();
  getActiveRange() {
    const selected = this.context.request.selection;
    return selected && selected.sheetId === this.id
      ? this.rangeAt(selected.row, selected.col, selected.rows, selected.cols)
      : this.rangeAt(1, 1);
  }
  setActiveRange = (range: RangeService) => range.activate();
  appendRow(values: unknown[]) {
    this.context.meter.cellsWritten += values.length;
    this.#model.appendRow(this.id, values.map(inputOf));
    return this;
  }

  insertRowsAfter = (after: number, count: number) => this.#rows('insertRows', after + 1, count);
  insertRowAfter = (after: number) => this.#rows('insertRows', after + 1, 1);
  insertRowsBefore = (before: number, count: number) => this.#rows('insertRows', before, count);
  insertRowBefore = (before: number) => this.#rows('insertRows', before, 1);
  insertRows = (at: number, count = 1) => this.#rows('insertRows', at, count);
  deleteRow = (at: number) => this.#rows('deleteRows', at, 1);
  deleteRows = (at: number, count: number) => this.#rows('deleteRows', at, count);
  insertColumnsAfter = (after: number, count: number) => this.#rows('insertColumns', after + 1, count);
  insertColumnAfter = (after: number) => this.#rows('insertColumns', after + 1, 1);
  insertColumnsBefore = (before: number, count: number) => this.#rows('insertColumns', before, count);
  insertColumnBefore = (before: number) => this.#rows('insertColumns', before, 1);
  insertColumns = (at: number, count = 1) => this.#rows('insertColumns', at, count);
  deleteColumn = (at: number) => this.#rows('deleteColumns', at, 1);
  deleteColumns = (at: number, count: number) => this.#rows('deleteColumns', at, count);
  #rows(method: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns', at: number, count: number): this {
    this.#model[method](this.id, at, count);
    return this;
  }
  hideRows = (at: number, count = 1) => void this.#model.setHidden(this.id, 'rows', at, count, true);
  showRows = (at: number, count = 1) => void this.#model.setHidden(this.id, 'rows', at, count, false);
  hideColumns = (at: number, count = 1) => void this.#model.setHidden(this.id, 'cols', at, count, true);
  showColumns = (at: number, count = 1) => void this.#model.setHidden(this.id, 'cols', at, count, false);
  setColumnWidth = (col: number, width: number) => this.setColumnWidths(col, 1, width);
  setColumnWidths(col: number, count: number, width: number): this {
    this.#model.setSizes(
      this.id,
      'cols',
      col,
      Array.from({ length: count }, () => width),
    );
    return this;
  }
  getColumnWidth = (col: number) => this.#model.dimensions(this.id).columnWidths.find(([at]) => at === col)?.[1] ?? 100;
  setRowHeight = (row: number, height: number) => this.setRowHeights(row, 1, height);
  setRowHeights(row: number, count: number, height: number): this {
    this.#model.setSizes(
      this.id,
      'rows',
      row,
      Array.from({ length: count }, () => height),
    );
    return this;
  }
  getRowHeight = (row: number) => this.#model.dimensions(this.id).rowHeights.find(([at]) => at === row)?.[1] ?? 21;
  autoResizeColumn = (col: number) => this.autoResizeColumns(col, 1);
  autoResizeColumns(col: number, count: number): this {
    this.#model.autoSize(this.id, 'cols', col, count);
    return this;
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    this.rangeAt(1, 1, this.getMaxRows(), this.getMaxColumns()).clear(options);
    return this;
  }
  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }
  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }
  clearNotes(): void {
    this.rangeAt(1, 1, this.getMaxRows(), this.getMaxColumns()).clearNote();
  }
  sort(col: number, ascending = true): this {
    const { lastRow, lastColumn, frozenRows } = this.#info;
    if (lastRow > frozenRows)
      this.rangeAt(frozenRows + 1, 1, lastRow - frozenRows, lastColumn).sort({ column: col, ascending });
    return this;
  }
  copyTo = (target: SpreadsheetService) => target.insertCopyOf(this.#model.exportSheet(this.id), this.getName());

  /** A new protection; whoever makes it may edit. */
  newProtection(kind: 'SHEET' | 'RANGE', range?: CellRange) {
    const id = this.#model.putProtection(this.id, {
      kind,
      ...(range ? { range } : {}),
      description: '',
      warningOnly: false,
      editors: [this.context.effectiveUser],
      domainEdit: false,
    });
    return this.context.expose('Protection', new ProtectionService(this.context, this, id));
  }
  protect = () => {
    const known = this.#info.protections.find((one) => one.kind === 'SHEET');
    return known
      ? this.context.expose('Protection', new ProtectionService(this.context, this, known.id))
      : this.newProtection('SHEET');
  };
  getProtections = (kind: string) =>
    this.#info.protections
      .filter((one) => one.kind === kind)
      .map((one) => this.context.expose('Protection', new ProtectionService(this.context, this, one.id)));

  newChart = () => this.context.expose('EmbeddedChartBuilder', new ChartBuilderService(this.context, this));
  getCharts = () => this.#info.charts.map((chart) => this.context.expose('EmbeddedChart', new ChartService(chart)));
  insertChart = (chart: ChartService) => void this.#model.putChart(this.id, withoutId(chart.data));
  updateChart = (chart: ChartService) => void this.#model.putChart(this.id, chart.data);
  removeChart = (chart: ChartService) => void this.#model.removeChart(this.id, chart.data.id);
  setConditionalFormatRules = (rules: ConditionalFormatRuleService[]) =>
    void this.#model.updateSheet(this.id, { conditionalFormats: rules.map(({ data }) => data) });
  getConditionalFormatRules = () =>
    this.#info.conditionalFormats.map((data) =>
      this.context.expose('ConditionalFormatRule', new ConditionalFormatRuleService(this.context, data)),
    );
  clearConditionalFormatRules = () => void this.#model.updateSheet(this.id, { conditionalFormats: [] });
  getFilter = () => (this.#info.filter ? this.context.expose('Filter', new FilterService(this.context, this)) : null);
  toString = () => 'Sheet';
  self = () => this.#self();
}

function withoutId<T extends { readonly id: number }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}
