/** The roll-over over random schools: nobody lost, once is enough, undone is as before, cut off anywhere it goes on. */
import fc from 'fast-check';
import type { Cell } from '../../../src/school/cell';
import { readSchool } from '../../../src/school/schoolTables';
import { isInSchool } from '../../../src/school/student';
import { checkAll } from '../../../src/workbook/checkAll';
import { commitRollOver, previewRollOver, undoRollOver } from '../../../src/rollover/rollOver';
import { memoryShell, type MemoryOptions } from '../reminders/memoryShell';
import { cellsOfSchool, type RowInput, type SchoolInput } from '../schoolBuilder';

const NOW = '2027-08-05T09:00:00';
const NONE = { renames: {}, students: {} };
const CLASSES = ['機械一甲', '機械二甲', '機械三甲', '101', '201', '301'].map((className) => ({
  className,
  grade: gradeOf(className),
  division: '日校',
}));

function gradeOf(className: string): number {
  return /[一1](?!.*[二三])/.test(className) && !/^[23]/.test(className) ? 1 : /[二2]|^2/.test(className) ? 2 : 3;
}

const student = fc.record({
  className: fc.constantFrom(...CLASSES.map((one) => one.className), '待編班', ''),
  status: fc.constantFrom('在學', '', '重讀', '復學', '轉入', '借讀', '轉出', '休學', '畢業', '離校', '不明'),
  changedOn: fc.constantFrom('', '2026-09-01', '2027-06-01', '2025-06-30'),
});
const receipt = fc.record({
  who: fc.nat({ max: 20 }),
  confirmation: fc.constantFrom('未確認', '相符', '疑義', ''),
  closedOn: fc.constantFrom('', '2027-06-01'),
  submittedCount: fc.constantFrom(3, 4),
});
const log = fc.record({ schoolYear: fc.constantFrom<Cell>(114, 115, 116, '不明', '') });

const school: fc.Arbitrary<SchoolInput> = fc
  .record({
    roster: fc.array(student, { maxLength: 20 }),
    receipts: fc.array(receipt, { maxLength: 8 }),
    uploads: fc.array(log, { maxLength: 40 }),
    meetings: fc.array(log, { maxLength: 5 }),
  })
  .map(({ roster, receipts, uploads, meetings }) => ({
    classes: CLASSES,
    roster: roster.map((row, i): RowInput<'roster'> => ({ ...row, studentNo: numberOf(i), name: `學生${i}` })),
    receipts: receipts.map(({ who, ...row }) => ({ ...row, studentNo: numberOf(who), receivedCount: 4 })),
    uploads,
    meetings,
    settings: { workbookId: 'last-year' },
  }));
const numberOf = (n: number) => `11${String(n).padStart(4, '0')}`;

/** Every tab as cells, without the copies kept for undoing and without 操作紀錄, which is to grow. */
const tabsOf = (cells: ReadonlyMap<string, Cell[][]>) =>
  Object.fromEntries(
    [...cells]
      .filter(([name]) => !name.startsWith('轉換前') && name !== '操作紀錄')
      .map(([name, lines]) => [name, lines.filter((line) => line.some((cell) => cell !== ''))]),
  );
const open = (input: SchoolInput, options: MemoryOptions = {}) =>
  memoryShell(cellsOfSchool(input), { now: NOW, id: 'this-year', ...options });
const readBack = (cells: ReadonlyMap<string, Cell[][]>) => readSchool((name) => cells.get(name) ?? null, NOW);

test('Given any school, When rolled over, Then every student is in exactly one sum and nobody in school is lost', () => {
  fc.assert(
    fc.property(school, (input) => {
      const { shell, cells } = open(input);
      const before = readBack(cells).tables.roster.rows;
      const done = commitRollOver(shell, NONE, false);
      const after = readBack(cells).tables.roster.rows;
      const sums = [
        done.promoted,
        done.repeating,
        done.graduated,
        done.leaversKept,
        done.withoutClass,
        done.leftBehind,
      ];
      expect(sums.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(before.length);
      expect(after).toHaveLength(before.length - (done.leftBehind ?? 0));
      const numbers = new Set(after.map(({ studentNo }) => studentNo));
      for (const row of before.filter(isInSchool)) expect(numbers).toContain(row.studentNo);
    }),
    { numRuns: 40 },
  );
});

test('Given any school, When rolled over, Then who was in school is one grade up, repeats, graduates or has no class', () => {
  fc.assert(
    fc.property(school, (input) => {
      const { shell, cells } = open(input);
      const before = new Map(readBack(cells).tables.roster.rows.map((row) => [row.studentNo, row]));
      commitRollOver(shell, NONE, false);
      for (const row of readBack(cells).tables.roster.rows) {
        const old = before.get(row.studentNo)!;
        const isKnown = CLASSES.some(({ className }) => className === old.className);
        if (!isInSchool(old) || !isKnown) expect([row.className, row.status]).toEqual([old.className, old.status]);
        else if (row.status === '重讀') expect([row.className, row.seatNo]).toEqual([old.className, null]);
        else if (gradeOf(old.className) === 3) expect([row.className, row.status]).toEqual([old.className, '畢業']);
        else expect(gradeOf(row.className)).toBe(gradeOf(old.className) + 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('Given any school, When rolled over, Then open receipts and their students go along, and no row of an ended year is logged', () => {
  fc.assert(
    fc.property(school, (input) => {
      const { shell, cells } = open(input);
      const isOpen = (row: { confirmation: string; closedOn: string; submittedCount: number | null }) =>
        row.closedOn === '' && (row.confirmation !== '相符' || row.submittedCount !== 4);
      const before = readBack(cells).tables;
      commitRollOver(shell, NONE, false);
      const { tables } = readBack(cells);
      expect(tables.receipts.rows.length).toBe(before.receipts.rows.filter(isOpen).length);
      const onRoster = new Set(tables.roster.rows.map(({ studentNo }) => studentNo));
      const wereOn = new Set(before.roster.rows.map(({ studentNo }) => studentNo));
      for (const { studentNo } of tables.receipts.rows) expect(onRoster.has(studentNo)).toBe(wereOn.has(studentNo));
      const years = (['uploads', 'meetings'] as const).flatMap((tab) => tables[tab].rows.map((row) => row.schoolYear));
      expect(years.filter((year) => year !== null && year <= 115)).toEqual([]);
      const unreadable = before.uploads.rows.filter(({ schoolYear }) => schoolYear === null).length;
      expect(tables.uploads.rows.filter(({ schoolYear }) => schoolYear === null)).toHaveLength(unreadable);
    }),
    { numRuns: 40 },
  );
});

test('Given any school, When rolled over twice, Then the second time nothing is written', () => {
  fc.assert(
    fc.property(school, (input) => {
      const { shell, cells } = open(input);
      const first = commitRollOver(shell, NONE, false);
      const once = structuredClone([...cells]);
      expect(commitRollOver(shell, NONE, false)).toEqual({ ...first, isNew: false });
      expect([...cells]).toEqual(once);
    }),
    { numRuns: 20 },
  );
});

test('Given any school, When rolled over and undone, Then every tab is exactly as before and it can be done again', () => {
  fc.assert(
    fc.property(school, (input) => {
      const { shell, cells } = open(input);
      const before = structuredClone(tabsOf(cells));
      commitRollOver(shell, NONE, false);
      const after = structuredClone(tabsOf(cells));
      undoRollOver(shell);
      expect(tabsOf(cells)).toEqual(before);
      expect([...cells.keys()].filter((name) => name.startsWith('轉換前'))).toEqual([]);
      commitRollOver(shell, NONE, false);
      expect(tabsOf(cells)).toEqual(after);
    }),
    { numRuns: 20 },
  );
});

test('Given a run that is cut off at any of its writes, When run again, Then all is as if it had never been cut', () => {
  fc.assert(
    fc.property(school, fc.nat({ max: 60 }), (input, cut) => {
      const whole = open(input);
      commitRollOver(whole.shell, NONE, false);
      let writes = 0;
      const wrote = () => {
        if (writes++ === cut) throw new Error('killed');
      };
      const { shell, cells } = open(input, { wrote });
      try {
        commitRollOver(shell, NONE, false);
      } catch {
        commitRollOver(shell, NONE, false);
      }
      // The checks come last; where they were cut off, a person runs them.
      checkAll(shell);
      expect(tabsOf(cells)).toEqual(tabsOf(whole.cells));
    }),
    { numRuns: 60 },
  );
});

describe('Given a workbook', () => {
  const plain: SchoolInput = { classes: CLASSES, roster: [{ className: '機械一甲' }] };

  test('When it is the very one that was set up, Then it is refused and nothing is written', () => {
    const { shell, calls } = open(
      { ...plain, settings: { workbookId: 'this-year' } },
      {
        properties: new Map([['workbook', 'this-year 115']]),
      },
    );
    expect(previewRollOver(shell, NONE).standing).toBe('original');
    expect(() => commitRollOver(shell, NONE, true)).toThrow('這是原工作簿');
    expect(calls.filter((call) => call.startsWith('write'))).toEqual([]);
  });

  test('When nothing tells whether it is a copy, Then a person must say so', () => {
    const { shell } = open(plain);
    expect(previewRollOver(shell, NONE).standing).toBe('unknown');
    expect(() => commitRollOver(shell, NONE, false)).toThrow('無法判斷');
    expect(commitRollOver(shell, NONE, true).promoted).toBe(1);
  });

  test('When a rolled-over workbook is copied within the first semester, Then the copy is not rolled over again', () => {
    const { shell, cells } = open({ ...plain, settings: { workbookId: 'last-year' } });
    commitRollOver(shell, NONE, false);
    const early = memoryShell(cells, { now: '2027-09-01T09:00:00', id: 'copy' });
    expect(commitRollOver(early.shell, NONE, false).isNew).toBe(false);
    const next = memoryShell(cells, { now: '2028-08-01T09:00:00', id: 'copy' });
    expect(commitRollOver(next.shell, NONE, false)).toMatchObject({ isNew: true, toYear: 117, promoted: 1 });
    expect(readBack(cells).tables.roster.rows[0]?.className).toBe('機械三甲');
    expect([...cells.keys()].filter((name) => name.startsWith('轉換前115'))).toEqual([]);
  });

  test('When copies of an import or a restore came along with the copied workbook, Then they go', () => {
    const { shell, cells } = open({ ...plain, settings: { workbookId: 'last-year' } });
    for (const name of ['匯入前 上傳紀錄', '還原前 班級', '匯入前的筆記']) cells.set(name, [['舊']]);
    commitRollOver(shell, NONE, false);
    expect([...cells.keys()].filter((name) => /^(匯入|還原)前/.test(name))).toEqual(['匯入前的筆記']);
  });

  test('When a class name tells no grade, Then it is asked for, and the answer is used', () => {
    const named: SchoolInput = {
      classes: [{ className: '忠班', grade: 1 }],
      roster: [{ className: '忠班' }],
      settings: { workbookId: 'x' },
    };
    const { shell, cells } = open(named);
    expect(() => commitRollOver(shell, NONE, false)).toThrow('忠班');
    commitRollOver(shell, { renames: { 忠班: '孝班' }, students: {} }, false);
    expect(readBack(cells).tables.roster.rows[0]?.className).toBe('孝班');
  });

  test('When two classes would share a name, Then nothing is written', () => {
    const { shell, calls } = open({ ...plain, settings: { workbookId: 'x' } });
    expect(() => commitRollOver(shell, { renames: { 機械一甲: '201' }, students: {} }, false)).toThrow('重複');
    expect(calls.filter((call) => call.startsWith('write'))).toEqual([]);
  });

  test('When somebody else holds the lock, Then nothing is written', () => {
    const { shell, calls } = open({ ...plain, settings: { workbookId: 'x' } }, { isLocked: () => true });
    expect(() => commitRollOver(shell, NONE, false)).toThrow('另一位使用者');
    expect(calls.filter((call) => call.startsWith('write'))).toEqual([]);
  });

  test('When the roster was sorted after the preview, Then each student still goes where the preview said', () => {
    const roster = CLASSES.map(({ className }, i) => ({ studentNo: numberOf(i), className }));
    const straight = open({ classes: CLASSES, roster, settings: { workbookId: 'x' } });
    const sorted = open({ classes: CLASSES, roster: [...roster].reverse(), settings: { workbookId: 'x' } });
    previewRollOver(sorted.shell, NONE);
    commitRollOver(straight.shell, NONE, false);
    commitRollOver(sorted.shell, NONE, false);
    const pairs = ({ cells }: typeof straight) =>
      readBack(cells)
        .tables.roster.rows.map(({ studentNo, className, status }) => [studentNo, className, status].join())
        .sort();
    expect(pairs(sorted)).toEqual(pairs(straight));
  });
});

describe('Given repeating students', () => {
  const roster = [
    { studentNo: '1', className: '機械二甲', status: '重讀', changedOn: '' },
    { studentNo: '2', className: '機械二甲', status: '重讀', changedOn: '2026-09-01' },
    { studentNo: '3', className: '機械二甲', status: '在學' },
    { studentNo: '4', className: '機械三甲', status: '在學' },
  ];
  const input: SchoolInput = {
    classes: CLASSES,
    roster,
    enrolmentChanges: [{ studentNo: '4', kind: '重讀', effectiveOn: '2027-08-01', handling: '待處理' }],
    settings: { workbookId: 'x' },
  };

  test('When rolled over, Then a repeat to come stays, one served goes up, and each is shown to be confirmed', () => {
    const { shell, cells } = open(input);
    const { plan } = previewRollOver(shell, NONE);
    expect(plan.students.map(({ outcome, isToConfirm }) => [outcome, isToConfirm])).toEqual([
      ['留級', true],
      ['升級', true],
      ['升級', false],
      ['留級', true],
    ]);
    commitRollOver(shell, NONE, false);
    expect(readBack(cells).tables.roster.rows.map(({ className, status }) => [className, status])).toEqual([
      ['機械二甲', '重讀'],
      ['機械三甲', '在學'],
      ['機械三甲', '在學'],
      ['機械三甲', '重讀'],
    ]);
  });

  test('When a person decides otherwise, Then that counts', () => {
    const { shell, cells } = open(input);
    commitRollOver(shell, { renames: {}, students: { 1: '升級', 3: '留級', 4: '畢業' } }, false);
    expect(readBack(cells).tables.roster.rows.map(({ status }) => status)).toEqual(['在學', '在學', '重讀', '畢業']);
  });
});

test('Given confirmation slips of the ended year, When rolled over, Then no student in school begins the new one with a slip', () => {
  const { shell, cells } = open({
    classes: [{ className: '機械一甲', grade: 1 }],
    roster: [{ slipOn: '2027-07-01' }, { slipOn: '2027-07-01', status: '離校' }],
  });
  commitRollOver(shell, NONE, true);
  const rows = readBack(cells).tables.roster.rows;
  expect(rows.filter(isInSchool).map(({ className, slipOn }) => [className, slipOn])).toEqual([['機械二甲', '']]);
});
