/** Every tab of the workbook in the order people see them (design.md §3). */
import type { Restoring, RowOf, Tab } from './column';
import * as duty from './dutyTab';
import * as governance from './governanceTabs';
import * as operation from './operationTabs';
import * as people from './peopleTabs';

export * from './column';
export * from './dutyTab';
export * from './governanceTabs';
export * from './operationTabs';
export * from './peopleTabs';

/** The tabs by identifier; `TabKey` names one anywhere in the code. */
export const TABS = {
  overview: governance.overviewTab,
  settings: operation.settingsTab,
  semesters: operation.semesterTab,
  workGroup: people.workGroupTab,
  staff: people.staffTab,
  deputies: people.deputyTab,
  duties: duty.dutyTab,
  classes: people.classTab,
  roster: people.rosterTab,
  courses: people.courseTab,
  schedule: operation.scheduleTab,
  uploads: operation.uploadTab,
  classChecks: operation.classCheckTab,
  cadre: operation.cadreTab,
  counselling: operation.counsellingTab,
  submissions: operation.submissionTab,
  receipts: operation.receiptTab,
  enrolmentChanges: governance.enrolmentChangeTab,
  trainings: governance.trainingTab,
  meetings: governance.meetingTab,
  contingencies: governance.contingencyTab,
  commendations: governance.commendationTab,
  compliance: governance.complianceTab,
  findings: governance.findingTab,
  ruleVersions: governance.ruleVersionTab,
  ruleTexts: governance.ruleTextTab,
  templates: operation.templateTab,
  mailLog: operation.mailLogTab,
  actionLog: operation.actionLogTab,
} as const;

export type TabKey = keyof typeof TABS;
export type Row<K extends TabKey> = RowOf<(typeof TABS)[K]>;

export type Student = Row<'roster'>;
export type SchoolClass = Row<'classes'>;
export type Staff = Row<'staff'>;
export type Deputy = Row<'deputies'>;
export type Course = Row<'courses'>;
export type Upload = Row<'uploads'>;
export type ScheduleRow = Row<'schedule'>;
export type Submission = Row<'submissions'>;
export type Receipt = Row<'receipts'>;
export type Training = Row<'trainings'>;
export type Meeting = Row<'meetings'>;
export type DutyRow = Row<'duties'>;
export type ClassCheck = Row<'classChecks'>;
export type EnrolmentChange = Row<'enrolmentChanges'>;

/** The description of the tab of that name; undefined for a tab of people's own. */
export function tabNamed(name: string): Tab | undefined {
  return Object.values(TABS as Record<string, Tab>).find((tab) => tab.name === name);
}

/** What a restore does with the tab of that name; one of people's own is replaced. */
export function restoringOf(name: string): Restoring {
  return tabNamed(name)?.restoring ?? 'replace';
}

/** The headers of a tab by the spellings of them that older copies carry. */
export function formerHeadersOf(tab: Tab): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(tab.columns).flatMap(({ header, formerHeader }) =>
      formerHeader === undefined ? [] : [[formerHeader, header] as const],
    ),
  );
}

/** True where the checks write: what an undo must give back besides what was changed by hand. */
export function isWrittenByChecks(tab: Tab): boolean {
  return (
    (tab.isGenerated && tab.lifetime !== 'log') ||
    Object.values(tab.columns).some((column) => column.isGenerated === true)
  );
}

/** The headers of a tab, left to right. */
export function headersOf(tab: Tab): string[] {
  return Object.values(tab.columns).map((column) => column.header);
}
