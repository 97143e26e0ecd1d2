/** What a run of sending came to, as one sentence and as a row of 操作紀錄. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderTexts, scheduleTexts } from '../messages/zh/reminders';
import { rocText } from '../school/day';
import { recordAction } from '../workbook/actionLog';
import type { SendResult } from './sendReminders';

/** The counts, what became of an unfinished rest, and what kept mails from going. */
export function summaryOf(result: SendResult, hasFollowUp = false): string {
  const { mode, sent, preview, skipped, failed, uncertain, deferred, unfinished } = result;
  const parts = [fill(scheduleTexts.summary, { mode, sent, preview, skipped, failed, uncertain, deferred })];
  if (unfinished > 0) parts.push(fill(hasFollowUp ? scheduleTexts.followUp : scheduleTexts.tomorrow, { unfinished }));
  return [...parts, result.message].filter((part) => part !== '').join('');
}

/** Records a sending that a person started, and gives its result on. */
export function logged(shell: Shell, result: SendResult): SendResult {
  recordAction(shell, {
    action: reminderTexts.action,
    target: rocText(result.day),
    outcome:
      result.failed + result.uncertain === 0 && result.message === '' ? scheduleTexts.fine : scheduleTexts.attention,
    detail: summaryOf(result),
  });
  return result;
}
