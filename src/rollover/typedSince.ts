/**
 * What people typed into a tab since a roll-over was cut in it: told from what the tab held before, and from what the
 * roll-over itself writes. Pure.
 */
import { textOf, type Cell } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Tab, type TabKey } from '../school/tabs';
import { identityColumns, placesOf } from '../workbook/places';
import type { CellEdit, TabChange } from '../workbook/tabChange';
import { lineOf, sameCell, widthOf, type RowRecord } from '../workbook/writeRows';
import { MOVED_KEYS } from './planRollOver';

export interface TypedCell {
  /** Of its row. */
  readonly identity: string;
  readonly key: string;
  readonly value: CellEdit['value'];
  /** What stood there when the roll-over began. */
  readonly old: Cell;
}

export interface TypedTab {
  readonly tab: TabKey;
  readonly cells: readonly TypedCell[];
  /** Whole rows that were not there before. */
  readonly rows: readonly { readonly identity: string; readonly record: RowRecord }[];
  /** Changes that are not put again: where the roll-over writes too, in columns of people's own, rows deleted. */
  readonly left: number;
}

/**
 * @param before the tab as it was when the roll-over began
 * @param now the tab as the next run found it
 * @param moved what the roll-over, planned anew, does to it; undefined where nothing
 */
export function typedSince(
  tab: TabKey,
  before: Table<unknown>,
  now: Table<unknown>,
  moved: TabChange | undefined,
): TypedTab {
  const was = places(tab, before);
  const is = places(tab, now);
  const isOurs = writtenBy(moved);
  const own = ownColumns(before, now);
  const cells: TypedCell[] = [];
  const rows: TypedTab['rows'][number][] = [];
  const added = places(tab, { ...now, cells: [[], ...linesOf(tab, now, moved?.added ?? [])] });
  const dropped = new Set(moved?.dropped);
  const gone = [...was.identityOf].filter(([row, identity]) => !dropped.has(row) && !is.rowOf.has(identity));
  let left = isOfPeople(tab) ? gone.length : 0;
  for (const [row, identity] of is.identityOf) {
    const line = now.cells[row - 1] ?? [];
    const oldRow = was.rowOf.get(identity);
    if (oldRow === undefined) {
      if (added.rowOf.has(identity)) continue;
      // One more of a row that was there may be the roll-over's own, cut while it closed up the rows that stay.
      const isNew = gainsRows(tab) && !was.rowOf.has(identity.replace(/#\d+$/, ''));
      if (isNew) rows.push({ identity, record: recordOf(tab, now, line) });
      else if (isOfPeople(tab) || isWrittenAt(tab, now, line)) left++;
      continue;
    }
    const old = before.cells[oldRow - 1] ?? [];
    for (const key of typedKeys(TABS[tab])) {
      const [value, oldValue] = [cellAt(now, line, key), cellAt(before, old, key)];
      if (sameCell(value, oldValue)) continue;
      if (!isMoved(tab, key)) cells.push({ identity, key, value: plain(value), old: oldValue });
      else if (!isOurs(key, value)) left++;
    }
    left += own.filter(([from, to]) => !sameCell(line[to] ?? '', old[from] ?? '')).length;
  }
  return { tab, cells, rows, left };
}

/** What was typed into a tab between one cut and the next: of two texts in one cell the later counts. */
export function typedInAll(tab: TabKey, parts: readonly TypedTab[]): TypedTab {
  const own = parts.filter((part) => part.tab === tab);
  const cells = new Map(own.flatMap((part) => part.cells).map((cell) => [`${cell.identity}\n${cell.key}`, cell]));
  const rows = new Map(own.flatMap((part) => part.rows).map((row) => [row.identity, row]));
  return {
    tab,
    cells: [...cells.values()],
    rows: [...rows.values()],
    left: own.reduce((sum, part) => sum + part.left, 0),
  };
}

/**
 * What was typed, as a change of the tab as it stands by then, and how much of it finds no row there. A cell in which
 * somebody typed once more since keeps that.
 */
export function typedAgain(
  { tab, cells, rows }: TypedTab,
  table: Table<unknown>,
): { readonly change: TabChange; readonly left: number } {
  const { rowOf } = places(tab, table);
  const placed = cells.flatMap((cell) => {
    const row = rowOf.get(cell.identity);
    return row === undefined ? [] : [{ ...cell, row }];
  });
  const edits = placed
    .filter(({ row, key, old }) => sameCell(cellAt(table, table.cells[row - 1] ?? [], key), old))
    .map(({ row, key, value }): CellEdit => ({ row, key, value }));
  const added = rows.filter(({ identity }) => !rowOf.has(identity)).map(({ record }) => record);
  return { change: { tab, edits, dropped: [], added }, left: cells.length - placed.length };
}

const places = (tab: TabKey, { cells, columnOf }: Pick<Table<unknown>, 'cells' | 'columnOf'>) =>
  placesOf(cells, identityColumns(tab, columnOf, new Set(MOVED_KEYS[tab])), 1);

const linesOf = (tab: TabKey, { columnOf }: Table<unknown>, records: readonly RowRecord[]) =>
  records.map((record) => lineOf(TABS[tab], columnOf, widthOf(columnOf), record));

const isMoved = (tab: TabKey, key: string) => MOVED_KEYS[tab]?.includes(key) === true;

/** True for a value that the roll-over writes into that column. */
function writtenBy(moved: TabChange | undefined): (key: string, value: Cell) => boolean {
  const ours = new Set((moved?.edits ?? []).map(({ key, value }) => `${key}|${textOf(value)}`));
  return (key, value) => ours.has(`${key}|${textOf(value)}`);
}

/** Columns in which people write: all but those that the checks fill. */
function typedKeys({ isGenerated, lifetime, columns, editableKeys }: Tab): readonly string[] {
  if (isGenerated && lifetime !== 'log') return editableKeys;
  return Object.keys(columns).filter((key) => columns[key]?.isGenerated !== true);
}

/** Rows of a tab that the checks make are theirs. */
const isOfPeople = (tab: TabKey) => !TABS[tab].isGenerated || TABS[tab].lifetime === 'log';

/** Whether people wrote into a row that the checks made since. */
function isWrittenAt(tab: TabKey, table: Table<unknown>, line: readonly Cell[]): boolean {
  const { columns }: Tab = TABS[tab];
  return typedKeys(TABS[tab]).some((key) => {
    const value = cellAt(table, line, key);
    return value !== '' && value !== columns[key]?.options?.[0];
  });
}

/** A class that the roll-over renames is not told from a new one. */
const gainsRows = (tab: TabKey) => isOfPeople(tab) && tab !== 'classes';

function recordOf(tab: TabKey, table: Table<unknown>, line: readonly Cell[]): RowRecord {
  return Object.fromEntries(typedKeys(TABS[tab]).map((key) => [key, plain(cellAt(table, line, key))]));
}

function cellAt({ columnOf }: Table<unknown>, line: readonly Cell[], key: string): Cell {
  return line[(columnOf[key] ?? 0) - 1] ?? '';
}

/** Dates as ISO text, as changes carry them. */
const plain = (cell: Cell): CellEdit['value'] => (cell instanceof Date ? textOf(cell) : cell);

/** Columns of people's own that both have, as places in a line before and now. */
function ownColumns(before: Table<unknown>, now: Table<unknown>): [before: number, now: number][] {
  const known = new Set(Object.values(now.columnOf).map((at) => at - 1));
  const headers = (before.cells[0] ?? []).map((cell) => textOf(cell));
  return (now.cells[0] ?? []).flatMap((header, to): [number, number][] => {
    const from = headers.indexOf(textOf(header));
    return known.has(to) || from < 0 || textOf(header) === '' ? [] : [[from, to]];
  });
}
