/** After letters went out: the receipts say so (九(三)3). */
import { checkContext } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reportPageTexts as texts } from '../messages/zh/reportsPage';
import { instantOf, type Cell } from '../school/cell';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readWorkbook } from '../workbook/readWorkbook';
import { leaversOf } from './leaverLetters';
import { locked } from '../workbook/locked';

/**
 * Marks the receipts of these students that nobody confirmed and no letter told of. Read anew under the lock, by 學號:
 * a tab that was sorted meanwhile is marked right, and doing it twice changes nothing. Gives students and rows marked.
 */
export function recordPosted(shell: Shell, studentNos: readonly string[]): { students: number; rows: number } {
  const done = locked(shell, 30_000, () => {
    const school = checkContext(readWorkbook(shell));
    const { columnOf } = school.tables.receipts;
    const [means, sent] = [columnOf['means'], columnOf['noticeSentOn']];
    if (means === undefined || sent === undefined) throw new Error(texts.noReceiptColumns);
    const wanted = new Set(studentNos);
    const rows = leaversOf({ school, division: '' })
      .filter(({ student }) => wanted.has(student.studentNo))
      .flatMap(({ receipts }) => receipts.filter((row) => row.noticeSentOn === ''));
    const today = instantOf(school.now.slice(0, 10));
    const write = (row: number, column: number, value: Cell) =>
      shell.workbook.writeBlock(TABS.receipts.name, row, column, [[value]], true);
    for (const row of rows) {
      write(row.row, means, '紙本郵寄');
      write(row.row, sent, today);
    }
    return { students: new Set(rows.map((row) => row.studentNo)).size, rows: rows.length };
  });
  const counts = done;
  const detail = fill(texts.posted, counts);
  if (counts.rows > 0)
    recordAction(shell, { action: texts.postAction, target: TABS.receipts.name, outcome: texts.fine, detail });
  return counts;
}
