/** What the executive secretary is told: no meeting yet, training at zero, clauses that are not met (三, 八). */
import type { CheckContext } from '../rules/checkContext';
import { excerpt } from '../rules/excerpt';
import { heldMeetings, meetingCount } from '../rules/meeting';
import { sessionsOf } from '../rules/training';
import { TRAININGS } from '../regulation/trainings';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { rocText } from '../school/day';
import { legalSpan, periodText } from '../school/period';
import { fromCell, staffAddressee } from './addressee';
import { latest, monthly, stepBefore, type Day } from './dueDays';
import type { Addressee, Notice } from './notice';

/** Days before 休業式 on which a missing meeting is named; the first is that of R3.1. */
const MEETING_STEPS = [30, 14, 7, 3, 1];
/** Days before 07-31 on which a kind of training without a session is named, besides each month of semester 2. */
const TRAINING_STEPS = [30, 14, 7];
const LONGEST_LIST = 20;

export function secretaryNotices(context: CheckContext): Notice[] {
  const addressee = secretaryOf(context);
  const of = (matter: string, dueOn: Day | null, deadline: Day | '', texts: readonly string[]): Notice[] =>
    dueOn === null || texts.length === 0
      ? []
      : [
          {
            kind: '執行秘書待辦',
            addressee,
            matter,
            dueOn,
            deadline,
            deadlineTitle: matter,
            division: '',
            lines: texts,
          },
        ];
  const { schoolYear, semester } = context.settings;
  const period = periodText({ schoolYear, semester });
  const closing = closingOf(context);
  const yearEnd = legalSpan({ schoolYear, semester: 0 }).end;
  return [
    ...of(
      fill(lines.meetingMatter, { period }),
      stepBefore(closing, MEETING_STEPS, context.today),
      closing,
      missingMeeting(context, closing),
    ),
    ...of(
      fill(lines.trainingMatter, { year: schoolYear }),
      trainingDay(context, yearEnd),
      yearEnd,
      missingTrainings(context),
    ),
    ...of(fill(lines.clauseMatter, { year: schoolYear }), monthly(context.today), '', unmetClauses(context)),
  ];
}

function secretaryOf(context: CheckContext): Addressee {
  const member = context.tables.workGroup.rows.find((row) => row.role === '執行秘書');
  if (!member) return { name: lines.secretary, email: '', fault: 'noOffice', inPlaceOf: '' };
  return staffAddressee(
    context,
    fromCell(context, 'workGroup', member.row, 'email', member.email, member.name),
    () => true,
  );
}

function closingOf(context: CheckContext): Day | '' {
  const { schoolYear, semester } = context.settings;
  const row = context.tables.semesters.rows.find((r) => r.schoolYear === schoolYear && r.semester === semester);
  return row?.closesOn ?? '';
}

function missingMeeting(context: CheckContext, closing: Day): string[] {
  const { schoolYear, semester, meetingsPerSemester } = context.settings;
  if (!context.tables.meetings.isUsable) return [];
  const held = meetingCount(heldMeetings(context, schoolYear, semester));
  if (held >= meetingsPerSemester) return [];
  return [
    fill(lines.meeting, {
      period: periodText({ schoolYear, semester }),
      held,
      minimum: meetingsPerSemester,
      end: rocText(closing),
    }),
  ];
}

function trainingDay(context: CheckContext, yearEnd: Day): Day | null {
  const isSecondHalf = context.today >= legalSpan({ schoolYear: context.settings.schoolYear, semester: 2 }).start;
  if (!isSecondHalf || context.today > yearEnd) return null;
  return latest([monthly(context.today), stepBefore(yearEnd, TRAINING_STEPS, context.today)]);
}

function missingTrainings(context: CheckContext): string[] {
  const { trainingsPerYear: minimum } = context.settings;
  if (!context.tables.trainings.isUsable) return [];
  return TRAININGS.flatMap((rule) => {
    const held = sessionsOf(context, rule).length;
    return held >= minimum ? [] : [fill(lines.training, { kind: rule.kind, held, minimum })];
  });
}

/** By the 規定檢核 tab as last written by the check. */
function unmetClauses(context: CheckContext): string[] {
  const unmet = context.tables.compliance.rows.filter((row) => row.state === '未符合' || row.state === '有風險');
  const shown = unmet
    .slice(0, LONGEST_LIST)
    .map((row) =>
      fill(lines.clause, { requirement: row.requirement, state: row.state, facts: excerpt(row.facts, 60) }),
    );
  return unmet.length > LONGEST_LIST ? [...shown, fill(lines.more, { count: unmet.length - LONGEST_LIST })] : shown;
}
