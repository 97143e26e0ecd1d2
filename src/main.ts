/** The only file with Apps Script globals: every export becomes a top-level function of dist/Code.js. */
import { openSettings as showSettings } from './assistants/openPages';
import { writeCommendations } from './commendation/updateCommendations';
import * as demo from './demo/createDemoSchool';
import { onEdited } from './google/editEvent';
import type { Shell } from './google/ports';
import { createShell } from './google/shell';
import { webAppUrl } from './google/orNull';
import { showMenu, webPage } from './google/ui';
import { openHelp as showHelp } from './help/helpPage';
import { forgetOldImport } from './imports/lastImport';
import * as imports from './imports/methods';
import * as installCheck from './installCheck/runInstallCheck';
import { menuFor } from './menu';
import { readRules as rulesIn } from './regulation/reading/readRules';
import * as mywork from './mywork/methods';
import { openClassOrWork } from './mywork/openClassOrWork';
import { webStart } from './mywork/webStart';
import * as ownRules from './ownRules/methods';
import * as reminders from './reminders/commands';
import * as reports from './reports/commands';
import * as rollover from './rollover/methods';
import { answer } from './rpc/rpc';
import { methodTable } from './methods';
import * as check from './workbook/checkAll';
import * as workbook from './commands';
import { guarded, leaving } from './workbook/border';
import { guardEdit, guardPersonalData } from './workbook/editGuard';
import { readingOnce } from './workbook/rememberedTabs';

/**
 * Simple trigger: the menu, in every auth mode and without reading anything; then, where the file may be looked at, where a
 * new workbook begins, and what a person must hear about the daily schedule.
 */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  const { title, entries } = menuFor(localeOrDefault());
  showMenu(title, entries);
  if (event === undefined || String(event.authMode) === 'NONE') return;
  mywork.tellFirstOpening(guardedShell());
  reminders.tellScheduleTrouble(guardedShell());
}

export function onInstall(): void {
  onOpen();
}

/** Simple trigger: takes personal data out of what was typed or pasted, and says what a column does not take. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  onEdited(event, (block) => guardEdit(block, createShell().now()));
}

/** The installed trigger of earlier versions, until its owner installs the schedule anew. */
export function onEditInstalled(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  onEdited(event, (block) => guardPersonalData(block, createShell().now()));
}

/**
 * The web app, for people without access to the workbook: the class list for who has a class, else 我的工作; `?page=start`,
 * `?page=teacher` and `?page=checklist` name one. A caller sees only what the 人員, 班級 and 課程 tabs allow.
 */
export function doGet(event?: { readonly parameter?: { readonly page?: string } }): GoogleAppsScript.HTML.HtmlOutput {
  const { page, boot } = told((shell) => webStart(shell, event?.parameter?.page ?? ''));
  return webPage(page, menuFor(localeOrDefault()).title, { ...boot, locale: localeOrDefault(), webApp: webAppUrl() });
}

/** The settings page, which leads on to the assistants. */
export function openSettings(): void {
  told(showSettings);
}

/** Tries what the add-on rests on; shows the table, and gives `{at, problems, rows: [{item, expected, seen, isFine, advice}], text}`. */
export function runInstallCheck(): unknown {
  return told(installCheck.runInstallCheck);
}

export function openHelp(): void {
  told(showHelp);
}

/** Makes every tab and mends what is missing; gives `{made, repaired, trouble}`. */
export function setUpWorkbook(): unknown {
  return told(workbook.setUp);
}

/** Checks the whole workbook; gives `{findings, byCode, seconds}`. */
export function checkAll(): unknown {
  return told(workbook.check);
}

/**
 * The owner's daily trigger: checks the workbook, counts 評核敘獎, sends what is due and records how it went. Also for a
 * person who may send; everybody else is refused.
 */
export function runDaily(event?: unknown): unknown {
  return told((given) => {
    const shell = readingOnce(given);
    return reminders.runSchedule(
      shell,
      event,
      () => void check.checkAll(shell),
      () => void writeCommendations(shell),
      () => forgetOldImport(shell),
    );
  });
}

/** The one door of the pages: gives JSON text `{ok, value | error: {code, message}}`. A write under a known `requestId` is not run twice. */
export function rpc(method?: unknown, argsJson?: unknown, requestId?: unknown): string {
  return JSON.stringify(answer(guardedShell(), methodTable, method, argsJson, requestId));
}

/** 我的工作, for everybody: opens the page and gives its lines. */
export function openMyWork(): unknown {
  return told(mywork.openMyWork);
}

export function openClassChecklist(): void {
  told(openClassOrWork);
}

export function openMeetingReport(): void {
  told(reports.openMeetingReport);
}

export function printClassChecklist(): void {
  told(reports.printClassChecklist);
}

export function printConfirmationSlips(): void {
  told(reports.printConfirmationSlips);
}

/** The meeting report of a semester as HTML text; of the current one by default. */
export function meetingReportHtml(year?: unknown, semester?: unknown): string {
  return told((shell) => reports.meetingReportHtml(shell, year, semester));
}

/** 規定對照: the school's own rules clause by clause, as they stand today. */
export function openRules(): void {
  told(ownRules.openRules);
}

export function openImport(): void {
  told(imports.openImport);
}

export function openReminders(): void {
  told(reminders.openReminders);
}

/** The mails of a day (ISO, today by default) without sending: `[{to, subject, text, kind, key, …}]`. */
export function planReminders(isoDate?: unknown): unknown {
  return told((shell) => reminders.planFor(shell, isoDate));
}

/** Sends the mails of a day by 寄信模式; gives the counts. Repeating it sends nothing twice. */
export function sendReminders(isoDate?: unknown): unknown {
  return told((shell) => reminders.sendFor(shell, isoDate));
}

export function installTriggers(): unknown {
  return told(reminders.installSchedule);
}

export function removeTriggers(): unknown {
  return told(reminders.removeSchedule);
}

/** Rolls a copy of the workbook over into the next school year; without options it opens the page and gives a preview. */
export function rollOverSchoolYear(options?: unknown): unknown {
  return told((shell) => rollover.rollOverSchoolYear(shell, options));
}

/**
 * Reads a school's own rules; nothing is written. Gives `{school, versions, total, seats, quotas, meetingsPerSemester,
 * trainings, duties, clauses, unread, notes}`: dates ISO, what the text does not say null or empty.
 */
export function readRules(text?: unknown): unknown {
  return rulesIn(text);
}

/** Fills an empty workbook with the demo school; gives `{students, uploads, planted: {code: count}}`. */
export function createDemoSchool(options?: unknown): unknown {
  return told((shell) => demo.createDemoSchool(shell, options));
}

/** What every global but the edit triggers works with: its ways out let no ID number and no birth date through. */
function guardedShell(): Shell {
  return guarded(createShell());
}

/** What a global gives back, or the sentence that it throws, as it may leave. */
function told<T>(work: (shell: Shell) => T): T {
  const shell = guardedShell();
  try {
    return leaving(shell, work(shell));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = leaving(shell, error.message);
    throw message === error.message ? error : new Error(message);
  }
}

function localeOrDefault(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return 'zh_TW';
  }
}
