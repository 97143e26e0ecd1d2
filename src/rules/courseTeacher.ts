/** Who teaches the course of an upload, and who may certify in that teacher's stead. */
import { dayOf } from '../school/day';
import { coversCertification, isInForce } from '../school/deputy';
import { coversCourse, scopeNames } from '../school/deputyScope';
import type { Deputy, Upload } from '../school/tabs';
import { courseKey, type CheckContext } from './checkContext';
import { perSchool } from './perSchool';

export interface CourseTeacher {
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

/**
 * The teachers of the upload's course by the 課程 tab; where the course is not on it (a course across classes), the
 * 任課教師 that the row names. Null when neither tells.
 */
export function courseTeacherOf(context: CheckContext, upload: Upload): CourseTeacher | null {
  const { ofUpload, known } = teachersOf(context);
  let teacher = ofUpload.get(upload);
  if (teacher !== undefined) return teacher;
  const className = upload.className || (context.studentByNo.get(upload.studentNo)?.className ?? '');
  const key = courseKey(upload.schoolYear, upload.semester, className, upload.courseOrType);
  const asked = `${key}|${upload.teacher}`;
  teacher = known.get(asked);
  if (teacher === undefined) known.set(asked, (teacher = teacherBy(context, key, upload)));
  ofUpload.set(upload, teacher);
  return teacher;
}

/** A class's uploads of one course share their teacher; several rules ask for an upload's. */
const teachersOf = perSchool(() => ({
  ofUpload: new Map<Upload, CourseTeacher | null>(),
  known: new Map<string, CourseTeacher | null>(),
}));

function teacherBy(context: CheckContext, key: string, upload: Upload): CourseTeacher | null {
  const courses = (context.coursesByKey.get(key) ?? []).filter((course) => course.teacher !== '');
  const names = courses.length > 0 ? courses.flatMap((course) => peopleIn(course.teacher)) : peopleIn(upload.teacher);
  if (names.length === 0) return null;
  const known = courses.flatMap((course) => (course.teacherEmail === '' ? [] : [course.teacherEmail]));
  return { names, emails: known.length > 0 ? known : names.flatMap((name) => emailsOf(context, name)) };
}

/** True when the person named (or given by mailbox) is among the course's teachers. */
export function isCourseTeacher(teacher: CourseTeacher, certifiedBy: string): boolean {
  if (teacher.names.includes(certifiedBy)) return true;
  return peopleIn(certifiedBy).some((name) => teacher.names.includes(name) || teacher.emails.includes(lower(name)));
}

/** Finds deputies by the 代理人 tab; made once per run, because scopes are matched against all class and course names. */
export function deputyFinder(context: CheckContext) {
  const { tables } = context;
  const byPrincipal = new Map<string, Deputy[]>();
  for (const deputy of tables.deputies.rows) {
    if (!coversCertification(deputy)) continue;
    const same = byPrincipal.get(deputy.principalEmail);
    if (same) same.push(deputy);
    else byPrincipal.set(deputy.principalEmail, [deputy]);
  }
  const names = scopeNames(tables);
  /** True when who certified was a deputy of one of the teachers, for that class and course, on that day (any, if unknown). */
  return (upload: Upload, teacher: CourseTeacher): boolean => {
    const people = peopleIn(upload.certifiedBy);
    return teacher.emails
      .flatMap((email) => byPrincipal.get(email) ?? [])
      .some(
        (deputy) =>
          (upload.certifiedAt === '' || isInForce(deputy, dayOf(upload.certifiedAt))) &&
          coversCourse(deputy.scope, upload.className, upload.courseOrType, names) &&
          people.some(
            (name) =>
              (deputy.deputyEmail !== '' && lower(name) === deputy.deputyEmail) ||
              context.staffByEmail.get(deputy.deputyEmail)?.name === name,
          ),
      );
  };
}

function emailsOf(context: CheckContext, name: string): string[] {
  return (context.staffByName.get(name) ?? []).flatMap((person) => (person.email === '' ? [] : [person.email]));
}

/** The people a cell names: 王小明、李大華. */
function peopleIn(cell: string): string[] {
  return cell
    .split(/[、,，;；/]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function lower(text: string): string {
  return text.toLowerCase();
}
