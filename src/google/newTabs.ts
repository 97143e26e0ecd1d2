/**
 * Tabs that set-up makes, in few calls: the header row's look is made once and copied with the sheet, formats and rules
 * are set in the first data row and copied down, columns of one width are set together.
 */
import type { ColumnLayout, NewTab } from './ports';
import { ROWS_TO_COME, type Rule } from './rules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function markHeader(sheet: Sheet): void {
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, sheet.getMaxColumns()).setFontWeight('bold').setBackground('#e8f0fe').setWrap(true);
}

/** Makes the tabs in this order, each with its header row; gives the sheets. A sheet is copied from one of its own colour. */
export function insertTabs(spreadsheet: Spreadsheet, tabs: readonly NewTab[]): Map<string, Sheet> {
  const made = new Map<string, Sheet>();
  const samples = new Map<string, Sheet>();
  let first: Sheet | null = null;
  // Contents come last: what is copied must be blank.
  for (const { name, index, colour, headers } of tabs) {
    const sample: Sheet | null = headers.length === 0 ? null : (samples.get(colour) ?? first);
    const sheet: Sheet =
      sample === null
        ? spreadsheet.insertSheet(name, index)
        : spreadsheet.insertSheet(name, index, { template: sample });
    made.set(name, sheet);
    if (headers.length > 0 && sample === null) markHeader(sheet);
    if (headers.length === 0 || !samples.has(colour)) sheet.setTabColor(colour);
    if (headers.length === 0) continue;
    first ??= sheet;
    if (!samples.has(colour)) samples.set(colour, sheet);
  }
  for (const { name, headers, note } of tabs) {
    if (headers.length === 0) continue;
    const head = made
      .get(name)
      ?.getRange(1, 1, 1, headers.length)
      .setValues([[...headers]]);
    if (note !== '') head?.setNotes([headers.map((_, i) => (i === 0 ? note : null)) as string[]]);
  }
  return made;
}

/** Formats, rules and widths of a tab without a row yet. @param rows data rows of the sheet */
export function dressNew(
  sheet: Sheet,
  columns: readonly ColumnLayout[],
  rows: number,
  ruleOf: (layout: ColumnLayout) => Rule | null,
): void {
  const width = Math.max(0, ...columns.map(({ column }) => column));
  if (width === 0) return;
  const at = new Map(columns.map((layout) => [layout.column, layout]));
  const all = Array.from({ length: width }, (_, i) => at.get(i + 1) ?? null);
  for (const [from, to] of runs(all, (layout) => (layout === null || layout.format === '' ? null : true)))
    sheet.getRange(2, from + 1, 1, to - from).setNumberFormats([all.slice(from, to).map((one) => one?.format ?? '')]);
  const below = all.map((layout) => (layout === null || isOffered(layout) || isTick(layout) ? null : ruleOf(layout)));
  const top = sheet.getRange(2, 1, 1, width);
  if (below.some((rule) => rule !== null)) top.setDataValidations([below]);
  if (rows > 1) top.copyTo(sheet.getRange(3, 1, rows - 1, width));
  const offered = all.map((layout, i) => (layout !== null && isOffered(layout) ? ruleOf(layout) : (below[i] ?? null)));
  const used = Math.min(rows, ROWS_TO_COME);
  if (all.some((layout) => layout !== null && isOffered(layout)))
    sheet.getRange(2, 1, used, width).setDataValidations(Array.from({ length: used }, () => offered));
  setWidths(
    sheet,
    all.map((layout) => layout?.width ?? null),
  );
}

/** The width that saves most calls is given to all columns first, then the others get theirs. */
function setWidths(sheet: Sheet, widths: readonly (number | null)[]): void {
  const known = widths.filter((width) => width !== null);
  if (known.length < widths.length || known.length === 0) return setRuns(sheet, widths, null);
  const others = (common: number) => runs(known, (width) => (width === common ? null : width)).length;
  const [best = 100] = [...new Set(known)].sort((a, b) => others(a) - others(b));
  sheet.setColumnWidths(1, known.length, best);
  setRuns(sheet, known, best);
}

function setRuns(sheet: Sheet, widths: readonly (number | null)[], common: number | null): void {
  for (const [from, to] of runs(widths, (width) => (width === common ? null : width)))
    sheet.setColumnWidths(from + 1, to - from, widths[from] ?? 100);
}

/** Arrows stand where rows come next only. */
function isOffered({ accepts }: ColumnLayout): boolean {
  return accepts?.kind === 'list';
}

/** A check box on an empty row would count as content, so boxes stand only where rows are. */
function isTick({ accepts }: ColumnLayout): boolean {
  return accepts?.kind === 'tick';
}

/** Stretches [from, to) of items with one and the same sign; those whose sign is null are in none. */
function runs<T>(items: readonly T[], signOf: (item: T) => unknown): [from: number, to: number][] {
  const found: [number, number][] = [];
  items.forEach((item, i) => {
    const sign = signOf(item);
    const last = found[found.length - 1];
    if (sign === null) return;
    if (last !== undefined && last[1] === i && signOf(items[last[0]]!) === sign) last[1]++;
    else found.push([i, i + 1]);
  });
  return found;
}
