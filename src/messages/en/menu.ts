/** The add-on's menu. Each entry begins with a verb. */
import type { menuTexts as zh } from '../zh/menu';

export const menuTexts: typeof zh = {
  title: 'Portfolio',
  openMyWork: 'Show my work',
  checkAll: 'Run the checks',
  openClassChecklist: 'View the class checklist',
  openImport: 'Import data',
  openReminders: 'Preview and send reminders',
  openRules: 'Compare with our rules',
  openMeetingReport: 'Print the meeting report',
  printClassChecklist: 'Print class checklists',
  printConfirmationSlips: 'Print confirmation slips',
  manage: 'Manage',
  setUpWorkbook: 'Make or mend the tabs',
  openSettings: 'Change settings',
  installTriggers: 'Start daily reminders',
  removeTriggers: 'Stop daily reminders',
  rollOverSchoolYear: 'Roll over the school year',
  runInstallCheck: 'Check the installation',
  openHelp: 'View help',
};
