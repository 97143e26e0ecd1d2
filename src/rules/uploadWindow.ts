/** R5.5 and R5.8: uploads outside their window. Every upload on record is judged, of whatever period. */
import { uploadTexts } from '../messages/zh/uploadFindings';
import type { ScheduleItem, Upload, UploadKind } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { FindingDraft } from './finding';
import { lateFinding } from './lateFinding';
import { tutorOf } from './uploadSubject';

const RULES: Readonly<Record<UploadKind, { code: string; basis: string; item: ScheduleItem }>> = {
  課程學習成果: { code: 'R5.5-late', basis: '五(三)1', item: '課程學習成果上傳' },
  多元表現: { code: 'R5.8-late', basis: '五(四)', item: '多元表現上傳' },
};

/** One finding per upload whose time lies outside the window on record; without a window there is none. */
export function checkUploadWindows(context: CheckContext): FindingDraft[] {
  return context.tables.uploads.rows.flatMap((upload) => checkUpload(context, upload) ?? []);
}

function checkUpload(context: CheckContext, upload: Upload): FindingDraft | null {
  if (upload.kind === '') return null;
  const { code, basis, item } = RULES[upload.kind];
  return lateFinding(context, upload, item, upload.uploadedAt, {
    code,
    basis,
    texts: uploadTexts.lateUpload,
    responsible: () => tutorOf(context, upload.studentNo),
  });
}
