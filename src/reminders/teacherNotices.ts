/** What teachers are told: one digest of the items waiting for their certification (五(三)2), or their deputy is (R9.6). */
import type { CheckContext } from '../rules/checkContext';
import { courseTeacherOf } from '../rules/courseTeacher';
import { excerpt } from '../rules/excerpt';
import { windowOfUpload } from '../rules/lateFinding';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { rocText } from '../school/day';
import { coversCertification } from '../school/deputy';
import { coversCourse, scopeNames } from '../school/deputyScope';
import { isInSchool } from '../school/student';
import type { Deputy, Upload } from '../school/tabs';
import { staffAddressee } from './addressee';
import { latest, stepAfter, stepBefore, weekly, type Day } from './dueDays';
import type { Addressee, Notice } from './notice';

/** For so many weeks after the window a waiting item is still asked about; then the registrar's findings show it. */
const WEEKS_AFTER = 4;

/** One notice per item; all of one teacher's become one mail when composed. */
export function teacherNotices(context: CheckContext): Notice[] {
  const coversOf = certifyingDeputies(context);
  return context.tables.uploads.rows
    .filter((upload) => upload.kind === '課程學習成果' && upload.certification === '待認證')
    .filter((upload) => {
      const student = context.studentByNo.get(upload.studentNo);
      return student === undefined || isInSchool(student);
    })
    .flatMap((upload) => {
      const window = windowOfUpload(context, upload, '課程學習成果認證');
      const dueOn = dueDayOf(context, upload, window);
      if (dueOn === null) return [];
      const deadline = window?.endsOn ?? '';
      return teachersOf(context, upload).map((teacher) => ({
        kind: '認證待辦' as const,
        addressee: staffAddressee(context, teacher, coversOf(upload)),
        matter: fill(lines.certificationMatter, { year: upload.schoolYear ?? '', semester: upload.semester ?? '' }),
        dueOn,
        deadline: deadline >= context.today ? deadline : '',
        deadlineTitle: lines.certificationDeadline,
        division: context.classByName.get(upload.className)?.division ?? '',
        lines: [waitingLine(context, upload, deadline)],
      }));
    });
}

/** Mondays while the window is open, the steps before its end, and weekly for a while after it. */
function dueDayOf(context: CheckContext, upload: Upload, window: { startsOn: Day; endsOn: Day } | null): Day | null {
  const { today, settings } = context;
  if (window === null) return upload.schoolYear === settings.schoolYear ? weekly('', today) : null;
  if (window.startsOn !== '' && today < window.startsOn) return null;
  if (window.endsOn !== '' && today > window.endsOn) return stepAfter(window.endsOn, WEEKS_AFTER, today);
  return latest([weekly(window.startsOn, today), stepBefore(window.endsOn, settings.reminderDays, today)]);
}

function teachersOf(context: CheckContext, upload: Upload): Addressee[] {
  const teacher = courseTeacherOf(context, upload);
  const name = teacher?.names.join('、') ?? upload.teacher;
  if (teacher === null || teacher.emails.length === 0) return [{ name, email: '', fault: 'missing', inPlaceOf: '' }];
  return [...new Set(teacher.emails)].map((email) => ({
    name: context.staffByEmail.get(email)?.name ?? name,
    email,
    fault: null,
    inPlaceOf: '',
  }));
}

/** Which deputies may certify an upload in the teacher's stead (R9.6). */
export function certifyingDeputies(context: CheckContext): (upload: Upload) => (deputy: Deputy) => boolean {
  const names = scopeNames(context.tables);
  return (upload) => (deputy) =>
    coversCertification(deputy) && coversCourse(deputy.scope, upload.className, upload.courseOrType, names);
}

/** @param end of the window for certifying it; '' where none is known */
export function waitingLine(context: CheckContext, upload: Upload, end: Day): string {
  const template = end === '' ? lines.waiting : end < context.today ? lines.waitingPast : lines.waitingUntil;
  return fill(template, {
    className: excerpt(upload.className || (context.studentByNo.get(upload.studentNo)?.className ?? '')),
    name: excerpt(context.studentByNo.get(upload.studentNo)?.name ?? upload.name, 20),
    course: excerpt(upload.courseOrType),
    title: excerpt(upload.title),
    end: rocText(end),
  });
}
