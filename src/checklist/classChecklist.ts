/** The class checklist: one class on one screen, by seat, with what is left and where to look (R5.7). Pure. */
import { isUnanswered } from '../school/receipt';
import { uploadBook, uploadLimit, selectionLimit, uploadPeriod } from '../school/quota';
import { rocText } from '../school/day';
import { periodText, type Period } from '../school/period';
import type { School } from '../school/schoolTables';
import { declines, isInSchool } from '../school/student';
import { UPLOAD_KINDS, type Student, type Upload, type UploadKind } from '../school/tabs';

export interface KindCount {
  readonly kind: UploadKind;
  readonly counted: number;
  /** null: the school sets no limit. */
  readonly limit: number | null;
  readonly waiting: number;
  readonly returned: number;
  readonly passed: number;
  readonly selected: number;
  readonly selectionLimit: number | null;
  readonly declined: boolean;
  /** Nothing is on record of a kind that the student wants. */
  readonly isEmpty: boolean;
}

/** One upload as the details show it. */
export interface ChecklistUpload {
  readonly row: number;
  readonly kind: string;
  readonly title: string;
  readonly course: string;
  /** ROC date and time. */
  readonly uploadedAt: string;
  readonly certification: string;
  readonly isSelected: boolean;
  readonly check: string;
}

/** What a tutor may filter by. */
export type ChecklistMark = 'none' | 'waiting' | 'returned' | 'near' | 'over' | 'unselected' | 'unconfirmed';

export interface ChecklistStudent {
  readonly studentNo: string;
  readonly seatNo: number | null;
  readonly name: string;
  readonly status: string;
  readonly declines: Student['declines'];
  /** ROC day on which the confirmation slip came back; '' when it has not. */
  readonly slipOn: string;
  readonly counts: readonly KindCount[];
  readonly marks: readonly ChecklistMark[];
  readonly uploads: readonly ChecklistUpload[];
}

export interface ClassChecklist {
  readonly className: string;
  readonly tutor: string;
  readonly period: string;
  readonly students: readonly ChecklistStudent[];
}

/** How close to the limit counts as near. */
const NEAR = 1;

/** The checklist of a class for the period of 設定. Students who left are not on it (R7.1). */
export function classChecklist(school: School, className: string): ClassChecklist {
  const { settings, tables } = school;
  const period = { schoolYear: settings.schoolYear, semester: settings.semester };
  const students = tables.roster.rows.filter((student) => student.className === className && isInSchool(student));
  const numbers = new Set(students.map((student) => student.studentNo));
  const uploads = tables.uploads.rows.filter((upload) => numbers.has(upload.studentNo));
  const unconfirmed = new Set(tables.receipts.rows.filter(isUnanswered).map((row) => row.studentNo));
  const book = uploadBook(uploads, settings);
  return {
    className,
    tutor: tables.classes.rows.find((one) => one.className === className)?.tutor ?? '',
    period: periodText(period),
    students: students
      .slice()
      .sort((a, b) => (a.seatNo ?? 100) - (b.seatNo ?? 100))
      .map((student) => {
        const counts = UPLOAD_KINDS.map((kind) => countOf(school, book, student, kind, period));
        const rows = UPLOAD_KINDS.flatMap((kind) =>
          book.uploadsOf(student.studentNo, kind, uploadPeriod(kind, period)),
        );
        const { studentNo, seatNo, name, status, declines: said } = student;
        return {
          declines: said,
          slipOn: rocText(student.slipOn),
          studentNo,
          seatNo,
          name,
          status,
          counts,
          marks: marksOf(counts, unconfirmed.has(studentNo)),
          uploads: rows.map(shown),
        };
      }),
  };
}

function countOf(
  school: School,
  book: ReturnType<typeof uploadBook>,
  student: Student,
  kind: UploadKind,
  period: Period,
): KindCount {
  const declined = declines(student, kind);
  const { logged, counted, waiting, returned, passed } = book.tallyOf(
    student.studentNo,
    kind,
    uploadPeriod(kind, period),
  );
  return {
    kind,
    counted,
    limit: uploadLimit(school.settings, kind),
    waiting,
    returned,
    passed,
    selected: book.tallyOf(student.studentNo, kind, { schoolYear: period.schoolYear, semester: 0 }).selected,
    selectionLimit: selectionLimit(school.settings, kind),
    declined,
    isEmpty: !declined && logged === 0,
  };
}

function marksOf(counts: readonly KindCount[], isUnconfirmed: boolean): ChecklistMark[] {
  const marks: ChecklistMark[] = [];
  const has = (test: (count: KindCount) => boolean) => counts.some(test);
  if (has((c) => c.isEmpty)) marks.push('none');
  if (has((c) => c.waiting > 0)) marks.push('waiting');
  if (has((c) => c.returned > 0)) marks.push('returned');
  if (has((c) => c.limit !== null && c.counted <= c.limit && c.counted >= c.limit - NEAR && c.counted > 0))
    marks.push('near');
  if (has((c) => c.limit !== null && c.counted > c.limit)) marks.push('over');
  if (has((c) => !c.declined && c.counted > 0 && c.selected === 0)) marks.push('unselected');
  if (isUnconfirmed) marks.push('unconfirmed');
  return marks;
}

function shown(upload: Upload): ChecklistUpload {
  return {
    row: upload.row,
    kind: upload.kind,
    title: upload.title,
    course: upload.courseOrType,
    uploadedAt: rocText(upload.uploadedAt),
    certification: upload.certification,
    isSelected: upload.isSelected,
    check: upload.check,
  };
}
