/** The next last day on 作業期程 that somebody works towards. Pure. */
import type { School } from '../school/schoolTables';
import { scheduleTitle } from '../school/scheduleTitle';

export interface NextDeadline {
  readonly title: string;
  /** ISO. */
  readonly endsOn: string;
}

/** Of what is open or coming; what is open comes first where both end on one day. Null when nothing is. */
export function nextDeadline({ tables, now }: Pick<School, 'tables' | 'now'>): NextDeadline | null {
  const today = now.slice(0, 10);
  const rows = tables.schedule.rows
    .filter((row) => row.startsOn !== '' && row.endsOn >= row.startsOn && row.endsOn >= today && row.state !== '已完成')
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.row - b.row));
  const [first] = rows;
  return first === undefined ? null : { title: scheduleTitle(first), endsOn: first.endsOn };
}
