/** 學籍異動: which changes are in effect and wait to be handled (七). */
import { faultyCells, type Table } from './table';
import type { EnrolmentChange } from './tabs';

/** Changes by 學號 that count (from their 生效日 on) and are not handled; of whatever 學籍狀態, 轉出 too. */
export function openChanges(changes: Table<EnrolmentChange>, today: string): Map<string, EnrolmentChange[]> {
  const faulty = faultyCells(changes);
  const open = new Map<string, EnrolmentChange[]>();
  for (const row of changes.rows) {
    const isOpen = row.handling === '待處理' || row.handling === '';
    if (!isOpen || row.studentNo === '' || row.effectiveOn > today || faulty.has(`${row.row}|handling`)) continue;
    const same = open.get(row.studentNo);
    if (same) same.push(row);
    else open.set(row.studentNo, [row]);
  }
  return open;
}
