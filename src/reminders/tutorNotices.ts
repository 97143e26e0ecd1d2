/**
 * What tutors are told: a digest of the own class on Mondays and before a window ends (五(三)3). It states figures and
 * leaves the choice to the students (C1); those who said 無意願 are not listed.
 */
import type { CheckContext } from '../rules/checkContext';
import { excerpt } from '../rules/excerpt';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { addDays } from '../school/day';
import { openChanges } from '../school/enrolmentChange';
import { selectionLimit, uploadLimit, uploadPeriod, type Tally } from '../school/quota';
import { declines, isInSchool } from '../school/student';
import {
  UPLOAD_KINDS,
  type Deputy,
  type SchoolClass,
  type ScheduleItem,
  type Student,
  type UploadKind,
} from '../school/tabs';
import { fromCell, staffAddressee } from './addressee';
import { latest, stepBefore, weekly } from './dueDays';
import type { Notice } from './notice';
import { endText } from './endText';
import { jointEnd } from './jointEnds';
import { openWindowFinder, type OpenWindow, type WindowFinder } from './openWindows';

/** What a tutor's digest is about. */
export const CLASS_ITEMS: readonly ScheduleItem[] = [
  '課程學習成果上傳',
  '多元表現上傳',
  '課程學習成果認證',
  '課程學習成果勾選',
  '多元表現勾選',
];

/** One notice per class that has an open window and something in it to know. */
export function tutorNotices(context: CheckContext, windowsOf: WindowFinder): Notice[] {
  const studentsOf = studentsByClass(context);
  const recentOf = openWindowFinder(context, addDays(context.today, -7));
  return [...context.classByName.values()].flatMap((schoolClass) => {
    const around = CLASS_ITEMS.flatMap((item) => recentOf(item, schoolClass.grade, schoolClass.division));
    const { reminderDays } = context.settings;
    const open = CLASS_ITEMS.flatMap((item) => windowsOf(item, schoolClass.grade, schoolClass.division));
    const dueOn = latest(
      open.flatMap((window) => [
        weekly(window.startsOn, context.today),
        stepBefore(jointEnd(window, around, reminderDays), reminderDays, context.today),
      ]),
    );
    if (dueOn === null) return [];
    return classNotice(context, schoolClass, studentsOf.get(schoolClass.className) ?? [], open, dueOn) ?? [];
  });
}

/** The digest of one class; null when there is nothing to tell. `dueOn` today makes it one sent by hand. */
export function classNotice(
  context: CheckContext,
  schoolClass: SchoolClass,
  students: readonly Student[],
  open: readonly OpenWindow[],
  dueOn: string,
): Notice | null {
  const perStudent = students.flatMap((student) => studentLine(context, student, open) ?? []);
  if (perStudent.length === 0) return null;
  const ends = open
    .map((window) => window.endsOn)
    .filter((end) => end !== '')
    .sort();
  const next = open.find((window) => window.endsOn === ends[0]);
  const covers = (deputy: Deputy) => /^$|導師|全部|所有|一切|各項/.test(deputy.duty);
  const own = fromCell(context, 'classes', schoolClass.row, 'tutorEmail', schoolClass.tutorEmail, schoolClass.tutor);
  return {
    kind: '導師班級摘要',
    addressee: staffAddressee(context, own, covers),
    matter: fill(lines.classMatter, { className: schoolClass.className }),
    dueOn,
    deadline: ends[0] ?? '',
    deadlineTitle: next ? next.item : '',
    division: schoolClass.division,
    lines: [
      fill(lines.classHead, { className: schoolClass.className, students: students.length, listed: perStudent.length }),
      ...open.map((window) => fill(lines.classWindow, { item: window.item, end: endText(window.endsOn) })),
      ...perStudent,
    ],
  };
}

/** The students in school of each class by seat, without unhandled changes; an unreadable 學籍狀態 or 無意願 leaves one out. */
export function studentsByClass(context: CheckContext): Map<string, Student[]> {
  const byClass = new Map<string, Student[]>();
  const waiting = openChanges(context.tables.enrolmentChanges, context.today);
  for (const student of context.studentByNo.values()) {
    if (!isInSchool(student) || student.declines === '皆無' || waiting.has(student.studentNo)) continue;
    if (context.isFaulty('roster', student.row, 'status') || context.isFaulty('roster', student.row, 'declines'))
      continue;
    const same = byClass.get(student.className);
    if (same) same.push(student);
    else byClass.set(student.className, [student]);
  }
  for (const students of byClass.values()) students.sort((a, b) => (a.seatNo ?? 99) - (b.seatNo ?? 99));
  return byClass;
}

function studentLine(context: CheckContext, student: Student, open: readonly OpenWindow[]): string | null {
  const facts = UPLOAD_KINDS.filter((kind) => !declines(student, kind)).flatMap((kind) =>
    open.flatMap((window) => (isSaidByUpload(window, open) ? null : factOf(context, student, kind, window)) ?? []),
  );
  if (facts.length === 0) return null;
  const seat = student.seatNo === null ? '　' : String(student.seatNo).padStart(2, '0');
  return fill(lines.classStudent, { seat, name: excerpt(student.name, 20), facts: [...new Set(facts)].join('；') });
}

function factOf(context: CheckContext, student: Student, kind: UploadKind, window: OpenWindow): string | null {
  if (!window.item.startsWith(kind)) return null;
  const isSelection = window.item.endsWith('勾選');
  const period = isSelection ? { ...window.period, semester: 0 } : uploadPeriod(kind, window.period);
  const tally = context.book.tallyOf(student.studentNo, kind, period);
  if (isSelection) {
    const selectable = kind === '課程學習成果' ? tally.passed + tally.exempt : tally.counted;
    if (selectable === 0 || tally.selected > 0) return null;
    return fill(lines.factSelection, {
      kind,
      selectable,
      limit: selectionLimit(context.settings, kind) ?? lines.noLimit,
    });
  }
  const parts = partsOf(tally, window.item.endsWith('上傳'));
  if (parts.length === 0) return null;
  const limit = uploadLimit(context.settings, kind) ?? lines.noLimit;
  return fill(lines.factUpload, { kind, count: tally.counted, limit, parts: parts.join('、') });
}

/** While uploads are open their line also tells what waits for certification. */
function isSaidByUpload(window: OpenWindow, open: readonly OpenWindow[]): boolean {
  const { schoolYear, semester } = window.period;
  return (
    window.item === '課程學習成果認證' &&
    open.some(
      ({ item, period }) =>
        item === '課程學習成果上傳' && period.schoolYear === schoolYear && period.semester === semester,
    )
  );
}

function partsOf(tally: Tally, isUploading: boolean): string[] {
  return [
    ...(isUploading && tally.logged === 0 ? [lines.factNone] : []),
    ...(isUploading && tally.unsent > 0 ? [fill(lines.factUnsent, { count: tally.unsent })] : []),
    ...(tally.waiting > 0 ? [fill(lines.factWaiting, { count: tally.waiting })] : []),
    ...(isUploading && tally.returned > 0 ? [fill(lines.factReturned, { count: tally.returned })] : []),
  ];
}
