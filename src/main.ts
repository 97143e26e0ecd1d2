/** The only file with Apps Script globals: every export becomes a top-level function of dist/Code.js. */
import * as demo from './demo/createDemoSchool';
import { createShell } from './google/shell';
import * as reminders from './reminders/commands';
import * as daily from './reminders/runDaily';
import { answer } from './rpc/rpc';
import { methodTable } from './rpc/methods';

export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
}

/** The owner's daily trigger: sends what is due and records how it went. */
export function runDaily(): unknown {
  return daily.runDaily(createShell());
}

/** The one door of the pages: gives JSON text `{ok, value | error: {code, message}}`. */
export function rpc(method?: unknown, argsJson?: unknown): string {
  return JSON.stringify(answer(createShell(), methodTable, method, argsJson));
}

export function openReminders(): void {
  reminders.openReminders(createShell());
}

/** The mails of a day (ISO, today by default) without sending: `[{to, subject, text, kind, key, …}]`. */
export function planReminders(isoDate?: unknown): unknown {
  return reminders.planFor(createShell(), isoDate);
}

/** Sends the mails of a day by 寄信模式; gives the counts. Repeating it sends nothing twice. */
export function sendReminders(isoDate?: unknown): unknown {
  return reminders.sendFor(createShell(), isoDate);
}

export function installTriggers(): unknown {
  return reminders.installSchedule(createShell());
}

export function removeTriggers(): unknown {
  return reminders.removeSchedule(createShell());
}

/** Fills an empty workbook with the demo school; gives `{students, uploads, planted: {code: count}}`. */
export function createDemoSchool(options?: unknown): unknown {
  return demo.createDemoSchool(createShell(), options);
}
