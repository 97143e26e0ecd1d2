/** Backup and restore of the built bundle: types and formats of a real workbook survive the way through a file. */
import { loadAddon, OWNER, type Addon } from './loadAddon';

type Line = (string | number | boolean | [string])[];
interface Plan {
  tab: string;
  columns: number;
  parts: { row: number; rows: number; digest: string }[];
}

const NASTY: Line[] = [
  ['007001', '=1+1', '機械一甲', 1, '日校', '在學', ['2026-09-01T00:00:00'], '', '', "'x", '自己的'],
  ['1/2', '50%', 'TRUE', 2, '日校', '怪狀態', '115/09/01', '+886', '', ' 前後 ', ['2026-09-01T09:30:15']],
  ['115003', '多行\n"引號"', '機械一甲', '第三', '', '', ['2026-09-02T00:00:00'], '', '', '😀'.repeat(300), 1.5],
  [1150004, '😀', '1150203', 4, '', '休學', '', '', '', '-5', true],
];

async function take(addon: Addon, tab: string): Promise<Line[]> {
  const [plan] = (await addon.rpc('exports.plan', { tabs: [tab], as: 'backup' })) as Plan[];
  const lines: Line[] = [];
  for (const part of plan!.parts)
    lines.push(...((await addon.rpc('exports.part', { tab, columns: plan!.columns, ...part })) as Line[]));
  return lines;
}

async function restore(addon: Addon, tab: string, [header, ...lines]: Line[]): Promise<void> {
  const id = 'restore-of-test';
  const backup = { schoolName: '', schoolYear: 115, takenAt: '2026-11-22T09:00:00' };
  await addon.rpc('exports.beginRestore', { id, tabs: [tab], backup, isOtherMeant: true });
  const text = JSON.stringify({ tab, headers: header, start: 0, lines, isLast: true });
  await addon.rpc('exports.writeRestored', {
    id,
    parcel: { id: 'parcel-of-test', count: 1, parts: [{ no: 0, text }] },
  });
  await addon.rpc('exports.finishRestore', { id });
}

test('Given cells that a sheet would turn into something else, Then they come back with value and type; one undo', async () => {
  const addon = await loadAddon();
  await addon.run('setUpWorkbook');
  const before = await take(addon, '學生名冊');
  const header = [...before[0]!.slice(0, 10), '自訂欄'];
  await restore(addon, '學生名冊', [header, ...NASTY]);
  const after = await take(addon, '學生名冊');
  const at = header.map((name) => after[0]!.indexOf(name));
  expect(after.slice(1).map((line) => at.map((i) => line[i]))).toEqual(NASTY);
  // Tabs show the dates as dates and keep the zeros.
  expect(addon.shown('學生名冊')[1]?.slice(0, 2)).toEqual(['007001', '=1+1']);
  expect(addon.shown('學生名冊')[1]?.[6]).toBe('2026/09/01');
  expect(addon.shown('操作紀錄').flat()).toContain('還原備份');
  await addon.rpc('exports.undoRestore', { confirm: true });
  expect(await take(addon, '學生名冊')).toEqual(before);
  expect(addon.model.sheets().filter(({ name }) => name.startsWith('還原前'))).toEqual([]);
});

test('Given somebody of an office, Then exports are theirs and restores are not', async () => {
  const addon = await loadAddon();
  await addon.run('setUpWorkbook');
  const staff = await take(addon, '人員');
  await restore(addon, '人員', [
    staff[0]!,
    ['office@demo.example.edu.tw', '林組長', '註冊組', '組長', '日校', '處室', '在職', ''],
  ]);
  const office = 'office@demo.example.edu.tw';
  await expect(addon.rpc('exports.plan', { tabs: ['人員'], as: 'CSV' }, office)).resolves.toHaveLength(1);
  await expect(addon.rpc('exports.undoRestore', { confirm: true }, office)).rejects.toThrow();
  await expect(addon.rpc('exports.marks', { tab: '人員' }, office)).rejects.toThrow();
  await expect(addon.rpc('exports.undoRestore', { confirm: true }, OWNER)).resolves.toMatchObject({ tabs: 6 });
});
