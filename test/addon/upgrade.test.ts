/** A workbook that version 0.1.0 made is brought up to date: nothing is lost, a cut run goes on, and all can be undone. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../../local/src/files/open';
import { createWorkbookModel } from '../../local/src/workbook/create';
import { TABS } from '../../src/school/tabs';
import { inWorld, loadAddon, OWNER, type Addon } from './loadAddon';

const NOW = '2026-11-25T09:00:00';
/** Service calls between two cuts; FAIL_STEP=1 takes every call. */
const STEP = Number(process.env['FAIL_STEP'] ?? 397);

type Snapshot = ReturnType<Addon['model']['snapshot']>;
let snapshot: Snapshot;

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'upgrade-')), 'workbook.xlsx');
  copyFileSync(path.join(__dirname, 'fixtures/workbook-0.1.0.xlsx'), file);
  const book = await openWorkbookFile(file, { live: false });
  snapshot = book.model.snapshot();
  await book.close();
});

const opened = (from: Snapshot = snapshot, world = '') =>
  loadAddon(NOW, createWorkbookModel({ owner: OWNER }, from), inWorld(world));

/** Every tab that is in sight, as it reads. */
function reading(addon: Addon, without: readonly string[] = []): Record<string, string[][]> {
  const tabs = addon.model.sheets().filter(({ name, hidden }) => !hidden && !without.includes(name));
  return Object.fromEntries(tabs.map(({ name }) => [name, addon.shown(name)]));
}

function findingsOf(addon: Addon): { code: string; key: string; state: string; note: string }[] {
  const [headers = [], ...rows] = addon.shown(TABS.findings.name);
  const at = (row: string[], header: string) => row[headers.indexOf(header)] ?? '';
  return rows
    .map((row) => ({
      code: at(row, '代碼'),
      key: at(row, '識別碼'),
      state: at(row, '狀態'),
      note: at(row, '處理說明'),
    }))
    .filter(({ key }) => key !== '');
}

test('Given a workbook of 0.1.0, When it is upgraded and checked, Then what was found is found, with its notes', async () => {
  const addon = await opened();
  const before = findingsOf(addon);
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  await addon.run('checkAll');
  const after = findingsOf(addon);
  const keys = new Set(after.map(({ key }) => key));
  // A missing submission is told by round now, and a training may still be held until near the year's end.
  const lost = before.filter(({ code, key }) => !keys.has(key) && code !== 'R6.2-missing' && code !== 'R8.3-missing');
  expect(lost).toEqual([]);
  const notes = (list: typeof before) =>
    list.filter(({ note }) => note !== '').map(({ code, state, note }) => ({ code, state, note }));
  expect(notes(before).length).toBeGreaterThan(3);
  expect(notes(after)).toEqual(expect.arrayContaining(notes(before)));
});

test('Given a workbook of 0.1.0, Then every row of it stays as it was', async () => {
  const addon = await opened();
  const before = reading(addon, [TABS.findings.name, TABS.settings.name, TABS.actionLog.name]);
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  for (const [tab, lines] of Object.entries(before)) {
    const now = addon.shown(tab).map((line, i) => line.slice(0, lines[i]?.length ?? 0));
    expect({ tab, lines: now.slice(0, lines.length) }).toEqual({ tab, lines });
  }
});

test('Given an upgrade, When it is undone, Then every tab reads as before', async () => {
  const addon = await opened();
  const before = reading(addon, [TABS.actionLog.name]);
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  expect(reading(addon)).toHaveProperty(TABS.duties.name);
  await addon.rpc('upgrade.undo', { scope: 'workbook' });
  expect(reading(addon, [TABS.actionLog.name])).toEqual(before);
  expect(await addon.rpc('upgrade.plan', {})).toMatchObject({ from: 1, canUndo: false });
});

test('Given an upgrade and a tab that somebody changed since, When it is undone, Then that tab stays as it is and is told', async () => {
  const addon = await opened();
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  const sheet = addon.model.sheets().find(({ name }) => name === TABS.submissions.name)!;
  addon.model.setCells({ sheetId: sheet.id, row: sheet.lastRow + 1, col: 1 }, [['115']], 'raw');
  const { kept } = (await addon.rpc('upgrade.undo', { scope: 'workbook' })) as { kept: string[] };
  expect(kept).toEqual([TABS.submissions.name]);
  expect(addon.shown(TABS.submissions.name).at(-1)?.[0]).toBe('115');
});

test('Given an upgraded workbook, When it is upgraded again, Then nothing changes and the undo still leads back', async () => {
  const addon = await opened();
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  const once = reading(addon, [TABS.actionLog.name]);
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  expect(reading(addon, [TABS.actionLog.name])).toEqual(once);
});

test('Given a run that stops at any call, When it is run again, Then the workbook is as after a run that did not stop', async () => {
  const whole = await opened();
  await whole.rpc('upgrade.run', { scope: 'workbook' });
  const wanted = reading(whole, [TABS.actionLog.name]);
  const calls = whole.meter().serviceCalls;
  for (let n = 1; n <= calls; n += STEP) {
    const cut = await opened(snapshot, `fail=${n}`);
    await cut.rpc('upgrade.run', { scope: 'workbook' }).catch(() => undefined);
    const again = await loadAddon(NOW, cut.model, inWorld(''), cut.folder);
    await again.rpc('upgrade.run', { scope: 'workbook' });
    expect({ n, ...reading(again, [TABS.actionLog.name]) }).toEqual({ n, ...wanted });
  }
});

test('Given a workbook of a later edition, Then nothing is changed and a sentence says why', async () => {
  const addon = await opened();
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  const sheet = addon.model.sheets().find(({ name }) => name === TABS.settings.name)!;
  const row = addon.shown(TABS.settings.name).findIndex(([key]) => key === '工作簿版次') + 1;
  addon.model.setCells({ sheetId: sheet.id, row, col: 2 }, [['9']], 'raw');
  const before = reading(addon);
  await expect(addon.rpc('upgrade.run', { scope: 'workbook' })).rejects.toThrow('較新的版本');
  await expect(addon.run('setUpWorkbook')).rejects.toThrow('較新的版本');
  expect(reading(addon)).toEqual(before);
});

test('Given a workbook of 0.1.0, When its 管理 opens 我的工作, Then one line leads to the upgrade, and none after it', async () => {
  const addon = await opened();
  const matters = async () =>
    ((await addon.rpc('work.open', {})) as { lines: { matter: string }[] }).lines.map(({ matter }) => matter);
  expect(await matters()).toContain('upgrade');
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  expect(await matters()).not.toContain('upgrade');
});

test('Given a set-up that stopped half-way in 0.1.0, Then the upgrade makes the rest', async () => {
  const addon = await opened();
  for (const { id } of addon.model.sheets().slice(8)) addon.model.deleteSheet(id);
  await addon.rpc('upgrade.run', { scope: 'workbook' });
  const names = addon.model.sheets().map(({ name }) => name);
  for (const { name } of Object.values(TABS)) expect(names).toContain(name);
});
