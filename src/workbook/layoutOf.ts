/** From a tab's description to how it looks: formats, drop-downs, protections. Pure. */
import type { ColumnLayout, ProtectionLayout } from '../google/ports';
import { fill } from '../messages/catalogue';
import { workbookTexts } from '../messages/zh/workbook';
import type { Column, Tab } from '../school/tabs';

/** Document property that says set-up has dressed this file, so that later writes need not set formats again. */
export const LAYOUT_PROPERTY = 'layout';

/** The number format of a column's kind; text kinds are plain text, so that 學號 keep their zeros. */
export function formatOf(column: Column): string {
  switch (column.kind) {
    case 'day':
      return 'yyyy/mm/dd';
    case 'time':
      return 'yyyy/mm/dd hh:mm';
    case 'integer':
      return '0';
    case 'number':
      // With a place behind the point at least: 0.## shows 3 as "3.".
      return '0.0#';
    case 'tick':
      return '';
    default:
      return '@';
  }
}

/**
 * The layout of one column standing at `at` (from 1). Widths are set on new tabs only. A column that the add-on alone
 * writes (`isChosen` false) takes anything and offers nothing.
 */
export function columnLayout(column: Column, at: number, isNew: boolean, isChosen = true): ColumnLayout {
  const accepts = isChosen ? acceptsOf(column) : ({ kind: 'nothing' } as const);
  return { column: at, format: formatOf(column), accepts, width: isNew ? column.width : null };
}

/** The layouts of the described columns that a sheet has (`columnOf` counts from 1), from left to right as described. */
export function columnLayouts(tab: Tab, columnOf: Readonly<Record<string, number>>, isNew: boolean): ColumnLayout[] {
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const at = columnOf[key];
    const isChosen = !tab.isGenerated || tab.editableKeys.includes(key);
    return at === undefined ? [] : [columnLayout(column, at, isNew, isChosen)];
  });
}

/** Pixels by which columns beside each other may differ and yet get one width, the widest's: each width is a call. */
const NEAR = 30;

/** The columns of a new tab, from left to right without a gap; neighbours of nearly one width are alike. */
export function withFewWidths(columns: readonly ColumnLayout[]): ColumnLayout[] {
  const alike: ColumnLayout[] = [];
  for (let from = 0; from < columns.length; from = alike.length) {
    const run: number[] = [];
    for (const { width } of columns.slice(from)) {
      if (width === null || Math.max(...run, width) - Math.min(...run, width) > NEAR) break;
      run.push(width);
    }
    const width = run.length === 0 ? null : Math.max(...run);
    for (const column of columns.slice(from, from + Math.max(1, run.length))) alike.push({ ...column, width });
  }
  return alike;
}

function acceptsOf(column: Column): ColumnLayout['accepts'] {
  const options = column.options ?? [];
  if (column.kind === 'tick') return { kind: 'tick' };
  if (column.kind === 'day' || column.kind === 'time') return { kind: 'date', help: workbookTexts.date };
  if (options.length > 0) {
    const isStrict = column.kind === 'list';
    const help = fill(isStrict ? workbookTexts.chooseFrom : workbookTexts.suggested, { options: options.join('、') });
    return { kind: 'list', options, isStrict, help };
  }
  if (column.min !== undefined && column.max !== undefined) {
    return {
      kind: 'between',
      min: column.min,
      max: column.max,
      help: fill(workbookTexts.between, { min: column.min, max: column.max }),
    };
  }
  return null;
}

/**
 * A tab's protections. `isOwner`: only the owner makes such as refuse; what anybody else makes merely warns.
 * `editors` are the mailboxes that may run the checks and therefore write generated tabs.
 */
export function protectionsOf(
  tab: Tab,
  columnOf: Readonly<Record<string, number>>,
  isOwner: boolean,
  editors: readonly string[],
): ProtectionLayout[] {
  const own = isOwner ? 'refuse' : 'warnIfNew';
  if (!tab.isGenerated) {
    return [{ description: workbookTexts.headerProtection, covers: { kind: 'header' }, strength: own, editors }];
  }
  const freeColumns = tab.editableKeys.flatMap((key) => columnOf[key] ?? []);
  return [
    {
      description: workbookTexts.generatedProtection,
      covers: { kind: 'tab', freeColumns },
      // Logs take rows from everybody who works, so they only warn.
      strength: tab.lifetime === 'log' ? 'warn' : own,
      editors,
    },
  ];
}
