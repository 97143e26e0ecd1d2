/** The first full run as a newcomer makes it: edit a cell, check, see the finding, open a class, send a reminder, read the report. */
import { openHost, type OpenedHost } from './openHost';
import { cell, goTo, menu, pageOf, typeInto } from './person';

jest.setTimeout(240_000);

describe('Given the demo school in the local host', () => {
  let host: OpenedHost;
  beforeAll(async () => {
    host = await openHost({ now: '2026-11-23T09:00:00' });
  });
  afterAll(() => host?.close());

  test('Then the start tells the findings, and a person goes the whole way in the browser', async () => {
    expect(host.printed()).toMatch(/R5\.5-quota\s+\d+/);
    const page = await host.window();

    // Read and edit a cell: a committee of another size than the seats.
    await page.getByRole('tab', { name: '設定' }).click();
    const rows = await page
      .getByRole('gridcell', { name: /^A\d+ 工作小組人數$/ })
      .first()
      .getAttribute('aria-label')
      .catch(() => null);
    const at = /A(\d+)/.exec(rows ?? '')?.[1] ?? String(await rowOf(page, '工作小組人數'));
    await typeInto(page, `B${at}`, '99');

    await menu(page, '學習歷程', '執行檢核');
    await page
      .getByText(/檢核完成：共 \d+ 項/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: '檢核結果' }).click();
    await cell(page, 'A2').waitFor();

    await menu(page, '學習歷程', '查看班級清單');
    const sidebar = pageOf(page, '班級清單');
    const chooser = sidebar.getByRole('combobox', { name: '班級' });
    await chooser.waitFor({ timeout: 60_000 });
    await sidebar.getByRole('button', { name: /01 號/ }).first().waitFor({ timeout: 60_000 });
    await chooser.selectOption({ index: 1 });
    const student = sidebar.getByRole('button', { name: /號/ }).first();
    await student.waitFor();
    await student.click();

    await sidebar.getByRole('button', { name: '預覽給導師的提醒' }).click();
    await sidebar.getByText('收件人：').waitFor({ timeout: 60_000 });
    await sidebar.getByRole('button', { name: '取消' }).click();

    await menu(page, '學習歷程', '列印會議報告');
    const report = pageOf(page, '學生學習歷程檔案工作小組會議資料');
    await report.getByRole('heading', { name: '上傳、認證與勾選情形' }).waitFor({ timeout: 60_000 });
  });
});

async function rowOf(page: import('playwright-core').Page, key: string): Promise<number> {
  for (let row = 2; row < 40; row++) {
    const found = await goTo(page, `A${row}`);
    if ((await found.getAttribute('aria-label'))?.includes(key) || (await found.textContent())?.includes(key))
      return row;
  }
  throw new Error(`no row ${key}`);
}
