/** Sends the 開會通知 of a meeting by 寄信模式: through the same lock, ledger and quota as every mail. */
import type { Shell } from '../google/ports';
import { reminderTexts } from '../messages/zh/reminders';
import { sendMails, type SendResult } from '../reminders/sendReminders';
import { ensureGeneratedTabs } from '../workbook/ensureGeneratedTabs';
import { invitationPlan } from './invitationMails';
import { meetingScope, type MeetingWish } from './meetingScope';

const LOCK_WAIT_MS = 2_000;

/** @param by mailbox of the person who sends. Throws a sentence when nothing may be sent. */
export function sendInvitations(shell: Shell, wish: MeetingWish, confirmed: readonly string[], by: string): SendResult {
  const run = shell.sendingLock.withLock(LOCK_WAIT_MS, () => {
    ensureGeneratedTabs(shell);
    const scope = meetingScope(shell, wish);
    const { mails, obstacle, unreached } = invitationPlan(scope, confirmed);
    if (mails.length === 0) throw new Error(obstacle);
    const plan = { day: scope.school.today, mails, unreachable: [], templateProblems: [] };
    const result = sendMails(shell, scope.school, plan, { by });
    return { ...result, skipped: result.skipped + unreached.length };
  });
  if (run === null) throw new Error(reminderTexts.busySending);
  return run.value;
}
