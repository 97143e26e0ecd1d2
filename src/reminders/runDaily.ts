/** The daily run of the owner's trigger: check the workbook, send what is due, say how it went. Nobody watches it. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { scheduleTexts } from '../messages/zh/reminders';
import { addDays, daysBetween, rocText } from '../school/day';
import { recordAction } from '../workbook/actionLog';
import { readLastRun, readScheduleRecord, writeLastRun, type LastRun } from './scheduleRecord';
import { sendReminders, type SendResult } from './sendReminders';
import { summaryOf } from './sendingLog';
import { clearFollowUp, makeFollowUp, mayRunSchedule, showHeartbeat } from './triggers';

/** Days whose missed reminders are made up for; what is older is no news any more. */
const LONGEST_CATCH_UP = 3;
/** Days without a run after which the schedule counts as dead. */
const LONGEST_SILENCE_DAYS = 2;

export type DailyResult = (SendResult & { readonly state: 'done' }) | { readonly state: 'retired' };

/**
 * Runs the tasks (the check), then sends the day's reminders; a task that fails does not keep the mails back, but the
 * run counts as failed. Throws what went wrong after recording it, so that Google tells the owner as well.
 */
export function runDaily(shell: Shell, ...tasks: readonly (() => void)[]): DailyResult {
  if (!mayRunSchedule(shell)) return { state: 'retired' };
  clearFollowUp(shell);
  const before = readLastRun(shell);
  const started: LastRun = {
    startedAt: shell.now(),
    finishedAt: '',
    error: '',
    summary: '',
    completedDay: before?.completedDay ?? '',
  };
  writeLastRun(shell, started);
  const errors: string[] = [];
  for (const task of tasks) attempt(errors, task);
  const result = attempt(errors, () => sendReminders(shell, undefined, { since: sinceOf(shell, before) }));
  const hasFollowUp = result !== null && result.unfinished > 0 && makeFollowUp(shell);
  const finished = finish(shell, started, result, errors, hasFollowUp);
  if (finished.error !== '' || result === null) throw new Error(finished.error);
  return { ...result, state: 'done' };
}

function finish(
  shell: Shell,
  started: LastRun,
  result: SendResult | null,
  errors: readonly string[],
  hasFollowUp: boolean,
): LastRun {
  // What was blocked is caught up once a person has seen to it.
  const isComplete = result !== null && result.unfinished === 0 && !result.isBlocked;
  const last: LastRun = {
    ...started,
    finishedAt: shell.now(),
    error: errors.join('；').slice(0, 500),
    summary: result === null ? '' : summaryOf(result, hasFollowUp),
    completedDay: isComplete ? result.day : started.completedDay,
  };
  writeLastRun(shell, last);
  recordAction(shell, {
    action: scheduleTexts.action,
    target: rocText(started.startedAt.slice(0, 10)),
    outcome: last.error === '' ? scheduleTexts.fine : scheduleTexts.failed,
    detail: [last.summary, last.error].filter((part) => part !== '').join('；'),
  });
  showHeartbeat(shell);
  return last;
}

/** The morning after the last day that was finished (or the first run's own day, when it never finished one). */
function sinceOf(shell: Shell, before: LastRun | null): string {
  const today = shell.now().slice(0, 10);
  if (before === null) return today;
  const next = before.completedDay === '' ? before.startedAt.slice(0, 10) : addDays(before.completedDay, 1);
  const earliest = addDays(today, -LONGEST_CATCH_UP);
  return next > today ? today : next < earliest ? earliest : next;
}

/** What a person who opens the workbook must hear about the schedule; '' when all is well. Reads properties only. */
export function scheduleTrouble(shell: Shell): string {
  const record = readScheduleRecord(shell);
  if (record === null || record.owner === '') return '';
  const run = readLastRun(shell);
  const now = shell.now();
  const since = run?.startedAt ?? record.installedAt;
  if (run !== null && run.error !== '')
    return fill(scheduleTexts.troubleFailed, { at: rocText(run.finishedAt), error: run.error });
  if (daysBetween(since, now) >= LONGEST_SILENCE_DAYS)
    return fill(scheduleTexts.troubleSilent, { at: rocText(since), owner: record.owner });
  return '';
}

function attempt<T>(errors: string[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    errors.push(error instanceof Error ? error.message : String(error));
    return null;
  }
}
