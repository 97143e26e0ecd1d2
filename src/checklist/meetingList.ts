/** A list for the class meeting: matter by matter the seats, no name and no 學號, for it may hang on a wall. Pure. */
import { fill } from '../messages/catalogue';
import type { checklistTexts } from '../messages/zh/checklist';
import type { CareReason } from '../school/studentCare';
import type { ClassChecklist } from './classChecklist';
import type { ClassToday } from './classToday';

type Texts = Pick<typeof checklistTexts, 'listHead' | 'listLine' | 'listNone' | 'listUntil' | 'listMatters'>;

export function meetingList(list: ClassChecklist, today: ClassToday, texts: Texts): string {
  const seats = new Map<CareReason, string[]>();
  for (const student of list.students) {
    const reasons = new Set((today.care[student.studentNo] ?? []).map(({ reason }) => reason));
    for (const reason of reasons) {
      const same = seats.get(reason) ?? [];
      same.push(student.seatNo === null ? '—' : String(student.seatNo).padStart(2, '0'));
      seats.set(reason, same);
    }
  }
  const lines = [...seats].map(([reason, own]) =>
    fill(texts.listLine, { matter: texts.listMatters[reason], seats: own.join('、') }),
  );
  const until = today.uploads === null ? [] : [fill(texts.listUntil, { day: today.uploads.endsOn })];
  return [
    fill(texts.listHead, { className: list.className, period: list.period }),
    ...until,
    ...(lines.length === 0 ? [texts.listNone] : lines),
  ].join('\n');
}
