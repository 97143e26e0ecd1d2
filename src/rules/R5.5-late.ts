/** A 課程學習成果 was uploaded outside its window on record. */
import { lateMatter } from './lateFinding';
import type { Rule } from './rule';

export const rule: Rule<'R5.5-late'> = {
  code: 'R5.5-late',
  requirements: ['R5.5'],
  severity: '警告',
  clause: '五(三)1',
  tab: 'uploads',
  inCharge: '導師',
  per: 'row',
  words: {
    help: { zh: '課程學習成果不在上傳期間內上傳。', en: 'A course result was uploaded outside its window.' },
    explanation: '{kind}於 {at} 上傳，不在上傳期間內（{window}）。',
    advice: '請核對平臺的開放期間與「作業期程」；若有補上傳期間，請加列一筆期程。',
    mark: '上傳時間不在期間內',
  },
  check: (context) =>
    context.tables.uploads.rows.flatMap((upload) =>
      upload.kind === '課程學習成果' ? lateMatter(context, upload, '課程學習成果上傳', upload.uploadedAt) : [],
    ),
};
