/** Every tab of the workbook in the order people see them (design.md §3). */
import type { RowOf, Tab } from './column';
import * as governance from './governanceTabs';
import * as operation from './operationTabs';
import * as people from './peopleTabs';

export * from './column';
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
  classes: people.classTab,
  roster: people.rosterTab,
  courses: people.courseTab,
  schedule: operation.scheduleTab,
  uploads: operation.uploadTab,
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

/** The headers of a tab, left to right. */
export function headersOf(tab: Tab): string[] {
  return Object.values(tab.columns).map((column) => column.header);
}
