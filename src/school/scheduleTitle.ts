/** What a row of 作業期程 is called: its item (its own name where it is 其他), and whom it is for. */
import type { ScheduleRow } from './tabs';

const EVERYBODY = /^(全部?|全校|各年級|所有|不限)?$/;

/** 「其他」 by its own name, where it has one. */
export function itemName({ item, title }: Pick<ScheduleRow, 'item' | 'title'>): string {
  return item === '其他' && title !== '' ? title : item;
}

export function scheduleTitle(row: ScheduleRow): string {
  const item = itemName(row);
  const scope = [row.division, row.grades].filter((part) => !EVERYBODY.test(part.trim())).join(' ');
  return scope === '' ? item : `${item}（${scope}）`;
}
