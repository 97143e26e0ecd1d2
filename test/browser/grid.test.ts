/** The grid as a person uses it, in a real browser over the real model. */
import type { Browser, Page } from 'playwright-core';
import type { WorkbookModel } from '../../local/src/model/contract';
import { ServedWorkbook } from '../../local/test/window/servedWorkbook';
import { openBrowser, openWindow } from './openBrowser';
import { cell, goTo, menu, typeInto } from './person';

const TUTOR = 'tutor@example.edu.tw';
let browser: Browser;
let served: ServedWorkbook;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await ServedWorkbook.start({ name: '示範試算表' });
  fillRoster(served.model);
  page = await openWindow(browser, served.host.address);
  await cell(page, 'A2', '001').waitFor();
});
afterEach(async () => {
  await page.context().close();
  await served.close();
});

/** Thirty students: number as text, name, day, score, checkbox, division by list. */
function fillRoster(model: WorkbookModel): void {
  const sheetId = model.sheets()[0]!.id;
  const rows = Array.from({ length: 30 }, (_, i) => [
    `'${String(i + 1).padStart(3, '0')}`,
    `學生${i + 1}`,
    '2026/2/3',
    i + 1,
    false,
    '日校',
  ]);
  model.setCells({ sheetId, row: 1, col: 1 }, [['學號', '姓名', '日期', '分數', '勾選', '部別'], ...rows], 'parse');
  const column = (col: number) => ({ sheetId, row: 2, col, rows: 30, cols: 1 });
  model.setRules(column(5), { criteria: 'CHECKBOX', args: [], allowInvalid: false });
  model.setRules(column(6), { criteria: 'VALUE_IN_LIST', args: [['日校', '進修部'], true], allowInvalid: false });
  model.updateSheet(sheetId, {
    frozenRows: 1,
    conditionalFormats: [
      {
        ranges: [column(4)],
        condition: { criteria: 'NUMBER_GREATER_THAN', args: [28] },
        style: { background: '#f4c7c3' },
      },
    ],
  });
}

describe('Typing', () => {
  test('A typed text is parsed as the spreadsheet’s locale does, and another window sees it', async () => {
    const other = await openWindow(browser, served.host.address, { as: TUTOR });
    await typeInto(page, 'C2', '2026-12-5');
    await cell(page, 'C2', '2026-12-05')
      .or(cell(page, 'C2', '2026/12/5'))
      .or(cell(page, 'C2', '2026-12-5'))
      .waitFor();
    const shown = await cell(page, 'C2').getAttribute('aria-label');
    await other.getByRole('gridcell', { name: shown!, exact: true }).waitFor();
    await other.context().close();
  });

  test('The formula bar shows what is in the cell, and edits it', async () => {
    await typeInto(page, 'G2', '=D2*2');
    await cell(page, 'G2', '2').waitFor();
    await goTo(page, 'G2');
    const bar = page.getByRole('textbox', { name: '資料編輯列' });
    expect(await bar.inputValue()).toBe('=D2*2');
    await bar.fill('=D2*10');
    await page.keyboard.press('Enter');
    await cell(page, 'G2', '10').waitFor();
  });

  test('Escape leaves the cell as it was; a name that is no cell is told', async () => {
    await goTo(page, 'B2');
    await page.keyboard.type('別的');
    await page.keyboard.press('Escape');
    await cell(page, 'B2', '學生1').waitFor();
    await page.getByRole('textbox', { name: '名稱方塊' }).fill('學號');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '名稱方塊' }).getByText('找不到「學號」').waitFor();
  });

  test('Undo and redo take back and bring back', async () => {
    await typeInto(page, 'B2', '陳大文');
    await cell(page, 'B2', '陳大文').waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'B2', '學生1').waitFor();
    await page.keyboard.press('Control+y');
    await cell(page, 'B2', '陳大文').waitFor();
  });
});

describe('Blocks', () => {
  test('A copied block is pasted with its texts as they are', async () => {
    await goTo(page, 'A2:B3');
    await page.keyboard.press('Control+c');
    await goTo(page, 'H5');
    await page.keyboard.press('Control+v');
    await cell(page, 'H6', '002').waitFor();
    await cell(page, 'I6', '學生2').waitFor();
  });

  test('A block from another program is pasted as if typed', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('甲\t=1+1\n"兩\n行"\t007'));
    await goTo(page, 'H5');
    await page.keyboard.press('Control+v');
    await cell(page, 'I5', '2').waitFor();
    await cell(page, 'I6', '7').waitFor();
    expect(await cell(page, 'H6').textContent()).toBe('兩\n行');
  });

  test('The fill handle goes on with a series', async () => {
    await typeInto(page, 'H2', '1');
    await typeInto(page, 'H3', '3');
    await goTo(page, 'H2:H3');
    await cell(page, 'H3', '3').waitFor();
    await page.getByLabel('填滿控點').hover();
    await page.mouse.down();
    await cell(page, 'H6').hover();
    await page.mouse.up();
    await cell(page, 'H6', '9').waitFor();
  });
});

describe('Rules and looks', () => {
  test('A drop-down offers its options by the keys; what is not in the list is refused and nothing changes', async () => {
    await goTo(page, 'F2');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: '進修部' }).click();
    await cell(page, 'F2', '進修部').waitFor();
    await typeInto(page, 'F2', '夜校');
    const refusal = page.getByRole('dialog', { name: '資料驗證' });
    await refusal.getByText('未做任何變更').waitFor();
    await refusal.getByRole('button', { name: '確定' }).click();
    await cell(page, 'F2', '進修部').waitFor();
  });

  test('A checkbox is ticked by click and by the space bar', async () => {
    const box = page.getByRole('checkbox', { name: 'E2', exact: true });
    await box.click();
    await page.getByRole('checkbox', { name: 'E2', exact: true, checked: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'E2', exact: true, checked: false }).waitFor();
  });

  test('A note is written, seen and told; a conditional format colours its cells only', async () => {
    await goTo(page, 'B5');
    await page.keyboard.press('Shift+F2');
    await page.getByRole('dialog').getByRole('textbox').fill('請確認');
    await page.keyboard.press('Enter');
    await page.getByLabel('附註 請確認').waitFor();
    const background = (name: string) =>
      cell(page, name).evaluate((element) => getComputedStyle(element).backgroundColor);
    await goTo(page, 'D31');
    expect(await background('D31')).toBe('rgb(244, 199, 195)');
    expect(await background('D20')).toBe('rgb(255, 255, 255)');
  });

  test('A warning-only protection asks; a hard one refuses', async () => {
    const sheetId = served.model.sheets()[0]!.id;
    const protection = { kind: 'RANGE', description: '標題列', editors: [], domainEdit: false } as const;
    served.model.putProtection(sheetId, {
      ...protection,
      range: { row: 1, col: 1, rows: 1, cols: 1 },
      warningOnly: true,
    });
    served.model.putProtection(sheetId, {
      ...protection,
      range: { row: 2, col: 1, rows: 1, cols: 1 },
      warningOnly: false,
    });
    const tutor = await openWindow(browser, served.host.address, { as: TUTOR });
    await typeInto(tutor, 'A1', '學生編號');
    await tutor.getByRole('dialog', { name: '受保護的儲存格' }).getByRole('button', { name: '確定' }).click();
    await cell(tutor, 'A1', '學生編號').waitFor();
    await typeInto(tutor, 'A2', '999');
    await tutor.getByRole('dialog', { name: '受保護的儲存格' }).getByText('受到保護，未做任何變更').waitFor();
    expect(served.model.getCells({ sheetId, row: 2, col: 1, rows: 1, cols: 1 }, ['values']).values).toEqual([['001']]);
    await tutor.context().close();
  });
});

describe('The sheet', () => {
  test('A filter hides rows until it is removed', async () => {
    await goTo(page, 'B1');
    await page.getByRole('button', { name: '建立篩選器' }).click();
    await page.getByRole('button', { name: '篩選 B 欄' }).click();
    const filter = page.getByRole('dialog', { name: '篩選 B 欄' });
    await filter.getByRole('button', { name: '全不選' }).click();
    await filter.getByRole('checkbox', { name: '學生7', exact: true }).check();
    await filter.getByRole('button', { name: '確定' }).click();
    await cell(page, 'B2').waitFor({ state: 'detached' });
    await cell(page, 'B8', '學生7').waitFor();
    await page.getByRole('button', { name: '移除篩選器' }).click();
    await cell(page, 'B2', '學生1').waitFor();
  });

  test('Sorting keeps the frozen header; rows are inserted and deleted from the row’s menu', async () => {
    await goTo(page, 'D2');
    await menu(page, '資料', '依 D 欄由大到小排序');
    await cell(page, 'D2', '30').waitFor();
    await cell(page, 'D1', '分數').waitFor();
    await page.getByRole('rowheader', { name: '3', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '在上方插入列' }).click();
    await cell(page, 'D4', '29').waitFor();
    await page.getByRole('rowheader', { name: '3', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '刪除列' }).click();
    await cell(page, 'D3', '29').waitFor();
  });

  test('A sheet is shown from its top, and found again where it was left', async () => {
    const id = served.model.insertSheet({ name: '長表' });
    served.model.setCells(
      { sheetId: id, row: 1, col: 1 },
      Array.from({ length: 900 }, (_, i) => [i + 1]),
      'raw',
    );
    await page.getByRole('tab', { name: '長表' }).click();
    await goTo(page, 'A800');
    await page.getByRole('tab').first().click();
    await cell(page, 'A2', '001').waitFor();
    await page.getByRole('tab', { name: '長表' }).click();
    await cell(page, 'A800', '800').waitFor();
  });

  test('Sheets are added, renamed and chosen by their tabs', async () => {
    await page.getByRole('button', { name: '新增工作表' }).click();
    const added = page.getByRole('tab', { name: '工作表2' });
    await added.dblclick();
    await page.getByRole('dialog').getByRole('textbox').fill('新分頁');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '新分頁' }).click();
    await page.getByRole('grid', { name: '新分頁 工作表' }).waitFor();
    await page.getByRole('tab', { name: '工作表1' }).click();
    await cell(page, 'B2', '學生1').waitFor();
  });
});
