/** 忘記一位學生, in English. */
import type { forgettingTexts as zh } from '../zh/forgetting';

export const forgettingTexts: typeof zh = {
  title: 'Forget a student',
  intro:
    'When a student or parent asks for it, or when the time of keeping is over, this takes one student out of the workbook: every tab, hidden copies, findings and the log of mails. It cannot be undone.',
  studentNo: 'Student number',
  rehearse: 'Try it first (nothing changes)',
  rehearsing: 'Looking for the student’s data…',
  found: '{rows} rows would go; in {cells} more cells only the number or the mailbox goes.',
  nothing: 'This workbook has no data under that student number. Please check the number.',
  tab: 'Tab',
  rows: 'Rows that go',
  cells: 'Cells changed',
  mentions: 'Please look yourself (the same name)',
  beyondTitle: 'What this cannot reach; please see to it elsewhere',
  beyond: [
    'Backups and exports that were downloaded, and paper.',
    'Mails that were sent (they are in their readers’ mailboxes).',
    'The version history of the spreadsheet: its owner can make a copy and delete the old file.',
    'Workbooks of earlier school years: run this in each of them.',
    'The school’s platform and the central database: by their own procedures.',
    'What pages keep for a short time goes by itself within 30 minutes.',
  ],
  again: 'To take the student out, enter the number once more',
  forget: 'Take this student out',
  sure: 'Really take the student out? This cannot be undone.',
  yes: 'Take out',
  no: 'Cancel',
  forgetting: 'Taking the student out…',
  done: '{rows} rows are gone. If it was stopped half-way, run it once more for the rest.',
  mismatch: 'The two numbers differ; nothing was taken out. Please enter it again.',
  errorTitle: 'Not done',
  action: 'Forgot a student',
  oneStudent: 'one student',
  fine: 'done',
  detail: '{tabs} tabs, {rows} rows gone (neither name nor number is kept)',
};
