/** DATA: rows that name a student, a class or a teacher that the workbook does not know. */
import { fill } from '../messages/catalogue';
import { dataTexts } from '../messages/zh/dataFindings';
import type { Row, TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { dataFinding } from './dataFinding';
import { excerpt } from './excerpt';
import type { FindingDraft } from './finding';

/** DATA-student, DATA-class, DATA-teacher; each only when the tab that knows the answer can be read. */
export function checkReferences(context: CheckContext): FindingDraft[] {
  return [...unknownStudents(context), ...unknownClasses(context), ...unknownTeachers(context)];
}

const STUDENT_TABS = ['uploads', 'cadre', 'counselling', 'receipts', 'enrolmentChanges'] as const;

function unknownStudents(context: CheckContext): FindingDraft[] {
  const { tables, studentByNo } = context;
  if (!tables.roster.isUsable) return [];
  return STUDENT_TABS.flatMap((tab) =>
    (tables[tab].rows as readonly Row<(typeof STUDENT_TABS)[number]>[])
      .filter((row) => row.studentNo !== '' && !studentByNo.has(row.studentNo))
      .map((row) => unknown(context, 'DATA-student', tab, row, row.studentNo)),
  );
}

/** Classes of earlier school years may be gone, so uploads, courses and counselling are judged for the current year only. */
function unknownClasses(context: CheckContext): FindingDraft[] {
  const { tables, classByName, settings } = context;
  if (!tables.classes.isUsable) return [];
  const isUnknown = (className: string) => className !== '' && !classByName.has(className);
  const isCurrent = (row: { readonly schoolYear: number | null }) => row.schoolYear === settings.schoolYear;
  return [
    ...tables.roster.rows
      .filter((row) => isUnknown(row.className))
      .map((row) => unknown(context, 'DATA-class', 'roster', row, row.className)),
    ...tables.courses.rows
      .filter((row) => isCurrent(row) && isUnknown(row.className))
      .map((row) => unknown(context, 'DATA-class', 'courses', row, row.className)),
    ...tables.uploads.rows
      .filter((row) => isCurrent(row) && isUnknown(row.className))
      .map((row) => unknown(context, 'DATA-class', 'uploads', row, row.className)),
    ...tables.counselling.rows
      .filter((row) => isCurrent(row) && row.className.split(/[、,，;；\s]+/).some(isUnknown))
      .map((row) => unknown(context, 'DATA-class', 'counselling', row, row.className)),
  ];
}

/** A mailbox on record decides; without one, the name. A 人員 tab that is still empty knows nobody and judges nothing. */
function unknownTeachers(context: CheckContext): FindingDraft[] {
  const { tables, staffByEmail, staffByName } = context;
  if (!tables.staff.isUsable || tables.staff.rows.length === 0) return [];
  const isUnknown = (email: string, name: string) =>
    email !== '' ? !staffByEmail.has(email) : name !== '' && !staffByName.has(name);
  const teaching = new Set(tables.courses.rows.map((course) => course.teacher));
  return [
    ...tables.classes.rows
      .filter((row) => isUnknown(row.tutorEmail, row.tutor))
      .map((row) => unknown(context, 'DATA-teacher', 'classes', row, row.tutorEmail || row.tutor)),
    ...tables.courses.rows
      .filter((row) => isUnknown(row.teacherEmail, row.teacher))
      .map((row) => unknown(context, 'DATA-teacher', 'courses', row, row.teacherEmail || row.teacher)),
    ...tables.uploads.rows
      .filter((row) => row.kind === '課程學習成果' && !teaching.has(row.teacher) && isUnknown('', row.teacher))
      .map((row) => unknown(context, 'DATA-teacher', 'uploads', row, row.teacher)),
  ];
}

function unknown<K extends TabKey>(
  context: CheckContext,
  code: keyof typeof dataTexts.unknown,
  tab: K,
  row: Row<K>,
  found: string,
): FindingDraft {
  const texts = dataTexts.unknown[code];
  const params = { found: excerpt(found, 30) };
  return dataFinding(context, code, tab, row, {
    explanation: fill(texts.explanation, params),
    advice: texts.advice,
    mark: texts.mark,
  });
}
