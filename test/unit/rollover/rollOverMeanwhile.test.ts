/** The roll-over while people work, and when its check fails. */
import type { Cell } from '../../../src/school/cell';
import { readSchool } from '../../../src/school/schoolTables';
import { TABS } from '../../../src/school/tabs';
import { commitRollOver, previewRollOver } from '../../../src/rollover/rollOver';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';

const NOW = '2027-08-05T09:00:00';
const NONE = { renames: {}, students: {} };
const ONE_STUDENT: SchoolInput = {
  settings: { schoolYear: '115', semester: '2' },
  classes: [{ className: '機械一甲', grade: 1, division: '日校' }],
  roster: [{ studentNo: '115001', className: '機械一甲' }],
};
const open = (input: SchoolInput) => memoryShell(cellsOfSchool(input), { now: NOW, id: 'this-year' });
const readBack = (cells: ReadonlyMap<string, Cell[][]>) => readSchool((name) => cells.get(name) ?? null, NOW);

describe('Given people at work while the copies are made', () => {
  const grade = { className: '機械一甲', grade: 1, division: '日校' };
  const roster = [1, 2, 3, 4].map((n) => ({ studentNo: `11500${n}`, name: `學生${n}`, className: '機械一甲' }));
  /** Acts when the first hidden copy is made, or when the last is. */
  function whileCopying(act: (lines: Cell[][]) => void, tab = '學生名冊') {
    const memory = open({ settings: { schoolYear: '115', semester: '2' }, classes: [grade], roster });
    const { copyTab } = memory.shell.workbook;
    let isDone = false;
    memory.shell.workbook.copyTab = (name, copy) => {
      copyTab(name, copy);
      if (!isDone && name === tab) act(memory.cells.get(tab) ?? []);
      isDone ||= name === tab;
    };
    return memory;
  }
  const at = (key: string) => Object.keys(TABS.roster.columns).indexOf(key);

  test('When a student leaves meanwhile, Then they are not moved up', () => {
    const { shell, cells } = whileCopying((lines) => {
      (lines[2] as Cell[])[at('status')] = '轉出';
    });
    commitRollOver(shell, NONE, true);
    const row = readBack(cells).tables.roster.rows.find(({ studentNo }) => studentNo === '115002');
    expect([row?.className, row?.status]).toEqual(['機械一甲', '轉出']);
  });

  test('When the roster is sorted and a student typed at the bottom, Then everybody is moved up, nobody is lost', () => {
    const { shell, cells } = whileCopying((lines) => {
      const typed = [...(lines[1] as Cell[])];
      typed[at('studentNo')] = '115009';
      lines.splice(1, lines.length - 1, ...lines.slice(1).reverse(), typed);
    });
    commitRollOver(shell, NONE, true);
    const rows = readBack(cells).tables.roster.rows;
    expect(rows.map(({ studentNo }) => studentNo).sort()).toEqual(['115001', '115002', '115003', '115004', '115009']);
    expect(new Set(rows.map(({ className }) => className))).toEqual(new Set(['機械二甲']));
  });

  test('When a class is renamed to one that no rule fits, Then it is asked for, nothing is written and no copy is left', () => {
    const { shell, cells } = whileCopying((lines) => {
      (lines[1] as Cell[])[0] = '精進班';
    }, '班級');
    expect(() => commitRollOver(shell, NONE, true)).toThrow('精進班');
    expect(readBack(cells).settings.schoolYear).toBe(115);
    expect([...cells.keys()].filter((name) => name.startsWith('轉換前'))).toEqual([]);
    expect(previewRollOver(shell, NONE).standing).not.toBe('interrupted');
  });
});

describe('Given the check after the roll-over fails', () => {
  test('Then that is told, 總覽 is said to be old, and asking again makes it good without moving anybody twice', () => {
    const { shell, cells } = open(ONE_STUDENT);
    const { writeBlock } = shell.workbook;
    shell.workbook.writeBlock = (name, ...rest) => {
      if (name === '總覽') throw new Error('Service Spreadsheets timed out');
      writeBlock(name, ...rest);
    };
    expect(commitRollOver(shell, NONE, true)).toMatchObject({ isNew: true, isChecked: false });
    expect(previewRollOver(shell, NONE)).toMatchObject({ standing: 'done', needsCheck: true });
    shell.workbook.writeBlock = writeBlock;
    expect(commitRollOver(shell, NONE, true)).toMatchObject({ isNew: false, isChecked: true });
    expect(previewRollOver(shell, NONE).needsCheck).toBe(false);
    expect(String(cells.get('總覽')?.[0]?.[0])).toContain('116學年度');
    expect(readBack(cells).tables.roster.rows[0]?.className).toBe('機械二甲');
  });
});

test('Given a run that dies just after the year was written, Then its check is still owed, and made good by the next', () => {
  const { shell, cells } = open(ONE_STUDENT);
  const { writeBlock } = shell.workbook;
  const { set } = shell.documentProperties;
  let isDead = false;
  const alive = () => {
    if (isDead) throw new Error('Service Spreadsheets timed out');
  };
  shell.workbook.writeBlock = (name, ...rest) => {
    alive();
    writeBlock(name, ...rest);
    isDead = name === '設定';
  };
  shell.documentProperties.set = (key, value) => {
    alive();
    set(key, value);
  };
  expect(() => commitRollOver(shell, NONE, true)).toThrow('timed out');
  Object.assign(shell.workbook, { writeBlock });
  Object.assign(shell.documentProperties, { set });
  expect(previewRollOver(shell, NONE)).toMatchObject({ standing: 'done', needsCheck: true });
  expect(commitRollOver(shell, NONE, true)).toMatchObject({ isNew: false, isChecked: true });
  expect(String(cells.get('總覽')?.[0]?.[0])).toContain('116學年度');
});

test('Given a row inserted while the roster is looked at, whichever look it is, Then everybody is moved up', () => {
  const roster = [1, 2, 3].map((n) => ({ studentNo: `11500${n}`, name: `學生${n}`, className: '機械一甲' }));
  let looks = 0;
  for (let at = 1; looks === 0 || at <= looks; at++) {
    const { shell, cells } = open({ ...ONE_STUDENT, roster });
    const { readTab } = shell.workbook;
    looks = 0;
    shell.workbook.readTab = (name) => {
      const seen = readTab(name);
      if (name !== '學生名冊' || ++looks !== at) return seen;
      const lines = cells.get(name) ?? [];
      lines.splice(1, 0, [...(lines[1] ?? [])].fill(''));
      // The size was asked for before: the last row is out of sight.
      return (readTab(name) ?? []).slice(0, -1);
    };
    commitRollOver(shell, NONE, true);
    shell.workbook.readTab = readTab;
    const rows = readBack(cells).tables.roster.rows.filter(({ studentNo }) => studentNo !== '');
    expect([at, ...rows.map(({ className }) => className)]).toEqual([at, '機械二甲', '機械二甲', '機械二甲']);
  }
});
