/** The last day of a schedule row lies on a weekend: nobody is at school to help. Current school year only. */
import { rocText, weekday } from '../school/day';
import type { Rule } from './rule';
import { disorderOf, scheduleMatter, scheduleRows } from './scheduleMatters';

const WEEKEND: Readonly<Record<number, string>> = { 0: '日', 6: '六' };

export const rule: Rule<'R4.4-holiday'> = {
  code: 'R4.4-holiday',
  requirements: ['R4.4'],
  severity: '提示',
  clause: '四',
  tab: 'schedule',
  inCharge: '教務處',
  per: 'schedule row of the current school year',
  words: {
    help: {
      zh: '期程的結束日是星期六或星期日。',
      en: 'The last day of a schedule item lies on a weekend.',
    },
    explanation: '期程「{item}」的結束日 {end} 是星期{day}。',
    advice: '截止日在假日，當天沒有人可以協助；可改到前後的上班日。',
  },
  check: (context) =>
    scheduleRows(context).flatMap((row) => {
      const { startsOn, endsOn } = row;
      if (row.schoolYear !== context.settings.schoolYear || startsOn === '' || endsOn === '') return [];
      const day = WEEKEND[weekday(endsOn)];
      if (day === undefined || disorderOf(row).length > 0) return [];
      return [scheduleMatter(row, { end: rocText(endsOn), day })];
    }),
};
