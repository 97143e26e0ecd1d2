/** R5.5 and R5.8: more counted uploads than the limit allows, per semester or per school year. */
import { fill } from '../messages/catalogue';
import { uploadTexts } from '../messages/zh/uploadFindings';
import { periodText } from '../school/period';
import { uploadLimit, uploadsPastLimit } from '../school/quota';
import { UPLOAD_KINDS, type UploadKind } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';
import { subjectOf, tutorOf } from './uploadSubject';

const RULES: Readonly<Record<UploadKind, { code: string; basis: string }>> = {
  課程學習成果: { code: 'R5.5-quota', basis: '五(三)1' },
  多元表現: { code: 'R5.8-quota', basis: '五(四)' },
};

/** One finding per student and period over the limit; the uploads past it are marked in their rows. */
export function checkUploadQuotas(context: CheckContext): FindingDraft[] {
  return UPLOAD_KINDS.flatMap((kind) => {
    const limit = uploadLimit(context.settings, kind);
    const { code, basis } = RULES[kind];
    return context.book.uploadGroups(kind).flatMap((group): FindingDraft[] => {
      const past = uploadsPastLimit(group, limit, context.settings);
      const first = past[0];
      if (limit === null || first === undefined) return [];
      const params = { period: periodText(group.period), kind, count: group.tally.counted, limit };
      return [
        {
          ...subjectOf(first.upload),
          ...tutorOf(context, group.studentNo),
          code,
          severity: '錯誤',
          basis,
          explanation: fill(uploadTexts.quota.explanation, { ...params, over: group.tally.counted - limit }),
          advice: uploadTexts.quota.advice,
          key: findingKey(code, group.studentNo, group.period.schoolYear, group.period.semester),
          marks: past.map(({ upload, place }) => ({
            row: upload.row,
            text: fill(uploadTexts.quota.mark, { place, limit }),
          })),
        },
      ];
    });
  });
}
