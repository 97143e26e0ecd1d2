/**
 * A message about one student, sent by hand from the class checklist: to the student about returned items or an open
 * window, or to the teacher with whom the student's items wait. Previewed first; goes through the same ledger as every
 * mail, so it is logged and never sent twice in a day. It informs and never presses (C1).
 */
import { checkContext, type CheckContext } from '../rules/checkContext';
import { courseTeacherOf } from '../rules/courseTeacher';
import { excerpt } from '../rules/excerpt';
import { windowOfUpload } from '../rules/lateFinding';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { reminderTexts } from '../messages/zh/reminders';
import { rocText } from '../school/day';
import { periodText } from '../school/period';
import { uploadLimit, uploadPeriod } from '../school/quota';
import type { School } from '../school/schoolTables';
import { declines, divisionOf, isInSchool } from '../school/student';
import { UPLOAD_KINDS, type Student, type Upload } from '../school/tabs';
import { ensureGeneratedTabs } from '../workbook/ensureGeneratedTabs';
import { readWorkbookToTheEnd } from '../workbook/readWorkbook';
import { staffAddressee, studentAddressee } from './addressee';
import type { ClassReminder } from './classReminder';
import { composeMail } from './composeMail';
import { mailHistory } from './ledger';
import type { Addressee, Notice } from './notice';
import { openWindowFinder } from './openWindows';
import { faultOf } from './planMails';
import { sendMails, type SendResult } from './sendReminders';
import { readTemplates } from './templates';

export type MessageTo = 'student' | 'teacher';

/**
 * The mail as of today, or why there is none. A student out of school, with an unhandled 學籍異動 (七) or with 無意願 for both
 * kinds is not written to.
 */
export function personReminder(school: School, studentNo: string, to: MessageTo): ClassReminder {
  const context = checkContext(school);
  const student = context.studentByNo.get(studentNo);
  if (!student || !isInSchool(student)) return { mail: null, obstacle: reminderTexts.noStudent };
  if (to === 'student' && context.openChanges.has(studentNo))
    return { mail: null, obstacle: reminderTexts.changePending };
  const notice = to === 'student' ? studentNotice(context, student) : teacherNotice(context, student);
  if (notice === null) return { mail: null, obstacle: reminderTexts.nothingToSay };
  return reminderOf(context, notice);
}

function reminderOf(context: CheckContext, notice: Notice): ClassReminder {
  if (faultOf(notice, context.settings.mailDomains, []) !== null)
    return { mail: null, obstacle: fill(reminderTexts.personUnreachable, { name: notice.addressee.name }) };
  const mail = composeMail(context, readTemplates(context.tables.templates), [notice]);
  const wasSent = mailHistory(context.tables.mailLog.rows).lastDayOf(mail.to, notice.kind) === context.today;
  return { mail, obstacle: wasSent ? fill(reminderTexts.personToldToday, { name: notice.addressee.name }) : '' };
}

/** Sends it by 寄信模式. Throws the obstacle's sentence. */
export function sendPersonReminder(shell: Shell, studentNo: string, to: MessageTo, by: string): SendResult {
  return sendReminderOf(shell, by, (school) => personReminder(school, studentNo, to));
}

function sendReminderOf(shell: Shell, by: string, reminderIn: (school: School) => ClassReminder): SendResult {
  const run = shell.sendingLock.withLock(2_000, () => {
    ensureGeneratedTabs(shell);
    const school = readWorkbookToTheEnd(shell);
    const { mail, obstacle } = reminderIn(school);
    if (mail === null || (obstacle !== '' && school.settings.mailMode === '正式')) throw new Error(obstacle);
    return sendMails(shell, school, { day: mail.day, mails: [mail], unreachable: [], templateProblems: [] }, { by });
  });
  if (run === null) throw new Error(reminderTexts.busySending);
  return run.value;
}

/** Returned items of the current period first; else what an open upload window leaves. */
function studentNotice(context: CheckContext, student: Student): Notice | null {
  const { settings, book } = context;
  const current = { schoolYear: settings.schoolYear, semester: settings.semester };
  const grade = context.classByName.get(student.className)?.grade ?? null;
  const windowsOf = openWindowFinder(context);
  const kinds = UPLOAD_KINDS.filter((kind) => !declines(student, kind));
  const endOf = (kind: (typeof UPLOAD_KINDS)[number]) =>
    windowsOf(`${kind}上傳`, grade, divisionOf(student, context.classByName))[0]?.endsOn ?? '';
  const returned = kinds.flatMap((kind) =>
    book
      .uploadsOf(student.studentNo, kind, uploadPeriod(kind, current))
      .filter((upload) => upload.certification === '退回')
      .map((upload) => ({ upload, end: endOf(kind) })),
  );
  const about = (kind: Notice['kind'], end: string, texts: readonly string[]) =>
    noticeOf(context, student, studentAddressee(context, student), kind, end, texts);
  if (returned.length > 0) {
    const texts = returned.map(({ upload, end }) =>
      fill(lines.returned, {
        title: excerpt(upload.title),
        course: excerpt(upload.courseOrType),
        end: rocText(end) || lines.unknown,
      }),
    );
    return about('退回件', returned[0]?.end ?? '', texts);
  }
  const open = kinds.filter((kind) => endOf(kind) !== '');
  if (open.length === 0) return null;
  const texts = open.map((kind) => {
    const period = uploadPeriod(kind, current);
    const { counted } = book.tallyOf(student.studentNo, kind, period);
    const limit = uploadLimit(settings, kind) ?? lines.noLimit;
    return fill(lines.upload, { kind, period: periodText(period), count: counted, limit, end: rocText(endOf(kind)) });
  });
  return about('上傳期限', endOf(open[0] ?? '課程學習成果'), texts);
}

/** The teacher with whom the student's earliest waiting item is; all items of that teacher. */
function teacherNotice(context: CheckContext, student: Student): Notice | null {
  const waiting = waitingOf(context, new Set([student.studentNo]));
  const email = waiting.map((upload) => teacherOf(context, upload)).find((one) => one !== '');
  if (email === undefined) return null;
  return waitingNotice(context, student, student.studentNo, email, waiting);
}

function waitingOf(context: CheckContext, numbers: ReadonlySet<string>): Upload[] {
  return context.tables.uploads.rows.filter(
    (upload) => numbers.has(upload.studentNo) && upload.kind === '課程學習成果' && upload.certification === '待認證',
  );
}

function teacherOf(context: CheckContext, upload: Upload): string {
  return courseTeacherOf(context, upload)?.emails[0] ?? '';
}

/** Those of the items that wait for this teacher. */
function waitingNotice(
  context: CheckContext,
  student: Student,
  subject: string,
  email: string,
  waiting: readonly Upload[],
): Notice {
  const own = waiting.filter((upload) => teacherOf(context, upload) === email);
  const name = context.staffByEmail.get(email)?.name ?? email;
  const addressee = staffAddressee(context, { name, email, fault: null, inPlaceOf: '' }, () => true);
  const end = own.map((upload) => windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '').sort()[0] ?? '';
  const texts = own.map((upload) =>
    fill(end === '' ? lines.waiting : end < context.today ? lines.waitingPast : lines.waitingUntil, {
      className: excerpt(context.studentByNo.get(upload.studentNo)?.className ?? upload.className),
      name: excerpt(context.studentByNo.get(upload.studentNo)?.name ?? upload.name, 20),
      course: excerpt(upload.courseOrType),
      title: excerpt(upload.title),
      end: rocText(end),
    }),
  );
  return noticeOf(context, student, addressee, '認證待辦', end, texts, subject);
}

/** What waits of a class for one teacher, as one mail to that teacher (or the deputy), as of today. */
export function teacherReminder(school: School, className: string, email: string): ClassReminder {
  const context = checkContext(school);
  const students = [...context.studentByNo.values()].filter((one) => one.className === className && isInSchool(one));
  const waiting = waitingOf(context, new Set(students.map(({ studentNo }) => studentNo)));
  const [student] = students;
  const isThere = waiting.some((upload) => teacherOf(context, upload) === email);
  if (student === undefined || !isThere) return { mail: null, obstacle: reminderTexts.nothingToSay };
  return reminderOf(context, waitingNotice(context, student, className, email, waiting));
}

/** Sends it by 寄信模式. Throws the obstacle's sentence. */
export function sendTeacherReminder(shell: Shell, className: string, email: string, by: string): SendResult {
  return sendReminderOf(shell, by, (school) => teacherReminder(school, className, email));
}

function noticeOf(
  context: CheckContext,
  student: Student,
  addressee: Addressee,
  kind: Notice['kind'],
  end: string,
  texts: readonly string[],
  subject: string = student.studentNo,
): Notice {
  return {
    kind,
    addressee,
    matter: `${reminderTexts.byHand} ${subject}`,
    dueOn: context.today,
    deadline: end >= context.today ? end : '',
    deadlineTitle: kind,
    division: divisionOf(student, context.classByName),
    lines: texts,
  };
}
