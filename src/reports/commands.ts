/** The menu commands that print: a report in a dialog with a print button. */
import { visibleClasses } from '../checklist/methods';
import type { Shell } from '../google/ports';
import { reportTexts } from '../messages/zh/reports';
import { requireAccess, type Caller } from '../rpc/caller';
import type { School } from '../school/schoolTables';
import { readWorkbook } from '../workbook/readWorkbook';
import { classChecklistReport, confirmationSlips } from './classSheets';
import { meetingReport } from './meetingReport';

const WIDTH = 900;
const HEIGHT = 700;
const READERS = ['管理', '處室', '導師', '檢視'] as const;

/** The report of a semester as HTML; the period of 設定 where none is given. */
export function meetingReportHtml(shell: Shell, year: unknown, semester: unknown): string {
  requireAccess(shell, ['管理', '處室', '檢視']);
  const school = readWorkbook(shell);
  const period = {
    schoolYear: wholeNumber(year) ?? school.settings.schoolYear,
    semester: wholeNumber(semester) ?? school.settings.semester,
  };
  return meetingReport(school, period);
}

function wholeNumber(value: unknown): number | null {
  const number = Number(value);
  return value !== null && value !== '' && Number.isInteger(number) ? number : null;
}

export function openMeetingReport(shell: Shell): void {
  shell.ui.showHtml(meetingReportHtml(shell, null, null), reportTexts.meetingTitle, WIDTH, HEIGHT);
}

/** A tutor's own classes; for offices every class. */
function printClasses(
  shell: Shell,
  title: string,
  report: (school: School, classNames: readonly string[]) => string,
): void {
  const caller: Caller = requireAccess(shell, READERS);
  const school = readWorkbook(shell);
  shell.ui.showHtml(report(school, visibleClasses(school, { caller }).classes), title, WIDTH, HEIGHT);
}

export function printClassChecklist(shell: Shell): void {
  printClasses(shell, reportTexts.checklistTitle, classChecklistReport);
}

export function printConfirmationSlips(shell: Shell): void {
  printClasses(shell, reportTexts.slipTitle, confirmationSlips);
}
