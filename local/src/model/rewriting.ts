/** Everything in a workbook that names cells is rewritten together: formulas, rules, formats, names, charts. */
import { blockOf } from './blocks';
import type { Book } from './book';
import type { CellRange, CellRule, RuleArgument } from '../values/cellTypes';
import { shiftExtras } from './sheetExtras';
import { shiftedRange, type Shift } from '../values/ranges';
import type { SheetStore } from './sheetStore';
import type { Filter, Protection, SheetProperties } from './sheetTypes';

/** How a text with references, which stands in the sheet `home`, reads afterwards. */
export type Rewrite = (text: string, home: string) => string;

/** Formulas, rules and charts of all sheets. */
export function rewriteAll(book: Book, rewrite: Rewrite): void {
  for (const store of book.contents.sheets) {
    const home = store.properties.name;
    if (store.formulaCount) rewriteFormulas(book, store, (formula) => rewrite(formula, home));
    rewriteRules(book, store, (text) => rewrite(text, home));
    rewriteProperties(book, store, (text) => rewrite(text, home));
  }
}

function rewriteFormulas(book: Book, store: SheetStore, rewrite: (formula: string) => string): void {
  const cells: [number, number, string][] = [];
  for (const [row, col, formula] of store.formulas.entries()) {
    const next = rewrite(formula);
    if (next !== formula) cells.push([row, col, next]);
  }
  if (cells.length) book.commit({ kind: 'formulas', sheetId: store.id, cells });
}

function rewriteRules(book: Book, store: SheetStore, rewrite: (text: string) => string): void {
  const { rules } = book.contents;
  const changed = new Map<number, CellRule>();
  for (let id = 1; id < rules.size; id++) {
    const rule = rules.get(id)!;
    const args = rewriteArgs(rule.args, rewrite);
    if (args) changed.set(id, { ...rule, args });
  }
  if (!changed.size) return;
  const range = spanOf(store, changed);
  if (!range) return;
  const items = Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.cols }, (_, c) => {
      const id = store.rules.get(range.row + r, range.col + c);
      return changed.get(id) ?? rules.get(id);
    }),
  );
  book.commit({ kind: 'rules', sheetId: store.id, block: blockOf(range, rules, items) });
}

/** The smallest range with all cells that have one of these rules. */
function spanOf(store: SheetStore, ids: ReadonlyMap<number, unknown>): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, col, id] of store.rules.entries()) {
    if (!ids.has(id)) continue;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, col), Math.max(bottom, row), Math.max(right, col)];
  }
  return bottom ? { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 } : null;
}

/** null when nothing changed. */
function rewriteArgs(args: readonly RuleArgument[], rewrite: (text: string) => string): RuleArgument[] | null {
  let changed = false;
  const next = args.map((arg) => {
    const text = typeof arg === 'string' && arg.startsWith('=') ? arg : refOf(arg);
    if (text === null) return arg;
    const written = rewrite(text);
    if (written === text) return arg;
    changed = true;
    return typeof arg === 'string' ? written : { ref: written };
  });
  return changed ? next : null;
}

function refOf(arg: RuleArgument): string | null {
  return arg && typeof arg === 'object' && 'ref' in arg ? arg.ref : null;
}

function rewriteProperties(book: Book, store: SheetStore, rewrite: (text: string) => string): void {
  const { charts, conditionalFormats } = store.properties;
  const nextCharts = charts.map((chart) => ({ ...chart, ranges: chart.ranges.map(rewrite) }));
  if (nextCharts.some((chart, i) => chart.ranges.join() !== charts[i]!.ranges.join()))
    book.commit({ kind: 'sheet', sheetId: store.id, set: { charts: nextCharts } });
  let changed = false;
  const formats = conditionalFormats.map((format) => {
    const args = format.condition && rewriteArgs(format.condition.args, rewrite);
    if (!args) return format;
    changed = true;
    return { ...format, condition: { ...format.condition!, args } };
  });
  if (changed) book.commit({ kind: 'sheet', sheetId: store.id, set: { conditionalFormats: formats } });
}

/** Merges, formats, filter, protections, frozen rows and names follow rows and columns that come or go. */
export function shiftProperties(book: Book, store: SheetStore, shift: Shift): void {
  const { properties } = store;
  const set: Partial<SheetProperties> = {
    merges: shiftedList(properties.merges, shift).filter((range) => range.rows * range.cols > 1),
    conditionalFormats: properties.conditionalFormats
      .map((format) => ({ ...format, ranges: shiftedList(format.ranges, shift) }))
      .filter((format) => format.ranges.length),
    filter: properties.filter && shiftedFilter(properties.filter, shift),
    protections: properties.protections.flatMap((protection) => shiftedProtection(protection, shift)),
    charts: properties.charts.map((chart) => ({
      ...chart,
      anchor: { ...chart.anchor, ...shiftedAnchor(chart.anchor, shift) },
    })),
    ...shiftedFrozen(properties, shift),
  };
  const changed = Object.entries(set).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(properties[key as keyof SheetProperties]),
  );
  if (changed.length) book.commit({ kind: 'sheet', sheetId: store.id, set: Object.fromEntries(changed) });
  shiftExtras(book, store, shift);
  const names = book.contents.namedRanges;
  const moved = names.map((name) =>
    name.sheetId === store.id && name.range ? { ...name, range: shiftedRange(name.range, shift) } : name,
  );
  if (JSON.stringify(moved) !== JSON.stringify(names)) book.commit({ kind: 'namedRanges', ranges: moved });
}

function shiftedList(ranges: readonly CellRange[], shift: Shift): CellRange[] {
  return ranges.map((range) => shiftedRange(range, shift)).filter((range) => range !== null);
}

function shiftedFilter(filter: Filter, shift: Shift): Filter | null {
  const range = shiftedRange(filter.range, shift);
  if (!range || shift.axis === 'rows') return range && { ...filter, range };
  const criteria = Object.entries(filter.criteria).flatMap(([col, criterion]) => {
    const at = shiftedRange({ row: 1, rows: 1, col: Number(col), cols: 1 }, shift);
    return at ? [[String(at.col), criterion] as const] : [];
  });
  return { range, criteria: Object.fromEntries(criteria) };
}

function shiftedProtection(protection: Protection, shift: Shift): Protection[] {
  const unprotected = protection.unprotected && shiftedList(protection.unprotected, shift);
  const base = { ...protection, ...(unprotected && { unprotected }) };
  if (!protection.range) return [base];
  const range = shiftedRange(protection.range, shift);
  return range ? [{ ...base, range }] : [];
}

function shiftedAnchor(anchor: { row: number; col: number }, shift: Shift): { row: number; col: number } {
  const at = shiftedRange({ ...anchor, rows: 1, cols: 1 }, shift);
  if (at) return { row: at.row, col: at.col };
  return shift.axis === 'rows' ? { row: shift.at, col: anchor.col } : { row: anchor.row, col: shift.at };
}

function shiftedFrozen(properties: SheetProperties, shift: Shift): Partial<SheetProperties> {
  const key = shift.axis === 'rows' ? 'frozenRows' : 'frozenColumns';
  const frozen = properties[key];
  if (!frozen || shift.at > frozen) return {};
  const gone = Math.min(frozen - shift.at + 1, -shift.count);
  return { [key]: shift.count > 0 ? frozen + shift.count : frozen - gone };
}

/** Merges, formats, protections and names where single ranges of the sheet went elsewhere; null = gone. */
export function followProperties(book: Book, store: SheetStore, moved: (range: CellRange) => CellRange | null): void {
  const list = (ranges: readonly CellRange[]) => ranges.map(moved).filter((range) => range !== null);
  const { merges, conditionalFormats, protections } = store.properties;
  const set: Partial<SheetProperties> = {
    merges: list(merges),
    conditionalFormats: conditionalFormats
      .map((format) => ({ ...format, ranges: list(format.ranges) }))
      .filter((format) => format.ranges.length > 0),
    protections: protections.flatMap((one) => {
      const range = one.range && moved(one.range);
      return range === null ? [] : [{ ...one, ...(range && { range }) }];
    }),
  };
  const before = { merges, conditionalFormats, protections };
  if (JSON.stringify(set) !== JSON.stringify(before)) book.commit({ kind: 'sheet', sheetId: store.id, set });
  const names = book.contents.namedRanges;
  const next = names.map((one) => (one.sheetId === store.id && one.range ? { ...one, range: moved(one.range) } : one));
  if (JSON.stringify(next) !== JSON.stringify(names)) book.commit({ kind: 'namedRanges', ranges: next });
}
