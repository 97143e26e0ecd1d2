/**
 * The daily schedule's trigger: one daily run of one owner, however often and by whomever set up. There is no edit
 * trigger: it would spend the owner's daily time on everybody's edits, and the simple trigger guards every editor's.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { scheduleTexts } from '../messages/zh/reminders';
import { rocText } from '../school/day';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeHeartbeat } from '../workbook/writeOverview';
import { writeSettings } from '../workbook/writeSettings';
import { confirmMailing } from './sentMemory';
import { readFollowUp, readLastRun, readScheduleRecord, writeFollowUp, writeScheduleRecord } from './scheduleRecord';
import { locked } from '../workbook/locked';

const DAILY = 'runDaily';
/** Made by earlier versions; taken away with the others. */
const ON_EDIT = 'onEditInstalled';

export type InstallResult =
  | { readonly state: 'installed'; readonly owner: string; readonly hour: number }
  | { readonly state: 'ownedByOther'; readonly owner: string; readonly hour: number };

/**
 * Makes exactly one daily trigger for this account and records it as the owner. Another account's schedule is
 * left alone unless `takeOver`: then the record changes hands, and the former owner's triggers retire at their next run.
 */
export function installTriggers(shell: Shell, takeOver = false): InstallResult {
  return locked(shell, 30_000, () => install(shell, takeOver));
}

function install(shell: Shell, takeOver: boolean): InstallResult {
  const me = shell.identity.effectiveEmail();
  if (me === '') throw new Error(scheduleTexts.noAccount);
  const record = readScheduleRecord(shell);
  const workbookId = shell.workbook.id();
  const isElsewhere = record !== null && record.owner !== '' && record.owner !== me && record.workbookId === workbookId;
  if (isElsewhere && !takeOver) return { state: 'ownedByOther', owner: record.owner, hour: record.hour };
  const { settings } = readWorkbook(shell);
  // Made anew, so that a changed hour takes effect and doubles from earlier times go.
  removeOwn(shell);
  const triggerId = shell.triggers.createDaily(DAILY, settings.reminderHour);
  const hour = settings.reminderHour;
  writeScheduleRecord(shell, { owner: me, workbookId, hour, installedAt: shell.now(), triggerId });
  // A copy carries the cell but not the id, and so is known for one.
  writeSettings(shell, { remindersWorkbook: workbookId });
  // Who installs the schedule in a copy has said that the copy sends.
  confirmMailing(shell);
  showHeartbeat(shell);
  return { state: 'installed', owner: me, hour: settings.reminderHour };
}

/** Removes this account's triggers. Anybody may end the schedule; another owner's triggers retire at their next run. */
export function removeTriggers(shell: Shell): { readonly removed: number; readonly formerOwner: string } {
  const done = locked(shell, 30_000, () => {
    const record = readScheduleRecord(shell);
    const removed = removeOwn(shell);
    if (record !== null) writeScheduleRecord(shell, { ...record, owner: '' });
    showHeartbeat(shell);
    return { removed, formerOwner: record?.owner ?? '' };
  });
  return done;
}

/**
 * True when the run was started by the schedule's own trigger and by nothing else: the event bears the id of a trigger
 * of this account that runs the schedule, or the one recorded when it was installed. Ids are known to nobody but Google
 * and the account, so no page can make such an event up; and in the web app a visitor is not the account.
 */
export function isOwnTrigger(shell: Shell, event: unknown): boolean {
  const id = (event as { readonly triggerUid?: unknown } | null | undefined)?.triggerUid;
  if (typeof id !== 'string' || id === '') return false;
  const { activeEmail, effectiveEmail } = shell.identity;
  const person = activeEmail();
  if (person !== '' && person !== effectiveEmail()) return false;
  if (id === readScheduleRecord(shell)?.triggerId || id === readFollowUp(shell)) return true;
  return shell.triggers.list().some((trigger) => trigger.id === id && trigger.functionName === DAILY);
}

/** True when this run's account may run the schedule: it owns it, or no schedule was ever recorded. Else it retires. */
export function mayRunSchedule(shell: Shell): boolean {
  const record = readScheduleRecord(shell);
  if (record === null || record.owner === shell.identity.effectiveEmail()) return true;
  if (record.workbookId === shell.workbook.id()) removeOwn(shell);
  return false;
}

/** Makes the follow-up of an unfinished run, one at a time; false when Google refuses one inside a trigger's run. */
export function makeFollowUp(shell: Shell): boolean {
  clearFollowUp(shell);
  try {
    writeFollowUp(shell, shell.triggers.createAfter(DAILY, 60_000));
    return true;
  } catch {
    return false;
  }
}

/** A one-off trigger that has fired stays in the list: it is removed by the run that it started. */
export function clearFollowUp(shell: Shell): void {
  const id = readFollowUp(shell);
  if (id === '') return;
  shell.triggers.remove(id);
  writeFollowUp(shell, '');
}

/** Puts the sentence on 總覽, where whoever opens the workbook sees it; a tab that cannot be written stops nothing. */
export function showHeartbeat(shell: Shell): void {
  try {
    writeHeartbeat(shell, scheduleSentence(shell));
  } catch {
    // The run itself is on record in 操作紀錄.
  }
}

/** The schedule as a person may know it: whose it is, its hour, how the last run went. One sentence. */
export function scheduleSentence(shell: Shell): string {
  const record = readScheduleRecord(shell);
  if (record === null || record.owner === '') return scheduleTexts.none;
  const run = readLastRun(shell);
  const last =
    run === null
      ? scheduleTexts.neverRan
      : run.finishedAt === ''
        ? fill(scheduleTexts.cutOff, { at: rocText(run.startedAt) })
        : fill(run.error === '' ? scheduleTexts.lastRun : scheduleTexts.lastFailed, {
            at: rocText(run.finishedAt),
            summary: run.summary,
            error: run.error,
          });
  return fill(scheduleTexts.owned, { owner: record.owner, hour: record.hour, last });
}

function removeOwn(shell: Shell): number {
  const own = shell.triggers.list().filter(({ functionName }) => functionName === DAILY || functionName === ON_EDIT);
  for (const { id } of own) shell.triggers.remove(id);
  if (own.length > 0) writeFollowUp(shell, '');
  return own.length;
}
