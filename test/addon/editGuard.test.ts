/** What happens when people type and paste, through the built bundle: what goes, what is told, and what it costs. */
import { headersOf, TABS } from '../../src/school/tabs';
import { loadAddon, type Addon } from './loadAddon';

const NUMBER = 'A123456789';
const MOST_CALLS = 8;

let addon: Addon;
beforeAll(async () => {
  addon = await loadAddon();
  await addon.run('setUpWorkbook');
});
afterEach(() => expect(addon.meter().serviceCalls).toBeLessThanOrEqual(MOST_CALLS));

/** Pastes texts at a cell and fires a trigger; gives the messages shown. */
async function paste(tab: string, row: number, col: number, texts: readonly (readonly string[])[], trigger = 'onEdit') {
  const sheetId = addon.model.sheets().find(({ name }) => name === tab)?.id ?? 0;
  addon.model.setCells({ sheetId, row, col }, texts, 'parse');
  const shown: string[] = [];
  const range = { sheetId, row, col, rows: texts.length, cols: texts[0]?.length ?? 0 };
  await addon.edit(trigger, range, (message) => shown.push(message));
  return shown;
}
const columnOf = (tab: { name: string }, header: string) => (addon.shown(tab.name)[0] ?? []).indexOf(header) + 1;
const noteAt = (tab: string, row: number, col: number) => {
  const sheetId = addon.model.sheets().find(({ name }) => name === tab)!.id;
  return addon.model.getCells({ sheetId, row, col, rows: 1, cols: 1 }, ['notes']).notes?.[0]?.[0] ?? '';
};

describe('personal data', () => {
  test('Given an ID number in a roster cell, When it is typed, Then it is gone, told once, and shown nowhere', async () => {
    const shown = await paste('學生名冊', 2, columnOf(TABS.roster, '備註'), [[`證號 ａ１２３ 456-789`]]);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('已清除 1 格');
    expect(shown[0]).not.toContain('456');
    expect(addon.shown('學生名冊').flat().join()).not.toContain('456');
  });

  test('Given numbers all over a pasted block in a tab of the own, Then each is cleared and the rest stays', async () => {
    addon.model.insertSheet({ name: '自己的分頁' });
    const line = (i: number) => [`學生${i}`, NUMBER, i % 2 ? NUMBER : '無'];
    await paste(
      '自己的分頁',
      3,
      2,
      Array.from({ length: 40 }, (_, i) => line(i)),
    );
    const text = addon.shown('自己的分頁').flat();
    expect(text).not.toContain(NUMBER);
    expect(text.filter((cell) => cell.startsWith('學生'))).toHaveLength(40);
    expect(text.filter((cell) => cell === '無')).toHaveLength(20);
  });

  test('Given an ordinary cell in a tab of the own, Then it costs half of what is allowed', async () => {
    expect(await paste('自己的分頁', 2, 2, [['2008/1/2']])).toEqual([]);
    expect(addon.meter().serviceCalls).toBeLessThanOrEqual(MOST_CALLS / 2);
  });

  test('Given a number whose checksum fails, Then it stays and is told by its place', async () => {
    const shown = await paste('學生名冊', 3, columnOf(TABS.roster, '備註'), [['A123456788']]);
    expect(shown.join()).toContain('J3');
    expect(addon.shown('學生名冊').flat()).toContain('A123456788');
  });

  test('Given birth dates, Then they are cleared in tabs about people and kept among the rules’ dates', async () => {
    await paste('學生名冊', 4, columnOf(TABS.roster, '備註'), [['97.1.2']]);
    expect(addon.shown('學生名冊')[3]?.join('') ?? '').toBe('');
    await paste('規定沿革', 2, 1, [['1', '2008/1/2']]);
    expect(addon.shown('規定沿革')[1]?.[1]).toContain('2008');
  });

  test('Given a student number of digits that would read as a date, Then it stays', async () => {
    await paste('學生名冊', 5, 1, [['0970102']]);
    expect(addon.shown('學生名冊')[4]?.[0]).toBe('0970102');
  });

  test('Given a header for birth dates, Then it is warned of', async () => {
    const shown = await paste('學生名冊', 1, 15, [['出生年月日']]);
    expect(shown.join()).toMatch(/O1.*標題/);
  });

  test('Given an old law in a tab without people, Then its date stays', async () => {
    const col = columnOf(TABS.contingencies, '處理情形');
    expect(await paste('應變紀錄', 2, col, [['依 97/3/4 公文，生日活動停辦']])).toEqual([]);
    expect(addon.shown('應變紀錄')[1]?.[col - 1]).toContain('97/3/4');
  });

  test('Given a birth date in a longer text about a person, Then it goes; a date of the operation stays', async () => {
    const col = columnOf(TABS.roster, '備註');
    await paste('學生名冊', 8, col, [['生日 97/3/4'], ['115/3/4 轉入']]);
    expect([7, 8].map((i) => addon.shown('學生名冊')[i]?.[col - 1] ?? '')).toEqual(['', '115/3/4 轉入']);
  });

  test('When both triggers run, Then the second tells and does nothing', async () => {
    await paste('學生名冊', 6, columnOf(TABS.roster, '備註'), [[NUMBER]]);
    const after = addon.shown('學生名冊');
    const second = await paste('學生名冊', 7, columnOf(TABS.roster, '備註'), [['']], 'onEditInstalled');
    expect(second).toEqual([]);
    expect(addon.shown('學生名冊')).toEqual(after);
  });
});

describe('values that a column does not take', () => {
  test('Given five faulty cells, Then three are named, the rest counted, all kept and marked; mended ones lose the mark', async () => {
    const tab = '班級';
    const lines = Array.from({ length: 5 }, (_, i) => [`機械${i}甲`, '4']);
    const shown = await paste(tab, 2, 1, lines);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/B2「年級」.*1 到 3.*B3.*B4.*另有 2 格/);
    expect(addon.shown(tab).map((line) => line[1])).toEqual(['年級', '4', '4', '4', '4', '4']);
    expect(noteAt(tab, 6, 2)).toContain('1 到 3');
    expect(await paste(tab, 2, 2, [['1'], ['2']])).toEqual([]);
    expect([noteAt(tab, 2, 2), noteAt(tab, 3, 2)]).toEqual(['', '']);
    expect(noteAt(tab, 4, 2)).toContain('1 到 3');
  });

  test.each([
    ['學生名冊', '電子郵件', [['abc']], '電子郵件信箱'],
    ['學生名冊', '座號', [['一百'], ['300']], '要填整數'],
    ['學生名冊', '座號', [['300']], '1 到 99'],
    ['學生名冊', '異動日', [['昨天']], '要填日期'],
    ['上傳紀錄', '上傳時間', [['昨天']], '要填日期'],
    ['上傳紀錄', '認證狀態', [['不明']], '要從清單選'],
  ] as const)('Given a value that %s·%s does not take, Then it stays and is told', async (tab, header, texts, told) => {
    const col = columnOf({ name: tab }, header);
    const shown = await paste(tab, 20, col, texts);
    expect(shown.join()).toContain(told);
    expect(addon.shown(tab)[19]?.[col - 1]).toBe(texts[0][0]);
    expect(await paste(tab, 20, col, texts, 'onEditInstalled')).toEqual([]);
    await paste(
      tab,
      20,
      col,
      texts.map(() => ['']),
    );
  });

  test('Given a note of a person on the cell, Then it stays', async () => {
    const sheetId = addon.model.sheets().find(({ name }) => name === '班級')!.id;
    addon.model.setNotes({ sheetId, row: 10, col: 2, rows: 1, cols: 1 }, '請問組長');
    expect(await paste('班級', 10, 2, [['四']])).toHaveLength(1);
    await paste('班級', 10, 2, [['1']]);
    expect(noteAt('班級', 10, 2)).toBe('請問組長');
  });
});

describe('generated tabs', () => {
  test('Given a cell of 檢核結果, Then only what people may fill is quiet', async () => {
    const state = columnOf(TABS.findings, '狀態');
    expect(await paste('檢核結果', 2, state, [['處理中']])).toEqual([]);
    expect((await paste('檢核結果', 2, 1, [['R5.5-quota']])).join()).toContain('被覆蓋');
    expect((await paste('總覽', 2, 1, [['1']])).join()).toContain('被覆蓋');
  });
});

describe('limits of uploads', () => {
  const HEADERS = headersOf(TABS.uploads);
  const line = (studentNo: string, over: Record<string, string> = {}) => {
    const values: Record<string, string> = {
      學年度: '115',
      學期: '1',
      類別: '課程學習成果',
      學號: studentNo,
      認證狀態: '待認證',
      ...over,
    };
    return HEADERS.map((header) => values[header] ?? '');
  };

  test('Given six uploads of a student, When a seventh is pasted, Then it is told and kept; 退回 does not count', async () => {
    expect(
      await paste(
        '上傳紀錄',
        2,
        1,
        Array.from({ length: 6 }, () => line('115001')),
      ),
    ).toEqual([]);
    expect(await paste('上傳紀錄', 8, 1, [line('115001', { 認證狀態: '退回' })])).toEqual([]);
    const shown = await paste('上傳紀錄', 9, 1, [line('115001'), line('115002')]);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/課程學習成果：學號 115001 115學年度第1學期已有 7 件，上限 6 件/);
    expect(shown[0]).not.toContain('115002');
    expect(addon.shown('上傳紀錄')).toHaveLength(10);
  });

  test('When a state typed into one cell passes the limit, Then it is told; another column is not counted', async () => {
    const state = columnOf(TABS.uploads, '認證狀態');
    expect((await paste('上傳紀錄', 8, state, [['通過']])).join()).toContain('已有 8 件');
    expect(await paste('上傳紀錄', 8, columnOf(TABS.uploads, '名稱'), [['專題']])).toEqual([]);
  });

  test('Given a school with another limit, Then that one is told', async () => {
    const row = addon.shown('設定').findIndex(([key]) => key === '課程學習成果每學年勾選上限') + 1;
    await paste('設定', row, 2, [['1']]);
    const at = columnOf(TABS.uploads, '勾選');
    expect(await paste('上傳紀錄', 10, at, [['TRUE']])).toEqual([]);
    const shown = await paste('上傳紀錄', 2, at, [['TRUE'], ['TRUE']]);
    expect(shown.join()).toContain('已勾選 2 件，上限 1 件');
  });
});

test('Given 30,000 × 20 cells pasted, Then the guard costs no more calls', async () => {
  addon.model.insertSheet({ name: '大表', maxRows: 30_000, maxColumns: 20 });
  const block = Array.from({ length: 30_000 }, (_, i) => Array.from({ length: 20 }, (_x, c) => `文${i}-${c}`));
  block[29_999]![3] = NUMBER;
  expect((await paste('大表', 1, 1, block)).join()).toContain('已清除 1 格');
  expect(addon.shown('大表')[29_999]![3]).toBe('');
});
