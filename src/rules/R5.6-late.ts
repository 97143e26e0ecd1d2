/** A 課程學習成果 was certified outside the window. */
import { courseResults, teacherInCharge } from './certification';
import { lateMatter } from './lateFinding';
import type { Rule } from './rule';

export const rule: Rule<'R5.6-late'> = {
  code: 'R5.6-late',
  requirements: ['R5.6'],
  severity: '警告',
  clause: '五(三)2',
  tab: 'uploads',
  inCharge: '任課教師',
  per: 'row',
  words: {
    help: { zh: '不在認證期間內認證。', en: 'Certified outside the window.' },
    explanation: '課程學習成果於 {at} 認證，不在認證期間內（{window}）。',
    advice: '請核對認證期間；若有補認證期間，請在「作業期程」加列一筆。',
    mark: '認證時間不在期間內',
  },
  check: (context) =>
    courseResults(context).flatMap((upload) =>
      lateMatter(context, upload, '課程學習成果認證', upload.certifiedAt).map((matter) => ({
        ...matter,
        ...teacherInCharge(context, upload),
      })),
    ),
};
