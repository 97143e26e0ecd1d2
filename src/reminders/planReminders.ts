/** The mails of a day for any caller: read once, plan, send nothing. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderTexts } from '../messages/zh/reminders';
import { parseMoment } from '../school/day';
import { readWorkbook } from '../workbook/readWorkbook';
import type { PlannedMail } from './composeMail';
import type { Day } from './dueDays';
import { planMails } from './planMails';

/** The mails of `isoDate` (today when left out), most important first. Throws a sentence when it is no date. */
export function planReminders(shell: Shell, isoDate?: unknown): PlannedMail[] {
  return [...planMails(readWorkbook(shell), dayOrToday(shell, isoDate)).mails];
}

/** A day as a caller gives it, in any style that a date cell may have; today when none is given. */
export function dayOrToday(shell: Shell, isoDate: unknown): Day {
  if (isoDate === undefined || isoDate === null || isoDate === '') return shell.now().slice(0, 10);
  const day = typeof isoDate === 'string' ? parseMoment(isoDate) : null;
  if (day === null || day === '') throw new Error(fill(reminderTexts.noDate, { found: String(isoDate).slice(0, 30) }));
  return day.slice(0, 10);
}
