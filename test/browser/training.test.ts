/** The fifty minutes of docs/handbook/training.md as a trainee takes them, in the window, from 我的工作 to a paper. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { FrameLocator, Page } from 'playwright-core';
import { columnLetter } from '../../src/google/columnLetter';
import { headersOf, TABS } from '../../src/school/tabs';
import { openHost, type OpenedHost } from './openHost';
import { cell, menu, pageOf, typeInto } from './person';

const ROOT = path.resolve(__dirname, '../..');
const NOW = '2026-11-25T09:00:00';
const STUDENT = '11510001';

/** Where a column of a tab stands, as a letter. */
const columnOf = (tab: keyof typeof TABS, header: string) => columnLetter(headersOf(TABS[tab]).indexOf(header) + 1);

describe('Given the demo school of the training', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'training-'));
  const workbook = path.join(folder, '學校.xlsx');
  let host: OpenedHost;
  let page: Page;
  let work: FrameLocator;
  /** The first free row of 上傳紀錄. */
  let uploadRow: number;
  beforeAll(async () => {
    const args = ['--import', 'tsx', 'local/src/command/gas.ts', 'createDemoSchool', '{"students":120}'];
    execFileSync(process.execPath, [...args, '--workbook', workbook, '--now', NOW], { cwd: ROOT });
    const made = new ExcelJS.Workbook();
    await made.xlsx.readFile(workbook);
    uploadRow = made.getWorksheet('上傳紀錄')!.actualRowCount + 1;
    host = await openHost({ workbook, now: NOW });
    page = await host.window();
    work = pageOf(page, '我的工作');
  });
  afterAll(() => host?.close());

  /** 我的工作 opened anew says how many of the five tasks are done. */
  async function done(count: number): Promise<void> {
    await menu(page, '學習歷程', '查看我的工作');
    await work.getByText(`第一個小時（已完成 ${count}／5）`).waitFor();
  }

  async function closeDialog(): Promise<void> {
    await page.getByRole('dialog').getByRole('button', { name: '關閉' }).click();
  }

  /** Runs the check from the menu; gives how many findings it says. */
  async function check(): Promise<number> {
    await menu(page, '學習歷程', '執行檢核');
    const said = page.getByText(/檢核完成：共 \d+ 項/).last();
    await said.waitFor();
    const count = Number(/共 (\d+) 項/.exec(await said.innerText())?.[1]);
    await said.waitFor({ state: 'detached' });
    return count;
  }

  test('When 我的工作 is opened, Then lines have counts and buttons, and the five tasks wait', async () => {
    await done(0);
    const line = work
      .getByRole('listitem')
      .filter({ hasText: /\d+ (件|人|項|班|條)/, has: page.getByRole('button') })
      .first();
    await line.waitFor();
    expect(await work.getByText('較早的版本').count()).toBe(0);
  });

  test('When a template is filled and written, Then the row is there', async () => {
    await work.getByRole('button', { name: '匯入資料' }).first().click();
    const imports = pageOf(page, '匯入資料');
    await imports.getByText('下載空白範本').click();
    const saved = page.waitForEvent('download');
    await imports.getByRole('button', { name: '上傳狀態清單', exact: true }).click();
    const template = path.join(folder, '範本.xlsx');
    await (await saved).saveAs(template);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(template);
    const sheet = book.worksheets[0]!;
    const headers = (sheet.getRow(1).values as unknown[]).map(String);
    const given: Readonly<Record<string, string>> = {
      學年度: '115',
      學期: '1',
      類別: '課程學習成果',
      學號: STUDENT,
      名稱: '訓練用的一件',
      課程或類型: '國語文',
      上傳時間: '2026/11/25 08:30',
      檔案格式: 'pdf',
      檔案大小MB: '9',
      認證狀態: '待認證',
    };
    sheet.getRow(2).values = headers.map((header, i) => (i === 0 ? undefined : (given[header] ?? ''))) as string[];
    await book.xlsx.writeFile(template);
    await imports.getByLabel('檔案', { exact: true }).setInputFiles(template);
    await imports.getByRole('button', { name: /比對/ }).click();
    await imports.getByRole('button', { name: '寫入 1 列' }).click();
    await imports.getByText('完成：新增 1 列').waitFor();
    await closeDialog();
    await done(1);
  });

  test('When the row is mended as its finding says, Then the next check has less', async () => {
    const before = await check();
    await page.getByRole('tab', { name: '上傳紀錄' }).click();
    await typeInto(page, `${columnOf('uploads', '檔案大小MB')}${uploadRow}`, '3');
    await cell(page, `${columnOf('uploads', '檔案大小MB')}${uploadRow}`, '3.0').waitFor();
    expect(await check()).toBeLessThan(before);
    await done(2);
  });

  test('When a class is looked at and ticked as checked, Then 班級檢核 has a row of it', async () => {
    await menu(page, '學習歷程', '查看班級清單');
    const list = pageOf(page, '班級清單');
    await list.getByRole('combobox', { name: '班級' }).selectOption({ index: 1 });
    await list.getByText('需要關心').first().waitFor();
    await list.getByRole('button', { name: '已檢核本班' }).click();
    await list.getByText('已登記今天的班級檢核。').waitFor();
    await page.getByRole('tab', { name: '班級檢核' }).click();
    await page
      .getByRole('gridcell', { name: /2026\/11\/25/ })
      .first()
      .waitFor();
    await done(3);
  });

  test('When a reminder is read and the rest is recorded as a preview, Then nothing is in the outbox', async () => {
    await menu(page, '學習歷程', '預覽與寄送提醒');
    const reminders = pageOf(page, '寄送提醒');
    await reminders.getByText(/^下一次：/).click();
    const list = reminders.getByRole('region', { name: '收件人' });
    await list.getByRole('button').first().click();
    expect(await reminders.getByRole('region', { name: '信件內容' }).locator('pre').innerText()).toContain('您好');
    await list.getByRole('button', { name: /^選取目前列出的/ }).click();
    await list.getByRole('checkbox', { name: /^寄給/ }).first().uncheck();
    await reminders.getByRole('button', { name: /^記錄預覽（\d+ 封）/ }).click();
    await reminders.getByText(/完成：寄出 0、預覽 \d+/).waitFor();
    await closeDialog();
    await done(4);
  });

  test('When a paper is previewed, Then all five are done', async () => {
    await menu(page, '學習歷程', '列印班級清單');
    const reports = pageOf(page, '列印報表');
    await reports.getByRole('button', { name: '預覽', exact: true }).click();
    await reports.frameLocator('iframe[title="報表預覽"]').getByText('簽').first().waitFor();
    await closeDialog();
    await done(5);
    await work.getByText('五件事都做過了。').waitFor();
  });
});
