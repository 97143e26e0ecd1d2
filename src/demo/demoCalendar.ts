/**
 * The demo school's dates, laid around its `now` so that in whatever month somebody tries it the same things are going
 * on: the current semester's windows are open for weeks to come, the one before is over, a selection has taken place.
 */
import { addDays } from '../school/day';
import { calendarPeriod, previousPeriod, type Period } from '../school/period';

export interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface DemoSemester {
  readonly period: Period;
  /** 開學日 and 休業式. */
  readonly startsOn: string;
  readonly closesOn: string;
  /** Upload of both kinds: from the first day to 14 days after 休業式 (C5). */
  readonly upload: Span;
  /** Certification: to 21 days after 休業式. */
  readonly certification: Span;
}

export interface DemoCalendar {
  /** School time the school is made for, `yyyy-MM-ddTHH:mm:ss`. */
  readonly now: string;
  readonly today: string;
  readonly current: DemoSemester;
  readonly previous: DemoSemester;
  /** The selection of the previous semester's school year. */
  readonly selection: Span & { readonly schoolYear: number };
}

/** Days that lie between today and the edges of the current semester at least. */
const OPEN_SINCE = 35;
const OPEN_FOR = 30;

/** The calendar for a day: typical dates (C9), moved only as far as needed to keep the current windows open. */
export function demoCalendar(now: string): DemoCalendar {
  const today = now.slice(0, 10);
  const period = calendarPeriod(today);
  const typical = typicalDates(period);
  const startsOn = earlier(typical.startsOn, addDays(today, -OPEN_SINCE));
  const current = semesterOf(period, startsOn, later(typical.closesOn, addDays(today, OPEN_FOR)));

  const before = previousPeriod(period);
  const typicalBefore = typicalDates(before);
  // Room for the previous certification to end, and before a semester 1 for the yearly selection too.
  const room = period.semester === 1 ? 45 : 30;
  const closedOn = earlier(typicalBefore.closesOn, addDays(startsOn, -room));
  const previous = semesterOf(before, typicalBefore.startsOn, closedOn);
  const selection =
    period.semester === 1
      ? { startsOn: addDays(previous.certification.endsOn, 1), endsOn: addDays(previous.certification.endsOn, 15) }
      : { startsOn, endsOn: addDays(today, 20) };
  return { now, today, current, previous, selection: { ...selection, schoolYear: before.schoolYear } };
}

function semesterOf(period: Period, startsOn: string, closesOn: string): DemoSemester {
  return {
    period,
    startsOn,
    closesOn,
    upload: { startsOn, endsOn: addDays(closesOn, 14) },
    certification: { startsOn, endsOn: addDays(closesOn, 21) },
  };
}

function typicalDates({ schoolYear, semester }: Period): { startsOn: string; closesOn: string } {
  const year = schoolYear + 1911;
  return semester === 1
    ? { startsOn: `${year}-08-31`, closesOn: `${year + 1}-01-20` }
    : { startsOn: `${year + 1}-02-23`, closesOn: `${year + 1}-06-30` };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
