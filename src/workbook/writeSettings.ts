/** Writes values of the 設定 tab, adding rows that are not there. */
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';
import { SETTINGS, type SettingId } from '../school/settings';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';

/**
 * All values in one write, so that none is ever there without the others; where rows are missing, one write before.
 * Does nothing when the tab lacks its headers.
 */
export function writeSettings(shell: Shell, values: { readonly [I in SettingId]?: string }): void {
  const { name } = TABS.settings;
  const table = readTable(TABS.settings, shell.workbook.readTab(name));
  const [valueColumn, keyColumn] = [table.columnOf['value'], table.columnOf['key']];
  if (!table.isUsable || valueColumn === undefined || keyColumn === undefined) return;
  const byKey = new Map(Object.entries(values).map(([id, value]) => [SETTINGS[id as SettingId].key as string, value]));
  const missing = [...byKey.keys()].filter((key) => !table.rows.some((row) => row.key === key));
  if (missing.length > 0)
    shell.workbook.writeBlock(
      name,
      table.lastRow + 1,
      keyColumn,
      missing.map((key) => [key]),
    );
  const rows = new Map<number, string>(missing.map((key, i) => [table.lastRow + 1 + i, byKey.get(key) ?? '']));
  for (const { row, key } of table.rows) if (byKey.has(key)) rows.set(row, byKey.get(key) ?? '');
  const first = Math.min(...rows.keys());
  const block: Cell[][] = [];
  for (let row = first; row <= Math.max(...rows.keys()); row++)
    block.push([rows.get(row) ?? table.cells[row - 1]?.[valueColumn - 1] ?? '']);
  if (rows.size > 0) shell.workbook.writeBlock(name, first, valueColumn, block);
}
