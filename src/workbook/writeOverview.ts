/** 總覽 in one write, and its charts and look when its tables moved. */
import type { Finding } from '../rules/finding';
import type { CheckContext } from '../rules/checkContext';
import type { Compliance } from '../compliance/complianceOf';
import type { Shell } from '../google/ports';
import { importTexts } from '../messages/zh/imports';
import { textOf, type Cell } from '../school/cell';
import { fingerprint } from '../school/fingerprint';
import { TABS, type Row } from '../school/tabs';
import { leaving } from './border';
import { HEARTBEAT_ROW, overviewOf } from './overview';
import { sameCell } from './writeRows';

/** Document property with the charts and the look as last made; so they are made anew only when tables moved. */
const CHARTS_PROPERTY = 'overviewCharts';

/** Old lines below the block are blanked by the same write; nothing is written when nothing changed. */
export function writeOverview(
  shell: Shell,
  context: CheckContext,
  findings: readonly Finding[],
  compliance: readonly Compliance[],
): void {
  const old = context.tables.overview.cells;
  const importedAt = lastImportIn(context.tables.actionLog.rows);
  const heartbeat = textOf(old[HEARTBEAT_ROW - 1]?.[0]);
  const { block, charts, look } = leaving(shell, overviewOf(context, findings, compliance, heartbeat, importedAt));
  const width = Math.max(block[0]?.length ?? 0, old[0]?.length ?? 0);
  for (const line of block) while (line.length < width) line.push('');
  while (block.length < old.length) block.push(Array.from({ length: width }, (): Cell => ''));
  const isSame =
    block.length === old.length && block.every((line, i) => line.every((cell, j) => sameCell(cell, old[i]?.[j] ?? '')));
  if (!isSame) shell.workbook.writeBlock(TABS.overview.name, 1, 1, block, true);
  const made = fingerprint(JSON.stringify({ charts, look }));
  if (shell.documentProperties.get(CHARTS_PROPERTY) === made) return;
  shell.layout.paint(TABS.overview.name, look);
  shell.layout.placeCharts(TABS.overview.name, charts);
  shell.documentProperties.set(CHARTS_PROPERTY, made);
}

/** School time of the last import on record; '' when there is none. */
function lastImportIn(rows: readonly Row<'actionLog'>[]): string {
  const times = rows.filter(({ action }) => action === importTexts.action).map(({ at }) => at);
  return times.reduce((last, at) => (at > last ? at : last), '');
}

/** The line of 總覽 that says how the daily schedule fares: 1 write, none where the tab is not there yet. */
export function writeHeartbeat(shell: Shell, sentence: string): void {
  if (shell.workbook.hasTab(TABS.overview.name))
    shell.workbook.writeBlock(TABS.overview.name, HEARTBEAT_ROW, 1, [[sentence]], true);
}
