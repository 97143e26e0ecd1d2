/** A person says what became of a mail that was claimed and never settled: it arrived, or it did not. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { ledgerTexts, reminderTexts } from '../messages/zh/reminders';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { changeCells } from '../workbook/tabChange';
import { stateOf } from './ledger';
import { locked } from '../workbook/locked';

/** After 失敗 the mail may be sent again, on that day's plan; after 已寄出 never. Throws when the row is not there any more. */
export function settleUncertain(shell: Shell, key: string, outcome: '已寄出' | '失敗', by: string): void {
  locked(shell, 10_000, () => {
    const table = readTable(TABS.mailLog, shell.workbook.readTab(TABS.mailLog.name));
    const row = table.rows.find((one) => one.key === key && stateOf(one) === 'uncertain');
    if (!row || table.columnOf['outcome'] === undefined || table.columnOf['message'] === undefined)
      throw new Error(reminderTexts.settledMeanwhile);
    const message = fill(ledgerTexts.settledBy, { by, at: shell.now().slice(0, 16).replace('T', ' ') });
    const edits = [
      { row: row.row, key: 'outcome', value: outcome },
      { row: row.row, key: 'message', value: message },
    ];
    changeCells(shell, table, 'mailLog', edits, reminderTexts.settledMeanwhile);
  });
}
