/** The import dialog as a person uses it: choose, look, correct the columns, accept, undo; and what goes wrong. */
import ExcelJS from 'exceljs';
import { studentNo, type SchoolInput } from '../unit/schoolBuilder';
import { accessFaults, type PageOptions, pagesOfTests } from './builtPage';

const open = pagesOfTests();

const school: SchoolInput = {
  staff: [{ email: 'ann@demo.example.edu.tw', access: '管理' }],
  roster: [{}, {}],
  uploads: [{ title: '閱讀心得', certification: '待認證' }],
};

async function openImport(input: SchoolInput = school, options: PageOptions = {}) {
  const opened = await open('import', input, options);
  const { page } = opened;
  return {
    ...opened,
    choose: (name: string, text: string | Buffer) =>
      page.getByLabel('檔案', { exact: true }).setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: typeof text === 'string' ? Buffer.from(text) : text,
      }),
    compare: () => page.getByRole('button', { name: /比對/ }).click(),
    uploads: () => opened.memory.cells.get('上傳紀錄')!,
  };
}
const HEADER = '學號,姓名,課程名稱,成果名稱,上傳時間,認證狀態,身分證字號';
const row = (title: string, state = '待認證') =>
  `${studentNo(1)},學生1,國語文,${title},2026-10-01 10:00,${state},A123456789`;
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n');

test('Given a CSV and then an xlsx, Then the reader of spreadsheet files is fetched for the second, once; a double press writes once', async () => {
  const { page, asked, memory, choose, compare, uploads } = await openImport({ ...school, uploads: [] });
  const workbook = async (...rows: string[]) => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('清單').addRows([HEADER, ...rows].map((line) => line.split(',')));
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  await choose('a.csv', csv(row('=1+1')));
  await compare();
  await page.getByText('新增 1 列、變更 0 列').waitFor();
  expect(asked).toEqual(['imports.open', 'sendParts', 'imports.preview']);
  for (const rows of [[row('一')], [row('一'), row('二'), row('三')]]) {
    await choose('a.xlsx', await workbook(...rows));
    await compare();
    await page.getByText(`新增 ${rows.length} 列、變更 0 列`).waitFor();
  }
  expect(asked.filter((method) => method === 'pagePart')).toHaveLength(1);
  expect(memory.calls.filter((call) => call.startsWith('write'))).toEqual([]);
  await page.getByRole('button', { name: '寫入 3 列' }).dblclick();
  await page.getByText('完成：新增 3 列').waitFor();
  expect(uploads()).toHaveLength(4);
  expect(JSON.stringify([...memory.cells])).not.toContain('A123456789');
});

test('Given columns that no name fits, When they are chosen by hand, Then the choice is remembered for the next such file', async () => {
  const { page, choose, compare, uploads } = await openImport();
  const odd = (title: string) => `學員編碼,作品,結果\n${studentNo(1)},${title},通過`;
  await choose('a.csv', odd('新作品'));
  await page.getByText('找不到可辨識的標題列').waitFor();
  await page.getByLabel('「學員編碼」對應到').selectOption('學號');
  await page.getByLabel('「作品」對應到').selectOption('名稱');
  await page.getByLabel('「結果」對應到').selectOption('認證狀態');
  await compare();
  await page.getByText('新增 1 列').waitFor();
  await page.getByRole('button', { name: '寫入 1 列' }).click();
  await page.getByText('完成：新增 1 列').waitFor();
  expect(uploads().at(-1)).toEqual(expect.arrayContaining([studentNo(1), '新作品', '通過']));
  await choose('b.csv', odd('另一件'));
  await page.getByText('已套用上次').waitFor();
  await compare();
  await page.getByText('新增 1 列').waitFor();
});

test('Given a change, When it was written, Then old and new value were shown, and one press undoes it', async () => {
  const { page, choose, compare, uploads } = await openImport();
  const before = JSON.stringify(uploads());
  await choose('a.csv', csv(row('閱讀心得', '通過'), row('新的')));
  await compare();
  await page.getByText(/^變更（1）/).click();
  await page.getByText('認證狀態：待認證 → 通過').waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '寫入 2 列' }).click();
  await page.getByText('完成：新增 1 列、變更 1 列').waitFor();
  await page.getByRole('button', { name: '復原這次匯入' }).click();
  await page.getByRole('button', { name: '確定復原' }).click();
  await page.getByText('已回到').waitFor();
  expect(JSON.stringify(uploads())).toBe(before);
});

test('Given a complete list, Then rows that go are named and asked about first', async () => {
  const { page, choose, compare, uploads } = await openImport({
    ...school,
    uploads: [{ title: '甲' }, { title: '乙' }],
  });
  await choose('a.csv', csv(row('甲')));
  await page.getByLabel(/檔案是完整清單/).check();
  await compare();
  await page.getByText('移除 1 列').first().waitFor();
  await page.getByRole('button', { name: /^寫入/ }).click();
  expect(uploads()).toHaveLength(3);
  await page.getByRole('button', { name: '移除並寫入' }).click();
  await page.getByText('移除 1 列').first().waitFor();
  await page.getByText('完成').first().waitFor();
  expect(uploads()).toHaveLength(2);
});

test('Given rejected rows, Then each has its number and reason', async () => {
  const { page, choose, compare } = await openImport();
  await choose(
    'a.csv',
    csv(row('甲'), row('乙').replace(studentNo(1), '999999'), row('丙').replace('2026-10-01 10:00', '昨天')),
  );
  await compare();
  await page.getByText('第 3 列：學號 999999 不在「學生名冊」').waitFor();
  await page.getByText('第 4 列：「上傳時間」的日期「昨天」無法辨識').waitFor();
});

test('Given 300 px, dark, and odd names, Then nothing runs, nothing sticks out and nobody is hurt', async () => {
  const { page, choose, compare } = await openImport(school, { width: 300, dark: true });
  await choose('a.csv', csv(row('<img src=x onerror=alert(1)>'), row('名'.repeat(60)), row('\u202eشاهد 😀')));
  await page.getByText('欄位對應').click();
  await compare();
  await page.getByText('新增 3 列').waitFor();
  expect(await accessFaults(page)).toEqual([]);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('Given the server is gone while sending, Then it is told, the file stays, and it goes on when the server is back', async () => {
  const { page, choose, compare, cutOff, comeBack } = await openImport();
  await choose('a.csv', csv(row('新的')));
  cutOff();
  await compare();
  await page.getByRole('alert').getByText('立刻拒絕了這次呼叫').waitFor();
  comeBack();
  await compare();
  await page.getByText('新增 1 列').waitFor();
});

test.each([
  ['an empty file', '', '檔案是空的'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]), '不是試算表'],
  ['a broken workbook', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), '不是試算表'],
])('Given %s, Then a sentence says what happened and what to do', async (_name, content, told) => {
  const { page, memory, choose } = await openImport();
  await choose('a.xlsx', content);
  await page.getByRole('alert').getByText(told).waitFor();
  expect(memory.calls.filter((call) => call.startsWith('write'))).toEqual([]);
});

test('Given an import that was cut off, When the same tab is imported again, Then it is done', async () => {
  const { page, memory, choose, compare } = await openImport();
  await choose('a.csv', csv(row('新的')));
  await compare();
  await page.getByRole('button', { name: '寫入 1 列' }).click();
  await page.getByText('完成：新增 1 列').waitFor();
  memory.properties.set('lastImport', memory.properties.get('lastImport')!.replace('"done"', '"cut"'));
  await choose('b.csv', csv(row('再一件')));
  await compare();
  await page.getByRole('button', { name: '寫入 1 列' }).click();
  await page.getByText('完成：新增 1 列').waitFor();
  expect(memory.properties.get('lastImport')).toContain('"done"');
});
