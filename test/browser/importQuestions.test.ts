/** What the import dialog asks and tells of files as schools have them: nothing is guessed, nothing is dropped without a word. */
import ExcelJS from 'exceljs';
import { row, t, xlsx } from '../unit/imports/packages';
import { studentNo, type SchoolInput } from '../unit/schoolBuilder';
import { accessFaults, pagesOfTests } from './builtPage';

jest.setTimeout(60_000);
const open = pagesOfTests();
const school: SchoolInput = {
  staff: [{ email: 'ann@demo.example.edu.tw', access: '管理' }],
  classes: [{}],
  roster: [{}, {}],
};

async function openImport(input: SchoolInput = school) {
  const opened = await open('import', input);
  const { page } = opened;
  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
  const field = page.getByLabel('檔案', { exact: true });
  return {
    ...opened,
    choose: (name: string, content: string | Buffer) => field.setInputFiles(file(name, content)),
    chooseBoth: () => field.setInputFiles([file('a.csv', '學號\n1'), file('b.csv', '學號\n2')]),
    compare: () => page.getByRole('button', { name: /比對/ }).click(),
    rows: (tab: string) => opened.memory.cells.get(tab)!,
  };
}

test('Given grade and class in two columns and a school without classes, Then it is asked how they make a name, and written so', async () => {
  const { page, choose, compare, rows } = await openImport({ ...school, classes: [], roster: [] });
  await choose('a.csv', '年級,班級,座號,學號,姓名\n1,1,1,0115001,王小明\n2,1,1,0114001,李大華');
  await compare();
  await page.getByText('把年級（1）和班級（1）分成兩欄').first().waitFor();
  expect(await page.getByRole('button', { name: /^寫入/ }).count()).toBe(0);
  expect(await accessFaults(page)).toEqual([]);
  await page.getByLabel('101', { exact: true }).check();
  await compare();
  await page.getByRole('button', { name: '寫入 2 列' }).click();
  await page.getByText('完成：新增 2 列').waitFor();
  expect(
    rows('學生名冊')
      .slice(1)
      .map((line) => line[2]),
  ).toEqual(['101', '201']);
});

test('Given a word that a column does not know, When its meaning is chosen, Then it is written, and known for the next such file', async () => {
  const { page, choose, compare, rows } = await openImport();
  const list = (title: string) => `學號,課程名稱,成果名稱,認證狀態\n${studentNo(1)},國語文,${title},認證失敗`;
  await choose('a.csv', list('甲'));
  await compare();
  await page.getByText('不採用 1 列').waitFor();
  await page.getByLabel('「認證狀態」的「認證失敗」是').selectOption('退回');
  await compare();
  await page.getByRole('button', { name: '寫入 1 列' }).click();
  await page.getByText('完成：新增 1 列').waitFor();
  expect(rows('上傳紀錄').at(-1)).toContain('退回');
  await choose('b.csv', list('乙'));
  await compare();
  await page.getByText('新增 1 列').waitFor();
});

test('Given a list that was written, Then the next step is one press: the checks', async () => {
  const { page, memory, choose, compare } = await openImport();
  await choose('a.csv', `學號,課程名稱,成果名稱\n${studentNo(1)},國語文,甲`);
  await compare();
  await page.getByRole('button', { name: '寫入 1 列' }).click();
  await page.getByRole('button', { name: '執行檢核' }).click();
  await page.getByText(/檢核完成：共 \d+ 項/).waitFor();
  expect(memory.cells.get('檢核結果')!.length).toBeGreaterThan(1);
});

test('Given names in variant characters, Then they are taken only when a person says that they are one', async () => {
  const { page, choose, compare } = await openImport({ ...school, roster: [{ name: '黃小明' }] });
  await choose('a.csv', '班級,座號,姓名,課程名稱,成果名稱\n機械一甲,1,黄小明,國語文,甲');
  await compare();
  await page.getByText('檔案「黄小明」，名冊「黃小明」').waitFor();
  await page.getByLabel('只差異體字的，視為同一人').check();
  await compare();
  await page.getByText('新增 1 列').waitFor();
});

test('Given hidden rows, sums and formulas without values, Then each is told, and the formulas’ column must be left out first', async () => {
  const { page, choose, compare } = await openImport();
  const header = row(1, t('A1', '學號'), t('B1', '姓名'), t('C1', '備註'));
  const hidden = row(2, t('A2', studentNo(1)), t('B2', '學生1'), '<c r="C2"><f>1+1</f></c>').replace(
    '<row',
    '<row hidden="1"',
  );
  await choose('a.xlsx', xlsx({ rows: header + hidden + row(3, t('A3', '合計'), t('B3', '1人')) }));
  await page.getByText('有 1 列被隱藏或篩選掉').waitFor();
  await page.getByText('略過 1 列小計、合計或頁尾').waitFor();
  await page.getByText('「備註」的公式沒有存下計算結果').waitFor();
  expect(await page.getByRole('button', { name: /比對/ }).isEnabled()).toBe(false);
  await page.getByRole('heading', { name: '欄位對應' }).click();
  await page.getByLabel('「備註」對應到').selectOption('（不匯入）');
  await compare();
  await page.getByText('相同 1 列').waitFor();
});

test('Given two files at once, Then neither is read and it is said so', async () => {
  const { page, chooseBoth } = await openImport();
  await chooseBoth();
  await page.getByRole('alert').getByText('一次只能匯入一個檔案').waitFor();
});

test('Given a file that changed since it was chosen, Then it is said so, and nothing is read', async () => {
  const { page, choose } = await openImport();
  // As a browser does for a file that was written to or moved.
  await page.evaluate(() => {
    File.prototype.arrayBuffer = () =>
      Promise.reject(new DOMException('The file could not be read', 'NotReadableError'));
  });
  await choose('a.csv', '學號,姓名\n1,王');
  await page.getByRole('alert').getByText('讀取時檔案有變動').waitFor();
});

test('Given a header in row 40 and 300 sheets, Then all are read', async () => {
  const { page, choose, compare } = await openImport();
  const book = new ExcelJS.Workbook();
  for (let i = 0; i < 300; i++) {
    const sheet = book.addWorksheet(`表${i}`);
    sheet.getRow(40).values = ['學號', '姓名', '備註'];
    sheet.getRow(41).values = [String(900_000 + i), '新生', '無'];
  }
  await choose('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  await page.getByText('300 個工作表').waitFor({ timeout: 30_000 });
  await compare();
  await page.getByText('不採用 300 列').waitFor();
});

test('Given no system that exports, Then a blank template is one press', async () => {
  const { page } = await openImport();
  await page.getByText('下載空白範本').click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '學生名冊', exact: true }).click();
  expect((await saved).suggestedFilename()).toBe('範本-學生名冊.xlsx');
});
