/** How many sheets of paper a choice takes, told before a report is made: 551 pages are then nobody's surprise. Pure. */
import { uploadBook } from '../school/quota';
import { isInSchool } from '../school/student';
import { UPLOAD_KINDS } from '../school/tabs';
import type { ReportScope } from './reportScope';

/** Lines of the class list on its first page, under the title, and on each further one. */
const FIRST_LINES = 34;
const MORE_LINES = 42;
/** Lines under the list: totals, legend, room to sign. */
const FOOT_LINES = 5;

export function sheetsOfLines(lines: number): number {
  return 1 + Math.max(0, Math.ceil((lines + FOOT_LINES - FIRST_LINES) / MORE_LINES));
}

/** Students of each class who are on its list. */
export function studentsByClass({ school }: Pick<ReportScope, 'school'>): ReadonlyMap<string, number> {
  return counted(school.tables.roster.rows.filter(isInSchool));
}

/** Slips that each class gets: one for each student who selected something this school year. */
export function slipsByClass({ school, period }: Pick<ReportScope, 'school' | 'period'>): ReadonlyMap<string, number> {
  const book = uploadBook(school.tables.uploads.rows, school.settings);
  const year = { schoolYear: period.schoolYear, semester: 0 };
  return counted(
    school.tables.roster.rows.filter(
      (student) =>
        isInSchool(student) && UPLOAD_KINDS.some((kind) => book.tallyOf(student.studentNo, kind, year).selected > 0),
    ),
  );
}

function counted(students: readonly { readonly className: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { className } of students) counts.set(className, (counts.get(className) ?? 0) + 1);
  return counts;
}
