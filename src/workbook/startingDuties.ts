/** The rows with which the 權責分工 tab starts: the offices that the rules of the seed name, for a school to change. */
import type { Shell } from '../google/ports';
import { SEED_DUTIES } from '../regulation/duties';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { appendRows } from './writeRows';

/** Fills the tab only while it has no row at all: what a school wrote or took out stays so. Gives how many were added. */
export function addStartingDuties(shell: Shell): number {
  const table = readTable(TABS.duties, shell.workbook.readTab(TABS.duties.name));
  if (!table.isUsable || table.rows.length > 0) return 0;
  appendRows(
    shell,
    TABS.duties,
    table,
    SEED_DUTIES.map((holder) => ({ ...holder })),
  );
  return SEED_DUTIES.length;
}
