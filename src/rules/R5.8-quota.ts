/** A student has more counted 多元表現 in a school year than the limit allows, both semesters together. */
import { uploadsOverLimit } from './pastLimit';
import type { Rule } from './rule';

export const rule: Rule<'R5.8-quota'> = {
  code: 'R5.8-quota',
  requirements: ['R5.8'],
  severity: '錯誤',
  clause: '五(四)',
  tab: 'uploads',
  inCharge: '導師',
  per: 'student × year',
  words: {
    help: {
      zh: '學生一學年的多元表現超過上限。',
      en: 'More other achievements in a year than allowed, both semesters together.',
    },
    explanation: '{period}{kind}已上傳 {count} 件，上限 {limit} 件，超過 {over} 件。',
    advice: '請與學生確認要保留哪幾件，於平臺移除或退回多出的件數後重新匯入。',
    mark: '超過上傳上限：第{place}件（上限{limit}件）',
  },
  check: (context) => uploadsOverLimit(context, '多元表現'),
};
