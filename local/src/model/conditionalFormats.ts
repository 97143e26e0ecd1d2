/** What conditional formats and alternating colours make of the looks of cells. */
import type { Book } from './book';
import type { CellRange, CellStyle, SheetRange, StylePatch } from '../values/cellTypes';
import { conditionHolds } from './conditions';
import { moveRelative } from '../references/references';
import { bandColor, bandingsOf, type BandingData } from './sheetExtras';
import { intersection } from '../values/ranges';
import type { SheetStore } from './sheetStore';
import type { ConditionalFormat, Condition, GradientPoint } from './sheetTypes';

export interface ConditionalStyle {
  readonly row: number;
  readonly col: number;
  readonly style: StylePatch;
}

export function conditionalStyles(book: Book, range: SheetRange): ConditionalStyle[] {
  const store = book.inGrid(range);
  const formats = store.properties.conditionalFormats;
  const found = new Map<number, ConditionalStyle>();
  if (formats.length) book.refresh();
  for (const format of formats) {
    const style = styler(book, store, format);
    for (const area of format.ranges) {
      const part = intersection(area, range);
      if (part) eachCell(part, (row, col) => add(found, range, row, col, () => style(row, col)));
    }
  }
  for (const banding of bandingsOf(store.properties.extras)) addBands(book, store, range, banding, found);
  return [...found.values()];
}

/** Alternating colours lie under a cell's own background and under conditional formats. */
function addBands(
  book: Book,
  store: SheetStore,
  range: CellRange,
  banding: BandingData,
  found: Map<number, ConditionalStyle>,
): void {
  const part = intersection(banding.range, range);
  if (!part) return;
  eachCell(part, (row, col) => {
    const background = bandColor(banding, row, col);
    if (background === null || book.contents.styles.get(store.styles.get(row, col)).background) return;
    const place = { row: row - range.row, col: col - range.col };
    const key = place.row * range.cols + place.col;
    found.set(key, { ...place, style: { background, ...found.get(key)?.style } });
  });
}

function eachCell(range: CellRange, act: (row: number, col: number) => void): void {
  for (let row = range.row; row < range.row + range.rows; row++)
    for (let col = range.col; col < range.col + range.cols; col++) act(row, col);
}

/** The first rule that holds decides. */
function add(
  found: Map<number, ConditionalStyle>,
  range: CellRange,
  row: number,
  col: number,
  styleOf: () => CellStyle | null,
): void {
  const key = (row - range.row) * range.cols + col - range.col;
  if (found.has(key)) return;
  const style = styleOf();
  if (style) found.set(key, { row: row - range.row, col: col - range.col, style });
}

function styler(
  book: Book,
  store: SheetStore,
  format: ConditionalFormat,
): (row: number, col: number) => CellStyle | null {
  if (format.gradient) {
    const colour = gradientOf(store, format);
    return (row, col) => {
      const background = colour(store.values.get(row, col));
      return background ? { background } : null;
    };
  }
  const { condition, style = {} } = format;
  if (!condition) return () => null;
  const home = format.ranges[0]!;
  return (row, col) =>
    conditionHolds(book, store, row, col, movedCondition(condition, row - home.row, col - home.col)) ? style : null;
}

/** A formula is written for the first cell of the first range. */
function movedCondition(condition: Condition, rows: number, cols: number): Condition {
  if (!condition.args.some((arg) => typeof arg === 'string' && arg.startsWith('='))) return condition;
  const args = condition.args.map((arg) =>
    typeof arg === 'string' && arg.startsWith('=') ? moveRelative(arg, rows, cols) : arg,
  );
  return { ...condition, args };
}

function gradientOf(store: SheetStore, format: ConditionalFormat): (value: unknown) => string | null {
  const numbers: number[] = [];
  for (const range of format.ranges) {
    const used = { ...range, rows: Math.max(0, Math.min(range.rows, store.values.height - range.row + 1)) };
    eachCell(used, (row, col) => {
      const value = store.values.get(row, col);
      if (typeof value === 'number') numbers.push(value);
    });
  }
  numbers.sort((a, b) => a - b);
  const { min, mid, max } = format.gradient!;
  const stops = [min, mid, max].flatMap((point) =>
    point ? [{ at: pointAt(point, numbers), color: point.color }] : [],
  );
  return (value) => (typeof value === 'number' && numbers.length ? between(stops, value) : null);
}

function pointAt({ type, value }: GradientPoint, numbers: readonly number[]): number {
  const [low = 0, high = 0] = [numbers[0], numbers[numbers.length - 1]];
  const given = Number(value ?? 0);
  if (type === 'MIN') return low;
  if (type === 'MAX') return high;
  if (type === 'PERCENT') return low + ((high - low) * given) / 100;
  if (type === 'PERCENTILE') return numbers[Math.round((Math.max(0, numbers.length - 1) * given) / 100)] ?? low;
  return given;
}

function between(stops: readonly { at: number; color: string }[], value: number): string {
  const first = stops[0]!;
  const last = stops[stops.length - 1]!;
  if (value <= first.at) return first.color;
  if (value >= last.at) return last.color;
  const upper = stops.findIndex((stop) => stop.at >= value);
  const [a, b] = [stops[upper - 1]!, stops[upper]!];
  const share = b.at === a.at ? 1 : (value - a.at) / (b.at - a.at);
  return `#${[1, 3, 5].map((i) => channel(a.color, b.color, i, share)).join('')}`;
}

function channel(a: string, b: string, at: number, share: number): string {
  const [from, to] = [a, b].map((color) => parseInt(color.slice(at, at + 2), 16));
  return Math.round(from! + (to! - from!) * share)
    .toString(16)
    .padStart(2, '0');
}
