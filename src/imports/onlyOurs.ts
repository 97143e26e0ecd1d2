/** Whether a tab that an import wrote holds what it held before and what the import wrote, and nothing of anybody else. Pure. */
import type { Cells } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Column } from '../school/tabs';
import { identityColumns, placesOf } from '../workbook/places';
import type { TabChange } from '../workbook/tabChange';
import { sameCell } from '../workbook/writeRows';

/**
 * False where somebody typed, added or deleted while the import wrote; what the import wrote itself is not looked at.
 * @param table the tab as it was read just before
 * @param now the tab as it is just after
 */
export function isOnlyOurs({ tab, edits, dropped, added }: TabChange, table: Table<unknown>, now: Cells): boolean {
  const by = identityColumns(tab, table.columnOf, new Set(edits.map(({ key }) => key)));
  const before = placesOf(table.cells, by, 1);
  const after = placesOf(now, by, 1);
  const ours = new Set(edits.map(({ row, key }) => `${row}|${table.columnOf[key]}`));
  const gone = new Set(dropped);
  const columns: Readonly<Record<string, Column>> = TABS[tab].columns;
  const checked = new Set(
    Object.keys(columns).flatMap((key) => (columns[key]?.isGenerated ? [table.columnOf[key]] : [])),
  );
  let fresh = 0;
  for (const [row, identity] of after.identityOf) {
    const old = before.rowOf.get(identity);
    if (old === undefined) fresh++;
    else if (
      now[row - 1]?.some(
        (cell, i) =>
          !checked.has(i + 1) && !ours.has(`${old}|${i + 1}`) && !sameCell(cell, table.cells[old - 1]?.[i] ?? ''),
      ) === true
    )
      return false;
  }
  const isKept = [...before.identityOf].every(([row, identity]) => gone.has(row) || after.rowOf.has(identity));
  return isKept && fresh <= added.length;
}
