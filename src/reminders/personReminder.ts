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
import { periodText } from '../school/period';
import { uploadLimit, uploadPeriod } from '../school/quota';
import { notSentAgain } from '../school/studentCare';
import type { School } from '../school/schoolTables';
import { declines, divisionOf, isInSchool } from '../school/student';
import { UPLOAD_KINDS, type Student, type Upload } from '../school/tabs';
import { staffAddressee, studentAddressee } from './addressee';
import { composeMail } from './composeMail';
import { endText } from './endText';
import { mailHistory } from './ledger';
import type { Addressee, Notice } from './notice';
import { openWindowFinder, type OpenWindow } from './openWindows';
import { faultOf } from './planMails';
import { sendByHand, type HandMail } from './sendByHand';
import type { SendResult } from './sendReminders';
import { certifyingDeputies, waitingLine } from './teacherNotices';
import { readTemplates } from './templates';

export type MessageTo = 'student' | 'teacher';

/**
 * The mail as of today, or why there is none. A student out of school, with an unhandled 學籍異動 (七) or with 無意願 for both
 * kinds is not written to.
 */
export function personReminder(school: School, studentNo: string, to: MessageTo): HandMail {
  const context = checkContext(school);
  const student = context.studentByNo.get(studentNo);
  if (!student || !isInSchool(student)) return { mail: null, obstacle: reminderTexts.noStudent };
  if (to === 'student' && context.openChanges.has(studentNo))
    return { mail: null, obstacle: reminderTexts.changePending };
  const notice = to === 'student' ? studentNotice(context, student) : teacherNotice(context, student);
  if (notice === null) return { mail: null, obstacle: reminderTexts.nothingToSay };
  return reminderOf(context, notice);
}

function reminderOf(context: CheckContext, notice: Notice): HandMail {
  if (faultOf(notice, context.settings.mailDomains, []) !== null)
    return { mail: null, obstacle: fill(reminderTexts.personUnreachable, { name: notice.addressee.name }) };
  const mail = composeMail(context, readTemplates(context.tables.templates), [notice]);
  const wasSent = mailHistory(context.tables.mailLog.rows).lastDayOf(mail.to, notice.kind) === context.today;
  return { mail, obstacle: wasSent ? fill(reminderTexts.personToldToday, { name: notice.addressee.name }) : '' };
}

/** Sends it by 寄信模式. Throws the obstacle's sentence. */
export function sendPersonReminder(shell: Shell, studentNo: string, to: MessageTo, by: string): SendResult {
  return sendByHand(shell, by, (school) => personReminder(school, studentNo, to));
}

/** Returned items first; else what an open upload window leaves. Both of the window's own semester, where one is open. */
function studentNotice(context: CheckContext, student: Student): Notice | null {
  const { settings, book } = context;
  const { studentNo } = student;
  const current = { schoolYear: settings.schoolYear, semester: settings.semester };
  const grade = context.classByName.get(student.className)?.grade ?? null;
  const windowsOf = openWindowFinder(context);
  const kinds = UPLOAD_KINDS.filter((kind) => !declines(student, kind)).map((kind) => {
    const [window = null] = windowsOf(`${kind}上傳`, grade, divisionOf(student, context.classByName));
    return { kind, window, period: uploadPeriod(kind, window?.period ?? current) };
  });
  const about = (kind: Notice['kind'], window: OpenWindow | null, texts: readonly string[]) =>
    noticeOf(context, student, studentAddressee(context, student), kind, window?.endsOn ?? '', texts);
  const returned = kinds.flatMap(({ kind, window, period }) =>
    notSentAgain(book, studentNo, kind, period).map((upload) => ({ upload, window })),
  );
  if (returned.length > 0) {
    const texts = returned.map(({ upload, window }) =>
      fill(lines.returned, {
        title: excerpt(upload.title),
        course: excerpt(upload.courseOrType),
        end: window === null ? lines.unknown : endText(window.endsOn),
      }),
    );
    return about('退回件', returned[0]?.window ?? null, texts);
  }
  const open = kinds.flatMap(({ kind, window, period }) => (window === null ? [] : [{ kind, window, period }]));
  if (open.length === 0) return null;
  const texts = open.map(({ kind, window, period }) => {
    const { counted } = book.tallyOf(studentNo, kind, period);
    const limit = uploadLimit(settings, kind) ?? lines.noLimit;
    return fill(lines.upload, { kind, period: periodText(period), count: counted, limit, end: endText(window.endsOn) });
  });
  return about('上傳期限', open[0]?.window ?? null, texts);
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

/**
 * Those of the items that wait for this teacher; while the teacher is away, those that go to the same deputy as the first
 * that goes to one (R9.6).
 */
function waitingNotice(
  context: CheckContext,
  student: Student,
  subject: string,
  email: string,
  waiting: readonly Upload[],
): Notice {
  const teacher = { name: context.staffByEmail.get(email)?.name ?? email, email, fault: null, inPlaceOf: '' };
  const coversOf = certifyingDeputies(context);
  const own = waiting
    .filter((upload) => teacherOf(context, upload) === email)
    .map((upload) => ({ upload, addressee: staffAddressee(context, teacher, coversOf(upload)) }));
  const reached = own.find((one) => one.addressee.fault === null) ?? own[0];
  const addressee = reached?.addressee ?? teacher;
  const theirs = own
    .filter((one) => one.addressee.email === addressee.email)
    .map(({ upload }) => ({ upload, end: windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '' }));
  const [next = ''] = theirs.flatMap(({ end }) => (end >= context.today ? [end] : [])).sort();
  const texts = theirs.map(({ upload, end }) => waitingLine(context, upload, end));
  return noticeOf(context, student, addressee, '認證待辦', next, texts, subject);
}

/** What waits of a class for one teacher, as one mail to that teacher (or the deputy), as of today. */
export function teacherReminder(school: School, className: string, email: string): HandMail {
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
  return sendByHand(shell, by, (school) => teacherReminder(school, className, email));
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
