/** What happens at an edit: the built bundle's trigger, run as the host runs it, with its cost. */
import type { CellInput } from '../../local/model/contract';
import { TABS } from '../../src/school/tabs';
import { loadAddon, type Addon } from './loadAddon';

let addon: Addon;
const toasts: string[] = [];
beforeAll(async () => {
  addon = await loadAddon();
  await addon.run('createDemoSchool', [{ students: 120 }]);
  await addon.run('checkAll');
}, 60_000);

/** Types or pastes at a cell named by tab, header and row; gives what was said and what it cost. */
async function edit(
  tab: string,
  header: string,
  row: number,
  block: readonly (readonly CellInput[])[],
  name = 'onEdit',
) {
  const sheet = addon.model.sheets().find((one) => one.name === tab)!;
  const col = addon.shown(tab)[0]!.indexOf(header) + 1;
  addon.model.setCells({ sheetId: sheet.id, row, col }, block, 'parse');
  const range = { sheetId: sheet.id, row, col, rows: block.length, cols: block[0]!.length };
  toasts.length = 0;
  await addon.edit(name, range, (message) => toasts.push(message));
  return { said: toasts.join('\n'), calls: addon.meter().serviceCalls };
}
const at = (tab: string, header: string, row: number) =>
  addon.shown(tab)[row - 1]![addon.shown(tab)[0]!.indexOf(header)];

test('Given an ID number pasted among other text, Then its cell is emptied, the others stay, in 8 calls', async () => {
  const { said, calls } = await edit('學生名冊', '姓名', 3, [['新名字'], ['備 A123456789'], ['ａ１２３４５６７８９']]);
  expect([at('學生名冊', '姓名', 3), at('學生名冊', '姓名', 4), at('學生名冊', '姓名', 5)]).toEqual(['新名字', '', '']);
  expect(said).toContain('已清除 2 格');
  expect(said).not.toContain('A123456789');
  expect(calls).toBeLessThanOrEqual(8);
});

test('Given birth dates, Then they go from tabs about people and stay where dates may be old', async () => {
  await edit('學生名冊', '備註', 3, [['生日 97/3/4'], ['98.5.6'], ['115/3/4 轉入']]);
  expect([3, 4, 5].map((row) => at('學生名冊', '備註', row))).toEqual(['', '', '115/3/4 轉入']);
  await edit('應變紀錄', '處理情形', 2, [['依 97/3/4 公文']]);
  expect(at('應變紀錄', '處理情形', 2)).toBe('依 97/3/4 公文');
});

test.each([
  ['學生名冊', '電子郵件', [['abc']], '電子郵件地址'],
  ['學生名冊', '座號', [['一百'], ['300']], '要填數字'],
  ['上傳紀錄', '上傳時間', [['昨天']], '要填日期'],
  ['上傳紀錄', '認證狀態', [['不明']], '要從清單選取'],
  ['學生名冊', '備註', [['A123456780']], '檢查碼不符'],
] as const)('Given a value that %s·%s does not take, Then it stays and is told', async (tab, header, block, told) => {
  const before = block[0][0];
  const { said, calls } = await edit(tab, header, 6, block);
  expect(said).toContain(told);
  expect(at(tab, header, 6)).toBe(before);
  expect(calls).toBeLessThanOrEqual(8);
  await edit(
    tab,
    header,
    6,
    block.map(() => ['']),
  );
});

test('Given a header for personal data, Then the person is asked to take the column away', async () => {
  const sheet = addon.model.sheets().find((one) => one.name === '學生名冊')!;
  const range = { sheetId: sheet.id, row: 1, col: 20, rows: 1, cols: 1 };
  addon.model.setCells({ sheetId: sheet.id, row: 1, col: 20 }, [['身分證字號']], 'parse');
  toasts.length = 0;
  await addon.edit('onEdit', range, (message) => toasts.push(message));
  expect(toasts.join()).toContain('身分證字號');
  addon.model.setCells({ sheetId: sheet.id, row: 1, col: 20 }, [['']], 'parse');
});

test('Given an upload past the limit, Then count and limit are told, in 8 calls, and the row stays', async () => {
  const tab = TABS.uploads.name;
  const [header = [], ...rows] = addon.shown(tab);
  const columnOf = (name: string) => header.indexOf(name);
  const row = rows.find((one) => one[columnOf('類別')] === '課程學習成果' && one[columnOf('認證狀態')] === '通過')!;
  const width = columnOf('認證狀態') + 1;
  const pasted = Array.from({ length: 7 }, (_, i) => [
    '',
    ...row.slice(1, width - 1).map((text, c) => (c === 6 ? `第${i}件` : text)),
    '通過',
  ]);
  const { said, calls } = await edit(tab, '紀錄編號', 2, pasted);
  expect(said).toMatch(/已有 \d+ 件，上限 6 件/);
  expect(calls).toBeLessThanOrEqual(8);
  expect(at(tab, '名稱', 8)).toBe('第6件');
});

test('Given a generated cell, Then it is told that the next check overwrites it; what people fill there is not', async () => {
  expect((await edit('檢核結果', '說明', 2, [['改']])).said).toContain('下次檢核');
  expect((await edit('檢核結果', '處理說明', 2, [['已聯絡']])).said).toBe('');
});

test('Given an ordinary edit, or one in a tab of somebody’s own, Then nothing is said, in few calls', async () => {
  expect(await edit('學生名冊', '姓名', 3, [['王小明']])).toEqual({ said: '', calls: 5 });
  addon.model.insertSheet({ name: '我的筆記' });
  const own = addon.model.sheets().find((one) => one.name === '我的筆記')!;
  addon.model.setCells({ sheetId: own.id, row: 1, col: 1 }, [['B123456780'], ['隨手記']], 'parse');
  await addon.edit('onEdit', { sheetId: own.id, row: 1, col: 1, rows: 2, cols: 1 }, () => undefined);
  expect(addon.meter().serviceCalls).toBeLessThanOrEqual(8);
});

test('Given both triggers, Then the installed one says nothing about values', async () => {
  expect((await edit('學生名冊', '座號', 6, [['一百']], 'onEditInstalled')).said).toBe('');
});

test('Given 30,000 × 20 cells pasted, Then the guard costs no more calls', async () => {
  addon.model.insertSheet({ name: '大表', maxRows: 30_000, maxColumns: 20 });
  const sheet = addon.model.sheets().find((one) => one.name === '大表')!;
  const block = Array.from({ length: 30_000 }, (_, i) => Array.from({ length: 20 }, (_x, c) => `文${i}-${c}`));
  block[29_999]![3] = 'A123456789';
  addon.model.setCells({ sheetId: sheet.id, row: 1, col: 1 }, block, 'parse');
  await addon.edit('onEdit', { sheetId: sheet.id, row: 1, col: 1, rows: 30_000, cols: 20 }, () => undefined);
  expect(addon.meter().serviceCalls).toBeLessThanOrEqual(8);
  expect(addon.shown('大表')[29_999]![3]).toBe('');
});
