/** A student has selected more 多元表現 in a school year than the limit allows. */
import { selectionsOverLimit } from './pastLimit';
import type { Rule } from './rule';

export const rule: Rule<'R6.1-multi-quota'> = {
  code: 'R6.1-multi-quota',
  requirements: ['R6.1'],
  severity: '錯誤',
  clause: '六(一)',
  tab: 'uploads',
  inCharge: '導師',
  per: 'student × year',
  words: {
    help: { zh: '一學年勾選的多元表現超過上限。', en: 'More other achievements selected in a year than allowed.' },
    explanation: '{period}{kind}已勾選 {count} 件，上限 {limit} 件，超過 {over} 件。',
    advice: '請學生於勾選期間內調整勾選的件數。',
    mark: '超過勾選上限：第{place}件（上限{limit}件）',
  },
  check: (context) => selectionsOverLimit(context, '多元表現'),
};
