/**
 * Students without any 課程學習成果 while they may still upload, for the tutor to know. A hint and never a duty:
 * uploading is the student's choice (C1). It looks at the current school year only, because classes are this year's.
 */
import { periodText, type Period } from '../school/period';
import { declines, divisionOf, isInSchool } from '../school/student';
import type { Student } from '../school/tabs';
import { isInWindow } from '../school/window';
import type { CheckContext } from './checkContext';
import { windowText } from './lateFinding';
import type { Matter, Rule } from './rule';

const KIND = '課程學習成果';

export const rule: Rule<'R5.7-zero'> = {
  code: 'R5.7-zero',
  requirements: ['R5.7'],
  severity: '提示',
  clause: '五(三)3',
  tab: 'roster',
  inCharge: '導師',
  per: 'student × semester',
  words: {
    help: {
      zh: '上傳期間內，在學而沒有任何課程學習成果；僅供導師了解，是否上傳由學生決定。',
      en: 'In school, not 無意願, no unhandled enrolment change, with nothing uploaded while the window is open. For the tutor to know; uploading is voluntary.',
    },
    explanation: '{period}目前沒有課程學習成果的上傳紀錄，上傳期間 {window}。上傳與否由學生自行決定。',
    advice: '供導師了解班級情形；可告知學生期程。學生已表示無意願時，請在「學生名冊」的「無意願」欄註記。',
  },
  // Nothing is said when the uploads cannot be read.
  check(context) {
    if (!context.tables.uploads.isUsable) return [];
    const students = [...context.studentByNo.values()].filter(
      (student) =>
        isInSchool(student) &&
        !declines(student, KIND) &&
        !context.openChanges.has(student.studentNo) &&
        !context.isFaulty('roster', student.row, 'status'),
    );
    return [1, 2].flatMap((semester) => {
      const period = { schoolYear: context.settings.schoolYear, semester };
      return students.flatMap((student) => withoutUpload(context, student, period));
    });
  },
};

function withoutUpload(context: CheckContext, student: Student, period: Period): Matter[] {
  const grade = context.classByName.get(student.className)?.grade ?? null;
  const division = divisionOf(student, context.classByName);
  const window = context.windows.windowOf('課程學習成果上傳', period, grade, division);
  // A window of the whole year (學期 0) is open in both semesters; only the current one is in question then.
  const isOfSemester = window?.rows.some((row) => row.semester === period.semester) === true;
  if (window === null || !(isOfSemester || period.semester === context.settings.semester)) return [];
  if (!isInWindow(window, context.today) || context.book.tallyOf(student.studentNo, KIND, period).logged > 0) return [];
  return [
    {
      studentNo: student.studentNo,
      row: student.row,
      key: [student.studentNo, period.schoolYear, period.semester],
      params: { period: periodText(period), window: windowText(window) },
    },
  ];
}
