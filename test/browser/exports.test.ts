/** The page of exports as a person uses it: files are chosen, downloaded, opened again and put back. */
import { readFileSync } from 'node:fs';
import type { Browser, Download } from 'playwright-core';
import { readBackupSheets } from '../../sidebar/exports/backupReader';
import { NOW, type SchoolInput } from '../unit/schoolBuilder';
import { openBuiltPage, type OpenedPage, type PageOptions } from './builtPage';
import { openBrowser } from './openBrowser';

jest.setTimeout(60_000);
let browser: Browser;
let opened: OpenedPage | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await opened?.page.close();
  opened = undefined;
});

const open = async (input: SchoolInput, options: PageOptions = {}) => {
  opened = await openBuiltPage(browser, 'exports', input, { now: NOW, ...options });
  return opened;
};

const school: SchoolInput = {
  settings: { schoolName: '示範高中' },
  roster: [{ name: '=HYPERLINK("x")', remark: '身分證 A123456789' }, { name: '李小華' }],
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
    const found = await open(school);
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
    await found.page.getByRole('button', { name: '開啟列印版' }).and(found.page.locator(':enabled')).waitFor();
    expect(found.memory.shown).toContain('reports');
  });
});
