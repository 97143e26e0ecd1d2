/** The next last day on 作業期程 that somebody works towards. Pure. */
import type { School } from '../school/schoolTables';
import { scheduleTitle } from '../school/scheduleTitle';
import type { ScheduleRow } from '../school/tabs';

export interface NextDeadline {
  readonly title: string;
  /** ISO. */
  readonly endsOn: string;
}

/** Of what is open or coming; what is open comes first where both end on one day. Null when nothing is. */
export function nextDeadline({ tables, now }: Pick<School, 'tables' | 'now'>): NextDeadline | null {
  const today = now.slice(0, 10);
  const isAhead = ({ startsOn }: ScheduleRow) => (startsOn > today ? 1 : 0);
  const rows = tables.schedule.rows
    .filter((row) => row.endsOn >= today && row.endsOn >= row.startsOn && row.state !== '已完成')
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : isAhead(a) - isAhead(b) || a.row - b.row));
  const [first] = rows;
  return first === undefined ? null : { title: scheduleTitle(first), endsOn: first.endsOn };
}
