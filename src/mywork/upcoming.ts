/** The next last days on 作業期程 that concern the person: their office's, or what classes and teachers work towards. Pure. */
import { officesOfPerson } from '../desk/officeDesk';
import { namesOffice } from '../regulation/offices';
import { addDays } from '../school/day';
import { scheduleTitle } from '../school/scheduleTitle';
import type { ScheduleRow } from '../school/tabs';
import type { WorkLine, WorkSource } from './workLine';

const AHEAD_DAYS = 45;
const MOST = 5;

export function upcoming({ context, caller, classes }: WorkSource): WorkLine[] {
  const { today, tables } = context;
  const until = addDays(today, AHEAD_DAYS);
  const seesAll = caller.access === '管理' || caller.access === '檢視';
  const offices = caller.access === '處室' ? officesOfPerson(context, caller.email) : [];
  const teaches = caller.access === '任課教師' || caller.access === '導師';
  const concerns = (row: ScheduleRow) =>
    seesAll ||
    offices.some((office) => namesOffice(row.office, office)) ||
    (classes.length > 0 && /上傳$|勾選$|^收訖/.test(row.item)) ||
    (teaches && row.item === '課程學習成果認證');
  const rows = tables.schedule.rows
    .filter(
      (row) =>
        row.endsOn >= today &&
        row.endsOn <= until &&
        row.endsOn >= row.startsOn &&
        row.state !== '已完成' &&
        concerns(row),
    )
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.row - b.row));
  return rows.slice(0, MOST).map((row) => ({
    matter: 'deadline',
    count: null,
    names: [scheduleTitle(row)],
    dueOn: row.endsOn,
    daysLeft: null,
    since: '',
    isPressing: false,
    isForToday: false,
    action: { kind: 'none' },
  }));
}
