/** A lot was submitted after its last day. */
import { daysBetween, rocText } from '../school/day';
import { dueDayOf, lotMatter, lotRows } from './lots';
import type { Rule } from './rule';

export const rule: Rule<'R6.2-late'> = {
  code: 'R6.2-late',
  requirements: ['R6.2'],
  severity: '警告',
  clause: '六(二)',
  tab: 'submissions',
  inCharge: '提交單位',
  per: 'submission row',
  words: {
    help: { zh: '在期限之後才提交。', en: 'A lot was submitted after its last day.' },
    explanation: '{period}{division}{batch}「{lot}」於 {done} 提交，晚於期限 {due}（{days} 天）。',
    advice: '請確認補提交的依據，並在備註欄說明。',
  },
  check: (context) =>
    lotRows(context).flatMap((row) => {
      const due = dueDayOf(context, row);
      const done = row.submittedOn;
      if (due === '' || row.lot === '' || done === '' || done <= due) return [];
      return [lotMatter(context, row, { due: rocText(due), done: rocText(done), days: daysBetween(due, done) })];
    }),
};
