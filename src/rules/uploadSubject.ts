/** Whom an upload row is about, and who is in charge of it: what the findings about uploads have in common. */
import { divisionOf } from '../school/student';
import type { SchoolClass, Student, Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { FindingDraft } from './finding';
import { perSchool } from './perSchool';

/** The fields of a finding that name the student; the roster's words win over the row's (`runChecks`). */
export function subjectOf(upload: Upload): Pick<FindingDraft, 'studentNo' | 'className' | 'name' | 'tab' | 'row'> {
  return {
    studentNo: upload.studentNo,
    className: upload.className,
    name: upload.name,
    tab: 'uploads',
    row: upload.row,
  };
}

/**
 * Grade and division that an upload belongs to. The row's own class decides, because it is the class at that time (a
 * student may have moved since); the roster's class stands in when the row names none, in the current school year only.
 */
export function placeOf(context: CheckContext, upload: Upload): Place {
  const last = lastPlaces(context);
  const { studentNo, className, schoolYear } = upload;
  // A student's rows mostly stand together, and every rule about windows asks.
  if (last.studentNo !== studentNo || last.className !== className || last.schoolYear !== schoolYear) {
    last.place = findPlace(context, upload);
    last.studentNo = studentNo;
    last.className = className;
    last.schoolYear = schoolYear;
  }
  return last.place;
}

interface Place {
  readonly grade: number | null;
  readonly division: string;
}

const lastPlaces = perSchool(() => ({
  studentNo: null as string | null,
  className: '',
  schoolYear: null as number | null,
  place: { grade: null, division: '' } as Place,
}));

function findPlace(context: CheckContext, upload: Upload): Place {
  const student = context.studentByNo.get(upload.studentNo);
  const rowClass = context.classByName.get(upload.className);
  return {
    grade: gradeOf(context, upload, student, rowClass),
    division: divisionAt(context, upload, student, rowClass),
  };
}

function gradeOf(
  context: CheckContext,
  upload: Upload,
  student: Student | undefined,
  rowClass: SchoolClass | undefined,
): number | null {
  if (rowClass) return rowClass.grade;
  if (!student || upload.schoolYear !== context.settings.schoolYear) return null;
  return context.classByName.get(student.className)?.grade ?? null;
}

function divisionAt(
  context: CheckContext,
  upload: Upload,
  student: Student | undefined,
  rowClass: SchoolClass | undefined,
): string {
  if (rowClass && (!student || student.className !== upload.className)) return rowClass.division;
  return student ? divisionOf(student, context.classByName) : '';
}

/** The office that keeps the roster of the student's division (五(一)1). */
export function registrarOf(context: CheckContext, studentNo: string): string {
  return context.duties.officeOf('基本資料', divisionOfStudent(context, studentNo));
}

/** '' for nobody, and where neither roster nor class tells. */
export function divisionOfStudent(context: CheckContext, studentNo: string): string {
  const student = context.studentByNo.get(studentNo);
  return student ? divisionOf(student, context.classByName) : '';
}

/** The tutor of the student's class (五(三)3); the registrar's office where the class has none on record. */
export function tutorOf(context: CheckContext, studentNo: string): Pick<FindingDraft, 'office' | 'officeEmail'> {
  const email = context.classByName.get(context.studentByNo.get(studentNo)?.className ?? '')?.tutorEmail ?? '';
  return email === '' ? { office: registrarOf(context, studentNo) } : { office: '導師', officeEmail: email };
}
