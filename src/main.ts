/** The only file with Apps Script globals: every export becomes a top-level function of dist/Code.js. */
import { createShell } from './google/shell';
import * as reminders from './reminders/planReminders';

export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
}

/** The mails of a day (ISO, today by default) without sending: `[{to, subject, text, kind, key, …}]`. */
export function planReminders(isoDate?: unknown): unknown {
  return reminders.planReminders(createShell(), isoDate);
}
