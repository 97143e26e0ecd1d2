/** 讀取補充規定 and 規定對照 as the registrar uses them: paste or choose a file, correct, write, undo, amend, compare. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SchoolInput } from '../unit/schoolBuilder';
import { accessFaults, pagesOfTests, type OpenedPage } from './builtPage';
import { until } from './until';

const open = pagesOfTests();
const FILES = path.resolve(__dirname, 'files');
const TEXTS = path.resolve(__dirname, '../unit/regulation/reading/texts');
const textOf = (name: string) => readFileSync(path.join(TEXTS, `${name}.txt`), 'utf8');

const empty: SchoolInput = { workGroup: [], classes: [], trainings: [], duties: [] };
const openReading = (input: SchoolInput = empty) => open('rules', input, { boot: { view: 'read' } });
const area = (page: Page) => page.getByLabel('補充規定全文');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

async function read(page: Page, text: string): Promise<void> {
  await area(page).fill(text);
  await press(page, '讀取');
  await page.getByRole('heading', { name: '讀到的內容' }).waitFor();
}
const settingsOf = ({ memory }: OpenedPage) => new Map(memory.cells.get('設定')?.map((line) => [line[0], line[1]]));

describe('讀取補充規定', () => {
  test('Given a school without a text, When the blank form is downloaded, filled in and chosen, Then its facts are read', async () => {
    const { page } = await openReading({ ...empty, settings: { schoolName: '示範高中' } });
    await page.getByText('還沒有本文？下載空白範本').click();
    expect(await accessFaults(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^普通型高中/ }).click();
    const form = readFileSync(await (await coming).path(), 'utf8');
    expect(form).toContain('示範高中建置學生學習歷程檔案作業補充規定');
    const filled = form.replace('每學期上傳件數至多9件', '每學期上傳件數至多7件');
    await page.setInputFiles('input[type=file]', {
      name: '補充規定.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(filled),
    });
    await until(async () => (await area(page).inputValue()).includes('至多7件'));
    await press(page, '讀取');
    await page.getByRole('heading', { name: '讀到的內容' }).waitFor();
    expect(await page.getByLabel('課程學習成果每學期上傳上限 改為').inputValue()).toBe('7');
    await page.getByText('工作小組席次（19 席）').waitFor();
  });

  test('Given a pasted text, When one fact is corrected and one left out, Then that is what is written, and one undo takes it back', async () => {
    const opened = await openReading();
    const { page, memory } = opened;
    const before = JSON.stringify(memory.cells.get('設定'));
    await read(page, textOf('oneDivision'));
    expect(await page.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('9件')]),
    );
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('課程學習成果每學期上傳上限 改為').fill('8');
    await page.getByRole('checkbox', { name: '採用 多元表現每學年上傳上限' }).uncheck();
    await page.getByText(/^權責分工（\d+ 列）$/).click();
    await page.getByLabel(/^幹部紀錄 全校 改為/).fill('學務處社團活動組');
    await press(page, '寫入工作簿');
    await page.getByText(/^已寫入：設定/).waitFor();
    expect(settingsOf(opened).get('課程學習成果每學期上傳上限')).toBe('8');
    expect(settingsOf(opened).get('多元表現每學年上傳上限')).toBe('20');
    expect(memory.cells.get('權責分工')?.some((line) => line.includes('學務處社團活動組'))).toBe(true);
    expect(memory.cells.get('工作小組')).toHaveLength(19);
    await press(page, '復原上次寫入');
    await page.getByText(/^已復原：/).waitFor();
    expect(JSON.stringify(memory.cells.get('設定'))).toBe(before);
    expect(memory.cells.get('操作紀錄')?.map((line) => line[2])).toEqual(
      expect.arrayContaining(['讀取補充規定', '復原讀取補充規定']),
    );
  });

  test.each(['rules.docx', 'rules.odt', 'rules.txt'])(
    'Given %s, Then its text is read with its clauses',
    async (name) => {
      const { page } = await openReading();
      await page.getByLabel('選擇檔案').setInputFiles(path.join(FILES, name));
      await until(async () => (await area(page).inputValue()).includes('合計7人組成'));
      await press(page, '讀取');
      await page.getByRole('heading', { name: '讀到的內容' }).waitFor();
      expect(await page.getByLabel('課程學習成果每學期上傳上限 改為').inputValue()).toBe('9');
      expect(await page.getByLabel('工作小組人數 改為').inputValue()).toBe('7');
      expect(await page.getByLabel('版本日').inputValue()).toBe('2025-08-28');
    },
  );

  test('Given a Word file whose clauses Word numbers, Then the numbers are there as Word shows them', async () => {
    const { page } = await openReading();
    await page.getByLabel('選擇檔案').setInputFiles(path.join(FILES, 'numbered.docx'));
    await until(async () => (await area(page).inputValue()).includes('三、上傳件數'));
    const lines = (await area(page).inputValue()).split('\n').map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['(二)多元表現每學年至多15件。', '學業成績\t註冊組']));
  });

  test('Given a file that is none, Then a sentence says so and the text already there stays', async () => {
    const { page } = await openReading();
    await area(page).fill('一、原文');
    await page.getByLabel('選擇檔案').setInputFiles({
      name: '規定.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\u0003\u0004 cut off'),
    });
    await page.getByRole('alert').getByText('打不開').waitFor();
    expect(await area(page).inputValue()).toBe('一、原文');
  });

  test('Given no date in the text, When it is to be written, Then the day of the version is asked for', async () => {
    const { page, memory } = await openReading();
    await read(page, '一、依作業要點訂定。\n二、課程學習成果每學期上傳至多6件。');
    await press(page, '寫入工作簿');
    await page.getByRole('alert').getByText('版本日').waitFor();
    expect(memory.calls.filter((call) => call.startsWith('write'))).toEqual([]);
    await page.getByLabel('版本日').fill('2026-08-28');
    await press(page, '寫入工作簿');
    await page.getByText(/本文 2 條/).waitFor();
  });

  test('Given a text in force and people in seats, When an amendment is read, Then it tells from when, which clauses and settings change and which seats fall vacant; the old text stays', async () => {
    const rules = textOf('oneDivision');
    const first = await openReading({ ...empty, workGroup: [] });
    await read(first.page, rules);
    await press(first.page, '寫入工作簿');
    await first.page.getByText(/^已寫入/).waitFor();
    const seats = first.memory.cells.get('工作小組')!;
    seats.find((line) => line[1] === '總務主任')![2] = '何總務';
    const { page, memory } = first;
    await press(page, '換一份文字');
    await read(
      page,
      rules.replace('總務主任、', '').replace('至多上傳9件', '至多上傳6件').replace('合計18人', '合計17人'),
    );
    await page.getByText('版本日和現行本文同一天').waitFor();
    await page.getByLabel('版本日').fill('2026-08-28');
    const note = page.getByRole('note', { name: '修正的影響' });
    await note.getByText('自 115/08/28 起的變動').waitFor();
    await note.getByText(/修改 .*二\(三\).*五\(一\)/).waitFor();
    await note.getByText('設定「課程學習成果每學期上傳上限」由 9 改為 6').waitFor();
    await note.getByText('總務主任（何總務）').waitFor();
    await press(page, '寫入工作簿');
    await page.getByText(/原席次已取消：總務主任（何總務）/).waitFor();
    const versions = new Set(
      memory.cells
        .get('規定本文')!
        .slice(1)
        .map((line) => JSON.stringify(line[0])),
    );
    expect(versions.size).toBe(2);
  });

  test.each([
    ['a text of something else', textOf('somethingElse'), '這不像學習歷程檔案的補充規定'],
    ['half a text', textOf('halfText'), '前面的條文可能沒有貼到'],
    ['two schools in one', textOf('twoSchools'), '另一份規定，只讀了第一份'],
    ['contradicting limits', textOf('contradicting'), '兩種數字'],
    ['seats that do not add up', textOf('contradicting'), '相差'],
    ['markup and formulas', textOf('contradicting'), '不是正確的日期'],
    ['no clauses at all', '本校學生學習歷程檔案補充規定', '沒有找到條次'],
  ])('Given %s, Then the doubt is named and nothing runs or is written by itself', async (_, text, said) => {
    const { page, memory } = await openReading();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await read(page, text);
    await page.getByRole('listitem').filter({ hasText: said }).first().waitFor();
    expect(dialogs).toEqual([]);
    expect(memory.calls.filter((call) => call.startsWith('write'))).toEqual([]);
  });

  test('Given 50,000 signs, Then its facts are read all the same, and one that is far too long says how much was read', async () => {
    const { page } = await openReading();
    await read(page, `${textOf('oneDivision')}\n七、${'附則文字。'.repeat(10_000)}`);
    expect(await page.getByLabel('工作小組人數 改為').inputValue()).toBe('18');
    await press(page, '換一份文字');
    await read(page, `${textOf('oneDivision')}\n七、${'附則文字。'.repeat(60_000)}`);
    await page.getByRole('listitem').filter({ hasText: '文字太長' }).waitFor();
  });

  test('Given tables pasted with tabs, Then seats and limits are read out of them', async () => {
    const { page } = await openReading();
    await read(page, textOf('tabTables'));
    await page.getByText('工作小組席次（14 席）').waitFor();
    expect(await page.getByLabel('課程學習成果每學期上傳上限 改為').inputValue()).toBe('10');
  });

  test('Given nothing, Then it asks for a text; given the network gone, Then the text and what was read stay', async () => {
    const { page, cutOff } = await openReading();
    await press(page, '讀取');
    await page.getByRole('alert').getByText('請先貼上文字').waitFor();
    await read(page, textOf('oneDivision'));
    cutOff();
    await press(page, '寫入工作簿');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('工作小組人數 改為').inputValue()).toBe('18');
  });
});

describe('規定對照', () => {
  const clause = (no: string, text: string) => ({ versionOn: '2025-08-28', clause: no, text });
  const withText: SchoolInput = {
    settings: { committeeSize: '26' },
    ruleTexts: [
      clause('一', '本規定依作業要點訂定之。'),
      clause('二', '工作小組成員合計26人組成。<img src=x onerror=alert(1)>'),
      clause('三', '作業期程公告於學校網站。'),
    ],
  };

  test('Given the own text, Then clauses stand with state and facts; the filter leaves the unmet ones; tab and report open', async () => {
    const { page, asked, memory } = await open('rules', withText, { boot: { view: 'compare' } });
    const row = (text: string) => page.getByRole('row').filter({ hasText: text });
    await row('合計26人').getByText('未符合').first().waitFor();
    await page.getByText('版本 114/08/28').waitFor();
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
    await page.getByRole('button', { name: '開啟報表「公開作業期程」' }).click();
    expect(memory.shown.length).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: '只看未符合' }).check();
    expect(await row('依作業要點訂定之').count()).toBe(0);
    await page.getByRole('button', { name: '開啟分頁「工作小組」' }).click();
    await page.getByText('已移到分頁「工作小組」').waitFor();
    expect(asked).toEqual(['rules.open', 'openPage', 'rules.showTab']);
  });

  test('Given no text, Then the requirements are shown and the page says how to bring the own rules', async () => {
    const { page } = await open('rules', {}, { boot: { view: 'compare' } });
    await page.getByText('工作簿還沒有本校的規定本文').waitFor();
    await page.getByRole('cell', { name: '十一', exact: true }).waitFor();
    await press(page, '讀取本校的補充規定');
    await area(page).waitFor();
  });
});
