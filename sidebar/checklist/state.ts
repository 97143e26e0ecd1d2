/** The checklist page's state: what was read, what is chosen, what is under way. */
import { computed, signal } from '@preact/signals';
import type { ChecklistMark, ChecklistStudent, ClassChecklist } from '../../src/checklist/classChecklist';
import type { ClassToday } from '../../src/checklist/classToday';
import { meetingList } from '../../src/checklist/meetingList';
import { fill } from '../../src/messages/catalogue';
import { checklistTexts as en } from '../../src/messages/en/checklist';
import { checklistTexts as zh } from '../../src/messages/zh/checklist';
import type { MessageDraft } from '../../src/reminders/messageDraft';
import type { SendResult } from '../../src/reminders/sendReminders';
import { call } from '../shared/server';
import { boot, textsOf } from '../shared/ui/boot';
import { during as run, error, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);

/** Address of the web app when the page is one; '' in the workbook. */
export const webApp = boot.webApp ?? '';

export const classes = signal<readonly string[]>([]);
export const own = signal<readonly string[]>([]);
export const mayRemindTutor = signal(false);
export const mayRecord = signal(false);
export const checklist = signal<ClassChecklist | null>(null);
export const today = signal<ClassToday | null>(null);
export const search = signal('');
export const mark = signal<ChecklistMark | ''>('');
export const openNo = signal('');
/** The list for the class meeting, where the browser would not copy it by itself. */
export const readyList = signal('');

export interface Draft extends MessageDraft {
  readonly send: () => Promise<SendResult>;
  readonly sendToMe: () => Promise<{ readonly to: string }>;
}
export const mail = signal<Draft | null>(null);
/** What the button of the message did, in a sentence; '' before. */
export const mailSaid = signal('');
/** The message itself was dealt with: a second press would only repeat it. */
export const isSent = signal(false);

/** Students with something to mend today, by seat. */
export const needing = computed<readonly ChecklistStudent[]>(() =>
  (checklist.value?.students ?? []).filter(({ studentNo }) => today.value?.care[studentNo] !== undefined),
);
export const isSearching = computed(() => search.value.trim() !== '' || mark.value !== '');

/** Nobody to talk to; or, searched for, anybody of the class. */
export const shownStudents = computed<readonly ChecklistStudent[]>(() => {
  const words = search.value.trim().toLowerCase();
  return (checklist.value?.students ?? []).filter(
    (student) =>
      (isSearching.value || today.value?.care[student.studentNo] === undefined) &&
      (mark.value === '' || student.marks.includes(mark.value)) &&
      (words === '' || `${student.seatNo ?? ''} ${student.studentNo} ${student.name}`.toLowerCase().includes(words)),
  );
});

const during = (work: () => Promise<void>): Promise<boolean> => run(texts.busy, work);

export function load(className = checklist.value?.className ?? boot.argument ?? ''): Promise<boolean> {
  return during(async () => {
    await read(className);
    closeMail();
  });
}

async function read(className: string): Promise<void> {
  const answer = await call('checklist.open', { className });
  classes.value = answer.classes;
  own.value = answer.own;
  mayRemindTutor.value = answer.mayRemindTutor;
  mayRecord.value = answer.mayRecord;
  checklist.value = answer.checklist;
  today.value = answer.today;
  readyList.value = '';
}

/** Leads to 我的工作, which takes this one's place. */
export function openMyWork(): Promise<boolean> {
  return during(async () => void (await call('openPage', { page: 'start' })));
}

export function showRow(row: number, studentNo: string, title: string): Promise<boolean> {
  return during(async () => {
    const { found } = await call('checklist.show', { row, studentNo, title });
    if (!found) error.value = texts.rowGone;
  });
}

const className = (): string => checklist.value?.className ?? '';

export function previewMail(): Promise<boolean> {
  const args = { className: className() };
  return show(
    () => call('reminders.classPreview', args),
    () => call('reminders.sendClass', args),
    () => call('reminders.classToMe', args),
  );
}

/** A message about one student, to the student or to the teacher with whom items wait. */
export function previewMessage(studentNo: string, to: 'student' | 'teacher'): Promise<boolean> {
  const args = { className: className(), studentNo, to };
  return show(
    () => call('checklist.message', args),
    () => call('checklist.sendMessage', args),
    () => call('checklist.messageToMe', args),
  );
}

/** A message about all items of the class that wait for one teacher. */
export function previewTeacher(email: string): Promise<boolean> {
  const args = { className: className(), email };
  return show(
    () => call('checklist.teacherMessage', args),
    () => call('checklist.sendTeacherMessage', args),
    () => call('checklist.teacherMessageToMe', args),
  );
}

function show(read: () => Promise<MessageDraft>, send: Draft['send'], sendToMe: Draft['sendToMe']): Promise<boolean> {
  return during(async () => {
    mail.value = { ...(await read()), send, sendToMe };
    mailSaid.value = '';
    isSent.value = false;
  });
}

export function closeMail(): void {
  mail.value = null;
  mailSaid.value = '';
}

export function sendMail(): Promise<boolean> {
  const draft = mail.value;
  return during(async () => {
    if (draft === null) return;
    mailSaid.value = saidOf(draft, await draft.send());
    isSent.value = true;
  });
}

export function sendMailToMe(): Promise<boolean> {
  const draft = mail.value;
  return during(async () => {
    if (draft !== null) mailSaid.value = fill(texts.sentToMe, { ...(await draft.sendToMe()) });
  });
}

/** What became of the one message. */
function saidOf({ name, testRecipient }: MessageDraft, result: SendResult): string {
  if (result.message !== '') return result.message;
  if (result.preview > 0) return texts.wasPreview;
  if (result.sent > 0)
    return result.mode === '測試' ? fill(texts.wasTest, { to: testRecipient, name }) : fill(texts.wasSent, { name });
  if (result.deferred + result.unfinished > 0) return texts.wasDeferred;
  if (result.uncertain > 0) return texts.wasUncertain;
  return result.failed > 0 ? texts.wasFailed : texts.wasSkipped;
}

/** Notes what the student said or handed in, then shows the class anew. */
export function note(student: ChecklistStudent, what: { declines: ChecklistStudent['declines'] } | { isIn: boolean }) {
  const of = { className: className(), studentNo: student.studentNo };
  return during(async () => {
    if ('declines' in what) await call('checklist.declines', { ...of, ...what });
    else await call('checklist.slip', { ...of, ...what });
    await read(of.className);
    notice.value = fill(texts.marked, { name: student.name });
  });
}

/** 已檢核本班: on record with the figures that the page shows. */
export function checkClass(): Promise<boolean> {
  return during(async () => {
    const { isNew } = await call('checklist.check', { className: className() });
    await read(className());
    notice.value = isNew ? texts.checked : texts.checkedToday;
  });
}

/** Seats and matters for the class meeting, without names and numbers; to be marked by hand where copying is refused. */
export async function copyList(): Promise<void> {
  const [list, state] = [checklist.value, today.value];
  if (list === null || state === null) return;
  const text = meetingList(list, state, texts);
  try {
    await navigator.clipboard.writeText(text);
    notice.value = texts.copied;
  } catch {
    readyList.value = text;
  }
}

export function print(): Promise<boolean> {
  return during(async () => void (await call('openPage', { page: 'reports', argument: 'classChecklist' })));
}
