/** What a roster row says about a student: in school or not, which division, which kinds are declined. */
import type { SchoolClass, Student, UploadKind } from './tabs';

const NOT_IN_SCHOOL: readonly Student['status'][] = ['轉出', '休學', '畢業', '離校'];

/** True but for 轉出, 休學, 畢業 and 離校, who are never chased; a blank 學籍狀態 is an ordinary student. */
export function isInSchool(student: Pick<Student, 'status'>): boolean {
  return !NOT_IN_SCHOOL.includes(student.status);
}

/** The student's division: 部別 of the roster, or the class's when that is blank; '' when neither tells. */
export function divisionOf(
  student: Pick<Student, 'division' | 'className'>,
  classByName: ReadonlyMap<string, SchoolClass>,
): string {
  return student.division !== '' ? student.division : (classByName.get(student.className)?.division ?? '');
}

/** True when the student has said 無意願 for that kind (皆無: for both). Uploading is voluntary (C1). */
export function declines(student: Pick<Student, 'declines'>, kind: UploadKind): boolean {
  return student.declines === kind || student.declines === '皆無';
}

/** The students in school, each once: what 在學 counts wherever it is said. */
export function studentsInSchool<R extends Pick<Student, 'studentNo' | 'row' | 'status'>>(students: readonly R[]): R[] {
  return onePerNumber(students.filter(isInSchool));
}

/** One row of each 學號, whatever the order of rows; rows without a 學號 are each a student. */
function onePerNumber<R extends Pick<Student, 'studentNo' | 'row'>>(students: readonly R[]): R[] {
  const chosen = new Map<string, R>();
  const contentOf = (student: R) => JSON.stringify({ ...student, row: 0 });
  for (const student of students) {
    const key = student.studentNo === '' ? `row ${student.row}` : student.studentNo;
    const other = chosen.get(key);
    if (other === undefined || contentOf(student) < contentOf(other)) chosen.set(key, student);
  }
  return [...chosen.values()];
}
