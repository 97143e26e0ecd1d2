/** The windows that are open today for a grade and a division, whatever semester the settings say is current (C10). */
import type { CheckContext } from '../rules/checkContext';
import type { Period } from '../school/period';
import type { ScheduleItem } from '../school/tabs';
import type { Day } from './dueDays';

export interface OpenWindow {
  readonly item: ScheduleItem;
  readonly period: Period;
  /** '' when open-ended at that side. */
  readonly startsOn: Day | '';
  readonly endsOn: Day | '';
}

export type WindowFinder = (item: ScheduleItem, grade: number | null, division: string) => readonly OpenWindow[];

/**
 * Makes the finder of one run. The school years are those of the schedule, the current semester first; a window of the
 * whole year is given once, not once a semester. With `endedSince` windows that ended on that day or later count too.
 */
export function openWindowFinder(context: CheckContext, endedSince: Day = context.today): WindowFinder {
  const { settings, windows, today, tables } = context;
  const years = [...new Set(tables.schedule.rows.flatMap((row) => row.schoolYear ?? []))].sort((a, b) => b - a);
  const periods = years.flatMap((schoolYear) =>
    [settings.semester, 3 - settings.semester].map((semester) => ({ schoolYear, semester })),
  );
  const known = new Map<string, readonly OpenWindow[]>();
  return (item, grade, division) => {
    const key = `${item}|${grade}|${division}`;
    let open = known.get(key);
    if (open === undefined) {
      const seen = new Set<string>();
      open = periods.flatMap((period) => {
        const rows = windows.windowOf(item, period, grade, division)?.rows ?? [];
        const row = rows
          .filter((r) => r.startsOn <= today && (r.endsOn === '' || r.endsOn >= endedSince))
          .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0];
        if (!row || seen.has(`${period.schoolYear}|${row.row}`)) return [];
        seen.add(`${period.schoolYear}|${row.row}`);
        return [{ item, period, startsOn: row.startsOn, endsOn: row.endsOn }];
      });
      known.set(key, open);
    }
    return open;
  };
}
