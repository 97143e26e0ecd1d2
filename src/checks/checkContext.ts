/** What every check is given: the school and look-ups built once, so that no check is more than linear in rows. */
import type { School } from '../school/schoolTables';
import type { Course, SchoolClass, Staff, Student } from '../school/tabs';

export interface CheckContext extends School {
  /** ISO day of `now`. */
  readonly today: string;
  /** First roster row of each 學號. */
  readonly studentByNo: ReadonlyMap<string, Student>;
  readonly classByName: ReadonlyMap<string, SchoolClass>;
  readonly staffByEmail: ReadonlyMap<string, Staff>;
  /** Courses by `schoolYear|semester|className|courseName`. */
  readonly coursesByKey: ReadonlyMap<string, readonly Course[]>;
}

/** The look-ups over a school; the first row wins where a key stands twice (the double is a DATA finding of its own). */
export function checkContext(school: School): CheckContext {
  const { tables } = school;
  const coursesByKey = new Map<string, Course[]>();
  for (const course of tables.courses.rows) {
    const key = courseKey(course.schoolYear, course.semester, course.className, course.courseName);
    const same = coursesByKey.get(key);
    if (same) same.push(course);
    else coursesByKey.set(key, [course]);
  }
  return {
    ...school,
    today: school.now.slice(0, 10),
    studentByNo: firstBy(tables.roster.rows, (s) => s.studentNo),
    classByName: firstBy(tables.classes.rows, (c) => c.className),
    staffByEmail: firstBy(tables.staff.rows, (s) => s.email),
    coursesByKey,
  };
}

/** The key of `coursesByKey`. */
export function courseKey(
  schoolYear: number | null,
  semester: number | null,
  className: string,
  courseName: string,
): string {
  return `${schoolYear}|${semester}|${className}|${courseName}`;
}

function firstBy<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R> {
  const map = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== '' && !map.has(key)) map.set(key, row);
  }
  return map;
}
