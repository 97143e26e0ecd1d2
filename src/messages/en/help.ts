/** The help page in English. */
import type { helpTexts as zh } from '../zh/help';

export const helpTexts: typeof zh = {
  title: 'Help',
  version: 'Version {version}',
  search: 'Search the help (for example: returned, R5.5, 學號)',
  role: 'My role',
  roles: {
    all: 'All',
    office: 'Offices',
    tutor: 'Tutor',
    teacher: 'Subject teacher',
    secretary: 'Executive secretary',
  },
  found: '{count} entries',
  none: 'Nothing matches. Try another word, or ask the registrar.',
  loading: 'Opening…',
  errorTitle: 'Not done',
  sections: { tasks: 'How to', pages: 'Pages', tabs: 'Tabs', codes: 'Finding codes', settings: 'Settings' },
  owner: 'Kept by: {owner}',
  generated: 'made by the add-on',
  columns: 'Columns: {columns}',
  standard: 'Default: {standard}',
  open: 'Open',
  tasks: [
    {
      roles: ['office'],
      title: 'First use',
      text: 'Show my work lists six steps: school and rules, staff, classes and tutors, roster, schedule, upload status. Begin a step, paste or choose a file, read the preview and write: the next step follows. You may close it and go on later. Without a text of the rules the first step is done in the set-up assistant.',
    },
    {
      roles: ['office'],
      title: 'Each new semester',
      text: 'Change year and semester in the settings, work the schedule out with the schedule assistant, then add 公告依據 and the day of publication.',
    },
    {
      roles: ['office'],
      title: 'Import lists of the platform',
      text: 'Choose Import and a file: upload state, roster, classes and tutors, staff, courses, cadre, receipts, trainings, or an official roster. Columns that no name fits are mapped by hand and remembered. Look at the preview, then write. The same file twice changes nothing, and the last import can be undone. ID numbers and birth dates are dropped in your browser.',
    },
    {
      roles: ['office', 'secretary'],
      title: 'Run the checks',
      text: 'The result is on 檢核結果; what you write there stays for the next run, and 免處理 needs a reason. Clauses are on 規定檢核, figures and charts on 總覽.',
    },
    {
      roles: ['office'],
      title: 'Send reminders',
      text: 'Preview the mails, deselect what should not go, then send. The mode is 預覽 at first and sends nothing; the same matter is never mailed twice in a day.',
    },
    {
      roles: ['tutor'],
      title: 'See your class',
      text: 'Open the class checklist, filter by state, click a student for every item. Uploading is the student’s choice: note who declines, and do not press.',
    },
    {
      roles: ['teacher'],
      title: 'See what waits for you',
      text: 'On the start page choose My certifications: all classes by deadline, with those you stand in for. Certifying is no mark.',
    },
    {
      roles: ['secretary'],
      title: 'Prepare a meeting',
      text: 'On the start page choose Semester at a glance, then print the meeting report; afterwards write the resolutions on 會議紀錄.',
    },
    {
      roles: ['office', 'tutor'],
      title: 'Print',
      text: 'Choose report, semester and scope, preview, then print, download the PDF or mail it to yourself.',
    },
    {
      roles: ['office'],
      title: 'Export, back up, hand over',
      text: 'Any tab and the findings of each office or class as CSV or xlsx, and a whole backup. A restore compares first and can be undone at once. The handover sheet is for the next section chief.',
    },
    {
      roles: ['office'],
      title: 'Next school year',
      text: 'Copy the workbook with Google’s own menu and run the roll-over in the copy; the old one stays as the archive.',
    },
    {
      roles: ['office', 'tutor', 'teacher', 'secretary'],
      title: 'Personal data',
      text: 'Only student number, name, class, seat and school mailbox; never ID numbers or birth dates, which are cleared when typed and masked on every way out. The data stay in the school’s spreadsheet; who may edit it sees every tab, so share it with offices only. 忘記一位學生 removes one student’s data. The whole text: docs/privacy.zh.md.',
    },
  ],
};
