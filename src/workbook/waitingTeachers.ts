/** What waits for each teacher's certification, whatever period and student: the figure behind desk, list and 總覽. Pure. */
import { courseTeacherOf } from '../rules/courseTeacher';
import { windowOfUpload } from '../rules/lateFinding';
import type { CheckContext } from '../rules/checkContext';

export interface WaitingTeacher {
  /** '' where the course's teacher is not known. */
  readonly name: string;
  readonly email: string;
  readonly count: number;
  /** The first last day, ISO; '' when no window is planned. */
  readonly dueOn: string;
}

/** In the order of names; an item of several teachers waits for each of them. */
export function waitingTeachers(context: CheckContext): WaitingTeacher[] {
  const found = new Map<string, { name: string; email: string; count: number; dueOn: string }>();
  for (const upload of context.tables.uploads.rows) {
    if (upload.kind !== '課程學習成果' || upload.certification !== '待認證') continue;
    const teacher = courseTeacherOf(context, upload);
    const due = windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '';
    const emails = teacher?.emails.length ? teacher.emails : [''];
    for (const email of emails) {
      const name = context.staffByEmail.get(email)?.name ?? teacher?.names[0] ?? email;
      const key = email || name;
      const line = found.get(key) ?? { name, email, count: 0, dueOn: '' };
      line.count++;
      if (due !== '' && (line.dueOn === '' || due < line.dueOn)) line.dueOn = due;
      found.set(key, line);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.email < b.email ? -1 : 1));
}
