/** 操作紀錄: who did what and what came of it; one row a deed, newest last. */
import type { Shell } from '../google/ports';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { leaving } from './border';
import { appendRows } from './writeRows';

export interface Action {
  readonly action: string;
  readonly target: string;
  readonly outcome: string;
  readonly detail: string;
}

/**
 * Appends a row, without the ID number or birth date that a name in it may hold, under the script's lock: 1 read, 1 write.
 * A log that cannot be written never stops the work itself.
 */
export function recordAction(shell: Shell, action: Action): void {
  try {
    shell.lock.withLock(10_000, () => {
      const table = readTable(TABS.actionLog, shell.workbook.readTab(TABS.actionLog.name));
      if (!table.isUsable || table.missingHeaders.length > 0) return;
      const actor = shell.identity.activeEmail() || shell.identity.effectiveEmail();
      appendRows(shell, TABS.actionLog, table, [{ at: shell.now(), actor, ...leaving(shell, action) }]);
    });
  } catch {
    // The work is done and its answer true, whether or not a protected or faulty log takes the line.
  }
}
