/** A lot is past its last day and not submitted. */
import { daysBetween, rocText } from '../school/day';
import { dueDayOf, lotMatter, lotRows } from './lots';
import type { Rule } from './rule';

export const rule: Rule<'R6.2-overdue'> = {
  code: 'R6.2-overdue',
  requirements: ['R6.2'],
  severity: '錯誤',
  clause: '六(二)',
  tab: 'submissions',
  inCharge: '提交單位',
  per: 'submission row',
  words: {
    help: {
      zh: '過了期限仍未提交。',
      en: 'A lot is past its last day (期限, else the window’s end) and not submitted.',
    },
    explanation: '{period}{division}{batch}「{lot}」期限 {due}，已過 {days} 天仍未提交。',
    advice: '請提交單位儘速完成提交，並填上提交日與自我檢核。',
  },
  check: (context) =>
    lotRows(context).flatMap((row) => {
      const due = dueDayOf(context, row);
      if (due === '' || row.lot === '' || row.submittedOn !== '' || context.today <= due) return [];
      if (context.isFaulty('submissions', row.row, 'submittedOn')) return [];
      return [lotMatter(context, row, { due: rocText(due), days: daysBetween(due, context.today) })];
    }),
};
