/** 等老師認證: one quiet line a teacher, with a word to the teacher. */
import { fill } from '../../src/messages/catalogue';
import { isBusy } from '../shared/ui/work';
import { previewTeacher, texts, today } from './state';

export function TeacherLines() {
  const teachers = today.value?.teachers ?? [];
  if (teachers.length === 0) return null;
  const items = teachers.reduce((sum, one) => sum + one.items, 0);
  return (
    <details open={teachers.length <= 3}>
      <summary>{fill(texts.teacherGroup, { count: items })}</summary>
      <ul class="plain teachers">
        {teachers.map(({ name, email, items: count, seats, dueOn, daysLeft }) => (
          <li key={email || name} class="row spread">
            <span class="quiet">
              {fill(texts.teacherLine, { name: name || texts.noTeacher, count, seats: seats.join('、') })}
              {dueOn !== '' && (
                <>
                  <br />
                  {fill(daysLeft !== null && daysLeft < 0 ? texts.teacherPast : texts.teacherDue, { day: dueOn })}
                </>
              )}
            </span>
            {email !== '' && (
              <button class="link" disabled={isBusy.value} onClick={() => void previewTeacher(email)}>
                {texts.remindTeacher}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
