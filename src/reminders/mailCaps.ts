/**
 * Mail that does not press (C1): a student and a tutor hear at most so often in seven days, counted from 寄信紀錄. What is
 * past the limit is not sent later: the next step tells it, and the class list shows it. Offices' deadlines are not capped.
 */
import type { CheckContext } from '../rules/checkContext';
import { addDays } from '../school/day';
import type { Day } from './dueDays';
import type { MailHistory } from './ledger';
import type { Kind, Notice } from './notice';

const DAYS = 7;
const TO_STUDENTS: readonly Kind[] = ['收訖確認', '退回件', '勾選期限', '上傳期限'];
/** A tutor who teaches hears of both in the same mails. */
const TO_TUTORS: readonly Kind[] = ['導師班級摘要', '認證待辦'];

/** The notices of one recipient that may still go on that day. */
export function withinCaps(
  context: CheckContext,
  history: MailHistory,
  tutors: ReadonlySet<string>,
  recipient: string,
  notices: readonly Notice[],
  day: Day,
): readonly Notice[] {
  const { studentMailsPerWeek, tutorMailsPerWeek } = context.settings;
  const told = history.mailsBetween(recipient, addDays(day, 1 - DAYS), day);
  const isFull = (cap: number | null) => cap !== null && told >= cap;
  const isTutor = tutors.has(recipient) || notices.some(({ kind }) => kind === '導師班級摘要');
  return notices.filter(({ kind }) => {
    if (TO_STUDENTS.includes(kind)) return !isFull(studentMailsPerWeek);
    return !(isTutor && TO_TUTORS.includes(kind) && isFull(tutorMailsPerWeek));
  });
}

/** Mailboxes of the tutors on 班級. */
export function tutorMailboxes({ tables }: CheckContext): ReadonlySet<string> {
  return new Set(tables.classes.rows.map((row) => row.tutorEmail).filter((email) => email !== ''));
}
