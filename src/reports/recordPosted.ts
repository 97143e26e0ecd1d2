/** After letters went out: the receipts say so (九(三)3). */
import { checkContext } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reportPageTexts as texts } from '../messages/zh/reportsPage';
import { needsPost } from '../school/receipt';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readWorkbook } from '../workbook/readWorkbook';
import { changeCells } from '../workbook/tabChange';
import { leaversOf } from './leaverLetters';
import { locked } from '../workbook/locked';

/**
 * Marks the receipts of these students that nobody confirmed and no letter told of, or whose letter came back. Read anew under the lock, by 學號:
 * a tab that was sorted meanwhile is marked right, and doing it twice changes nothing. Gives students and rows marked.
 */
export function recordPosted(shell: Shell, studentNos: readonly string[]): { students: number; rows: number } {
  const done = locked(shell, 30_000, () => {
    const school = checkContext(readWorkbook(shell));
    const { columnOf } = school.tables.receipts;
    if (columnOf['means'] === undefined || columnOf['noticeSentOn'] === undefined)
      throw new Error(texts.noReceiptColumns);
    const wanted = new Set(studentNos);
    const rows = leaversOf({ school, division: '' })
      .filter(({ student }) => wanted.has(student.studentNo))
      .flatMap(({ receipts }) => receipts.filter(needsPost));
    const today = school.now.slice(0, 10);
    const edits = rows.flatMap(({ row }) => [
      { row, key: 'means', value: '紙本郵寄' },
      { row, key: 'noticeSentOn', value: today },
    ]);
    const left = new Set(changeCells(shell, school.tables.receipts, 'receipts', edits).map(({ row }) => row));
    const marked = rows.filter(({ row }) => !left.has(row));
    return { students: new Set(marked.map((row) => row.studentNo)).size, rows: marked.length };
  });
  const counts = done;
  const detail = fill(texts.posted, counts);
  if (counts.rows > 0)
    recordAction(shell, { action: texts.postAction, target: TABS.receipts.name, outcome: texts.fine, detail });
  return counts;
}
