/** What pages get of the workbook: whole tabs in parts, unchanged since they were planned, masked, and on record. */
import fc from 'fast-check';
import { partNow, planTab } from '../../../src/exports/tabPlan';
import { cellOfPlain, plainCellOf, type PlainLine } from '../../../src/exports/plainCells';
import { methodTable } from '../../../src/methods';
import { answer } from '../../../src/rpc/rpc';
import type { Cell } from '../../../src/school/cell';
import { memoryShell, type MemoryShell } from '../reminders/memoryShell';
import { cellsOfSchool } from '../schoolBuilder';
import { table, trimmed } from './arbitraryTable';

const ID = 'A123456789';
const roster = [{ remark: `身分證 ${ID}` }, {}, {}];

function ask<T>(memory: MemoryShell, method: string, args: unknown): T {
  const reply = answer(memory.shell, methodTable, method, JSON.stringify(args));
  if (!reply.ok) throw new Error(reply.error.message);
  return JSON.parse(JSON.stringify(reply.value)) as T;
}
type Plans = { tab: string; rows: number; columns: number; parts: { row: number; rows: number; digest: string }[] }[];
const partsOf = (memory: MemoryShell, plans: Plans) =>
  plans.flatMap(({ tab, columns, parts }) =>
    parts.map((part) => ask<PlainLine[]>(memory, 'exports.part', { tab, columns, ...part })),
  );

test('Given any table, However small the parts, Then together they are the table', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 300 }), (lines, most) => {
      const cells = lines.map((line) => line.map(cellOfPlain));
      const plan = planTab('表', cells, most);
      const taken = plan.parts.flatMap((part) => {
        const { row, rows } = part;
        const { lines: own, changed } = partNow(cells.slice(row - 1, row - 1 + rows), {
          ...part,
          columns: plan.columns,
        });
        expect(changed).toEqual([]);
        return own;
      });
      const last = (line: PlainLine) => line.every((one) => one === '' || one === false);
      let end = lines.length;
      while (end > 0 && last(lines[end - 1] as PlainLine)) end--;
      expect(trimmed(taken)).toEqual(trimmed(lines.slice(0, end)));
    }),
  );
});

test('Given a tab, Then its parts hold it, ID numbers masked, and the log says who took what', () => {
  const memory = memoryShell(cellsOfSchool({ roster }));
  const plans = ask<Plans>(memory, 'exports.plan', { tabs: ['學生名冊'], as: 'CSV' });
  expect(plans[0]?.rows).toBe(3);
  const lines = partsOf(memory, plans).flat();
  expect(lines.map((line) => line.map(cellOfPlain))).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toContain(ID);
  const log = memory.cells.get('操作紀錄')?.at(-1) as Cell[];
  expect(log.map(plainCellOf)).toEqual(
    expect.arrayContaining(['registrar@demo.example.edu.tw', '匯出', '學生名冊', 'CSV，3 列。']),
  );
});

test('Given a row that changes after the plan, Then its part is refused by name; given one added below, Then not', () => {
  const memory = memoryShell(cellsOfSchool({ roster }));
  const plans = ask<Plans>(memory, 'exports.plan', { tabs: ['學生名冊'], as: 'xlsx' });
  memory.cells.get('學生名冊')?.push(['新生']);
  expect(partsOf(memory, plans).flat()).toHaveLength(4);
  memory.cells.get('學生名冊')![2]![1] = '改名';
  expect(() => partsOf(memory, plans)).toThrow('「學生名冊」在匯出途中有人更動');
});

test('Given a formula whose value changes at each read, Then the tab is still had; given another cell changed, Then not', () => {
  const memory = memoryShell(cellsOfSchool({ roster }));
  const formulas = [['', '=NOW()']];
  memory.shell.workbook.readFormulas = (_tab, row) => (row === 1 ? [[], ...formulas] : formulas);
  const plans = ask<Plans>(memory, 'exports.plan', { tabs: ['學生名冊'], as: 'xlsx' });
  memory.cells.get('學生名冊')![1]![1] = '09:01';
  expect(partsOf(memory, plans).flat()[1]?.[1]).toBe('09:01');
  memory.cells.get('學生名冊')![1]![0] = '別的學號';
  expect(() => partsOf(memory, plans)).toThrow('有人更動');
});

test('Given 4,000 rows of 20 columns, Then no answer is longer than 1 MB', () => {
  const cells: Cell[][] = Array.from({ length: 4_001 }, (_, i) =>
    Array.from({ length: 20 }, (_x, j) => `第${i}列第${j}欄`),
  );
  const memory = memoryShell(new Map([...cellsOfSchool({}), ['上傳紀錄', cells]]));
  const [plan] = ask<Plans>(memory, 'exports.plan', { tabs: ['上傳紀錄'], as: 'xlsx' });
  expect(plan?.parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(4_001);
  for (const part of plan!.parts.slice(0, 3)) {
    const lines = ask<PlainLine[]>(memory, 'exports.part', { tab: '上傳紀錄', columns: 20, ...part });
    expect(JSON.stringify(lines).length).toBeLessThan(1_000_000);
    expect(lines).toHaveLength(part.rows);
  }
});

test('Given hidden copies, Then they are not listed and cannot be taken', () => {
  const copy = '還原前 學生名冊';
  const memory = memoryShell(new Map([...cellsOfSchool({ roster }), [copy, [['學號']]]]));
  const { tabs } = ask<{ tabs: { tab: string; rows: number }[] }>(memory, 'exports.open', {});
  expect(tabs.map(({ tab }) => tab)).not.toContain(copy);
  expect(tabs).toContainEqual({ tab: '學生名冊', rows: 3 });
  expect(() => ask(memory, 'exports.plan', { tabs: [copy], as: 'CSV' })).toThrow('找不到分頁');
});
