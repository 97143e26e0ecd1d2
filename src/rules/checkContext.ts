/** What every check is given: the school and look-ups, each built once at its first use, so that no check is more than linear in rows. */
import type { Period } from '../school/period';
import { dutyBook, type DutyBook } from '../regulation/dutyHolders';
import { isOfOffice } from '../regulation/offices';
import { openChanges } from '../school/enrolmentChange';
import { uploadBook, type UploadBook } from '../school/quota';
import { roundBook, type RoundBook } from '../school/rounds';
import type { School } from '../school/schoolTables';
import { staffAtWork } from '../school/staff';
import type { Table } from '../school/table';
import type { Course, EnrolmentChange, SchoolClass, Staff, Student, TabKey } from '../school/tabs';
import { scheduleWindows, type ScheduleWindows } from '../school/window';
import { groupBy } from '../school/groupBy';
import { lazily } from '../school/lazily';

export interface CheckContext extends School {
  /** ISO day of `now`. */
  readonly today: string;
  /** One roster row of each 學號. */
  readonly studentByNo: ReadonlyMap<string, Student>;
  readonly classByName: ReadonlyMap<string, SchoolClass>;
  readonly staffByEmail: ReadonlyMap<string, Staff>;
  readonly staffByName: ReadonlyMap<string, readonly Staff[]>;
  /** Courses by `courseKey`. */
  readonly coursesByKey: ReadonlyMap<string, readonly Course[]>;
  /** School years that 課程 has rows of. */
  readonly courseYears: ReadonlySet<number | null>;
  /** Uploads by student, kind and period, counted as the limits count them. */
  readonly book: UploadBook;
  readonly windows: ScheduleWindows;
  /** The rounds of submission, each with the row that serves it. */
  readonly rounds: RoundBook;
  /** Who does what: 權責分工, the seed's rows where it has none. */
  readonly duties: DutyBook;
  /** Unhandled enrolment changes in effect, by 學號. */
  readonly openChanges: ReadonlyMap<string, readonly EnrolmentChange[]>;
  /** True when the cell could not be read, so that its blank means "unknown". */
  isFaulty(tab: TabKey, row: number, key: string): boolean;
  /** Mailbox of an office (註冊組, 進修部教務組 …) by 單位 and 職務 of the 人員 tab; '' when nobody fits. */
  emailOfOffice(office: string): string;
}

/**
 * The look-ups over a school. Where a key stands twice, the row that is taken does not hang on the rows' order
 * (the double is a DATA finding of its own).
 */
export function checkContext(school: School): CheckContext {
  const { tables } = school;
  const faulty = new Map<TabKey, ReadonlyMap<string, ReadonlySet<number>>>();
  const officeEmails = new Map<string, string>();
  let staff: readonly Staff[] | null = null;
  const atWork = () => (staff ??= staffAtWork(tables.staff, school.now.slice(0, 10)));
  return lazily<CheckContext>({
    tables: () => tables,
    settings: () => school.settings,
    settingProblems: () => school.settingProblems,
    now: () => school.now,
    fileZone: () => school.fileZone,
    today: () => school.now.slice(0, 10),
    studentByNo: () => oneBy(tables.roster.rows, (s) => s.studentNo),
    classByName: () => oneBy(tables.classes.rows, (c) => c.className),
    staffByEmail: () => oneBy(tables.staff.rows, (s) => s.email),
    staffByName: () => groupBy(tables.staff.rows, (s) => s.name),
    coursesByKey: () =>
      groupBy(tables.courses.rows, (c) => courseKey(c.schoolYear, c.semester, c.className, c.courseName)),
    courseYears: () => new Set(tables.courses.rows.map(({ schoolYear }) => schoolYear)),
    book: () => uploadBook(tables.uploads.rows, school.settings),
    windows: () => scheduleWindows(tables.schedule),
    rounds: () => roundBook(tables),
    duties: () => dutyBook(tables),
    openChanges: () => openChanges(tables.enrolmentChanges, school.now.slice(0, 10)),
    isFaulty: () => (tab, row, key) => {
      const rows = faulty.get(tab) ?? faultyRows(tables[tab]);
      faulty.set(tab, rows);
      return rows.get(key)?.has(row) === true;
    },
    emailOfOffice: () => (office) => {
      const email = officeEmails.get(office) ?? mailboxOf(atWork(), office);
      officeEmails.set(office, email);
      return email;
    },
  });
}

/** The look-ups as if that period were the current one, so that lists and figures show that semester. */
export function contextOfPeriod(school: School, { schoolYear, semester }: Period): CheckContext {
  return checkContext({ ...school, settings: { ...school.settings, schoolYear, semester } });
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

/** Rows with a cell that could not be read, by column. */
function faultyRows({ problems }: Pick<Table<unknown>, 'problems'>): Map<string, ReadonlySet<number>> {
  const byKey = groupBy(problems, ({ key }) => key);
  return new Map([...byKey].map(([key, same]) => [key, new Set(same.map(({ row }) => row))]));
}

/** Whether a 職務 is that of an office's head: 組長, 主任. */
export const isHead = (duty: string) => /長|主任/.test(duty);

/** The mailbox of the head of the office if there is one among these people (組長, 主任), else of anybody of it; '' where nobody is. */
export function mailboxOf(staff: readonly Staff[], office: string): string {
  if (office === '') return '';
  const there = staff.filter((person) => person.email !== '');
  const own = there.filter((person) => isOfOffice(person, office));
  // An office over others (教務處) is named in 單位 as a part.
  const members = own.length > 0 ? own : there.filter(({ unit, duty }) => `${unit}${duty}`.includes(office));
  const heads = members.filter((person) => isHead(person.duty));
  return (heads.length > 0 ? heads : members).map((person) => person.email).sort()[0] ?? '';
}

function oneBy<R extends { readonly row: number }>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R> {
  const map = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const other = map.get(key);
    if (other === undefined || contentOf(row) < contentOf(other)) map.set(key, row);
  }
  return map;
}

/** A row's cells without its row number, and without 檢核, which the checks themselves write. */
export function contentOf(row: { readonly row: number }): string {
  return JSON.stringify({ ...row, row: 0, check: '' });
}
