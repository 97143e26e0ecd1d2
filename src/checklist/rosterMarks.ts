/** What a tutor notes about a student: 無意願, and the confirmation slip handed in. One cell each, found by 學號. */
import type { Shell } from '../google/ports';
import { checklistTexts as texts } from '../messages/zh/checklist';
import { isBlank } from '../school/cell';
import { readTable } from '../school/table';
import { TABS, type Student } from '../school/tabs';
import { changeCells } from '../workbook/tabChange';
import { locked } from '../workbook/locked';

/**
 * Writes a roster cell of one student under the lock, over the tab as it is then. Gives false when it says so already.
 * Throws a sentence when the student is not there (any more), is there twice, has another class, or the column is missing.
 */
function mark(shell: Shell, className: string, studentNo: string, key: 'declines' | 'slipOn', value: string): boolean {
  const done = locked(shell, 15_000, () => {
    const table = readTable(TABS.roster, shell.workbook.readTab(TABS.roster.name));
    const column = table.columnOf[key];
    if (column === undefined) throw new Error(texts.noColumn);
    const rows = table.rows.filter((one) => one.studentNo === studentNo);
    const [row] = rows;
    if (rows.length !== 1 || row?.className !== className) throw new Error(texts.studentGone);
    const found = table.cells[row.row - 1]?.[column - 1] ?? '';
    if (row[key] === value && isBlank(found) === (value === '')) return false;
    changeCells(shell, table, 'roster', [{ row: row.row, key, value }], texts.studentGone);
    return true;
  });
  return done;
}

/** 無意願 of a student; '' takes it back. Uploading is the student's choice, and so is saying so (C1). */
export function markDeclines(
  shell: Shell,
  className: string,
  studentNo: string,
  declines: Student['declines'],
): boolean {
  return mark(shell, className, studentNo, 'declines', declines);
}

/** 確認單: today when it was handed in, blank when not. */
export function markSlip(shell: Shell, className: string, studentNo: string, isIn: boolean): boolean {
  return mark(shell, className, studentNo, 'slipOn', isIn ? shell.now().slice(0, 10) : '');
}
