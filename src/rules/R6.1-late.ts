/** An upload was selected outside the window of its kind. */
import type { ScheduleItem, UploadKind } from '../school/tabs';
import { lateMatter } from './lateFinding';
import type { Rule } from './rule';

const ITEM: Readonly<Record<UploadKind, ScheduleItem>> = {
  課程學習成果: '課程學習成果勾選',
  多元表現: '多元表現勾選',
};

export const rule: Rule<'R6.1-late'> = {
  code: 'R6.1-late',
  requirements: ['R6.1'],
  severity: '警告',
  clause: '六(一)',
  tab: 'uploads',
  inCharge: '導師',
  per: 'row',
  words: {
    help: { zh: '不在勾選期間內勾選。', en: 'Selected outside the window.' },
    explanation: '{kind}於 {at} 勾選，不在勾選期間內（{window}）。',
    advice: '請核對平臺的勾選期間與「作業期程」。',
    mark: '勾選時間不在期間內',
  },
  check: (context) =>
    context.tables.uploads.rows.flatMap((upload) =>
      upload.isSelected && upload.kind !== '' ? lateMatter(context, upload, ITEM[upload.kind], upload.selectedAt) : [],
    ),
};
