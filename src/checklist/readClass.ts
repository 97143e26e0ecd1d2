/** The workbook as one class's list needs it: of the tabs that grow with the school, only what is about its students. */
import type { Shell } from '../google/ports';
import { lazily } from '../school/lazily';
import { withTables, type School, type SchoolTables } from '../school/schoolTables';
import { readRows } from '../workbook/readRows';
import { readWorkbook } from '../workbook/readWorkbook';

/** @param className the class whose students' rows are read; every other tab is whole, and read when it is asked for */
export function readClass(shell: Shell, className: string, school: School = readWorkbook(shell)): School {
  // Somebody who stands on the roster twice is read twice: which row counts must not hang on the class asked for.
  const roster = () =>
    readRows(shell, 'roster', ['studentNo', 'className'], (rows) => {
      const numbers = new Set(rows.filter((one) => one.className === className).map(({ studentNo }) => studentNo));
      return rows.filter((one) => numbers.has(one.studentNo)).map(({ row }) => row);
    });
  const ofClass = (rows: readonly { readonly row: number; readonly studentNo: string }[]) => {
    const numbers = new Set(tables.roster.rows.map(({ studentNo }) => studentNo));
    return rows.filter(({ studentNo }) => studentNo !== '' && numbers.has(studentNo)).map(({ row }) => row);
  };
  const tables = lazily<Pick<SchoolTables, 'roster' | 'uploads' | 'receipts'>>({
    roster,
    uploads: () => readRows(shell, 'uploads', ['studentNo'], ofClass),
    receipts: () => readRows(shell, 'receipts', ['studentNo'], ofClass),
  });
  return withTables(school, tables);
}
