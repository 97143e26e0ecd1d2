/** 總覽 in one write, and its charts when their ranges moved. */
import type { Finding } from '../rules/finding';
import type { Compliance } from '../compliance/complianceOf';
import type { Shell } from '../google/ports';
import { textOf, type Cell } from '../school/cell';
import type { School } from '../school/schoolTables';
import { TABS } from '../school/tabs';
import { HEARTBEAT_ROW, overviewOf } from './overview';
import { sameCell } from './writeRows';

/** Document property with the charts as last placed; so they are made anew only when classes or offices change. */
const CHARTS_PROPERTY = 'overviewCharts';

/** Old lines below the block are blanked by the same write; nothing is written when nothing changed. */
export function writeOverview(
  shell: Shell,
  school: School,
  findings: readonly Finding[],
  compliance: readonly Compliance[],
): void {
  const old = school.tables.overview.cells;
  const { block, charts } = overviewOf(school, findings, compliance, textOf(old[HEARTBEAT_ROW - 1]?.[0]));
  const width = block[0]?.length ?? 0;
  while (block.length < old.length) block.push(Array.from({ length: width }, (): Cell => ''));
  const isSame =
    block.length === old.length && block.every((line, i) => line.every((cell, j) => sameCell(cell, old[i]?.[j] ?? '')));
  if (!isSame) shell.workbook.writeBlock(TABS.overview.name, 1, 1, block, true);
  const placed = JSON.stringify(charts);
  if (shell.documentProperties.get(CHARTS_PROPERTY) === placed) return;
  shell.layout.placeCharts(TABS.overview.name, charts);
  shell.documentProperties.set(CHARTS_PROPERTY, placed);
}

/** The line of 總覽 that says how the daily schedule fares: 1 write, none where the tab is not there yet. */
export function writeHeartbeat(shell: Shell, sentence: string): void {
  if (shell.workbook.tabNames().includes(TABS.overview.name))
    shell.workbook.writeBlock(TABS.overview.name, HEARTBEAT_ROW, 1, [[sentence]], true);
}
