/** School years (民國) and semesters: 08-01 to 01-31 and 02-01 to 07-31 (domain.md C9). */
import { fill } from '../messages/catalogue';
import { dateTexts as texts } from '../messages/zh/dates';

/** A school year such as 115 and a semester 1 or 2; 0 stands for the whole year on rosters and lots (domain.md C7). */
export interface Period {
  readonly schoolYear: number;
  readonly semester: number;
}

/**
 * The period the calendar says a day falls in (domain.md C11). Only a default: uploads of semester 1 stay open into
 * February, so what is open is a setting, never derived from today (C10).
 */
export function calendarPeriod(day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month >= 8) return { schoolYear: year - 1911, semester: 1 };
  return { schoolYear: year - 1912, semester: month === 1 ? 1 : 2 };
}

/** First and last day of a semester (of the whole year for semester 0), by law. */
export function legalSpan({ schoolYear, semester }: Period): { start: string; end: string } {
  const year = schoolYear + 1911;
  if (semester === 1) return { start: `${year}-08-01`, end: `${year + 1}-01-31` };
  if (semester === 2) return { start: `${year + 1}-02-01`, end: `${year + 1}-07-31` };
  return { start: `${year}-08-01`, end: `${year + 1}-07-31` };
}

/** `115學年度第1學期`, or `115學年度` for the whole year. */
export function periodText(period: Period): string {
  return fill(period.semester === 0 ? texts.schoolYear : texts.semester, { ...period });
}

/** The semester before: 115-1 → 114-2. */
export function previousPeriod({ schoolYear, semester }: Period): Period {
  return semester === 2 ? { schoolYear, semester: 1 } : { schoolYear: schoolYear - 1, semester: 2 };
}
