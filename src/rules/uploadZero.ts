/**
 * R5.7: students without any 課程學習成果 while they may still upload, for the tutor to know. A hint and never a duty:
 * uploading is the student's choice (C1). It looks at the current school year only, because classes are this year's.
 */
import { fill } from '../messages/catalogue';
import { uploadTexts } from '../messages/zh/uploadFindings';
import { rocText } from '../school/day';
import { periodText, type Period } from '../school/period';
import { declines, divisionOf, isInSchool } from '../school/student';
import type { Student } from '../school/tabs';
import { isInWindow } from '../school/window';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';
import { tutorOf } from './uploadSubject';

const KIND = '課程學習成果';
const ITEM = '課程學習成果上傳';

/** One finding per student and semester whose window is open today. Nothing is said when the uploads cannot be read. */
export function checkZeroUploads(context: CheckContext): FindingDraft[] {
  if (!context.tables.uploads.isUsable) return [];
  const students = [...context.studentByNo.values()].filter(
    (student) => isInSchool(student) && !declines(student, KIND) && !context.isFaulty('roster', student.row, 'status'),
  );
  return [1, 2].flatMap((semester) => {
    const period = { schoolYear: context.settings.schoolYear, semester };
    return students.flatMap((student) => checkStudent(context, student, period) ?? []);
  });
}

function checkStudent(context: CheckContext, student: Student, period: Period): FindingDraft | null {
  const grade = context.classByName.get(student.className)?.grade ?? null;
  const window = context.windows.windowOf(ITEM, period, grade, divisionOf(student, context.classByName));
  // A window of the whole year (學期 0) is open in both semesters; only the current one is in question then.
  const isOfSemester = window?.rows.some((row) => row.semester === period.semester) === true;
  if (window === null || !(isOfSemester || period.semester === context.settings.semester)) return null;
  if (!isInWindow(window, context.today) || context.book.tallyOf(student.studentNo, KIND, period).logged > 0)
    return null;
  return {
    code: 'R5.7-zero',
    severity: '提示',
    basis: '五(三)3',
    studentNo: student.studentNo,
    ...tutorOf(context, student.studentNo),
    explanation: fill(uploadTexts.zero.explanation, { period: periodText(period), until: rocText(window.endsOn) }),
    advice: uploadTexts.zero.advice,
    tab: 'roster',
    row: student.row,
    key: findingKey('R5.7-zero', student.studentNo, period.schoolYear, period.semester),
  };
}
