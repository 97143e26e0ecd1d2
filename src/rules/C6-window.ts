/** Students have fewer than three days to confirm their receipts, both ends counted (C6). */
import { daysBetween, rocText } from '../school/day';
import type { Rule } from './rule';
import { scheduleMatter, scheduleRows } from './scheduleMatters';

export const rule: Rule<'C6-window'> = {
  code: 'C6-window',
  requirements: ['C6'],
  severity: '警告',
  clause: 'C6',
  tab: 'schedule',
  inCharge: '教務處',
  per: 'schedule row',
  words: {
    help: {
      zh: '收訖確認期間短於最少天數。',
      en: 'The confirmation window is shorter than allowed, both ends counted.',
    },
    explanation: '「{item}」自 {start} 至 {end}，共 {count} 天，至少應有 {days} 天。',
    advice: '請延長學生確認收訖明細的期間。',
  },
  check(context) {
    const { receiptDays: days } = context.settings;
    return scheduleRows(context).flatMap((row) => {
      if (row.item !== '收訖明細確認' || row.startsOn === '' || row.endsOn < row.startsOn) return [];
      const count = daysBetween(row.startsOn, row.endsOn) + 1;
      if (count >= days) return [];
      return [scheduleMatter(row, { start: rocText(row.startsOn), end: rocText(row.endsOn), count, days })];
    });
  },
};
