/** How 檢核結果 and 規定檢核 look: sentences wrapped, colours by state, a filter ready. Pure. */
import { columnLetter } from '../google/columnLetter';
import type { Block, ColourRule, TabLook } from '../google/ports';
import { TABS, type Tab } from '../school/tabs';
import { COLOURS } from './colours';
import { STATE_COLOURS } from './overviewLook';

type ColumnOf = Readonly<Record<string, number>>;
/** More rows than any check gives. */
const ALL_ROWS = 20_000;

/** null for tabs without a look of their own; `isNew` sets the widths too, which people may have chosen otherwise. */
export function generatedLook(tab: Tab, columnOf: ColumnOf, isNew: boolean): TabLook | null {
  if (tab.name === TABS.findings.name) return findingsLook(columnOf, isNew);
  if (tab.name === TABS.compliance.name) return complianceLook(columnOf, isNew);
  return null;
}

function findingsLook(columnOf: ColumnOf, isNew: boolean): TabLook {
  const last = Math.max(...Object.values(columnOf));
  const severity = { 錯誤: COLOURS.red, 警告: COLOURS.amber, 提示: COLOURS.grey };
  const state = columnOf['state'];
  const settled: ColourRule[] =
    state === undefined
      ? []
      : ['已處理', '免處理'].map((text) => ({
          kind: 'formula',
          block: { row: 2, column: 1, rows: ALL_ROWS, columns: last },
          formula: `=$${columnLetter(state)}2="${text}"`,
          ink: COLOURS.quiet,
        }));
  return {
    isFresh: false,
    frozenRows: 1,
    frozenColumns: 0,
    widths: isNew ? widthsOf(columnOf, { code: 60, key: 60 }) : [],
    looks: [
      { blocks: columns(columnOf, ['explanation', 'advice', 'note']), look: { isWrapped: true } },
      { blocks: columns(columnOf, ['code', 'key']), look: { ink: COLOURS.quiet, size: 8 } },
    ],
    colours: [...settled, ...byWord(columnOf['severity'], severity)],
    filterColumns: last,
  };
}

function complianceLook(columnOf: ColumnOf, isNew: boolean): TabLook {
  return {
    isFresh: false,
    frozenRows: 1,
    frozenColumns: 0,
    widths: isNew ? widthsOf(columnOf, { demand: 320, facts: 380 }) : [],
    looks: [{ blocks: columns(columnOf, ['demand', 'facts']), look: { isWrapped: true } }],
    colours: byWord(columnOf['state'], STATE_COLOURS),
    filterColumns: Math.max(...Object.values(columnOf)),
  };
}

/** Colours the cells of one column by the word that stands there. */
function byWord(column: number | undefined, grounds: Readonly<Record<string, string>>): ColourRule[] {
  if (column === undefined) return [];
  return Object.entries(grounds).map(([text, ground]) => ({
    kind: 'formula',
    block: { row: 2, column, rows: ALL_ROWS, columns: 1 },
    formula: `=$${columnLetter(column)}2="${text}"`,
    ground,
  }));
}

/** The data rows of columns. */
function columns(columnOf: ColumnOf, keys: readonly string[]): Block[] {
  return keys.flatMap((key) =>
    columnOf[key] === undefined ? [] : [{ row: 2, column: columnOf[key], rows: ALL_ROWS, columns: 1 }],
  );
}

function widthsOf(columnOf: ColumnOf, widths: Readonly<Record<string, number>>): TabLook['widths'] {
  return Object.entries(widths).flatMap(([key, pixels]) =>
    columnOf[key] === undefined ? [] : [{ column: columnOf[key], pixels }],
  );
}
