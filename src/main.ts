/** The only file with Apps Script globals: every export becomes a top-level function of dist/Code.js. */
import * as demo from './demo/createDemoSchool';
import { createShell } from './google/shell';
import * as schedule from './reminders/commands';
import * as plan from './reminders/planReminders';
import * as sending from './reminders/sendReminders';

export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
}

/** The mails of a day (ISO, today by default) without sending: `[{to, subject, text, kind, key, …}]`. */
export function planReminders(isoDate?: unknown): unknown {
  return plan.planReminders(createShell(), isoDate);
}

/** Sends the mails of a day by 寄信模式; gives the counts. Repeating it sends nothing twice. */
export function sendReminders(isoDate?: unknown): unknown {
  return sending.sendReminders(createShell(), isoDate);
}

export function installTriggers(): unknown {
  return schedule.installSchedule(createShell());
}

export function removeTriggers(): unknown {
  return schedule.removeSchedule(createShell());
}

/** Fills an empty workbook with the demo school; gives `{students, uploads, planted: {code: count}}`. */
export function createDemoSchool(options?: unknown): unknown {
  return demo.createDemoSchool(createShell(), options);
}
