/** What moves the cells of a Range: copy, cut, fill, sort, insert, delete. */
import type { Axis, CopyPart, SheetRange, StylePatch } from '../model/contract';
import { isRange } from './criteria';
import type { RangeService } from './range';
import { RangeRules } from './rangeRules';
import { signatureError } from './serviceContext';
import type { SheetService } from './sheet';

/** `Range.copyTo` of scripts: which parts a kind of paste carries. */
const PASTES: Readonly<Record<string, readonly CopyPart[] | 'all'>> = {
  PASTE_NORMAL: 'all',
  PASTE_NO_BORDERS: 'all',
  PASTE_FORMAT: ['formats', 'conditionalFormats', 'merges'],
  PASTE_FORMULA: ['formulas'],
  PASTE_DATA_VALIDATION: ['rules'],
  PASTE_VALUES: ['values'],
  PASTE_CONDITIONAL_FORMATTING: ['conditionalFormats'],
  PASTE_COLUMN_WIDTHS: ['columnWidths'],
};
export type SortSpec = number | { readonly column: number; readonly ascending?: boolean };

export class RangeEdits extends RangeRules {
  copyTo(...args: unknown[]): void {
    const [target, options, transposed = false] = args;
    const kind = pasteOf(options);
    if (!isRange(target) || kind === null || typeof transposed !== 'boolean')
      throw signatureError('SpreadsheetApp.Range.copyTo', args);
    if (target.sheet.spreadsheet !== this.sheet.spreadsheet)
      throw new Error('Target range and source range must be on the same spreadsheet.');
    const rows = transposed ? this.rect.cols : this.rect.rows;
    const cols = transposed ? this.rect.rows : this.rect.cols;
    const { row, col, sheetId } = target.rect;
    // The source stands in the target as often as it fits, once at least.
    const area = { sheetId, row, col, rows: whole(target.rect.rows, rows), cols: whole(target.rect.cols, cols) };
    this.mayWrite(area);
    const lines = kind === 'PASTE_NO_BORDERS' ? target.sheet.bareRange(area).borders() : null;
    this.model.copyCells(this.rect, area, PASTES[kind] ?? 'all', transposed);
    if (lines) this.model.setStyles(area, lines);
  }
  /** The borders in force, as the patch that would bring them back. */
  borders(): StylePatch[][] {
    return this.looks(({ borderTop = null, borderLeft = null, borderBottom = null, borderRight = null }) => ({
      borderTop,
      borderLeft,
      borderBottom,
      borderRight,
    }));
  }
  copyValuesToRange(
    sheet: SheetService | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copyTo(this.#place(sheet, column, columnEnd, row, rowEnd), 'PASTE_VALUES');
  }
  copyFormatToRange(
    sheet: SheetService | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copyTo(this.#place(sheet, column, columnEnd, row, rowEnd), 'PASTE_FORMAT');
  }
  #place(sheet: SheetService | number, column: number, columnEnd: number, row: number, rowEnd: number): RangeService {
    const home = typeof sheet === 'number' ? this.sheet.spreadsheet.sheetOf(sheet) : sheet;
    return home.bareRange({
      sheetId: home.id,
      row,
      col: column,
      rows: Math.max(1, rowEnd - row + 1),
      cols: Math.max(1, columnEnd - column + 1),
    });
  }
  moveTo(target: RangeService): void {
    if (!isRange(target)) throw signatureError('SpreadsheetApp.Range.moveTo', [target]);
    const { rows, cols } = this.rect;
    this.mayWrite();
    this.mayWrite({ ...target.rect, rows, cols });
    this.model.moveCells(this.rect, target.rect);
  }

  sort(spec: SortSpec | readonly SortSpec[]): this {
    this.mayWrite();
    const keys = (Array.isArray(spec) ? (spec as readonly SortSpec[]) : [spec as SortSpec]).map((one) =>
      typeof one === 'number' ? { col: one, ascending: true } : { col: one.column, ascending: one.ascending ?? true },
    );
    if (keys.some(({ col }) => typeof col !== 'number')) throw signatureError('SpreadsheetApp.Range.sort', [spec]);
    this.model.sort(this.rect, keys);
    return this;
  }
  randomize(): this {
    this.mayWrite();
    const order = Array.from({ length: this.rect.rows }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    this.model.reorderRows(this.rect, order);
    return this;
  }

  autoFill(target: RangeService, series: string): void {
    const [from, to] = [this.rect, target.rect];
    const [down, right] = [to.row + to.rows - from.row - from.rows, to.col + to.cols - from.col - from.cols];
    const [up, left] = [from.row - to.row, from.col - to.col];
    if (Math.min(down, right, up, left) < 0 || to.sheetId !== from.sheetId)
      throw new Error('AutoFill destination range must contain the source range.');
    if ([down, right, up, left].filter((by) => by > 0).length > 1)
      throw new Error('AutoFill destination range must extend the source range in only one direction.');
    this.mayWrite(to);
    this.model.fillCells(from, to, series === 'ALTERNATE_SERIES' ? 'repeat' : 'detect');
  }
  /** Down as far as the column beside the range is filled. */
  autoFillToNeighbor(series: string): void {
    const { row, col, rows, cols, sheetId } = this.rect;
    const { maxRows, maxColumns } = this.model.sheet(sheetId);
    for (const beside of [col - 1, col + cols]) {
      if (beside < 1 || beside > maxColumns) continue;
      const strip = { sheetId, row, col: beside, rows: maxRows - row + 1, cols: 1 };
      const { values = [] } = this.model.getCells(strip, ['values']);
      const gap = values.findIndex(([value]) => value === null || value === '');
      const filled = gap < 0 ? values.length : gap;
      if (filled > rows) return this.autoFill(this.part(row, col, filled, cols), series);
    }
  }

  insertCells(dimension: string): this {
    this.#mayShift(dimension);
    this.model.insertCells(this.rect, axisOf(dimension));
    return this;
  }
  deleteCells(dimension: string): void {
    this.#mayShift(dimension);
    this.model.deleteCells(this.rect, axisOf(dimension));
  }
  /** All that moves must be writable. */
  #mayShift(dimension: string): void {
    const { maxRows, maxColumns } = this.model.sheet(this.rect.sheetId);
    const moved: SheetRange =
      axisOf(dimension) === 'rows'
        ? { ...this.rect, rows: maxRows - this.rect.row + 1 }
        : { ...this.rect, cols: maxColumns - this.rect.col + 1 };
    this.mayWrite(moved);
  }
}

const axisOf = (dimension: string): Axis => (dimension === 'ROWS' ? 'rows' : 'cols');
const whole = (wanted: number, size: number) => Math.max(1, Math.floor(wanted / size)) * size;

/** The kind of paste of copyTo's second argument; null for what is none. */
function pasteOf(options: unknown): string | null {
  if (options === undefined) return 'PASTE_NORMAL';
  if (typeof options === 'string') return options in PASTES ? options : null;
  if (typeof options !== 'object' || options === null) return null;
  const { contentsOnly, formatOnly, ...rest } = options as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || (contentsOnly && formatOnly)) return null;
  return contentsOnly ? 'PASTE_VALUES' : formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}
