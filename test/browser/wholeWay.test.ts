/** The first full run as a newcomer makes it: edit a cell, check, see the finding, open a class, send a reminder, read the report. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { SETTINGS, type SettingId } from '../../src/school/settings';
import { openHost, type OpenedHost } from './openHost';
import { cell, menu, pageOf, typeInto } from './person';

const ROOT = path.resolve(__dirname, '../..');
const NOW = '2026-11-23T09:00:00';
/** The row of a setting in a tab that set-up made. */
const rowOf = (id: SettingId) => Object.keys(SETTINGS).indexOf(id) + 2;

describe('Given a demo school made by the headless runner', () => {
  const workbook = path.join(mkdtempSync(path.join(os.tmpdir(), 'whole-way-')), '學校.xlsx');
  let host: OpenedHost;
  beforeAll(async () => {
    const args = [
      '--import',
      'tsx',
      'local/src/command/gas.ts',
      'createDemoSchool',
      '{"students":200}',
      '--workbook',
      workbook,
      '--now',
      NOW,
    ];
    const made = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as {
      students: number;
    };
    expect(made.students).toBe(200);
    host = await openHost({ workbook, now: NOW });
  });
  afterAll(() => host?.close());

  test('When a person edits, checks, opens a class, mails its tutor and opens the report, Then each is there', async () => {
    const page = await host.window();
    await page.getByRole('tab', { name: '設定' }).click();
    await cell(page, `A${rowOf('committeeSize')}`, '工作小組人數').waitFor();
    await typeInto(page, `B${rowOf('committeeSize')}`, '99');
    await typeInto(page, `B${rowOf('mailMode')}`, '測試');
    await typeInto(page, `B${rowOf('testRecipient')}`, 'try@demo.example.edu.tw');

    await menu(page, '學習歷程', '執行檢核');
    await page
      .getByText(/檢核完成：共 \d+ 項/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: '檢核結果' }).click();
    await page
      .getByRole('gridcell', { name: /規定應為 99 席/ })
      .first()
      .waitFor();

    const sidebar = pageOf(page, '班級清單');
    const chooser = sidebar.getByRole('combobox', { name: '班級' });
    await openSidebar(page);
    await chooser.selectOption({ index: 1 });
    const student = sidebar.getByRole('button', { name: /號/ }).first();
    await student.click();
    await sidebar.getByRole('button', { name: /號/, expanded: true }).first().waitFor();

    await sidebar.getByRole('button', { name: '寫給導師…' }).click();
    await sidebar.getByText('收件人：').waitFor();
    await sidebar.getByRole('button', { name: '寄到測試信箱' }).click();
    await sidebar.getByText(/^已寄到測試信箱/).waitFor();
    await menu(page, '本機主機', '寄件匣');
    await page
      .getByText(/try@demo\.example\.edu\.tw/)
      .first()
      .waitFor();

    await menu(page, '學習歷程', '列印會議報告');
    const report = pageOf(page, '列印報表').frameLocator('iframe[title="報表預覽"]');
    await report.getByRole('heading', { name: /附件二.*上傳、認證與勾選/ }).waitFor();
    await report.getByRole('cell', { name: '合計' }).first().waitFor();
  });
});

/** A person who sees nothing come presses the menu again. */
async function openSidebar(page: Page, presses = 3): Promise<void> {
  await menu(page, '學習歷程', '查看班級清單');
  const students = pageOf(page, '班級清單').getByRole('button', { name: /號/ });
  const isThere = await students
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    );
  if (!isThere && presses > 1) return openSidebar(page, presses - 1);
  expect(isThere).toBe(true);
}
