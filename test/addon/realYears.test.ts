/**
 * Workbooks of real years, one matter each, checked by the built bundle: work of year N that is done in N + 1, third-years
 * in rounds, plans that are no deeds, cells that cannot be read. None may show as well what is not.
 */
import { copyFileSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../../local/src/files/open';
import { createWorkbookModel } from '../../local/src/workbook/create';
import { addAdministrator, loadAddon, OWNER, WORLD, type Addon } from './loadAddon';

interface Case {
  readonly file: string;
  readonly now: string;
  readonly given: string;
  /** How many findings of each code in question. */
  readonly codes: Readonly<Record<string, number>>;
  /** What one of the findings says. */
  readonly says?: RegExp;
  /** 規定檢核 of the requirements in question. */
  readonly states?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    file: 'batch-missing',
    now: '2027-09-20',
    given: 'grades 1 and 2 have a round of their own and no row of 提交檢核表',
    codes: { 'R6.2-missing': 1, 'R6.2-overdue': 0 },
    says: /1,2/,
    states: { 'R6.2': '未符合' },
  },
  {
    file: 'blank-due-grade-window',
    now: '2026-11-23',
    given: '期限 is blank and the round of two grades is over',
    codes: { 'R6.2-overdue': 1, 'R6.2-missing': 0 },
    says: /已過 69 天/,
    states: { 'R6.2': '未符合' },
  },
  {
    file: 'c5-same-audience',
    now: '2026-11-23',
    given: 'windows of one audience, written in three ways',
    codes: { 'C5-window': 0 },
  },
  {
    file: 'grade-unreadable',
    now: '2027-04-01',
    given: '適用年級 新生 and an upload after the window',
    codes: { 'DATA-option': 1, 'R5.5-late': 1 },
    says: /新生/,
  },
  {
    file: 'meeting-in-the-future',
    now: '2026-11-23',
    given: 'a meeting that is planned and not held',
    codes: { 'R3.1-meeting': 0, 'R3.2-agenda': 0 },
    states: { 'R3.1': '進行中', 'R3.2': '進行中' },
  },
  {
    file: 'zero-of-unhandled-change',
    now: '2026-11-23',
    given: 'three students without an upload, one of them with an unhandled change',
    codes: { 'R5.7-zero': 2, 'R7.1-pending': 1 },
  },
];

async function opened(file: string, now: string): Promise<Addon> {
  const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'year-')), `${file}.xlsx`);
  copyFileSync(path.join(__dirname, 'fixtures/years', `${file}.xlsx`), copy);
  const book = await openWorkbookFile(copy, { live: false });
  const snapshot = book.model.snapshot();
  await book.close();
  const model = createWorkbookModel({ owner: OWNER }, snapshot);
  if (WORLD.isSharedDrive) addAdministrator(model);
  return loadAddon(`${now}T09:00:00`, model);
}

/** Rows of a tab by header. */
function records(addon: Addon, tab: string): Record<string, string>[] {
  const [headers = [], ...rows] = addon.shown(tab);
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));
}

test.each(CASES)('Given $given ($file), When it is checked, Then that is what stands', async (one) => {
  const addon = await opened(one.file, one.now);
  const { byCode } = (await addon.run('checkAll')) as { byCode: Record<string, number> };
  const codes = Object.keys(one.codes);
  expect(Object.fromEntries(codes.map((code) => [code, byCode[code] ?? 0]))).toEqual(one.codes);
  const told = records(addon, '檢核結果').filter(({ 代碼 }) => codes.includes(代碼 ?? ''));
  if (one.says) expect(told.map(({ 說明 }) => 說明).join('\n')).toMatch(one.says);
  const states = records(addon, '規定檢核').map(({ 條次 = '', 狀態 = '' }) => [條次, 狀態]);
  expect(Object.fromEntries(states)).toMatchObject(one.states ?? {});
});
