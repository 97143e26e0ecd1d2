/** A student has more counted 課程學習成果 in a semester than the limit allows. */
import { uploadsOverLimit } from './pastLimit';
import type { Rule } from './rule';

export const rule: Rule<'R5.5-quota'> = {
  code: 'R5.5-quota',
  requirements: ['R5.5'],
  severity: '錯誤',
  clause: '五(三)1',
  tab: 'uploads',
  inCharge: '導師',
  per: 'student × year × semester',
  words: {
    help: {
      zh: '學生一學期的課程學習成果超過上限；超過的各列在「檢核」欄註明。',
      en: 'More course results in a semester than allowed; the rows past the limit say so in 檢核.',
    },
    explanation: '{period}{kind}已上傳 {count} 件，上限 {limit} 件，超過 {over} 件。',
    advice: '請與學生確認要保留哪幾件，於平臺移除或退回多出的件數後重新匯入。',
    mark: '超過上傳上限：第{place}件（上限{limit}件）',
  },
  check: (context) => uploadsOverLimit(context, '課程學習成果'),
};
