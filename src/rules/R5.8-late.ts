/** A 多元表現 was uploaded outside its window on record. */
import { lateMatter } from './lateFinding';
import type { Rule } from './rule';

export const rule: Rule<'R5.8-late'> = {
  code: 'R5.8-late',
  requirements: ['R5.8'],
  severity: '警告',
  clause: '五(四)',
  tab: 'uploads',
  inCharge: '導師',
  per: 'row',
  words: {
    help: { zh: '多元表現不在上傳期間內上傳。', en: 'Another achievement was uploaded outside its window.' },
    explanation: '{kind}於 {at} 上傳，不在上傳期間內（{window}）。',
    advice: '請核對平臺的開放期間與「作業期程」；若有補上傳期間，請加列一筆期程。',
    mark: '上傳時間不在期間內',
  },
  check: (context) =>
    context.tables.uploads.rows.flatMap((upload) =>
      upload.kind === '多元表現' ? lateMatter(context, upload, '多元表現上傳', upload.uploadedAt) : [],
    ),
};
