/** What the findings about certification (五(三)2) have in common: which rows, and the teacher in charge. */
import type { Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { courseTeacherOf } from './courseTeacher';
import type { FindingDraft } from './finding';
import { perSchool } from './perSchool';
import { registrarOf } from './uploadSubject';

/** Rows of 課程學習成果, of whatever period. */
export const courseResults: (context: CheckContext) => readonly Upload[] = perSchool(({ tables }) =>
  tables.uploads.rows.filter((upload) => upload.kind === '課程學習成果'),
);

/** The course's teacher; the registrar's office where no mailbox is known. */
export function teacherInCharge(context: CheckContext, upload: Upload): Pick<FindingDraft, 'office' | 'officeEmail'> {
  const email = courseTeacherOf(context, upload)?.emails[0];
  return email === undefined
    ? { office: registrarOf(context, upload.studentNo) }
    : { office: '任課教師', officeEmail: email };
}
