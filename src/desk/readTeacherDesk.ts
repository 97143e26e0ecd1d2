/** Reads for a teacher's desk: of 上傳紀錄 the rows that may wait for the teacher or for whom the teacher stands in for. */
import { deputyRowsOf, isCertifying } from '../access/deputyRights';
import type { Shell } from '../google/ports';
import { lazily } from '../school/lazily';
import { withTables, type School, type SchoolTables } from '../school/schoolTables';
import { readRows } from '../workbook/readRows';
import { readWorkbook } from '../workbook/readWorkbook';

/** The school with the rows of 上傳紀錄 that `teacherDesk` of this mailbox may show, and perhaps a few more. */
export function readTeacherDesk(shell: Shell, email: string): School {
  const school = readWorkbook(shell);
  const uploads = () => {
    const isTaught = taughtBy(school, email);
    return readRows(shell, 'uploads', ['className', 'courseOrType', 'teacher', 'certification'], (rows) =>
      rows
        .filter((one) => (one.certification === '待認證' || one.certification === '退回') && isTaught(one))
        .map(({ row }) => row),
    );
  };
  return withTables(school, lazily<Pick<SchoolTables, 'uploads'>>({ uploads }));
}

type Taught = { readonly className: string; readonly courseOrType: string; readonly teacher: string };

/** Whether one of the people the desk is about may teach it: by 課程 where it knows them, else by the name in the row. */
function taughtBy({ tables, now }: School, email: string): (upload: Taught) => boolean {
  const deputies = deputyRowsOf(tables.deputies, email, now.slice(0, 10)).filter(isCertifying);
  const mailboxes = new Set([email, ...deputies.map(({ principalEmail }) => principalEmail)]);
  const people = tables.staff.rows.filter((one) => mailboxes.has(one.email));
  const names = [...mailboxes, ...people.map(({ name }) => name)].filter((name) => name !== '');
  const isNamed = (cell: string) => names.some((name) => cell.toLowerCase().includes(name.toLowerCase()));
  const own = tables.courses.rows.filter((one) => mailboxes.has(one.teacherEmail) || isNamed(one.teacher));
  const courses = new Set(own.map(({ courseName }) => courseName));
  const taught = new Set(own.map(({ className, courseName }) => `${className}|${courseName}`));
  return ({ className, courseOrType, teacher }) =>
    isNamed(teacher) || (className === '' ? courses.has(courseOrType) : taught.has(`${className}|${courseOrType}`));
}
