/** Takes the pictures of docs/images from the running local host with the demo school: `npx tsx scripts/screenshots.ts`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { demoSchool } from '../src/demo/demoSchool';
import { openHost } from '../test/browser/openHost';
import { menu, pageOf } from '../test/browser/person';

const FOLDER = path.resolve(__dirname, '../docs/images');
const NOW = '2026-11-23T09:00:00';
const SLOW = { timeout: 60_000 };

/** Dialogs that the start page leads to: caption there, title of the dialog, a text that shows it is ready, file name. */
const DIALOGS: readonly (readonly [string, string, string | RegExp, string])[] = [
  ['提醒', '寄送提醒', '收件人', 'reminders'],
  ['設定', '設定', '學校名稱', 'settings'],
  ['排定期程', '排定期程', '日期都符合規定', 'schedule'],
  ['匯出、備份與交接', '匯出、備份與交接', '下載完整備份', 'exports'],
  ['說明', '使用說明', '第一次使用', 'help'],
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const host = await openHost({ now: NOW });
  try {
    const page = await host.window();
    await page.setViewportSize({ width: 1280, height: 760 });
    page.setDefaultTimeout(SLOW.timeout);
    const shot = (name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    await page.getByRole('tab', { name: '檢核結果' }).click();
    await menu(page, '學習歷程', '查看班級清單');
    const list = pageOf(page, '班級清單');
    await list.getByRole('button', { name: /號/ }).first().click(SLOW);
    await shot('checklist');
    await list.getByRole('button', { name: '我的工作' }).click();
    await desks(page, shot);
    await page.getByRole('tab', { name: '規定檢核' }).click();
    await page.waitForTimeout(1500);
    await shot('compliance');
    for (const [caption, title, ready, name] of DIALOGS) {
      await showAll(pageOf(page, '我的工作'));
      await pageOf(page, '我的工作').getByRole('button', { name: caption, exact: true }).click();
      await pageOf(page, title).getByText(ready).first().waitFor();
      await page.waitForTimeout(800);
      await shot(name);
      await page.getByRole('button', { name: '關閉' }).last().click();
    }
    await importDialog(page, shot);
    await menu(page, '學習歷程', '列印會議報告');
    await pageOf(page, '列印報表').getByText('已製作').waitFor();
    await page.waitForTimeout(1500);
    await shot('meetingReport');
    await page.getByRole('button', { name: '關閉' }).last().click();
    await menu(page, '學習歷程', '管理', '檢查安裝');
    await pageOf(page, '安裝檢查').getByText('寫入 2,000 格').waitFor();
    await shot('installCheck');
  } finally {
    await host.close();
  }
  await rollOverDialog();
}

/** The start page and the desks of the workbook's owner. */
async function desks(page: Page, shot: (name: string) => Promise<unknown>): Promise<void> {
  const desk = pageOf(page, '我的工作');
  await desk.getByText('所有功能').waitFor();
  await shot('start');
  for (const [card, ready, name] of [
    [/^提交與收訖/, '提交檢核', 'office'],
    [/^學期總覽/, '作業期程', 'secretary'],
    [/^課程諮詢/, /尚有 \d+ 人/, 'counsellor'],
  ] as const) {
    await showAll(desk);
    await desk.getByRole('button', { name: card }).click();
    await desk.getByText(ready).first().waitFor();
    await shot(name);
    await desk.getByRole('button', { name: '回我的工作' }).click();
    await desk.getByText('所有功能').waitFor();
  }
}

/** 所有功能 is folded below the work. */
async function showAll(desk: FrameLocator): Promise<void> {
  const all = desk.locator('details', { hasText: '所有功能' }).last();
  if ((await all.getAttribute('open')) === null) await desk.getByText('所有功能').click();
}

/** A list of the platform with a column that no name fits, mapped by hand and compared. */
async function importDialog(page: Page, shot: (name: string) => Promise<unknown>): Promise<void> {
  const students = (demoSchool({ now: NOW }).tabs.roster ?? []).slice(0, 40);
  const header = '學號,學生姓名,科目名稱,成果名稱,繳交時間,審核狀態,身分證號';
  const lines = students.map(
    ({ studentNo, name }, i) => `${studentNo},${name},國語文,閱讀心得,115/10/${1 + (i % 28)},審核中,A123456789`,
  );
  await menu(page, '學習歷程', '匯入資料');
  const dialog = pageOf(page, '匯入資料');
  await dialog.locator('input[type=file]:enabled').waitFor();
  await dialog.getByLabel('檔案', { exact: true }).setInputFiles({
    name: '上傳狀態清單.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['115學年度第1學期', header, ...lines, `999999,查無此人,國語文,心得,115/10/1,審核中,`].join('\n'),
    ),
  });
  await dialog.getByText('欄位對應').click();
  await dialog.getByLabel('「繳交時間」對應到').selectOption('上傳時間');
  await shot('importMapping');
  await dialog.getByRole('button', { name: '比對並預覽' }).click();
  await dialog.getByRole('button', { name: /^寫入/ }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(800);
  await shot('import');
  await page.getByRole('button', { name: '關閉' }).last().click();
}

/** The roll-over in a copy of the demo school's file, as it looks to whoever opens it in August. */
async function rollOverDialog(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'screenshots-'));
  const [original, copy] = [path.join(folder, '115.xlsx'), path.join(folder, '116.xlsx')];
  const make = ['--import', 'tsx', 'local/src/command/gas.ts', 'createDemoSchool', '{}', '--workbook', original];
  spawnSync(process.execPath, make, { cwd: path.resolve(__dirname, '..') });
  copyFileSync(original, copy);
  const host = await openHost({ workbook: copy, now: '2027-08-02T09:00:00' });
  try {
    const page = await host.window();
    await page.setViewportSize({ width: 1280, height: 760 });
    page.setDefaultTimeout(SLOW.timeout);
    await menu(page, '學習歷程', '管理', '轉換學年度');
    await pageOf(page, '轉換學年度').getByRole('heading', { name: '班級改名' }).waitFor();
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(FOLDER, 'rollover.png') });
  } finally {
    await host.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
