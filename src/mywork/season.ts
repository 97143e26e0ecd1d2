/** What time of the year it is for the workbook: when the semester is over, and when the year is to be rolled over. Pure. */
import type { CheckContext } from '../rules/checkContext';

export interface Season {
  /** Every window of the current semester has ended; what to do then. '' while one is open or to come. */
  readonly over: '' | 'nextSemester' | 'rollOver';
  /** From July of the school year's end: the time to roll over. */
  readonly isRollOver: boolean;
  /** 08-01 has passed: the workbook is one of a year that is over. */
  readonly isPastYear: boolean;
}

export function seasonOf({ tables, settings, today }: CheckContext): Season {
  const { schoolYear, semester } = settings;
  const isLast = semester === 2;
  const rows = tables.schedule.rows.filter(
    (row) =>
      row.schoolYear === schoolYear &&
      (row.semester === semester || (isLast && row.semester === 0)) &&
      row.endsOn !== '' &&
      row.endsOn >= row.startsOn,
  );
  const isOver = rows.length > 0 && rows.every((row) => row.endsOn < today);
  return {
    over: !isOver ? '' : isLast ? 'rollOver' : 'nextSemester',
    isRollOver: today >= `${schoolYear + 1912}-07-01`,
    isPastYear: today >= `${schoolYear + 1912}-08-01`,
  };
}
