/** What the findings about rows of 作業期程 have in common. */
import type { ScheduleRow } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { rowIdentity } from './rowIdentity';
import type { Matter } from './rule';

/** The rows of the schedule; none when the tab cannot be used. */
export function scheduleRows({ tables: { schedule } }: CheckContext): readonly ScheduleRow[] {
  return schedule.isUsable ? schedule.rows : [];
}

/** A matter about one row; `{item}` is the row's number and item. */
export function scheduleMatter(row: ScheduleRow, params: Matter['params']): Matter {
  const item = [row.no, row.item]
    .filter((part) => part !== '')
    .map((part) => excerpt(part, 20))
    .join(' ');
  return { division: row.division, row: row.row, key: [rowIdentity('schedule', row)], params: { item, ...params } };
}

export const DATES = ['startsOn', 'endsOn', 'selfCheckStartsOn', 'selfCheckEndsOn'] as const;
export type DateKey = (typeof DATES)[number];
/** [earlier, later]: what must not come before what. */
const ORDER: readonly (readonly [DateKey, DateKey])[] = [
  ['startsOn', 'endsOn'],
  ['selfCheckStartsOn', 'selfCheckEndsOn'],
  ['startsOn', 'selfCheckStartsOn'],
];

/** Dates of a row that come before what they must follow, as [earlier, later]. */
export function disorderOf(row: ScheduleRow): readonly (readonly [DateKey, DateKey])[] {
  return ORDER.filter(([a, b]) => row[a] !== '' && row[b] !== '' && row[b] < row[a]);
}
