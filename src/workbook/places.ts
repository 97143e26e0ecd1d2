/** Where the rows of a tab stand: found again by what they are, however people sorted, inserted or deleted meanwhile. */
import { identityKeys } from '../rules/rowIdentity';
import { textOf, type Cell, type Cells } from '../school/cell';
import { TABS, type Row, type TabKey } from '../school/tabs';

export interface Places {
  /** The sheet row of an identity. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** The identity of a sheet row; blank rows have none. */
  readonly identityOf: ReadonlyMap<number, string>;
}

/** Tabs whose findings do not name their rows, or that hold none: by what people know a row. */
const KNOWN_BY: { readonly [K in TabKey]?: readonly (keyof Row<K> & string)[] } = {
  findings: ['key'],
  duties: ['duty', 'division'],
  classChecks: ['schoolYear', 'semester', 'className', 'checkedOn'],
  ruleVersions: ['no', 'passedOn'],
  ruleTexts: ['versionOn', 'clause'],
  templates: ['kind'],
};

/**
 * Columns by which a row is known while `changing` columns are written: those that tell the tab's rows apart, or, where
 * all of them change, every other column.
 * @returns column numbers, from 1
 */
export function identityColumns(
  tab: TabKey,
  columnOf: Readonly<Record<string, number>>,
  changing: ReadonlySet<string>,
): readonly number[] {
  const among = (keys: readonly string[]) =>
    keys.flatMap((key) => (changing.has(key) || columnOf[key] === undefined ? [] : [columnOf[key]]));
  const own = among(KNOWN_BY[tab] ?? identityKeys(tab));
  return own.length > 0 ? own : among(Object.keys(TABS[tab].columns));
}

/**
 * @param cells lines of the tab, the first of them at sheet row `firstRow`
 * @param columns their numbers within the lines, from 1
 */
export function placesOf(cells: Cells, columns: readonly number[], firstRow: number): Places {
  const rowOf = new Map<string, number>();
  const identityOf = new Map<number, string>();
  const seen = new Map<string, number>();
  cells.forEach((line, i) => {
    const row = firstRow + i;
    const identity = identityIn(line, columns);
    if (row === 1 || identity === '') return;
    // Rows alike are told apart by their order.
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    const name = before === 0 ? identity : `${identity}#${before + 1}`;
    rowOf.set(name, row);
    identityOf.set(row, name);
  });
  return { rowOf, identityOf };
}

function identityIn(line: readonly Cell[], columns: readonly number[]): string {
  const texts = columns.map((column) => textOf(line[column - 1]));
  return texts.every((text) => text === '') ? '' : texts.join('\u001f');
}
