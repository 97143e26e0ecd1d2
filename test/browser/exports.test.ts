/** The page of exports as a person uses it: files are chosen, downloaded, opened again and put back. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Download } from 'playwright-core';
import { readBackupSheets } from '../../sidebar/files/backupReader';
import { type SchoolInput } from '../unit/schoolBuilder';
import { accessFaults, type PageOptions, pagesOfTests, type OpenedPage } from './builtPage';
import { until } from './until';

const openPage = pagesOfTests();

const open = (input: SchoolInput, options?: PageOptions) => openPage('exports', input, options);

const school: SchoolInput = {
  settings: { schoolName: '示範高中' },
  roster: [{ name: '=HYPERLINK("x")', remark: '無' }, { name: '李小華' }],
  findings: [
    { code: 'R5.5-quota', office: '註冊組', className: '機械一甲', explanation: '一' },
    { code: 'R5.5-quota', office: '教務組', className: '機械一甲', explanation: '二' },
    { code: 'DATA-email', office: '註冊組', className: '', explanation: '三' },
  ],
};

async function downloaded({ page }: OpenedPage, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${button.replace('：', '\\s*：')}$`) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('export', () => {
  test('Given a tab, Then its CSV opens as text: BOM, no formula, no ID number, and the log has a line', async () => {
    const roster = [{ name: '=HYPERLINK("x")', remark: '身分證 A123456789' }, {}];
    const found = await open({ ...school, roster });
    await found.page.getByLabel('分頁', { exact: true }).selectOption('學生名冊');
    const { name, bytes } = await downloaded(found, '下載 CSV：學生名冊');
    expect(name).toBe('學生名冊_1151123.csv');
    const text = bytes.toString('utf8');
    expect(text).toMatch(/^\ufeff學號,姓名/);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toContain('A123456789');
    await found.page.getByText('已下載 學生名冊_1151123.csv，2 列').waitFor();
    expect(JSON.stringify(found.memory.cells.get('操作紀錄'))).toContain('學生名冊');
  });
  test('Given the findings by office, Then one xlsx with a sheet for each; given one office, Then that one', async () => {
    const found = await open(school);
    const all = await downloaded(found, '下載 xlsx：檢核結果');
    expect(all.name).toBe('檢核結果_負責單位_1151123.xlsx');
    const sheets = readBackupSheets(all.bytes);
    expect(sheets.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['教務組', 2],
      ['註冊組', 3],
    ]);
    await found.page.getByLabel('依', { exact: true }).selectOption('班級');
    await found.page.getByLabel('範圍', { exact: true }).selectOption('未填（1 項）');
    const one = await downloaded(found, '下載 CSV：檢核結果');
    expect(one.name).toBe('檢核結果_未填_1151123.csv');
    expect(one.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(2);
  });
  test('Given the public schedule, Then it names nobody, and the printable one is a page away', async () => {
    const found = await open({ schedule: [{ doneBy: '王小明' }] });
    const { bytes } = await downloaded(found, '下載 CSV：公告用期程表');
    expect(bytes.toString('utf8')).toContain('課程學習成果上傳');
    expect(bytes.toString('utf8')).not.toContain('王小明');
    await found.page.getByRole('button', { name: '開啟列印版' }).click();
    await until(() => found.memory.shown.includes('reports'));
  });
});

describe('backup and restore', () => {
  const choose = ({ page }: OpenedPage, bytes: Buffer, name = 'backup.xlsx') =>
    page.getByLabel('備份檔（xlsx）').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });

  test('Given a backup, When a row is lost and it is restored, Then the row is back, and one undo takes it away', async () => {
    const found = await open(school);
    const { page, memory } = found;
    const { name, bytes } = await downloaded(found, '下載完整備份');
    expect(name).toBe('完整備份_115_1151123-0900.xlsx');
    memory.cells.get('學生名冊')!.splice(2, 1);
    await choose(found, bytes);
    const row = page.getByRole('row', { name: /學生名冊/ });
    await row.waitFor();
    await expect(row.getByRole('cell').allTextContents()).resolves.toEqual(['學生名冊', '1', '2', '0', '1']);
    expect(await row.getByRole('checkbox').isChecked()).toBe(true);
    expect(await page.getByRole('row', { name: /總覽/ }).getByRole('checkbox').isDisabled()).toBe(true);
    expect(await accessFaults(page)).toEqual([]);
    expect(JSON.stringify(memory.cells.get('學生名冊'))).not.toContain('李小華');
    await page.getByRole('button', { name: /^還原 \d+ 個分頁$/ }).click();
    await page.getByText(/已還原 \d+ 個分頁並重新檢核/).waitFor();
    expect(JSON.stringify(memory.cells.get('學生名冊'))).toContain('李小華');
    await page.getByRole('button', { name: '復原到還原前' }).click();
    await page.getByRole('button', { name: '確定' }).click();
    await page.getByText(/已復原 \d+ 個分頁/).waitFor();
    expect(JSON.stringify(memory.cells.get('學生名冊'))).not.toContain('李小華');
  });

  test('Given a write refused half-way, When the file is chosen again, Then it says so and goes on with the same file', async () => {
    const found = await open(school);
    const { page, memory } = found;
    const { bytes } = await downloaded(found, '下載完整備份');
    for (const tab of ['學生名冊', '班級']) memory.cells.get(tab)!.splice(1, 1);
    await choose(found, bytes);
    await page.getByRole('row', { name: /學生名冊/ }).waitFor();
    // The second tab's write is refused, as if somebody took the tab's protection meanwhile.
    const write = memory.shell.workbook.writeBlock;
    let writes = 0;
    memory.shell.workbook.writeBlock = (...block) => {
      if (writes++ > 0) throw new Error('You are trying to edit a protected cell or object.');
      write(...block);
    };
    await page.getByRole('button', { name: /^還原 \d+ 個分頁$/ }).click();
    await page.getByText(/還原沒有完成，尚未寫入/).waitFor();
    await page.getByRole('alert').getByText('protected cell').waitFor();
    memory.shell.workbook.writeBlock = write;
    await choose(found, bytes);
    await page.getByRole('button', { name: '繼續還原' }).click();
    await page.getByText(/已還原 \d+ 個分頁/).waitFor();
    expect(memory.cells.get('學生名冊')).toHaveLength(3);
    expect(memory.cells.get('班級')).toHaveLength(2);
  });

  test('Given what is no backup, Then a sentence says so and nothing is asked to be written', async () => {
    const found = await open(school);
    await choose(found, Buffer.from('not a workbook'));
    await found.page.getByRole('alert').getByText('不是本系統的備份').waitFor();
    await found.page.getByLabel('分頁', { exact: true }).selectOption('學生名冊');
    const { bytes } = await downloaded(found, '下載 xlsx：學生名冊');
    await choose(found, bytes);
    await found.page.getByRole('alert').getByText('不是本系統的備份').waitFor();
    expect(found.asked).not.toContain('exports.beginRestore');
  });

  test('Given files too large, packed or not, Then they are refused before they are read', async () => {
    const found = await open(school);
    const { bytes } = await downloaded(found, '下載完整備份');
    const bomb = Buffer.from(bytes);
    // The zip's directory says that each entry unpacks to 2 GB.
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 4))
      bomb.writeUInt32LE(0x7fffffff, at + 24);
    for (const file of [bomb, Buffer.alloc(26 * 1024 * 1024)]) {
      await choose(found, file);
      await found.page.getByRole('alert').getByText('檔案超過 25 MB 或解開後過大').waitFor();
    }
    expect(found.asked).not.toContain('exports.marks');
  });

  test('Given a backup into which somebody wrote an ID number and a formula, Then neither reaches the workbook', async () => {
    const found = await open(school);
    const { bytes } = await downloaded(found, '下載完整備份');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.getWorksheet('學生名冊')!;
    sheet.getCell('B2').value = '王 A123456789';
    sheet.getCell('B3').value = { formula: 'HYPERLINK("http://x")', result: '點我' } as never;
    sheet.addRow(['116001', '新生']);
    await choose(found, Buffer.from(await book.xlsx.writeBuffer()));
    await found.page.getByText('檔案中有 1 格含證號，已遮蔽').waitFor();
    await found.page.getByText('檔案可能被改過：學生名冊').waitFor();
    await found.page.getByRole('button', { name: /^還原 \d+ 個分頁$/ }).click();
    await found.page.getByText(/已還原 \d+ 個分頁/).waitFor();
    const all = JSON.stringify([...found.memory.cells].filter(([name]) => !name.startsWith('還原前')));
    expect(all).not.toContain('A123456789');
    expect(found.memory.cells.get('學生名冊')?.map((line) => line[1])).toEqual([
      '姓名',
      '王 A1••••••89',
      '點我',
      '新生',
    ]);
  });

  test('Given the backup of another year, Then it is restored only after a second word', async () => {
    const other = await open({ ...school, settings: { schoolName: '示範高中', schoolYear: '114' } });
    const { bytes } = await downloaded(other, '下載完整備份');
    await other.page.close();
    const found = await open(school);
    await choose(found, bytes);
    const button = found.page.getByRole('button', { name: /^還原 \d+ 個分頁$/ });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    await found.page.getByLabel(/114學年度，與這份工作簿不同/).check();
    await button.and(found.page.locator(':enabled')).waitFor();
  });
});
