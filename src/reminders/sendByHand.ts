/** One mail that a person asked for, sent by 寄信模式. */
import type { Shell } from '../google/ports';
import { reminderTexts } from '../messages/zh/reminders';
import type { School } from '../school/schoolTables';
import { ensureGeneratedTabs } from '../workbook/ensureGeneratedTabs';
import { readWorkbookToTheEnd } from '../workbook/readWorkbook';
import type { PlannedMail } from './composeMail';
import { sendMails, type SendResult } from './sendReminders';

/** A mail of today, and why it may not go: then `mail` is there for the preview, or null. */
export interface HandMail {
  readonly mail: PlannedMail | null;
  /** A sentence; '' where it may go. */
  readonly obstacle: string;
}

/** Throws the obstacle's sentence. */
export function sendByHand(shell: Shell, by: string, mailIn: (school: School) => HandMail): SendResult {
  const run = shell.sendingLock.withLock(2_000, () => {
    ensureGeneratedTabs(shell);
    const school = readWorkbookToTheEnd(shell);
    const { mail, obstacle } = mailIn(school);
    if (mail === null || (obstacle !== '' && school.settings.mailMode === '正式')) throw new Error(obstacle);
    return sendMails(shell, school, { day: mail.day, mails: [mail], unreachable: [], templateProblems: [] }, { by });
  });
  if (run === null) throw new Error(reminderTexts.busySending);
  return run.value;
}
