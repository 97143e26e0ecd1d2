/** 已檢核本班: the tutor's check of 五(三)3 goes on record, with the figures of the moment; one row a class and day. */
import type { Shell } from '../google/ports';
import { checklistTexts as texts } from '../messages/zh/checklist';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { locked } from '../workbook/locked';
import { readToTheEnd } from '../workbook/readWorkbook';
import { addRows } from '../workbook/tabChange';

export interface ClassCheckRecord {
  readonly schoolYear: number;
  readonly semester: number;
  readonly className: string;
  readonly zeroCount: number;
  readonly waitingCount: number;
}

/** Gives false when the class was recorded today already. Throws a sentence where the tab or a column is not there. */
export function recordClassCheck(shell: Shell, email: string, record: ClassCheckRecord): boolean {
  return locked(shell, 15_000, () => {
    const table = readTable(TABS.classChecks, readToTheEnd(shell, TABS.classChecks.name));
    if (!table.isUsable || table.missingHeaders.length > 0) throw new Error(texts.noCheckTab);
    const checkedOn = shell.now().slice(0, 10);
    const isThere = table.rows.some(
      (row) =>
        row.className === record.className &&
        row.schoolYear === record.schoolYear &&
        row.semester === record.semester &&
        row.checkedOn === checkedOn,
    );
    if (isThere) return false;
    addRows(shell, table, 'classChecks', [{ ...record, tutorEmail: email, checkedOn }]);
    return true;
  });
}
