/** R3.1, R3.2: the work group meets each semester and takes its three standing matters. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { AGENDA } from '../regulation/agenda';
import { addDays, rocText } from '../school/day';
import { periodText } from '../school/period';
import type { Meeting, Row } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';

/** From this many days before 休業式 a missing meeting is reported (design.md §4). */
export const DAYS_BEFORE_CLOSING = 30;
const COMMON = { severity: '警告', basis: '三', office: '教務處' } as const;

/** R3.1-meeting and R3.2-agenda, one of each per semester of the 學期 tab. */
export function checkMeetings(context: CheckContext): FindingDraft[] {
  const { semesters, meetings } = context.tables;
  if (!semesters.isUsable || !meetings.isUsable) return [];
  const done = new Set<string>();
  return semesters.rows.flatMap((semester) => {
    const key = `${semester.schoolYear}|${semester.semester}`;
    if (semester.schoolYear === null || semester.semester === null || done.has(key)) return [];
    done.add(key);
    const held = meetingsOf(context, semester.schoolYear, semester.semester);
    return [...meetingFinding(context, semester, held), ...agendaFinding(context, semester, held)];
  });
}

/** The rows about meetings of a semester: one meeting has a row for each of its matters. */
export function meetingsOf(context: CheckContext, schoolYear: number, semester: number): readonly Meeting[] {
  return context.tables.meetings.rows.filter((row) => row.schoolYear === schoolYear && row.semester === semester);
}

/** How many meetings the rows are about: by 會次, or by date where that is blank. */
export function meetingCount(rows: readonly Meeting[]): number {
  return new Set(rows.map((row) => (row.no === null ? row.heldOn : `#${row.no}`))).size;
}

type Semester = Row<'semesters'>;

function meetingFinding(context: CheckContext, semester: Semester, held: readonly Meeting[]): FindingDraft[] {
  const { closesOn, schoolYear, semester: half } = semester;
  const count = meetingCount(held);
  const min = context.settings.meetingsPerSemester;
  if (closesOn === '' || context.today < addDays(closesOn, -DAYS_BEFORE_CLOSING) || count >= min) return [];
  const period = periodText({ schoolYear: schoolYear ?? 0, semester: half ?? 0 });
  return [
    {
      ...COMMON,
      code: 'R3.1-meeting',
      explanation: fill(texts.meeting.explanation, { period, count, min, closing: rocText(closesOn) }),
      advice: texts.meeting.advice,
      tab: 'meetings',
      key: findingKey('R3.1-meeting', schoolYear ?? '', half ?? ''),
    },
  ];
}

/** Matters that no meeting took, once one was held; without any meeting R3.1 says it all. */
function agendaFinding(context: CheckContext, semester: Semester, held: readonly Meeting[]): FindingDraft[] {
  if (held.length === 0 || held.some((row) => context.isFaulty('meetings', row.row, 'agenda'))) return [];
  const taken = new Set(held.map((row) => row.agenda));
  const missing = AGENDA.filter((item) => !taken.has(item));
  if (missing.length === 0) return [];
  const { schoolYear, semester: half } = semester;
  const period = periodText({ schoolYear: schoolYear ?? 0, semester: half ?? 0 });
  return [
    {
      ...COMMON,
      code: 'R3.2-agenda',
      explanation: fill(texts.agenda.explanation, { period, items: missing.join(texts.separator) }),
      advice: texts.agenda.advice,
      tab: 'meetings',
      key: findingKey('R3.2-agenda', schoolYear ?? '', half ?? ''),
    },
  ];
}
