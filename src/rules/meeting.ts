/** R3.1, R3.2: the work group's meetings of a semester. */
import type { Meeting, Row } from '../school/tabs';
import type { CheckContext } from './checkContext';

/** From this many days before 休業式 a missing meeting is reported (design.md §4). */
export const DAYS_BEFORE_CLOSING = 30;

/** A semester of the 學期 tab with its own numbers known. */
export type Semester = Row<'semesters'> & { readonly schoolYear: number; readonly semester: number };

/** The semesters on record, each once; none when the tabs cannot tell. */
export function semestersOf(context: CheckContext): readonly Semester[] {
  const { semesters, meetings } = context.tables;
  if (!semesters.isUsable || !meetings.isUsable) return [];
  const done = new Set<string>();
  return semesters.rows.filter((row): row is Semester => {
    const key = `${row.schoolYear}|${row.semester}`;
    if (row.schoolYear === null || row.semester === null || done.has(key)) return false;
    done.add(key);
    return true;
  });
}

/**
 * The rows about meetings held in a semester: one meeting has a row for each of its matters. A planned meeting (日期 to
 * come, or none) is not held; a date that cannot be read may be a past one.
 */
export function heldMeetings(context: CheckContext, schoolYear: number, semester: number): readonly Meeting[] {
  const isHeld = ({ heldOn, row }: Meeting) =>
    heldOn === '' ? context.isFaulty('meetings', row, 'heldOn') : heldOn <= context.today;
  return context.tables.meetings.rows.filter(
    (row) => row.schoolYear === schoolYear && row.semester === semester && isHeld(row),
  );
}

/** How many meetings the rows are about: by 會次, or by date where that is blank. */
export function meetingCount(rows: readonly Meeting[]): number {
  return new Set(rows.map((row) => (row.no === null ? row.heldOn : `#${row.no}`))).size;
}
