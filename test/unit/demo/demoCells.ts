/** The cells that writing a demo school's rows gives, by tab name: a whole workbook for tests. */
import type { DemoPart } from '../../../src/demo/demoPart';
import type { Cell } from '../../../src/school/cell';
import { headersOf, TABS, type Tab, type TabKey } from '../../../src/school/tabs';
import { cellOf, type RowRecord } from '../../../src/workbook/writeRows';

export function demoCells({ tabs }: DemoPart): Map<string, Cell[][]> {
  return new Map(
    (Object.entries(TABS) as [TabKey, Tab][]).map(([key, tab]) => {
      const rows = (tabs[key] ?? []) as readonly RowRecord[];
      const lines = rows.map((row) => Object.entries(tab.columns).map(([k, column]) => cellOf(column, row[k])));
      return [tab.name, [headersOf(tab), ...lines]];
    }),
  );
}
