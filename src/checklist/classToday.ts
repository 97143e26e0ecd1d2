/** 今天要找誰: which students of a class need a word today, what waits for their teachers, and when uploads end. Pure. */
import { courseTeacherOf } from '../rules/courseTeacher';
import type { CheckContext } from '../rules/checkContext';
import { windowOfUpload } from '../rules/lateFinding';
import { daysBetween, rocText } from '../school/day';
import { careFinder, type Care } from '../school/studentCare';
import { studentsInSchool } from '../school/student';
import { isInWindow } from '../school/window';

export interface TeacherWaiting {
  readonly name: string;
  /** '' where no mailbox is known: then nobody can be reminded. */
  readonly email: string;
  readonly items: number;
  readonly seats: readonly number[];
  /** ROC day; '' when no window is planned. */
  readonly dueOn: string;
  readonly daysLeft: number | null;
}

export interface ClassToday {
  /** By 學號, only students with something to mend today. */
  readonly care: Readonly<Record<string, readonly Care[]>>;
  readonly teachers: readonly TeacherWaiting[];
  /** The window of 課程學習成果上傳 while it is open; ROC day. */
  readonly uploads: { readonly endsOn: string; readonly daysLeft: number } | null;
  /** Whether selecting is open: only then does 未勾選 mean anything. */
  readonly isSelecting: boolean;
  /** ROC day of the last 班級檢核 of this semester; '' when there is none. */
  readonly checkedOn: string;
  /** No list of uploads was imported yet: the counts are no zeros. */
  readonly hasNoUploads: boolean;
}

/** Whether students of the class may select now: before that, having selected nothing means nothing. */
export function isSelecting({ settings, today, windows, classByName }: CheckContext, className: string): boolean {
  const period = { schoolYear: settings.schoolYear, semester: settings.semester };
  const known = classByName.get(className);
  return (['課程學習成果勾選', '多元表現勾選'] as const).some((item) => {
    const window = windows.windowOf(item, period, known?.grade ?? null, known?.division ?? '');
    return window !== null && isInWindow(window, today);
  });
}

/** @param hasNoUploads whether the whole workbook, not only the class, has no upload */
export function classToday(context: CheckContext, className: string, hasNoUploads = false): ClassToday {
  const { settings, today, tables, windows } = context;
  const period = { schoolYear: settings.schoolYear, semester: settings.semester };
  const known = context.classByName.get(className);
  const uploads = windows.windowOf('課程學習成果上傳', period, known?.grade ?? null, known?.division ?? '');
  const isOpen = uploads !== null && uploads.endsOn !== '' && isInWindow(uploads, today);
  const students = studentsInSchool(tables.roster.rows.filter((one) => one.className === className));
  const careOf = careFinder(context, hasNoUploads);
  const checks = tables.classChecks.rows.filter(
    (row) => row.className === className && row.schoolYear === period.schoolYear && row.semester === period.semester,
  );
  return {
    care: Object.fromEntries(
      students.flatMap((student) => {
        const care = careOf(student);
        return care.length === 0 ? [] : [[student.studentNo, care]];
      }),
    ),
    teachers: teachersOf(context, new Map(students.map((student) => [student.studentNo, student.seatNo]))),
    uploads: isOpen ? { endsOn: rocText(uploads.endsOn), daysLeft: daysBetween(today, uploads.endsOn) } : null,
    isSelecting: isSelecting(context, className),
    checkedOn: rocText(checks.map((row) => row.checkedOn).reduce((last, on) => (on > last ? on : last), '')),
    hasNoUploads,
  };
}

/** One line a teacher with whom items of the class wait, the nearest last day first. */
function teachersOf(context: CheckContext, seatOf: ReadonlyMap<string, number | null>): TeacherWaiting[] {
  const found = new Map<string, { name: string; email: string; items: number; seats: Set<number>; due: string }>();
  for (const upload of context.tables.uploads.rows) {
    if (upload.certification !== '待認證' || upload.kind !== '課程學習成果' || !seatOf.has(upload.studentNo)) continue;
    const teacher = courseTeacherOf(context, upload);
    const email = teacher?.emails[0] ?? '';
    const name = context.staffByEmail.get(email)?.name ?? teacher?.names[0] ?? '';
    const line = found.get(email || name) ?? { name, email, items: 0, seats: new Set<number>(), due: '' };
    line.items++;
    const seat = seatOf.get(upload.studentNo);
    if (typeof seat === 'number') line.seats.add(seat);
    const due = windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '';
    if (due !== '' && (line.due === '' || due < line.due)) line.due = due;
    found.set(email || name, line);
  }
  return [...found.values()]
    .sort((a, b) => ((a.due || '9') < (b.due || '9') ? -1 : (a.due || '9') > (b.due || '9') ? 1 : b.items - a.items))
    .map(({ name, email, items, seats, due }) => ({
      name,
      email,
      items,
      seats: [...seats].sort((a, b) => a - b),
      dueOn: rocText(due),
      daysLeft: due === '' ? null : daysBetween(context.today, due),
    }));
}
