/** What moves the cells of a Range: copy, cut, fill, sort, insert, delete. */
import { isRange, type RangeHandle, type SheetHandle } from './handles';
import type { Axis, CopyPart, SheetRange, StylePatch } from '../model/contract';
import { signatureError } from './serviceContext';

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

export const rangeEdits = {
  copyTo(range: RangeHandle, ...args: unknown[]): void {
    const [target, options, transposed = false] = args;
    const kind = pasteOf(options);
    if (!isRange(target) || kind === null || typeof transposed !== 'boolean')
      throw signatureError('SpreadsheetApp.Range.copyTo', args);
    if (target.sheet.spreadsheet !== range.sheet.spreadsheet)
      throw new Error('Target range and source range must be on the same spreadsheet.');
    const rows = transposed ? range.rect.cols : range.rect.rows;
    const cols = transposed ? range.rect.rows : range.rect.cols;
    const { row, col, sheetId } = target.rect;
    // The source stands in the target as often as it fits, once at least.
    const area = { sheetId, row, col, rows: whole(target.rect.rows, rows), cols: whole(target.rect.cols, cols) };
    range.mayWrite(area);
    const lines = kind === 'PASTE_NO_BORDERS' ? bordersOf(target.sheet.part(area)) : null;
    range.model.copyCells(range.rect, area, PASTES[kind] ?? 'all', transposed);
    if (lines) range.model.setStyles(area, lines);
  },
  copyValuesToRange(
    range: RangeHandle,
    sheet: SheetHandle | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    rangeEdits.copyTo(range, place(range, sheet, column, columnEnd, row, rowEnd), 'PASTE_VALUES');
  },
  copyFormatToRange(
    range: RangeHandle,
    sheet: SheetHandle | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    rangeEdits.copyTo(range, place(range, sheet, column, columnEnd, row, rowEnd), 'PASTE_FORMAT');
  },
  moveTo(range: RangeHandle, target: RangeHandle): void {
    if (!isRange(target)) throw signatureError('SpreadsheetApp.Range.moveTo', [target]);
    const { rows, cols } = range.rect;
    range.mayWrite();
    range.mayWrite({ ...target.rect, rows, cols });
    range.model.moveCells(range.rect, target.rect);
  },
  sort(range: RangeHandle, spec: SortSpec | readonly SortSpec[]): RangeHandle {
    range.mayWrite();
    const keys = (Array.isArray(spec) ? (spec as readonly SortSpec[]) : [spec as SortSpec]).map((one) =>
      typeof one === 'number' ? { col: one, ascending: true } : { col: one.column, ascending: one.ascending ?? true },
    );
    if (keys.some(({ col }) => typeof col !== 'number')) throw signatureError('SpreadsheetApp.Range.sort', [spec]);
    range.model.sort(range.rect, keys);
    return range;
  },
  randomize(range: RangeHandle): RangeHandle {
    range.mayWrite();
    const order = Array.from({ length: range.rect.rows }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    range.model.reorderRows(range.rect, order);
    return range;
  },
  autoFill(range: RangeHandle, target: RangeHandle, series: string): void {
    const [from, to] = [range.rect, target.rect];
    const [down, right] = [to.row + to.rows - from.row - from.rows, to.col + to.cols - from.col - from.cols];
    const [up, left] = [from.row - to.row, from.col - to.col];
    if (Math.min(down, right, up, left) < 0 || to.sheetId !== from.sheetId)
      throw new Error('AutoFill destination range must contain the source range.');
    if ([down, right, up, left].filter((by) => by > 0).length > 1)
      throw new Error('AutoFill destination range must extend the source range in only one direction.');
    range.mayWrite(to);
    range.model.fillCells(from, to, series === 'ALTERNATE_SERIES' ? 'repeat' : 'detect');
  },
  /** Down as far as the column beside the range is filled. */
  autoFillToNeighbor(range: RangeHandle, series: string): void {
    const { row, col, rows, cols, sheetId } = range.rect;
    const { maxRows, maxColumns } = range.model.sheet(sheetId);
    for (const beside of [col - 1, col + cols]) {
      if (beside < 1 || beside > maxColumns) continue;
      const strip = { sheetId, row, col: beside, rows: maxRows - row + 1, cols: 1 };
      const { values = [] } = range.model.getCells(strip, ['values']);
      const gap = values.findIndex(([value]) => value === null || value === '');
      const filled = gap < 0 ? values.length : gap;
      if (filled > rows) return rangeEdits.autoFill(range, range.part(row, col, filled, cols), series);
    }
  },
  insertCells(range: RangeHandle, dimension: string): RangeHandle {
    mayShift(range, dimension);
    range.model.insertCells(range.rect, axisOf(dimension));
    return range;
  },
  deleteCells(range: RangeHandle, dimension: string): void {
    mayShift(range, dimension);
    range.model.deleteCells(range.rect, axisOf(dimension));
  },
};

/** The borders in force, as the patch that would bring them back. */
function bordersOf(range: RangeHandle): StylePatch[][] {
  return range.looks(({ borderTop = null, borderLeft = null, borderBottom = null, borderRight = null }) => ({
    borderTop,
    borderLeft,
    borderBottom,
    borderRight,
  }));
}
function place(
  range: RangeHandle,
  sheet: SheetHandle | number,
  column: number,
  columnEnd: number,
  row: number,
  rowEnd: number,
): RangeHandle {
  const home = typeof sheet === 'number' ? range.sheet.spreadsheet.sheetOf(sheet) : sheet;
  return home.part({
    row,
    col: column,
    rows: Math.max(1, rowEnd - row + 1),
    cols: Math.max(1, columnEnd - column + 1),
  });
}
/** All that moves must be writable. */
function mayShift(range: RangeHandle, dimension: string): void {
  const { maxRows, maxColumns } = range.model.sheet(range.rect.sheetId);
  const moved: SheetRange =
    axisOf(dimension) === 'rows'
      ? { ...range.rect, rows: maxRows - range.rect.row + 1 }
      : { ...range.rect, cols: maxColumns - range.rect.col + 1 };
  range.mayWrite(moved);
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
