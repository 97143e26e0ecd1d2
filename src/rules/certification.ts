/** R5.6: certification outside its window, still waiting near or past the end, or by somebody who may not. */
import { fill } from '../messages/catalogue';
import { uploadTexts } from '../messages/zh/uploadFindings';
import { daysBetween, rocText } from '../school/day';
import type { Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { courseTeacherOf, deputyFinder, isCourseTeacher, type CourseTeacher } from './courseTeacher';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';
import { lateFinding, windowOfUpload } from './lateFinding';
import { rowIdentity } from './rowIdentity';
import { registrarOf, subjectOf } from './uploadSubject';

const BASIS = '五(三)2';
const ITEM = '課程學習成果認證';
/** From this many days before the end, a waiting item is reported (design.md §4). */
const DAYS_LEFT = 7;

/** R5.6-late, R5.6-pending, R5.6-wrong-teacher. Waiting items of earlier semesters are past their end, so they stay in sight. */
export function checkCertification(context: CheckContext): FindingDraft[] {
  const { courses, deputies, staff } = context.tables;
  const canJudgeTeacher = courses.isUsable && deputies.isUsable && staff.isUsable;
  const isDeputy = deputyFinder(context);
  const rows = context.tables.uploads.rows.filter((upload) => upload.kind === '課程學習成果');
  return [
    ...rows.flatMap((upload) => checkTime(context, upload) ?? []),
    ...rows.flatMap((upload) => checkWaiting(context, upload) ?? []),
    ...(canJudgeTeacher ? rows.flatMap((upload) => checkTeacher(context, upload, isDeputy) ?? []) : []),
  ];
}

function checkTime(context: CheckContext, upload: Upload): FindingDraft | null {
  return lateFinding(context, upload, ITEM, upload.certifiedAt, {
    code: 'R5.6-late',
    basis: BASIS,
    texts: uploadTexts.lateCertification,
    responsible: () => teacherInCharge(context, upload),
  });
}

function checkWaiting(context: CheckContext, upload: Upload): FindingDraft | null {
  if (upload.certification !== '待認證') return null;
  const endsOn = windowOfUpload(context, upload, ITEM)?.endsOn ?? '';
  if (endsOn === '') return null;
  const daysLeft = daysBetween(context.today, endsOn);
  if (daysLeft > DAYS_LEFT) return null;
  const texts = daysLeft < 0 ? uploadTexts.waitingPast : uploadTexts.waiting;
  const params = { title: excerpt(upload.title), end: rocText(endsOn), days: Math.abs(daysLeft) };
  return {
    ...subjectOf(upload),
    ...teacherInCharge(context, upload),
    code: 'R5.6-pending',
    severity: daysLeft < 0 ? '錯誤' : '警告',
    basis: BASIS,
    explanation: fill(texts.explanation, params),
    advice: texts.advice,
    key: findingKey('R5.6-pending', rowIdentity('uploads', upload)),
    marks: [{ row: upload.row, text: fill(texts.mark, params) }],
  };
}

function checkTeacher(
  context: CheckContext,
  upload: Upload,
  isDeputy: (upload: Upload, teacher: CourseTeacher) => boolean,
): FindingDraft | null {
  if (upload.certifiedBy === '') return null;
  const teacher = courseTeacherOf(context, upload);
  if (teacher === null || isCourseTeacher(teacher, upload.certifiedBy) || isDeputy(upload, teacher)) return null;
  const params = {
    title: excerpt(upload.title),
    by: excerpt(upload.certifiedBy, 20),
    teacher: excerpt([...new Set(teacher.names)].join('、'), 20),
    at: upload.certifiedAt === '' ? '' : `（${rocText(upload.certifiedAt)}）`,
  };
  return {
    ...subjectOf(upload),
    office: registrarOf(context, upload.studentNo),
    code: 'R5.6-wrong-teacher',
    severity: '警告',
    basis: BASIS,
    explanation: fill(uploadTexts.wrongTeacher.explanation, params),
    advice: uploadTexts.wrongTeacher.advice,
    key: findingKey('R5.6-wrong-teacher', rowIdentity('uploads', upload)),
    marks: [{ row: upload.row, text: uploadTexts.wrongTeacher.mark }],
  };
}

function teacherInCharge(context: CheckContext, upload: Upload): Pick<FindingDraft, 'office' | 'officeEmail'> {
  const email = courseTeacherOf(context, upload)?.emails[0];
  return email === undefined
    ? { office: registrarOf(context, upload.studentNo) }
    : { office: '任課教師', officeEmail: email };
}
