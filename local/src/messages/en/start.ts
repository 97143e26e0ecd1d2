/** English of `npm start`. */
import type { StartTexts } from '../zh/start';

export const startTexts: StartTexts = {
  badOption:
    'The option “{option}” is not known, or its value is missing.\nUsage: npm start -- [--workbook FILE.xlsx] [--port N] [--script DIR] [--now 2026-02-03T08:00] [--world NAME,…] [--allow-net]',
  noWorld: 'There is no --world "{name}". There are: {names} zone=ZONE fail=N.',
  badPort: 'The port “{given}” is no whole number from 0 to 65535.',
  badNow: 'The time “{given}” is not of the form 2026-02-03 or 2026-02-03T08:00 (Taipei).',
  noScript: 'There is no script folder “{path}”. Run npm run build first, or name a folder with --script.',
  portTaken: 'Port {port} is taken. Use another, or leave out --port.',
  created: 'There was no file “{path}”: an empty spreadsheet was made, to be written at the first save.',
  makingDemo: 'Making the demo school… (some seconds, the first time and after an update)',
  demoAside: 'The program was updated, so the demo school is made anew; your old file is kept at {path}',
  noDemo: 'This script has no createDemoSchool; opening an empty spreadsheet.',
  summary: 'Check: {findings} findings',
  opened: 'Spreadsheet: {path}',
  address: 'Open in a browser (this machine only):',
  stop: 'Ctrl+C ends and saves.',
  closing: 'Saving and ending…',
  closed: 'Saved.',
  notClosed: 'Could not save at the end: {message}\nThe edits are in the journal and come back at the next start.',
  causes: {
    open: 'Open',
    edit: 'Edit',
    menu: 'Menu',
    page: 'Page',
    clock: 'Clock',
    trigger: 'Trigger',
    web: 'Web app',
  },
};
