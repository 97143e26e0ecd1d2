/** A day's mails in the worst places: none goes twice, and at most two are left for a person to look at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorkbookModel } from '../../local/src/workbook/create';
import { inWorld, loadAddon, type Addon } from './loadAddon';

/** All in steps of a prime, so that a run of the suite is short; FAIL_STEP=1 takes every call. */
const STEP = Number(process.env['FAIL_STEP'] ?? 211);

let home: Addon;
let snapshot: ReturnType<Addon['model']['snapshot']>;
let planned: number;
beforeAll(async () => {
  home = await loadAddon('2026-11-23T07:10:00', undefined, inWorld(''));
  await home.run('createDemoSchool', [{ students: 420 }]);
  const sheet = home.model.sheets().find(({ name }) => name === '設定')!;
  const rows = home.shown('設定');
  const put = (key: string, value: string) => {
    const row = rows.findIndex((line) => line[0] === key) + 1;
    home.model.setCells({ sheetId: sheet.id, row, col: 2 }, [[value]], 'raw');
  };
  put('寄信模式', '正式');
  put('允許信箱網域', 'demo.example.edu.tw');
  // Each trial opens the workbook anew, without the properties of this one: it is not to be taken for a copy.
  put('工作簿識別碼', '');
  snapshot = home.model.snapshot();
  planned = ((await home.run('planReminders')) as unknown[]).length;
});

const at = (names: string, model = createWorkbookModel({}, snapshot)) =>
  loadAddon('2026-11-23T07:10:00', model, inWorld(names));

/** Where nobody owns the file: somebody whom the 人員 tab makes 管理. */
function administrator(): string {
  const [headers = [], ...rows] = home.shown('人員');
  return rows.find((row) => row[headers.indexOf('權限')] === '管理')![headers.indexOf('電子郵件')]!;
}

function arrived(addon: Addon): string[] {
  const outbox = path.join(addon.folder, 'outbox');
  if (!existsSync(outbox)) return [];
  const mails = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
  return mails.map((name) => /^To: (.*)$/m.exec(readFileSync(path.join(outbox, name), 'utf8'))?.[1] ?? name);
}

function uncertain(addon: Addon): number {
  const [headers = [], ...rows] = addon.shown('寄信紀錄');
  return rows.filter((row) => row[headers.indexOf('收件人')] !== '' && row[headers.indexOf('結果')] === '').length;
}

test.each(['zh-errors', 'opaque-errors', 'web-app', 'shared-drive'])('In %s all go, once', async (names) => {
  expect(planned).toBeGreaterThan(30);
  const addon = await at(names);
  await addon.run('sendReminders', [], names === 'shared-drive' ? administrator() : undefined);
  expect(arrived(addon)).toHaveLength(planned);
  expect(new Set(arrived(addon)).size).toBe(planned);
  expect(uncertain(addon)).toBe(0);
});

test.each(['', 'zh-errors,', 'opaque-errors,'])(
  'With %sfail=N, whichever call it is, none goes twice, at most two are uncertain, and the next run sends the rest',
  async (also) => {
    const first = await at('');
    await first.run('sendReminders');
    const calls = first.meter().serviceCalls;
    for (let n = 1; n <= calls; n += STEP) {
      const addon = await at(`${also}fail=${n}`);
      await addon.run('sendReminders').catch(() => undefined);
      const sent = arrived(addon);
      expect([n, new Set(sent).size]).toEqual([n, sent.length]);
      expect(uncertain(addon)).toBeLessThanOrEqual(2);
      const later = await at('', addon.model);
      await later.run('sendReminders').catch(() => undefined);
      const all = [...sent, ...arrived(later)];
      expect([n, new Set(all).size]).toEqual([n, all.length]);
      expect(uncertain(later)).toBeLessThanOrEqual(2);
    }
  },
);
