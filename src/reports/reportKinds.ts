/** Every report there is: who may print it, what one chooses for it, and how it is made. */
import { visibleClasses } from '../access/classes';
import { OFFICES, READERS, type Access } from '../access/roles';
import type { Caller } from '../access/caller';
import { certificationLists, waitingByTeacher } from './certificationLists';
import { classChecklistReport, confirmationSlips } from './classSheets';
import { handover } from './handover';
import { leaverLetters, leaversOf } from './leaverLetters';
import { needsPost } from '../school/receipt';
import type { Upload } from '../school/tabs';
import { meetingAhead, meetingHeld, meetingId, meetingsOf, type Meeting } from '../school/meetings';
import { dayText, meetingName, type MeetingScope } from './meeting/heading';
import { invitation } from './meeting/invitation';
import { meetingReport } from './meeting/meetingReport';
import { minutes } from './meeting/minutes';
import { signInSheet } from './meeting/signInSheet';
import { sheetsOfLines, slipsByClass, studentsByClass } from './paperCount';
import { publicSchedule, publicScheduleRows } from './publicSchedule';
import type { ReportScope } from './reportScope';
import {
  commendationProposals,
  deputyList,
  officeSheets,
  officesOf,
  selfCheckSheet,
  trainingRecord,
} from './singleSheets';

/** Something one may print alone: a class, a teacher, an office, a student who left. */
export interface Choice {
  readonly id: string;
  readonly caption: string;
  /** Sheets of paper that it takes, as near as can be told before it is made; of slips, how many there are. */
  readonly sheets: number;
}

export interface ReportWish extends ReportScope {
  /** Ids of the choices; none means all that the caller may print. */
  readonly chosen: readonly string[];
  /** 學號 to print alone, for slips. */
  readonly students: readonly string[];
  /** Slips on a page. */
  readonly perPage: 1 | 2;
}

export interface ReportKind {
  readonly access: readonly Access[];
  /** What the caller may choose from; null where there is nothing to choose. */
  readonly choices: ((scope: ReportScope, caller: Caller) => readonly Choice[]) | null;
  /** The columns of 上傳紀錄 that `choices` looks at, where it looks at uploads. */
  readonly choosesBy?: readonly (keyof Upload & string)[];
  /** One of the choices is made, not all; none of them is the one that is next. It can be made where there is none. */
  readonly isSingle?: boolean;
  /** A finished HTML document. `chosen` holds only what the caller may print. */
  make(wish: ReportWish): string;
  /** The same as rows of text, where that is useful. */
  rows?(wish: ReportWish): string[][];
}

const WITH_TUTORS: readonly Access[] = ['管理', '處室', '導師', '檢視'];

function classChoices(scope: ReportScope, caller: Caller, sheets: (className: string) => number): Choice[] {
  const classes = new Map(scope.school.tables.classes.rows.map((one) => [one.className, one]));
  return visibleClasses(scope.school, { caller })
    .classes.filter((name) => scope.division === '' || classes.get(name)?.division === scope.division)
    .map((name) => ({ id: name, caption: name, sheets: sheets(name) }));
}

/** A teacher sees the own list alone. */
function teacherChoices({ school, division }: ReportScope, caller: Caller): Choice[] {
  return [...waitingByTeacher(school, division)]
    .filter(([teacher]) => READERS.some((one) => one === caller.access) || teacher === caller.email)
    .map(([teacher, items]) => ({
      id: teacher,
      caption: `${school.staffByEmail.get(teacher)?.name ?? teacher}（${items.length}）`,
      sheets: sheetsOfLines(items.length),
    }))
    .sort((a, b) => (a.caption < b.caption ? -1 : 1));
}

/** Meetings of the period. */
function meetingChoices({ school, period }: ReportScope): Choice[] {
  return meetingsOf(school.tables.meetings.rows)
    .filter((one) => one.schoolYear === period.schoolYear && one.semester === period.semester)
    .map((meeting) => ({
      id: meetingId(meeting),
      caption: `${meetingName({ period, meeting })}（${dayText(meeting)}）`,
      sheets: 1,
    }));
}

/** A paper of the meeting that was chosen; of the next one of the period where none was, or of none that is on record. */
function meetingPaper(
  make: (scope: MeetingScope) => string,
  among: (meetings: readonly Meeting[], wish: ReportWish) => Meeting | null,
): ReportKind {
  return {
    access: READERS,
    choices: meetingChoices,
    isSingle: true,
    make(wish) {
      const meetings = meetingsOf(wish.school.tables.meetings.rows);
      const asked = wish.chosen.length === 1 ? meetings.find((one) => meetingId(one) === wish.chosen[0]) : undefined;
      return make({ ...wish, meeting: asked ?? among(meetings, wish) });
    },
  };
}

const nextOne = (meetings: readonly Meeting[], { school, period }: ReportWish) =>
  meetingAhead(meetings, period, school.today);
/** Minutes are of the meeting that was held last. */
const lastOne = (meetings: readonly Meeting[], wish: ReportWish) =>
  meetingHeld(meetings, wish.period, wish.school.today) ?? nextOne(meetings, wish);

export const REPORTS = {
  meeting: meetingPaper(meetingReport, nextOne),
  invitation: meetingPaper(invitation, nextOne),
  signIn: meetingPaper(signInSheet, nextOne),
  minutes: meetingPaper(minutes, lastOne),
  classChecklist: {
    access: WITH_TUTORS,
    choices(scope, caller) {
      const students = studentsByClass(scope);
      return classChoices(scope, caller, (name) => sheetsOfLines(students.get(name) ?? 0));
    },
    make: (wish) => classChecklistReport(wish, wish.chosen),
  },
  slips: {
    access: WITH_TUTORS,
    choices(scope, caller) {
      const slips = slipsByClass(scope);
      return classChoices(scope, caller, (name) => slips.get(name) ?? 0);
    },
    choosesBy: ['schoolYear', 'semester', 'kind', 'studentNo', 'isSelected'],
    make: (wish) => confirmationSlips(wish, wish.chosen, wish.students, wish.perPage),
  },
  certification: {
    access: [...READERS, '任課教師', '導師', '諮詢教師'],
    choices: teacherChoices,
    choosesBy: ['schoolYear', 'semester', 'kind', 'studentNo', 'className', 'courseOrType', 'teacher', 'certification'],
    make: (wish) => certificationLists(wish, wish.chosen),
  },
  offices: {
    access: READERS,
    choices: (scope) => officesOf(scope).map((office) => ({ id: office, caption: office, sheets: 1 })),
    make: (wish) => officeSheets(wish, wish.chosen),
  },
  leaverLetters: {
    access: OFFICES,
    choices: (scope) =>
      leaversOf(scope).map(({ student, receipts }) => ({
        id: student.studentNo,
        caption: `${student.studentNo} ${student.name}${receipts.some(needsPost) ? '' : ' ✓'}`,
        sheets: 1,
      })),
    make: (wish) => leaverLetters(wish, wish.chosen),
  },
  publicSchedule: { access: READERS, choices: null, make: publicSchedule, rows: publicScheduleRows },
  selfCheck: { access: READERS, choices: null, make: selfCheckSheet },
  trainings: { access: READERS, choices: null, make: trainingRecord },
  deputies: { access: READERS, choices: null, make: deputyList },
  handover: { access: OFFICES, choices: null, make: handover },
  commendations: { access: OFFICES, choices: null, make: commendationProposals },
} as const satisfies Readonly<Record<string, ReportKind>>;

export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];

/** The choices of a report that the caller may print, narrowed to those asked for. */
export function allowedChoices(
  kind: ReportKind,
  scope: ReportScope,
  caller: Caller,
  asked: readonly string[],
): string[] {
  const ids = (kind.choices?.(scope, caller) ?? []).map(({ id }) => id);
  return asked.length === 0 && kind.isSingle !== true ? ids : ids.filter((id) => asked.includes(id));
}
