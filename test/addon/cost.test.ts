/**
 * What each page, command and edit costs at Google, in service calls and cells, for the demo school of 1,110 students and
 * 10,987 uploads. The table is exact: who makes something dearer, or cheaper, says so here.
 */
import type { SheetRange } from '../../local/src/model/contract';
import { createWorkbookModel } from '../../local/src/workbook/create';
import { headersOf, TABS } from '../../src/school/tabs';
import { loadAddon, OWNER, WORLD, inWorld, type Addon } from './loadAddon';
import { TYPED_UPLOAD } from './typedUpload';

let addon: Addon;
const table: string[] = [];

/** A line of the table: calls, cells read, cells written, and what it was. */
function note(what: string): void {
  const { serviceCalls, cellsRead, cellsWritten } = addon.meter();
  const columns = [
    [serviceCalls, 6],
    [cellsRead, 9],
    [cellsWritten, 9],
  ] as const;
  table.push(`${columns.map(([figure, width]) => String(figure).padStart(width)).join('')}  ${what}`);
}

async function command(what: string, name: string, args: readonly unknown[] = []): Promise<void> {
  await addon.run(name, args);
  note(what);
}

async function page(what: string, email: string, method: string, args: unknown = {}): Promise<void> {
  await addon.rpc(method, args, email);
  note(what);
}

/** Pastes lines under the last row of 上傳紀錄 as a person does, fires the trigger, and takes them off again. */
async function paste(what: string, lines: readonly (readonly string[])[], column: number): Promise<void> {
  const { model } = addon;
  const sheet = model.sheets().find(({ name }) => name === TABS.uploads.name)!;
  const range: SheetRange = {
    sheetId: sheet.id,
    row: sheet.lastRow + 1,
    col: column,
    rows: lines.length,
    cols: lines[0]?.length ?? 0,
  };
  const missing = sheet.lastRow + lines.length - sheet.maxRows;
  if (missing > 0) model.insertRows(sheet.id, sheet.maxRows + 1, missing);
  model.setCells(range, lines, 'parse');
  await addon.edit('onEdit', range, () => undefined);
  note(what);
  model.setCells(
    range,
    lines.map((line) => line.map(() => '')),
    'raw',
  );
}

/** The first mailbox of 人員 with the 權限. */
function mailboxOf(access: string): string {
  const [header = [], ...people] = addon.shown(TABS.staff.name);
  const at = (name: string) => header.indexOf(name);
  return people.find((one) => one[at('權限')] === access)?.[at('電子郵件')] ?? '';
}

const PERIOD = { schoolYear: 115, semester: 1 };
const CHOICES = [
  'meeting',
  'invitation',
  'signIn',
  'minutes',
  'classChecklist',
  'slips',
  'certification',
  'offices',
  'leaverLetters',
];

/** Other worlds fail calls, lose what was kept, or have nobody to compare with: their figures are their own. */
const atHome = JSON.stringify(WORLD) === JSON.stringify(inWorld('')) ? test : test.skip;

atHome(
  'Given the demo school, When every page is opened and every command run, Then each takes so many calls and cells',
  async () => {
    // A text that begins with a digit, as a file's id at Google does, costs a call more: the id is no draw.
    addon = await loadAddon(undefined, createWorkbookModel({ id: '1cost', owner: OWNER }));
    await command('set-up of a new file', 'setUpWorkbook');
    await command('set-up again', 'setUpWorkbook');
    await addon.run('createDemoSchool', [{}]);
    await command('check, the first', 'checkAll');
    await command('check again, nothing changed', 'checkAll');

    for (const access of ['管理', '處室', '導師', '任課教師', '諮詢教師', '檢視'])
      await page(`我的工作: ${access}`, mailboxOf(access), 'work.open');
    await page('class list: 導師', mailboxOf('導師'), 'checklist.open');
    await page('class list: 管理', OWNER, 'checklist.open');
    await page('desk of a teacher', mailboxOf('任課教師'), 'desk.teacher');
    await page('desk of an office', mailboxOf('處室'), 'desk.office');
    await page('desk of the secretary', mailboxOf('檢視'), 'desk.secretary');
    await page('desk of a counsellor', mailboxOf('諮詢教師'), 'desk.counsellor');
    await page('reports', OWNER, 'reports.open');
    for (const report of CHOICES)
      await page(`reports, choice: ${report}`, OWNER, 'reports.choices', { ...PERIOD, division: '', report });
    await page('reminders', OWNER, 'reminders.model', { day: '2026-11-23', confirmedDomains: [] });
    await page('settings', OWNER, 'settings.open');
    await page('schedule', OWNER, 'schedule.open');
    await page('set-up assistant', OWNER, 'setup.open');
    await page('rules', OWNER, 'rules.open');
    await page('import', OWNER, 'imports.open');
    await page('exports', OWNER, 'exports.open');
    await page('roll-over', OWNER, 'rollover.preview');
    await page('upgrade', OWNER, 'upgrade.plan');
    await page('install check', OWNER, 'install.check', { confirm: true });
    await page('list of pages', OWNER, 'listPages');

    const wish = { ...PERIOD, division: '', chosen: [] };
    await page('report: meeting', OWNER, 'reports.html', { ...wish, report: 'meeting' });
    await page('report: own class', mailboxOf('導師'), 'reports.html', { ...wish, report: 'classChecklist' });
    await page('report: slips of the own class', mailboxOf('導師'), 'reports.html', { ...wish, report: 'slips' });

    const headers = headersOf(TABS.uploads);
    await paste('edit: one cell typed', [['1150101']], headers.indexOf('學號') + 1);
    const line = headers.map((header) => TYPED_UPLOAD[header] ?? '');
    await paste(
      'edit: 500 rows pasted',
      Array.from({ length: 500 }, () => line),
      1,
    );

    await command('mails of a day, planned', 'planReminders', ['2026-11-23']);
    await command('mails of a day, 預覽', 'sendReminders', ['2026-11-23']);
    await command('schedule installed', 'installTriggers');
    await command('daily run', 'runDaily');
    expect([' calls     read  written', ...table].join('\n')).toMatchInlineSnapshot(`
      " calls     read  written
         898      365      642  set-up of a new file
        2162     2211        0  set-up again
         120   463362    15611  check, the first
         110   249062        0  check again, nothing changed
          35     8451        0  我的工作: 管理
          35     8451        0  我的工作: 處室
          32     8291        0  我的工作: 導師
          32     8291        0  我的工作: 任課教師
          39    21924        0  我的工作: 諮詢教師
          32     8291        0  我的工作: 檢視
          40    24217        0  class list: 導師
          41    24217        0  class list: 管理
          33    67583        0  desk of a teacher
          33    19217        0  desk of an office
          27     8321        0  desk of the secretary
          19    15010        0  desk of a counsellor
          17      431        0  reports
          14      278        0  reports, choice: meeting
          14      278        0  reports, choice: invitation
          14      278        0  reports, choice: signIn
          14      278        0  reports, choice: minutes
          20    12621        0  reports, choice: classChecklist
          23    67561        0  reports, choice: slips
          30   105053        0  reports, choice: certification
          17      576        0  reports, choice: offices
          20    12986        0  reports, choice: leaverLetters
          66   238561        0  reminders
          10      176        0  settings
          29    14042        0  schedule
          20     1375        0  set-up assistant
          95   248246        0  rules
          14      176        0  import
         167     4817        0  exports
         160   248246        0  roll-over
          72      176        0  upgrade
         184    13116     2007  install check
           8        0        0  list of pages
          99   248246        0  report: meeting
          33   234136        0  report: own class
          30   233794        0  report: slips of the own class
           7   113939        0  edit: one cell typed
           8   127938        0  edit: 500 rows pasted
          62   248581        0  mails of a day, planned
         114   248595      790  mails of a day, 預覽
          51     1320        2  schedule installed
         176   262071        7  daily run"
    `);
  },
);
