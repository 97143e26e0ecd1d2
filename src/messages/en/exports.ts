/** Export, backup, restore and handover; what stands in the workbook itself stays in its own language. */
import { exportTexts as zh } from '../zh/exports';

export const exportTexts: typeof zh = {
  ...zh,
  title: 'Export, backup and handover',
  loading: 'Reading…',
  errorTitle: 'Not done',
  retry: 'Try again',
  exportTitle: 'Export',
  exportIntro:
    'CSV and xlsx open in Excel. CSV has days as 2026-02-03 (times as 2026-02-03 09:30:00) and can be imported as it is; text that looks like a formula gets a leading apostrophe and is never run. ID numbers are masked. Every export is noted in the log.',
  oneTab: 'One tab',
  tabRows: '{tab} ({rows} rows)',
  findingsOf: 'Findings to hand out',
  groupBy: 'By',
  which: 'Which',
  groupings: { office: 'Office', className: 'Class', code: 'Code' },
  allGroups: 'All ({count} groups)',
  groupRows: '{group} ({count})',
  everything: 'all',
  groupHint:
    'All as xlsx: one file with a sheet for each group. A CSV is one table; choose a group to have that group alone.',
  publicSchedule: 'Public schedule',
  printSchedule: 'Open the printable version',
  scheduleHint: 'The current semester’s schedule, without anybody’s name, for the school’s website.',
  download: 'Download {format}',
  downloadOf: ': {name}',
  taking: 'Reading… {share}',
  packing: 'Making the file… {share}',
  saved: '{file} downloaded, {lines} rows.',
  cutCells:
    '{count} cells were longer than the 32,767 characters that Excel takes and were cut; the CSV has them whole.',
  backupTitle: 'Backup',
  backupIntro:
    'All tabs, your own tabs and columns too, in one xlsx file. Formulas are kept as their present values; formats and charts are not kept. The file holds personal data of students: keep it where the school says.',
  backUp: 'Download a whole backup',
  backedUp: '{file} downloaded: {tabs} tabs, {rows} rows ({size} MB).',
};
