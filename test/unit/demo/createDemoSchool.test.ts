/** createDemoSchool: fills an empty workbook once, tab by tab, and leaves one with data alone. */
import { runChecks } from '../../../src/rules/runChecks';
import { createDemoSchool } from '../../../src/demo/createDemoSchool';
import { readSchool } from '../../../src/school/schoolTables';
import type { Cell } from '../../../src/school/cell';
import { planUpgrade } from '../../../src/upgrade/upgrade';
import { setUpWorkbook } from '../../../src/workbook/setUpWorkbook';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool } from '../schoolBuilder';

const NOW = '2026-11-23T09:00:00';
const OPTIONS = { seed: 3, students: 60 };

function byCode(cells: ReadonlyMap<string, Cell[][]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of runChecks(readSchool((name) => cells.get(name) ?? null, NOW)))
    counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

test('Given an empty file, Then all tabs are made, filled, and checked they give the planted findings', () => {
  const { shell, cells, calls } = memoryShell(new Map([['工作表1', []]]), { now: NOW });
  const result = createDemoSchool(shell, OPTIONS);
  expect(result.students).toBe(60);
  expect(cells.get('上傳紀錄')).toHaveLength(result.uploads + 1);
  expect(byCode(cells)).toMatchObject(result.planted);
  expect(calls.filter((call) => call === 'write 上傳紀錄')).toHaveLength(1);
});

test('Given the demo school, Then it is of this edition, and its settings name clauses, no codes', () => {
  const { shell, cells } = memoryShell(new Map(), { now: NOW });
  createDemoSchool(shell, OPTIONS);
  expect(planUpgrade(shell)).toMatchObject({ steps: [], newTabs: [], newColumns: [] });
  expect(cells.get('設定')!.filter((line) => /^[A-Z]\d/.test(String(line[3])))).toEqual([]);
});

test('Given a workbook just set up, and no options, Then it is filled around the clock’s own day', () => {
  const { shell, cells } = memoryShell(new Map(), { now: NOW });
  setUpWorkbook(shell);
  const { planted, students } = createDemoSchool(shell, undefined);
  expect(students).toBe(1100);
  expect(byCode(cells)).toMatchObject(planted);
});

test.each(['學生名冊', '上傳紀錄', '人員', '設定'])(
  'Given data in %s, Then it refuses with a sentence and writes nothing',
  (tab) => {
    const cells = new Map([...cellsOfSchool()].map(([name, lines]) => [name, lines.slice(0, 1)]));
    cells.get(tab)?.push(['學校名稱', '某校']);
    const before = JSON.stringify([...cells]);
    const { shell, calls } = memoryShell(cells, { now: NOW });
    expect(() => createDemoSchool(shell, OPTIONS)).toThrow(new RegExp(`「${tab}」分頁已有資料.*資料未變動`));
    expect(JSON.stringify([...cells])).toBe(before);
    expect(calls.filter((call) => call.startsWith('write'))).toEqual([]);
  },
);

test('Given it ran already, Then running it again is refused', () => {
  const { shell } = memoryShell(new Map(), { now: NOW });
  createDemoSchool(shell, OPTIONS);
  expect(() => createDemoSchool(shell, OPTIONS)).toThrow(/已有資料/);
});

test('Given somebody else is writing, Then it says so and leaves the rows alone', () => {
  const cells = new Map<string, Cell[][]>();
  const { shell } = memoryShell(cells, { now: NOW, isLocked: () => true });
  expect(() => createDemoSchool(shell, OPTIONS)).toThrow(/約一分鐘後再試/);
  expect([...cells.values()].flat()).toEqual([]);
});

test.each([{ seed: '一' }, { seed: -1 }, { students: 5 }, { students: 1e9 }, { now: '明天' }, { now: 7 }])(
  'Given the option %j, Then the message names it',
  (options) => {
    const { shell } = memoryShell(new Map(), { now: NOW });
    expect(() => createDemoSchool(shell, options)).toThrow(new RegExp(`「${Object.keys(options)[0]}」無法使用`));
  },
);
