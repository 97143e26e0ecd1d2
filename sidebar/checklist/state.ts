/** The checklist page's state: what was read, what is chosen, what is under way. */
import { computed, signal } from '@preact/signals';
import type { ChecklistMark, ChecklistStudent, ClassChecklist } from '../../src/checklist/classChecklist';
import { fill } from '../../src/messages/catalogue';
import { checklistTexts as en } from '../../src/messages/en/checklist';
import { checklistTexts as zh } from '../../src/messages/zh/checklist';
import { call } from '../shared/server';
import { boot, textsOf } from '../shared/ui/boot';
import { during as run, error, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);

/** Address of the web app when the page is one; '' in the workbook. */
export const webApp = boot.webApp ?? '';

export const classes = signal<readonly string[]>([]);
export const own = signal<readonly string[]>([]);
export const mayRemindTutor = signal(false);
export const checklist = signal<ClassChecklist | null>(null);
export const search = signal('');
export const mark = signal<ChecklistMark | ''>('');
export const openNo = signal('');
export interface Draft {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly obstacle: string;
  /** Sends it; what came of it. */
  readonly send: () => Promise<unknown>;
}
export const mail = signal<Draft | null>(null);

export const shownStudents = computed<readonly ChecklistStudent[]>(() => {
  const words = search.value.trim().toLowerCase();
  return (checklist.value?.students ?? []).filter(
    (student) =>
      (mark.value === '' || student.marks.includes(mark.value)) &&
      (words === '' || `${student.seatNo ?? ''} ${student.studentNo} ${student.name}`.toLowerCase().includes(words)),
  );
});

const during = (work: () => Promise<void>): Promise<boolean> => run(texts.busy, work);

export function load(className = checklist.value?.className ?? ''): Promise<boolean> {
  return during(async () => {
    const answer = await call('checklist.open', { className });
    classes.value = answer.classes;
    own.value = answer.own;
    mayRemindTutor.value = answer.mayRemindTutor;
    checklist.value = answer.checklist;
    mail.value = null;
  });
}

/** Leads to the start page, which takes this one's place. */
export function openStart(): Promise<boolean> {
  return during(async () => void (await call('openPage', { page: 'start' })));
}

export function showRow(row: number, studentNo: string, title: string): Promise<boolean> {
  return during(async () => {
    const { found } = await call('checklist.show', { row, studentNo, title });
    if (!found) error.value = texts.rowGone;
  });
}

export function previewMail(): Promise<boolean> {
  const className = checklist.value?.className ?? '';
  return during(async () => {
    const draft = await call('reminders.classPreview', { className });
    mail.value = { ...draft, send: () => call('reminders.sendClass', { className }) };
  });
}

/** A message about one student, to the student or to the teacher with whom items wait. */
export function previewMessage(studentNo: string, to: 'student' | 'teacher'): Promise<boolean> {
  const args = { className: checklist.value?.className ?? '', studentNo, to };
  return during(async () => {
    const draft = await call('checklist.message', args);
    mail.value = { ...draft, send: () => call('checklist.sendMessage', args) };
  });
}

export function sendMail(): Promise<boolean> {
  const draft = mail.value;
  return during(async () => {
    const outcome = await draft?.send();
    mail.value = null;
    notice.value = fill(texts.sent, { outcome: outcomeText(outcome) });
  });
}

/** Notes what the student said or handed in, then shows the class anew. */
export function note(student: ChecklistStudent, what: { declines: ChecklistStudent['declines'] } | { isIn: boolean }) {
  const of = { className: checklist.value?.className ?? '', studentNo: student.studentNo };
  return during(async () => {
    if ('declines' in what) await call('checklist.declines', { ...of, ...what });
    else await call('checklist.slip', { ...of, ...what });
    const answer = await call('checklist.open', { className: of.className });
    checklist.value = answer.checklist;
    notice.value = fill(texts.marked, { name: student.name });
  });
}

export function print(): Promise<boolean> {
  return during(async () => void (await call('openPage', { page: 'reports', argument: 'classChecklist' })));
}

function outcomeText(outcome: unknown): string {
  if (typeof outcome === 'string') return outcome;
  return Object.entries((outcome ?? {}) as Record<string, unknown>)
    .filter(([, value]) => typeof value === 'string' || (typeof value === 'number' && value > 0))
    .map(([key, value]) => `${key} ${String(value)}`)
    .join('、');
}
