/** What a report is asked for: a school, a period, and perhaps one division of it. */
import type { CheckContext } from '../rules/checkContext';
import { periodText, type Period } from '../school/period';
import type { ReportFrame } from './layout';

export interface ReportScope {
  /** With its look-ups, made once for all that is in the report. */
  readonly school: CheckContext;
  readonly period: Period;
  /** 日校 or 進修部; '' for the whole school. */
  readonly division: string;
}

/** True for rows of the semester and of its whole year (0). */
export function isOfPeriod(
  { period }: Pick<ReportScope, 'period'>,
  row: { readonly schoolYear: number | null; readonly semester: number | null },
): boolean {
  return row.schoolYear === period.schoolYear && (row.semester === period.semester || row.semester === 0);
}

/** True for rows of the division asked for, and for those that are for all. */
export function isOfDivision({ division }: Pick<ReportScope, 'division'>, row: { readonly division: string }): boolean {
  return division === '' || row.division === '' || row.division === '全校' || row.division === division;
}

/** The head of a report: title, school, and the period and division it is about. */
export function frameOf({ school, period, division }: ReportScope, title: string, more = ''): ReportFrame {
  return {
    title,
    schoolName: school.settings.schoolName,
    subtitle: [periodText(period), division, more].filter((part) => part !== '').join('　'),
    printedOn: school.now.slice(0, 10),
    typeface: school.settings.paperTypeface,
  };
}
