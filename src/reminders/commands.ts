/** The menu commands of the schedule: ask what must be asked, do it, say what came of it. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { scheduleTexts as texts } from '../messages/zh/reminders';
import { OFFICES } from '../access/roles';
import { requireAccess } from '../access/caller';
import { readWorkbook } from '../workbook/readWorkbook';
import { KINDS } from './notice';
import { planMails } from './planMails';
import { planReminders } from './planReminders';
import { runDaily, scheduleTrouble } from './runDaily';
import { logged } from './sendingLog';
import { sendReminders } from './sendReminders';
import { installTriggers, isOwnTrigger, removeTriggers, type InstallResult } from './triggers';

/** Opens the preview dialog; it asks for its data itself. */
export function openReminders(shell: Shell): void {
  requireAccess(shell, OFFICES);
  shell.ui.showDialog('reminders', texts.dialogTitle, { locale: shell.identity.locale() }, 960, 680);
}

/** At open: says in a toast that the schedule failed or has gone silent. Never keeps the workbook from opening. */
export function tellScheduleTrouble(shell: Shell): void {
  try {
    const trouble = scheduleTrouble(shell);
    if (trouble !== '') shell.ui.toast(trouble, texts.troubleTitle);
  } catch {
    // Without leave to read properties there is nothing to tell.
  }
}

/** The mails of a day for any caller who may send them. */
export function planFor(shell: Shell, isoDate?: unknown): unknown {
  requireAccess(shell, OFFICES);
  return planReminders(shell, isoDate);
}

/** Sends the mails of a day for any caller who may. */
export function sendFor(shell: Shell, isoDate?: unknown): unknown {
  const { email } = requireAccess(shell, OFFICES);
  return logged(shell, sendReminders(shell, isoDate, { by: email }));
}

/** The daily run, started by the schedule's own trigger or by a person who may send: any page can call a global. */
export function runSchedule(shell: Shell, event: unknown, ...tasks: readonly (() => void)[]): unknown {
  if (!isOwnTrigger(shell, event)) requireAccess(shell, OFFICES);
  return runDaily(shell, ...tasks);
}

/**
 * Installs the daily schedule for the person at the keyboard. In 正式 mode it first says what would be sent today;
 * another owner's schedule changes hands only after a yes.
 */
export function installSchedule(shell: Shell): InstallResult | { readonly state: 'declined' } {
  requireAccess(shell, OFFICES);
  const school = readWorkbook(shell);
  if (school.settings.mailMode === '正式') {
    const { mails } = planMails(school, shell.now().slice(0, 10));
    const kinds = KINDS.flatMap((kind) => {
      const count = mails.filter((mail) => mail.kind === kind).length;
      return count === 0 ? [] : [`${kind} ${count}`];
    });
    const message = fill(texts.confirmReal, { count: mails.length, kinds: kinds.join('、') || '—' });
    if (!shell.ui.confirm(texts.title, message)) return { state: 'declined' };
  }
  const first = installTriggers(shell);
  const result =
    first.state === 'ownedByOther' && shell.ui.confirm(texts.title, fill(texts.takeOver, { owner: first.owner }))
      ? installTriggers(shell, true)
      : first;
  const text = result.state === 'installed' ? texts.installed : texts.kept;
  shell.ui.toast(fill(text, { owner: result.owner, hour: result.hour }), texts.title);
  return result;
}

/** Removes the schedule; says so when the triggers are another account's and go at their next run. */
export function removeSchedule(shell: Shell): { readonly removed: number; readonly formerOwner: string } {
  requireAccess(shell, OFFICES);
  const result = removeTriggers(shell);
  const isOther = result.formerOwner !== '' && result.formerOwner !== shell.identity.effectiveEmail();
  const text = isOther ? texts.removedOther : texts.removed;
  shell.ui.toast(fill(text, { removed: result.removed, owner: result.formerOwner }), texts.title);
  return result;
}
