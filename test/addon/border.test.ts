/**
 * ID numbers and birth dates stand in every kind of text cell: names, class names, titles, agenda, remarks, settings.
 * Then everything that leaves the workbook is made (page answers, dialogs, reports, exports, mails, generated tabs), and
 * none of it tells any of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { METHODS } from '../../src/methods';
import type { TabPart } from '../../src/exports/tabPlan';
import { REPORT_NAMES } from '../../src/reports/reportKinds';
import { TABS, type Tab } from '../../src/school/tabs';
import { identityNumber } from '../unit/school/identityNumbers';
import { loadAddon, type Addon } from './loadAddon';

const DAY = '2026-11-23';
const numbers = fc.sample(identityNumber, { numRuns: 400, seed: 7 });
let used = 0;
/** Written in several ways; the bare number is what must not come out. */
const WAYS = [
  (no: string) => no,
  (no: string) => `王${no}`,
  (no: string) => `${no.slice(0, 1)}-${no.slice(1)}（本人）`,
  (no: string) => [...no].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
  (no: string) => no.toLowerCase(),
];
const planted: string[] = [];
function anIdentity(): string {
  const no = numbers[used % numbers.length] ?? '';
  const text = WAYS[used++ % WAYS.length]?.(no) ?? no;
  planted.push(no, text);
  return text;
}
const BIRTHS = ['097/05/06', '民國97年5月6日', '2008-05-06', '生日97年5月6日', '出生:970506'];
const FORBIDDEN_BIRTHS = ['97/05/06', '97/5/6', '97年5月6日', '2008-05-06', '970506'];
function aBirth(): string {
  return BIRTHS[used++ % BIRTHS.length] ?? '';
}

/** Columns whose text is an address of something else in the code's eyes: a number there is no name. */
const KEYS = /編號|識別碼|^項目$|梯次|適用年級|代碼|格式|負責單位|提交單位|主辦單位|部別|業務|單位|範圍|條次|版本/;

function plant(addon: Addon): void {
  for (const tab of Object.values(TABS as Record<string, Tab>)) {
    if (tab.isGenerated || tab.name === '設定' || tab.name === '權責分工' || tab.name === '通知範本') continue;
    const sheet = addon.model.sheets().find(({ name }) => name === tab.name);
    if (!sheet || sheet.lastRow < 2) continue;
    const headers = addon.shown(tab.name)[0] ?? [];
    for (const column of Object.values(tab.columns)) {
      const col = headers.indexOf(column.header) + 1;
      if (column.kind !== 'text' || col === 0 || KEYS.test(column.header)) continue;
      for (let row = 2; row <= Math.min(sheet.lastRow, 9); row++) {
        // The class of a student and of the class list go together, so that its list can be opened.
        if (column.header === '班級' && tab.name !== '班級') continue;
        const isOfRules = /^規定/.test(tab.name);
        const text = row % 2 === 0 ? anIdentity() : isOfRules ? '生日97年5月6日' : aBirth();
        addon.model.setCells({ sheetId: sheet.id, row, col }, [[text]], 'raw');
      }
    }
  }
  const settings = addon.model.sheets().find(({ name }) => name === '設定');
  const keys = addon.shown('設定');
  for (const key of ['學校地址', '學校電話', '寄件者名稱', '規定版本']) {
    const row = keys.findIndex((line) => line[0] === key) + 1;
    const text = key === '寄件者名稱' ? `註冊組\r\nBcc: all@x.tw ${anIdentity()}` : anIdentity();
    if (settings && row > 0) addon.model.setCells({ sheetId: settings.id, row, col: 2 }, [[text]], 'raw');
  }
  const mode = keys.findIndex((line) => line[0] === '寄信模式') + 1;
  if (settings) addon.model.setCells({ sheetId: settings.id, row: mode, col: 2 }, [['正式']], 'raw');
}

let addon: Addon;
beforeAll(async () => {
  addon = await loadAddon(`${DAY}T09:00:00`);
  await addon.run('createDemoSchool', [{ students: 40 }]);
  plant(addon);
  await addon.run('checkAll');
});

function tellsOf(output: string): string[] {
  const plain = output.normalize('NFKC').toUpperCase();
  const ids = [...new Set(planted)].filter((one) => plain.includes(one.normalize('NFKC').toUpperCase()));
  const births = FORBIDDEN_BIRTHS.filter((one) => plain.includes(one));
  return [...ids, ...births];
}
const where = { schoolYear: 115, semester: 1, division: '' };

describe('Given numbers and birth dates in every text cell, Then none leaves', () => {
  test('in an answer to a page', async () => {
    const [headers = [], ...roster] = addon.shown('學生名冊');
    const at = (header: string) => headers.indexOf(header);
    const classes = [...new Set(roster.map((line) => line[at('班級')] ?? ''))].filter((one) => one !== '');
    const calls: [keyof typeof METHODS, unknown][] = [
      ...(['rules.open', 'rules.present', 'settings.open', 'setup.open', 'schedule.open', 'desk.teacher'] as const).map(
        (name): [keyof typeof METHODS, unknown] => [name, {}],
      ),
      ...(
        ['desk.office', 'desk.secretary', 'desk.counsellor', 'work.open', 'exports.open', 'imports.open'] as const
      ).map((name): [keyof typeof METHODS, unknown] => [name, {}]),
      ['reports.open', {}],
      ['rollover.preview', {}],
      ['reminders.model', { day: DAY, confirmedDomains: [] }],
      ...classes.map((className): [keyof typeof METHODS, unknown] => ['checklist.open', { className }]),
      ...classes.map((className): [keyof typeof METHODS, unknown] => ['reminders.classPreview', { className }]),
      ...roster.slice(0, 4).flatMap((line): [keyof typeof METHODS, unknown][] => {
        const [studentNo, className] = [line[at('學號')] ?? '', line[at('班級')] ?? ''];
        return [
          ['checklist.message', { className, studentNo, to: 'student' }],
          ['checklist.message', { className, studentNo, to: 'teacher' }],
          ['forgetting.rehearse', { studentNo }],
        ];
      }),
      ...REPORT_NAMES.map((report): [keyof typeof METHODS, unknown] => ['reports.choices', { ...where, report }]),
      ['commendation.update', { schoolYear: 115, semester: 1 }],
      ['exports.publicSchedule', { as: 'CSV' }],
      ['install.check', { confirm: true }],
    ];
    const told: Record<string, string[]> = {};
    let answered = 0;
    for (const [method, args] of calls) {
      const reply = String(await addon.run('rpc', [method, JSON.stringify(args)]));
      if (reply.startsWith('{"ok":true')) answered++;
      const tells = tellsOf(reply);
      if (tells.length > 0) told[method] = tells;
    }
    expect(told).toEqual({});
    expect(answered).toBeGreaterThan(calls.length * 0.7);
  });

  test.each([...REPORT_NAMES])('in the report %s, as a page and as CSV', async (report) => {
    const choices =
      ((await addon.rpc('reports.choices', { ...where, report })) as { id?: string; value?: string }[]) ?? [];
    const chosen = choices.map((one) => one.id ?? one.value ?? '').filter((one) => one !== '');
    const wish = { ...where, report, chosen: report === 'handover' ? [] : chosen };
    const methods = ['html', 'csv', ...(report === 'classChecklist' ? ['mailToMe'] : [])];
    for (const method of methods)
      expect(tellsOf(String(await addon.run('rpc', [`reports.${method}`, JSON.stringify(wish)])))).toEqual([]);
  });

  test('in an export of any tab', async () => {
    const tabs = addon.model.sheets().map(({ name }) => name);
    const plans = (await addon.rpc('exports.plan', { tabs, as: 'backup' })) as {
      tab: string;
      columns: number;
      parts: TabPart[];
    }[];
    const told: Record<string, string[]> = {};
    for (const { tab, columns, parts } of plans)
      for (const part of parts) {
        const tells = tellsOf(JSON.stringify(await addon.rpc('exports.part', { tab, columns, ...part })));
        if (tells.length > 0) told[tab] = tells;
      }
    expect(told).toEqual({});
  });

  test('in what a global gives back, and in the plan of the mails', async () => {
    expect(tellsOf(String(await addon.run('meetingReportHtml', [115, 1])))).toEqual([]);
    for (const day of [DAY, '2027-01-27', '2027-02-02'])
      expect(tellsOf(JSON.stringify(await addon.run('planReminders', [day])))).toEqual([]);
  });

  test('in a mail, whose sender stays one line', async () => {
    await addon.run('sendReminders', [DAY]);
    const folder = path.join(addon.folder, 'outbox');
    const mails = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
    expect(mails.length).toBeGreaterThan(0);
    for (const name of mails) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const decoded = text.replace(
        /(?:[A-Za-z0-9+/=]{4,}\r?\n?)+/g,
        (block) => `${block}${Buffer.from(block.replace(/\s/g, ''), 'base64').toString('utf8')}`,
      );
      expect(tellsOf(decoded)).toEqual([]);
      expect(text.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/im);
    }
  });

  test('in a tab that the add-on writes, the person’s own notes left alone', async () => {
    await addon.run('checkAll');
    for (const tab of ['總覽', '檢核結果', '規定檢核', '寄信紀錄', '操作紀錄'])
      expect({ tab, tells: tellsOf(addon.shown(tab).flat().join('\n')) }).toEqual({ tab, tells: [] });
  });
});

test('Given a school whose 學號 look like ID numbers and fit 學號格式, Then they are told as they are, and a name is not', async () => {
  const school = await loadAddon(`${DAY}T09:00:00`);
  await school.run('createDemoSchool', [{ students: 40 }]);
  const [own = '', other = ''] = fc.sample(identityNumber, { numRuns: 2, seed: 3 });
  const type = (tab: string, row: number, header: string, text: string) => {
    const sheetId = school.model.sheets().find(({ name }) => name === tab)?.id ?? 0;
    const col = (school.shown(tab)[0] ?? []).indexOf(header) + 1;
    school.model.setCells({ sheetId, row, col }, [[text]], 'raw');
  };
  type(
    '設定',
    school.shown('設定').findIndex((line) => line[0] === '學號格式') + 1,
    '值',
    '[A-Z][0-9A-D][0-9]{8}|[0-9]+',
  );
  type('學生名冊', 2, '學號', own);
  type('學生名冊', 2, '姓名', other);
  const className = school.shown('學生名冊')[1]?.[2];
  const list = String(await school.run('rpc', ['checklist.open', JSON.stringify({ className })]));
  expect(list).toContain(own);
  expect(list).not.toContain(other);
  const [plan] = (await school.rpc('exports.plan', { tabs: ['學生名冊'], as: 'CSV' })) as [
    { columns: number; parts: TabPart[] },
  ];
  const part = JSON.stringify(
    await school.rpc('exports.part', { tab: '學生名冊', columns: plan.columns, ...plan.parts[0] }),
  );
  expect(part).toContain(own);
  expect(part).not.toContain(other);
});
