/** The menu commands that print: the reports page with the right report chosen, and the meeting report as plain HTML. */
import { inLanguage } from '../messages/catalogue';
import { contextOfPeriod } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { reportPageTexts as en } from '../messages/en/reportsPage';
import { reportPageTexts as zh } from '../messages/zh/reportsPage';
import { requireAccess } from '../access/caller';
import { readWorkbook } from '../workbook/readWorkbook';
import { REPORT_NAMES, REPORTS, type ReportName } from './reportKinds';

/** The report of a semester as HTML; the period of 設定 where none is given. */
export function meetingReportHtml(shell: Shell, year: unknown, semester: unknown): string {
  requireAccess(shell, REPORTS.meeting.access);
  const read = readWorkbook(shell);
  const period = {
    schoolYear: wholeNumber(year) ?? read.settings.schoolYear,
    semester: wholeNumber(semester) ?? read.settings.semester,
  };
  const school = contextOfPeriod(read, period);
  return REPORTS.meeting.make({ school, period, division: '', chosen: [], students: [], perPage: 2 });
}

function wholeNumber(value: unknown): number | null {
  const number = Number(value);
  return value !== null && value !== '' && Number.isInteger(number) ? number : null;
}

/** Opens the page; `report` is the one to begin with, and made at once. */
export function openReports(shell: Shell, report: string): void {
  const locale = shell.identity.locale();
  const { title } = inLanguage(locale, zh, en);
  shell.ui.showDialog(
    'reports',
    title,
    { locale, report: REPORT_NAMES.find((name) => name === report) ?? '' },
    1000,
    720,
  );
}

function openReport(shell: Shell, report: ReportName): void {
  requireAccess(shell, REPORTS[report].access);
  openReports(shell, report);
}

export function openMeetingReport(shell: Shell): void {
  openReport(shell, 'meeting');
}

export function printClassChecklist(shell: Shell): void {
  openReport(shell, 'classChecklist');
}

export function printConfirmationSlips(shell: Shell): void {
  openReport(shell, 'slips');
}
