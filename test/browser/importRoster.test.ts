/** Official rosters in the import dialog, and what a person sees when an import is left half-way or rows are not taken. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { studentNo, type SchoolInput } from '../unit/schoolBuilder';
import { accessFaults, type PageOptions, pagesOfTests } from './builtPage';

const open = pagesOfTests();

const ID = 'A123456789';
const school: SchoolInput = {
  staff: [{ email: 'ann@demo.example.edu.tw', access: '管理' }],
  roster: [{ name: '王小明' }, { name: '李小華' }],
  settings: { schoolCode: '121405' },
};

const openImport = (options?: PageOptions) => open('import', school, options);
const choose = (page: Page, name: string, buffer: Buffer, label = '檔案') =>
  page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const csv = (...rows: readonly (readonly string[])[]) => Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
const compareButton = (page: Page) => page.getByRole('button', { name: /比對/ });

/** From now on, all that the page says to the server. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const listened = window as unknown as { rpcOfTest(...args: string[]): Promise<string>; said: string[] };
    const ask = listened.rpcOfTest.bind(window);
    listened.said = [];
    listened.rpcOfTest = (...args) => {
      listened.said.push(...args);
      return ask(...args);
    };
  });
  return () => page.evaluate(() => JSON.stringify((window as unknown as { said: string[] }).said));
}

async function courseRoster(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('封面').addRows([
    ['學校代碼', '學年度', '學期', '名冊別'],
    ['999999', '115', '1', '26'],
  ]);
  book.addWorksheet('學期').addRows([
    ['身分證號', '出生日期', '實際修課學期', '課程代碼', '科目名稱', '開課年級', '修課學分', '成果簡述'],
    [ID, '0970102', '1', '115X', '國語文', '1', '4', '我的閱讀😀'],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('Given the official roster of another school with ID numbers alone, When it is confirmed and paired with a second list, Then its students are found, and neither ID, birth date nor 簡述 is sent', async () => {
  const { page, memory } = await openImport();
  const said = await listen(page);
  await choose(page, 'roster.xlsx', await courseRoster());
  await page.getByText('這是正式名冊（名冊別 26）').waitFor();
  await page.getByText('名冊上的學校代碼是 999999，設定是 121405').waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await choose(page, 'list.csv', csv(['學號', '姓名'], [studentNo(1), '王小明']), '對照用的名單');
  await page.getByRole('alert').getByText('無法對照').waitFor();
  await choose(page, 'list.csv', csv(['身分證字號', '學號'], [ID, studentNo(1)]), '對照用的名單');
  await page.getByText('已對到 1 列學生；0 列對不到').first().waitFor();
  expect(await compareButton(page).isDisabled()).toBe(true);
  await page.getByLabel('確定是本校的資料').check();
  await compareButton(page).click();
  await page.getByRole('button', { name: '寫入 1 列' }).click();
  await page.getByText('完成：新增 1 列').waitFor();
  const [header, written] = memory.cells.get('上傳紀錄')!;
  const of = (name: string) => written![header!.indexOf(name)];
  expect([of('學號'), of('課程或類型'), of('簡述字數'), of('勾選')]).toEqual([studentNo(1), '國語文', 5, true]);
  const all = (await said()) + JSON.stringify([...memory.cells]);
  expect(all).toContain(studentNo(1));
  expect(all).not.toMatch(/A123456789|0970102|我的閱讀/);
});

test('Given a long list, When the sending is cancelled, Then nothing is compared or written, and it can be sent after all', async () => {
  const { page, asked, memory, hold } = await openImport();
  const row = (i: number) => [studentNo(1), '國語文', `${'長'.repeat(400)}${i}`];
  await choose(page, 'a.csv', csv(['學號', '課程名稱', '成果名稱'], ...Array.from({ length: 6000 }, (_, i) => row(i))));
  await page.getByText('共 6000 列資料').waitFor();
  const release = hold();
  await compareButton(page).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  release();
  await page.getByText('已取消，工作簿沒有任何變更').waitFor();
  expect(asked).not.toContain('imports.preview');
  expect(memory.calls.filter((call) => call.startsWith('write'))).toEqual([]);
  await compareButton(page).click();
  await page.getByText('新增 6000 列').waitFor();
});

test('Given rows that are not taken, When they are saved, Then the list names row and reason and holds no formula', async () => {
  const { page } = await openImport();
  await choose(
    page,
    'a.csv',
    csv(['學號', '課程名稱', '成果名稱'], ['000', '國語文', '=HYPERLINK(1)'], ['', '', '甲']),
  );
  await compareButton(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '將不採用的列存成 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('不採用的列.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(`,2,`);
  expect(text).toContain(`'=HYPERLINK(1)`);
  expect(text.split('\r\n')).toHaveLength(4);
});

test('Given an import that was just written, Then it is told in words what can be undone', async () => {
  const first = await openImport();
  await choose(first.page, 'a.csv', csv(['學號', '課程名稱'], [studentNo(1), '國語文']));
  await compareButton(first.page).click();
  await first.page.getByRole('button', { name: '寫入 1 列' }).click();
  await first.page.getByText('匯入「上傳狀態清單」到「上傳紀錄」，新增 1 列').waitFor();
  expect(await accessFaults(first.page)).toEqual([]);
});

test('Given a workbook of several sheets, When one more is ticked and the kind is changed, Then both are read so', async () => {
  const { page } = await openImport();
  const book = new ExcelJS.Workbook();
  const header = ['學號', '姓名', '班級', '座號'];
  book.addWorksheet('甲班').addRows([header, [studentNo(1), '王小明', '機械一甲', 1]]);
  book.addWorksheet('乙班').addRows([header, [studentNo(2), '李小華', '機械一乙', 2]]);
  book.addWorksheet('退學').addRows([
    ['代號', '稱呼'],
    ['0000009', '無此人'],
  ]);
  await choose(page, 'a.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  await page.getByText('2 個工作表（甲班、乙班），共 2 列資料').waitFor();
  await page.getByText('沒有讀取的工作表：退學').waitFor();
  await page.getByText('欄位對應').click();
  await page.getByLabel('乙班').uncheck();
  await page.getByText('標題在第 1 列，共 1 列資料').waitFor();
  await page.getByLabel('資料種類').selectOption({ label: '幹部紀錄（寫入「幹部紀錄」）' });
  await page.getByText('還缺少必要的欄位：「擔任職務」').waitFor();
});

test('Given an English reader, When a list is mapped, Then everything around the data is English', async () => {
  const { page } = await openImport({ locale: 'en_GB' });
  await choose(page, 'x.csv', csv(['a', 'b'], ['1', '2']), 'File');
  await page.getByText('No header row was recognised').waitFor();
  await page.getByLabel('“a” goes to').waitFor();
  expect(await accessFaults(page)).toEqual([]);
});
