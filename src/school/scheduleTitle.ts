/** What a row of 作業期程 is called: its item (its own name where it is 其他), and whom it is for. */
import type { ScheduleRow } from './tabs';

const EVERYBODY = /^(全部?|全校|各年級|所有|不限)?$/;

export function scheduleTitle(row: ScheduleRow): string {
  const item = row.item === '其他' && row.title !== '' ? row.title : row.item;
  const scope = [row.division, row.grades].filter((part) => !EVERYBODY.test(part.trim())).join(' ');
  return scope === '' ? item : `${item}（${scope}）`;
}
