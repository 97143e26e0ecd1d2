/** A roll-over that was cut, what people typed by the time it is run again, and what is said of it. */
import type { Cell } from '../../../src/school/cell';
import { readSchool } from '../../../src/school/schoolTables';
import { TABS, type TabKey } from '../../../src/school/tabs';
import { putAgainText } from '../../../src/rollover/putAgain';
import { commitRollOver, previewRollOver, undoRollOver } from '../../../src/rollover/rollOver';
import { planRollOver, MOVED_KEYS } from '../../../src/rollover/planRollOver';
import { demoSchool } from '../../../src/demo/demoSchool';
import { demoCells } from '../demo/demoCells';
import { memoryShell, type MemoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, schoolFromCells } from '../schoolBuilder';

const NOW = '2027-08-05T09:00:00';
const NONE = { renames: {}, students: {} };
const INPUT = {
  settings: { schoolYear: '115', semester: '2' },
  classes: [{ className: '機械一甲', grade: 1, division: '日校' }],
  roster: [1, 2, 3].map((n) => ({
    studentNo: `11500${n}`,
    name: `學生${n}`,
    className: '機械一甲',
    slipOn: '2027-05-01',
  })),
};

/** Dies when the roll-over writes the year, after all else; what people do then, they do to the tabs as they stand. */
function cut() {
  return cutIn(memoryShell(cellsOfSchool(INPUT), { now: NOW, id: 'this-year' }));
}

function cutIn(memory: MemoryShell) {
  const { writeBlock } = memory.shell.workbook;
  memory.shell.workbook.writeBlock = (name, ...rest) => {
    if (name === '設定') throw new Error('Exceeded maximum execution time');
    writeBlock(name, ...rest);
  };
  expect(() => commitRollOver(memory.shell, NONE, true)).toThrow('Exceeded');
  memory.shell.workbook.writeBlock = writeBlock;
  expect(previewRollOver(memory.shell, NONE).standing).toBe('interrupted');
  return memory;
}

const at = (tab: TabKey, key: string) => Object.keys(TABS[tab].columns).indexOf(key);
const lineOf = (cells: ReadonlyMap<string, Cell[][]>, no: string) =>
  (cells.get('學生名冊') ?? []).find((line) => line[at('roster', 'studentNo')] === no) ?? [];
const rosterOf = (cells: ReadonlyMap<string, Cell[][]>) =>
  readSchool((name) => cells.get(name) ?? null, NOW).tables.roster.rows;

test('Given a remark and a new student typed since, When it is run again, Then both stay and nobody goes up twice', () => {
  const { shell, cells } = cut();
  lineOf(cells, '115002')[at('roster', 'remark')] = '住校';
  const typed = [...lineOf(cells, '115003')];
  typed[at('roster', 'studentNo')] = '116001';
  typed[at('roster', 'className')] = '機械一甲';
  cells.get('學生名冊')?.push(typed);
  const { putAgain } = commitRollOver(shell, NONE, true);
  expect(putAgain).toMatchObject({ cells: 1, rows: 1, left: 0 });
  expect(putAgainText(putAgain)).toBe('上次轉換停止以後有人填寫的內容已留下：1 格、新增 1 列。');
  const rows = rosterOf(cells);
  expect(rows.map(({ studentNo, className, remark: note }) => [studentNo, className, note])).toEqual([
    ['115001', '機械二甲', ''],
    ['115002', '機械二甲', '住校'],
    ['115003', '機械二甲', ''],
    ['116001', '機械一甲', ''],
  ]);
  expect([...cells.keys()].filter((name) => name.includes('中斷'))).toEqual([]);
});

test('Given notes at a finding of before and at one that a check made since, When it is run again, Then one stays and the other is kept and named', () => {
  const memory = memoryShell(
    cellsOfSchool({ ...INPUT, workGroup: [], findings: [{ key: 'R2.1-count', note: '上學期已補' }] }),
    {
      now: NOW,
      id: 'this-year',
    },
  );
  const { shell, cells } = cutIn(memory);
  const findings = cells.get('檢核結果') ?? [];
  const known = findings.find((line) => line[at('findings', 'key')] === 'R2.1-count') ?? [];
  known[at('findings', 'note')] = '本週開會';
  const since = [...known].map((): Cell => '');
  since[at('findings', 'key')] = 'R3.1-meeting|115|2';
  since[at('findings', 'note')] = '已約時間';
  findings.push(since);
  const { putAgain } = commitRollOver(shell, NONE, true);
  expect(putAgain).toMatchObject({ cells: 1, rows: 0, left: 1 });
  const kept = cells.get('檢核結果')?.find((line) => line[at('findings', 'key')] === 'R2.1-count') ?? [];
  expect(kept[at('findings', 'note')]).toBe('本週開會');
  expect(cells.get('轉換前115中斷1 檢核結果')?.map((line) => line[at('findings', 'note')])).toContain('已約時間');
});

test('Given a class typed and a student deleted since, When it is run again, Then the tab as it was then is kept and named', () => {
  const { shell, cells } = cut();
  lineOf(cells, '115001')[at('roster', 'className')] = '電機二乙';
  const lines = cells.get('學生名冊') ?? [];
  lines.splice(lines.indexOf(lineOf(cells, '115003')), 1);
  const { putAgain } = commitRollOver(shell, NONE, true);
  expect(putAgain).toMatchObject({ left: 2 });
  expect(putAgainText(putAgain)).toContain('2 處無法自動併入');
  const kept = cells.get('轉換前115中斷1 學生名冊') ?? [];
  expect(kept.map((line) => line[at('roster', 'className')])).toContain('電機二乙');
  expect(rosterOf(cells).map(({ className }) => className)).toEqual(['機械二甲', '機械二甲', '機械二甲']);
});

test('Given a remark typed since, When it is undone instead, Then the year is as before and the remark stays', () => {
  const { shell, cells } = cut();
  lineOf(cells, '115002')[at('roster', 'remark')] = '住校';
  expect(undoRollOver(shell)).toMatchObject({ year: 115, putAgain: { cells: 1, rows: 0, left: 0 } });
  expect(rosterOf(cells).map(({ className, remark: note, slipOn }) => [className, note, slipOn])).toEqual([
    ['機械一甲', '', '2027-05-01'],
    ['機械一甲', '住校', '2027-05-01'],
    ['機械一甲', '', '2027-05-01'],
  ]);
  expect([...cells.keys()].filter((name) => name.startsWith('轉換前'))).toEqual([]);
});

test('Given copies of a cut that was undone, When a later roll-over is cut too, Then what was typed in the first is not typed again', () => {
  const memory = cut();
  const { shell, cells } = memory;
  lineOf(cells, '115001')[at('roster', 'className')] = '電機二乙';
  lineOf(cells, '115002')[at('roster', 'remark')] = '住校';
  expect(undoRollOver(shell)).toMatchObject({ putAgain: { cells: 1, left: 1 } });
  lineOf(cells, '115002')[at('roster', 'remark')] = '';
  cutIn(memory);
  lineOf(cells, '115003')[at('roster', 'remark')] = '走讀';
  expect(commitRollOver(shell, NONE, true).putAgain).toMatchObject({ cells: 1, left: 0 });
  expect(rosterOf(cells).map(({ remark: note }) => note)).toEqual(['', '', '走讀']);
  // What the first answer named stands there still.
  const kept = cells.get('轉換前115中斷1 學生名冊') ?? [];
  expect(kept.map((line) => line[at('roster', 'className')])).toContain('電機二乙');
});

test('Every cell that a roll-over changes is in a column that is said to be its own', () => {
  const demo = demoCells(demoSchool({ now: NOW, students: 120 }));
  const { changes } = planRollOver(schoolFromCells(demo, NOW), NONE);
  const changed = changes.flatMap(({ tab, edits }) => edits.map(({ key }) => `${tab}.${key}`));
  const own = Object.entries(MOVED_KEYS).flatMap(([tab, keys]) => keys.map((key) => `${tab}.${key}`));
  expect(own).toEqual(expect.arrayContaining([...new Set(changed)]));
});
