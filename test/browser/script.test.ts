/** A script folder in the real host: its menu, questions, pages, edits and loops, each in a thread of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openHost, type OpenedHost } from './openHost';
import { cell, menu, pageOf, typeInto } from './person';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('工具')
    .addItem('問姓名', 'askName').addItem('開側欄', 'openPage').addItem('出錯', 'fail').addItem('不停', 'loop').addItem('逐列寫', 'writeSlowly')
    .addItem('寄信', 'sendMail').addItem('沒有這個', 'nowhere').addToUi();
}
function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('姓名', '請輸入姓名', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  if (ui.alert('確認', '寫入 ' + answer.getResponseText() + '？', ui.ButtonSet.YES_NO) === ui.Button.YES)
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer.getResponseText());
}
function openPage() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createTemplateFromFile('page').evaluate().setTitle('側欄'));
}
function valueOf(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getValue(); }
function dateOf() { return new Date(); }
function fail() { throw new Error('找不到學期'); }
function loop() { for (;;); }
function writeSlowly() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('C1').setValue('開始');
  SpreadsheetApp.flush();
  SpreadsheetApp.getUi().alert('C1 已寫入');
  sheet.getRange('C2').setValue('結束');
}
function sendMail() { MailApp.sendEmail('tutor@example.edu.tw', '待認證提醒', '尚有 3 件待認證'); }
function onEdit(e) {
  if (e.range.getColumn() !== 2) return;
  e.range.offset(0, 1).setValue([e.value, e.oldValue, e.user ? e.user.getEmail() : ''].join('|'));
}
`;
const PAGE = `<!DOCTYPE html><html><body>
<button onclick="google.script.run.withSuccessHandler(show).valueOf('A1')">讀 A1</button>
<button onclick="google.script.run.withSuccessHandler(show).dateOf()">讀日期</button>
<output></output><p><?= '<b>' + new Date(0).getFullYear() ?></p>
<script>function show(value) { document.querySelector('output').textContent = '得到 ' + JSON.stringify(value) }</script>
</body></html>`;

let folder: string;
let host: OpenedHost;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'script-'));
  const script = path.join(folder, 'project');
  mkdirSync(script);
  writeFileSync(path.join(script, 'Code.gs'), CODE);
  writeFileSync(path.join(script, 'page.html'), PAGE);
  writeFileSync(path.join(script, 'appsscript.json'), '{"timeZone":"Asia/Taipei","runtimeVersion":"V8"}');
  host = await openHost({ workbook: path.join(folder, 'book.xlsx'), script });
  page = await host.window();
  await page.getByRole('menubar').getByRole('menuitem', { name: '工具' }).waitFor();
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

test('A prompt and an alert block the script until the person answers', async () => {
  await menu(page, '工具', '問姓名');
  await page.getByRole('dialog', { name: '姓名' }).getByRole('textbox').fill('王小明');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '確認' }).getByRole('button', { name: '是' }).click();
  await cell(page, 'A1', '王小明').waitFor();
});

test('A page of the script reads a cell; a Date as a result arrives as null; scriptlets are escaped', async () => {
  await typeInto(page, 'A1', '陳大文');
  await cell(page, 'A1', '陳大文').waitFor();
  await menu(page, '工具', '開側欄');
  await pageOf(page, '側欄').getByRole('button', { name: '讀 A1' }).click();
  await pageOf(page, '側欄').getByText('得到 "陳大文"').waitFor();
  await pageOf(page, '側欄').getByRole('button', { name: '讀日期' }).click();
  await pageOf(page, '側欄').getByText('得到 null').waitFor();
  await pageOf(page, '側欄').getByText('<b>1970').waitFor();
});

test('onEdit gets value and old value of the single cell', async () => {
  await typeInto(page, 'B5', '5');
  await cell(page, 'C5', '5||owner@example.edu.tw').waitFor();
  await typeInto(page, 'B5', '7');
  await cell(page, 'C5', '7|5|owner@example.edu.tw').waitFor();
});

test('What a script writes is seen while it still runs', async () => {
  await menu(page, '工具', '逐列寫');
  await cell(page, 'C1', '開始').waitFor();
  await cell(page, 'C2', '').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '確定' }).click();
  await cell(page, 'C2', '結束').waitFor();
});

test('An error of the script is shown; a missing function is named', async () => {
  await menu(page, '工具', '出錯');
  const error = page.getByRole('dialog', { name: '指令碼錯誤' });
  await error.getByText('找不到學期').waitFor();
  await error.getByRole('button', { name: '確定' }).click();
  await menu(page, '工具', '沒有這個');
  await error.getByText('Script function not found: nowhere').waitFor();
  await error.getByRole('button', { name: '確定' }).click();
});

test('An endless loop is stopped by the person, and the host goes on meanwhile', async () => {
  await menu(page, '工具', '不停');
  await page.getByText('正在執行指令碼「loop」').waitFor();
  await typeInto(page, 'A9', '照常');
  await cell(page, 'A9', '照常').waitFor();
  await page.getByRole('button', { name: '停止' }).first().click();
  await page.getByRole('dialog', { name: '指令碼錯誤' }).getByRole('button', { name: '確定' }).click();
  await page.getByText('正在執行指令碼「loop」').waitFor({ state: 'detached' });
});

test('A sent mail is in the outbox; the run is in the executions log with its cost', async () => {
  await menu(page, '工具', '寄信');
  await menu(page, '本機主機', '寄件匣');
  await page.getByRole('button', { name: '待認證提醒' }).click();
  await page.getByText('尚有 3 件待認證').waitFor();
  await page.getByRole('tab', { name: '執行紀錄' }).click();
  await page.getByRole('row', { name: /^sendMail 選單 owner@example.edu.tw .* 完成/ }).waitFor();
});
