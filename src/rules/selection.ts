/** R6.1: selections over the yearly limit, of items that were not passed, or outside the window. */
import { fill } from '../messages/catalogue';
import { uploadTexts } from '../messages/zh/uploadFindings';
import { periodText } from '../school/period';
import { selectionLimit, selectionsPastLimit, type UploadGroup } from '../school/quota';
import { UPLOAD_KINDS, type ScheduleItem, type Upload, type UploadKind } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';
import { lateFinding } from './lateFinding';
import { rowIdentity } from './rowIdentity';
import { subjectOf, tutorOf } from './uploadSubject';

const BASIS = '六(一)';
const RULES: Readonly<Record<UploadKind, { code: string; item: ScheduleItem }>> = {
  課程學習成果: { code: 'R6.1-course-quota', item: '課程學習成果勾選' },
  多元表現: { code: 'R6.1-multi-quota', item: '多元表現勾選' },
};

/** R6.1-course-quota, R6.1-multi-quota, R6.1-not-passed, R6.1-late. */
export function checkSelection(context: CheckContext): FindingDraft[] {
  const overLimit = UPLOAD_KINDS.flatMap((kind) =>
    context.book.selectionGroups(kind).flatMap((group) => checkLimit(context, group) ?? []),
  );
  const selected = context.tables.uploads.rows.filter((upload) => upload.isSelected);
  return [
    ...overLimit,
    ...selected.flatMap((upload) => checkPassed(context, upload) ?? []),
    ...selected.flatMap((upload) => checkTime(context, upload) ?? []),
  ];
}

function checkLimit(context: CheckContext, group: UploadGroup): FindingDraft | null {
  const limit = selectionLimit(context.settings, group.kind);
  const past = selectionsPastLimit(group, limit);
  const first = past[0];
  if (limit === null || first === undefined) return null;
  const { code } = RULES[group.kind];
  const count = group.tally.selected;
  const params = { period: periodText(group.period), kind: group.kind, count, limit, over: count - limit };
  return {
    ...subjectOf(first.upload),
    ...tutorOf(context, group.studentNo),
    code,
    severity: '錯誤',
    basis: BASIS,
    explanation: fill(uploadTexts.selectionQuota.explanation, params),
    advice: uploadTexts.selectionQuota.advice,
    key: findingKey(code, group.studentNo, group.period.schoolYear),
    marks: past.map(({ upload, place }) => ({
      row: upload.row,
      text: fill(uploadTexts.selectionQuota.mark, { place, limit }),
    })),
  };
}

/** Only a passed item can be selected (C3); a state that cannot be read, or a missing column, is a finding of its own. */
function checkPassed(context: CheckContext, upload: Upload): FindingDraft | null {
  if (upload.kind !== '課程學習成果' || upload.certification === '通過') return null;
  const isKnown = context.tables.uploads.columnOf['certification'] !== undefined;
  if (!isKnown || context.isFaulty('uploads', upload.row, 'certification')) return null;
  const state = upload.certification === '' ? uploadTexts.blankState : upload.certification;
  return {
    ...subjectOf(upload),
    ...tutorOf(context, upload.studentNo),
    code: 'R6.1-not-passed',
    severity: '錯誤',
    basis: BASIS,
    explanation: fill(uploadTexts.notPassed.explanation, { title: excerpt(upload.title), state }),
    advice: uploadTexts.notPassed.advice,
    key: findingKey('R6.1-not-passed', rowIdentity('uploads', upload)),
    marks: [{ row: upload.row, text: fill(uploadTexts.notPassed.mark, { state }) }],
  };
}

function checkTime(context: CheckContext, upload: Upload): FindingDraft | null {
  if (upload.kind === '') return null;
  return lateFinding(context, upload, RULES[upload.kind].item, upload.selectedAt, {
    code: 'R6.1-late',
    basis: BASIS,
    texts: uploadTexts.lateSelection,
    responsible: () => tutorOf(context, upload.studentNo),
  });
}
