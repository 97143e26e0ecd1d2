/**
 * A whole meeting of the work group as its secretary plays it in the window: planned on 會議紀錄, invited, its papers looked at,
 * attendance and resolutions typed, minutes made, and what was resolved waiting for whom it names and on the next meeting's paper.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { columnLetter } from '../../src/google/columnLetter';
import { headersOf, TABS } from '../../src/school/tabs';
import { openHost, type OpenedHost } from './openHost';
import { cell, goTo, menu, pageOf, typeInto } from './person';

const ROOT = path.resolve(__dirname, '../..');
const BEFORE = '2026-12-07T09:00:00';
const SEATS = 25;
const HEADERS = headersOf(TABS.meetings);
/** The demo school's own meetings fill the rows to the sixth. */
const ROW = { first: 7, second: 8, next: 9 };

const RESOLUTION = '認證截止前由教學組每週公布各科待認證件數。';
const MATTER = '待認證件數偏高，提請討論催辦方式';

/** Types a row as a person fills it: cell by cell under its header. */
async function typeRow(page: Page, row: number, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [header, text] of Object.entries(values))
    await typeInto(page, `${columnLetter(HEADERS.indexOf(header) + 1)}${row}`, text);
}

/** Chooses a paper and the meeting it is for, and looks at its preview. */
async function paper(page: Page, name: string, meeting: string): Promise<FrameLocator> {
  const reports = pageOf(page, '列印報表');
  await reports.getByRole('combobox', { name: '報表' }).selectOption({ label: name });
  const choice = reports.getByRole('combobox', { name: '會議' });
  await choice.getByRole('option', { name: new RegExp(meeting) }).waitFor({ state: 'attached' });
  const caption = await choice.getByRole('option', { name: new RegExp(meeting) }).innerText();
  await choice.selectOption({ label: caption });
  await reports.getByRole('button', { name: '預覽', exact: true }).click();
  await reports.getByText(new RegExp(`^已製作「.*${name.slice(-3)}`)).waitFor();
  return reports.frameLocator('iframe[title="報表預覽"]');
}

async function openReports(page: Page): Promise<void> {
  await menu(page, '學習歷程', '列印會議報告');
  await pageOf(page, '列印報表').getByRole('combobox', { name: '報表' }).waitFor();
}

async function setClock(page: Page, time: string): Promise<void> {
  await menu(page, '本機主機', '時鐘');
  await page.getByLabel('日期與時間（臺北時間）').fill(time);
  await page.getByRole('button', { name: '設定時間' }).click();
  await page
    .getByText(new RegExp(`${time.replace(/-/g, '/').replace('T', ' ')}.*已調整`))
    .first()
    .waitFor();
  await page.getByRole('button', { name: '關閉' }).click();
}

describe('Given the demo school in December', () => {
  const workbook = path.join(mkdtempSync(path.join(os.tmpdir(), 'meeting-')), '學校.xlsx');
  let host: OpenedHost;
  let page: Page;
  beforeAll(async () => {
    const args = ['--import', 'tsx', 'local/src/command/gas.ts', 'createDemoSchool', '{"students":120}'];
    execFileSync(process.execPath, [...args, '--workbook', workbook, '--now', BEFORE], { cwd: ROOT });
    host = await openHost({ workbook, now: BEFORE });
    page = await host.window();
  });
  afterAll(() => host?.close());

  test('When a meeting is planned on 會議紀錄, Then the invitation has its day, place and matter, and goes to the seats', async () => {
    await page.getByRole('tab', { name: '會議紀錄' }).click();
    await typeRow(page, ROW.first, {
      學年度: '115',
      學期: '1',
      會次: '2',
      日期: '2026/12/10',
      議題: '期程及檢核',
      案由: MATTER,
      時間: '13:30',
      地點: '第二會議室',
    });
    await openReports(page);
    const invitation = await paper(page, '開會通知單', '第2次');
    await invitation.getByText('第二會議室').waitFor();
    await invitation.getByText('13:30').waitFor();
    await invitation.getByText(MATTER).waitFor();
    await invitation
      .getByText(/12 ?月 ?10 ?日/)
      .first()
      .waitFor();

    const reports = pageOf(page, '列印報表');
    await reports.getByRole('button', { name: '寄給各席次…' }).click();
    const mail = reports.getByText('為什麼收到這封信');
    expect(await mail.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true);
    await reports.getByRole('button', { name: /^記錄預覽/ }).click();
    await reports.getByText(/已在「寄信紀錄」記下 \d+ 封預覽，沒有寄出/).waitFor();
  });

  test('Then the sign-in sheet has a line a seat, and the paper begins with what the last meeting resolved', async () => {
    const signIn = await paper(page, '會議簽到表', '第2次');
    await signIn.getByRole('columnheader', { name: '簽名' }).waitFor();
    expect(await signIn.getByRole('table').last().getByRole('row').count()).toBe(SEATS + 1);

    const report = await paper(page, '工作小組會議資料', '第2次');
    for (const part of ['壹、前次決議執行情形', '貳、工作報告', '參、提案討論', '肆、臨時動議', '伍、散會'])
      await report.getByRole('heading', { name: part }).waitFor();
    await report.getByRole('cell', { name: '議定本學期各項作業起迄與自我檢核時間' }).waitFor();
    await report.getByRole('cell', { name: new RegExp(MATTER) }).waitFor();
    expect(await report.getByText(RESOLUTION).count()).toBe(0);
    await page.getByRole('button', { name: '關閉' }).first().click();
  });

  test('When it was held and attendance and resolutions are typed, Then the minutes have them and room to sign', async () => {
    await setClock(page, '2026-12-10T16:00');
    await page.getByRole('tab', { name: '會議紀錄' }).click();
    await typeRow(page, ROW.first, {
      主席: '林校長',
      應到: String(SEATS),
      實到: '21',
      決議: RESOLUTION,
      紀錄: '註冊組長',
      承辦單位: '教學組',
      辦理期限: '2026/12/24',
      辦理情形: '未辦理',
    });
    await typeRow(page, ROW.second, {
      學年度: '115',
      學期: '1',
      會次: '2',
      日期: '2026/12/10',
      議題: '成效評核及獎勵',
      案由: '上學期準時辦理人員',
      決議: '照案通過。',
    });
    await openReports(page);
    const minutes = await paper(page, '會議紀錄', '第2次');
    await minutes.getByText(`應到 ${SEATS} 人，實到 21 人。`).waitFor();
    await minutes.getByRole('cell', { name: RESOLUTION }).waitFor();
    await minutes.getByRole('cell', { name: '教學組', exact: true }).waitFor();
    await minutes.getByRole('cell', { name: '115/12/24' }).waitFor();
    await minutes.getByText('照案通過。').last().waitFor();
    await minutes.getByText('林校長').first().waitFor();
    await minutes.getByText('散會時間：').waitFor();
    await page.getByRole('button', { name: '關閉' }).first().click();
  });

  test('Then the next meeting hears of it, and who plans it sees that nothing has been done yet', async () => {
    await page.getByRole('tab', { name: '會議紀錄' }).click();
    await typeRow(page, ROW.next, { 學年度: '115', 學期: '1', 會次: '3', 日期: '2027/1/14', 議題: '期程及檢核' });
    await openReports(page);
    const report = await paper(page, '工作小組會議資料', '第3次');
    const line = report.getByRole('row', { name: new RegExp(RESOLUTION) });
    await line.getByRole('cell', { name: '教學組', exact: true }).waitFor();
    await line.getByRole('cell', { name: '未辦理', exact: true }).waitFor();
    await page.getByRole('button', { name: '關閉' }).first().click();
  });

  test('Then it waits on 我的工作, and is gone when it was carried out', async () => {
    await setClock(page, '2026-12-24T08:00');
    await menu(page, '學習歷程', '執行檢核');
    await page
      .getByText(/檢核完成：共 \d+ 項/)
      .first()
      .waitFor();
    await menu(page, '學習歷程', '查看我的工作');
    const work = pageOf(page, '我的工作');
    const line = work.getByRole('listitem').filter({ hasText: /工作小組決議待辦 2 項/ });
    await line.waitFor();
    await line.getByRole('button', { name: '看決議' }).click();
    await work.getByText(RESOLUTION).waitFor();

    await goTo(page, `A${ROW.first}`);
    await typeRow(page, ROW.first, { 辦理情形: '已辦理' });
    await cell(page, `${columnLetter(HEADERS.indexOf('辦理情形') + 1)}${ROW.first}`, '已辦理').waitFor();
    await menu(page, '學習歷程', '查看我的工作');
    await work
      .getByRole('listitem')
      .filter({ hasText: /工作小組決議待辦 1 項/ })
      .waitFor();
  });
});
