/**
 * A new school from an empty sheet to its first class list: nine classes, 180 students, the school's rules and four files
 * as other systems write them. Every press and every field is counted; a field that a file or the text says is none to type.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { EX_OFFICIO_SEATS } from '../../src/regulation/seats';
import { openHost, type OpenedHost } from './openHost';
import { menu } from './person';

const NOW = '2026-11-23T09:00:00';
const RULES = path.resolve(__dirname, '../unit/regulation/reading/texts/twoDivisions.txt');
const folder = mkdtempSync(path.join(os.tmpdir(), 'set-up-'));
const PICTURES = process.env['PICTURES'] ?? '';

const DAY = ['機械一甲', '機械二甲', '機械三甲', '電機一甲', '電機二甲', '電機三甲'];
const CONTINUING = ['進修機械一甲', '進修機械二甲', '進修機械三甲'];
const CLASSES = [...DAY, ...CONTINUING];
const mailbox = (name: string) => `${name}@school.edu.tw`;

function csv(name: string, rows: readonly (readonly string[])[]): string {
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
  return file;
}

/** Nobody's 權限 is in the list, as schools export it. */
const staffFile = csv('教職員', [
  ['姓名', '電子郵件', '單位', '職稱'],
  ...EX_OFFICIO_SEATS.map((post, i) => [`職員${i + 1}`, mailbox(`post${i + 1}`), '', post]),
  ...CLASSES.map((_, i) => [`導師${i + 1}`, mailbox(`tutor${i + 1}`), '', '專任教師']),
]);
const classFile = csv('班級', [
  ['班級名稱', '部別', '導師姓名', '導師信箱'],
  ...CLASSES.map((name, i) => [name, DAY.includes(name) ? '日校' : '進修部', `導師${i + 1}`, mailbox(`tutor${i + 1}`)]),
]);
const students = CLASSES.flatMap((className, c) =>
  Array.from({ length: 20 }, (_, i) => ({
    no: `115${String(c * 20 + i + 1).padStart(3, '0')}`,
    name: `學生${c * 20 + i + 1}`,
    className,
    seat: i + 1,
  })),
);
const rosterFile = csv('名冊', [
  ['學號', '姓名', '班級', '座號'],
  ...students.map(({ no, name, className, seat }) => [no, name, className, String(seat)]),
]);
const uploadFile = csv('上傳', [
  ['學號', '姓名', '班級', '座號', '科目名稱', '成果名稱', '上傳時間', '認證狀態'],
  ...students
    .slice(0, 60)
    .map(({ no, name, className, seat }, i) => [
      no,
      name,
      className,
      String(seat),
      '國語文',
      `閱讀心得${i}`,
      '2026-10-05 10:00',
      i % 3 === 0 ? '認證中' : '通過',
    ]),
]);

/** Presses and typed fields of one person. */
class Person {
  clicks = 0;
  readonly typed: string[] = [];
  constructor(private readonly page: Page) {}

  async menu(first: string, second: string): Promise<void> {
    this.clicks += 2;
    await menu(this.page, first, second);
  }
  async press(where: FrameLocator, name: string | RegExp): Promise<void> {
    this.clicks++;
    await where.getByRole('button', { name, exact: true }).click();
  }
  /** Choosing a file is one press; which one it is the person knows. */
  async choose(where: FrameLocator, label: string, file: string): Promise<void> {
    this.clicks++;
    await where.getByLabel(label, { exact: true }).setInputFiles(file);
  }
  async type(where: FrameLocator, label: string, text: string): Promise<void> {
    this.typed.push(label);
    await where.getByLabel(label, { exact: true }).fill(text);
  }
}

/** The page on top: a step opens the next above itself. */
function pageOf(page: Page, title: string): FrameLocator {
  return page.locator(`iframe[title="${title}"]`).last().contentFrame();
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === '') return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

describe('Given an empty sheet, the school’s rules and four files', () => {
  let host: OpenedHost;
  beforeAll(async () => {
    host = await openHost({ workbook: path.join(folder, '學校.xlsx'), now: NOW });
  });
  afterAll(() => host?.close());

  test('When a registrar follows the six steps, Then the first class list stands after 17 presses and two typed days', async () => {
    const page = await host.window();
    const person = new Person(page);
    await person.menu('學習歷程', '查看我的工作');
    const start = pageOf(page, '我的工作');
    await start.getByRole('list', { name: '開始使用：六個步驟' }).waitFor();
    await picture(page, '1-start');
    await person.press(start, '開始這一步');

    const rules = pageOf(page, '讀取補充規定');
    await person.choose(rules, '選擇檔案', RULES);
    await rules.getByRole('heading', { name: '讀到的內容' }).waitFor();
    await picture(page, '2-rules');
    await person.press(rules, '寫入工作簿');

    const list = pageOf(page, '匯入資料');
    const take = async (step: string, file: string) => {
      await list.getByText(step).waitFor();
      await person.choose(list, '檔案', file);
      await list.getByRole('button', { name: /^寫入 \d+ 列$/ }).waitFor();
      await picture(page, `3-${path.basename(file, '.csv')}`);
      await person.press(list, /^寫入 \d+ 列$/);
    };
    await take('步驟 2／6　教職員', staffFile);
    await take('步驟 3／6　班級與導師', classFile);
    await take('步驟 4／6　學生名冊', rosterFile);

    const schedule = pageOf(page, '排定期程');
    await schedule.getByText('步驟 5／6　作業期程').waitFor();
    await person.type(schedule, '開學日', '2026-08-31');
    await person.type(schedule, '休業式', '2027-01-20');
    await person.press(schedule, '推算期程');
    await schedule.getByRole('button', { name: /^寫入 \d+ 項$/ }).waitFor();
    await picture(page, '4-schedule');
    await person.press(schedule, /^寫入 \d+ 項$/);
    await person.press(schedule, '確定寫入');

    await take('步驟 6／6　上傳狀態', uploadFile);
    await picture(page, '5-done');
    await person.press(list, '檢核並打開班級清單');

    const classList = pageOf(page, '班級清單');
    await classList.getByText(/機械一甲 20 人/).waitFor();
    await picture(page, '6-class');
    expect(person.typed).toEqual(['開學日', '休業式']);
    expect(person.clicks).toBe(17);
  });
});
