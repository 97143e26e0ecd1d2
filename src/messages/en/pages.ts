/** Names of the pages, and what one does there, for whoever is led from one to another. */
import type { pageTexts as zh } from '../zh/pages';

export const pageTexts: typeof zh = {
  start: { caption: 'My work', hint: 'What to do today and until when, by your roles' },
  checklist: { caption: 'Class checklist', hint: 'Uploads, certification, selection and receipts of a class' },
  import: { caption: 'Import', hint: 'Put lists exported by the platform into the tabs' },
  reminders: { caption: 'Reminders', hint: 'Preview today’s mails and send them' },
  reports: { caption: 'Print', hint: 'Meeting report, class checklists, slips and other sheets' },
  settings: { caption: 'Settings', hint: 'School, limits, days, mail' },
  setup: { caption: 'Set-up assistant', hint: 'First use: tabs, seats, this semester and a first check' },
  schedule: { caption: 'Schedule assistant', hint: 'A semester’s items from its first day and closing ceremony' },
  rules: { caption: 'Rules, clause by clause', hint: 'how each clause of your own rules stands today' },
  reading: { caption: 'Read our rules', hint: 'paste your rules: limits, seats, duties and versions are read out' },
  exports: {
    caption: 'Export, backup and handover',
    hint: 'CSV, xlsx, a whole backup and its restore, the handover sheet',
  },
  rollover: { caption: 'Next school year', hint: 'Moves a copy of the workbook on to the next year' },
  forgetting: { caption: 'Forget a student', hint: 'Take one student’s data out of the workbook' },
  upgrade: {
    caption: 'Upgrade the workbook',
    hint: 'Bring a workbook of an earlier version up to date; can be undone',
  },
  installCheck: { caption: 'Install check', hint: 'Tries what the add-on rests on; taking it off is here too' },
  help: { caption: 'Help', hint: 'What each tab and each check is about' },
};
