/** Windows of the schedule (R4.4, design §3): the most specific row decides, days are inclusive, nothing is invented. */
import fc from 'fast-check';
import { gradesOf } from '../../../src/school/grade';
import { isInWindow, scheduleWindows } from '../../../src/school/window';
import { schoolOf, type RowInput } from '../schoolBuilder';

const windowsOf = (rows: readonly RowInput<'schedule'>[]) =>
  scheduleWindows(schoolOf({ schedule: rows }).tables.schedule);
const FIRST = { schoolYear: 115, semester: 1 };
const item = '課程學習成果上傳';

test.each([
  ['', 'all'],
  ['全部', 'all'],
  ['全校', 'all'],
  ['各年級', 'all'],
  ['1,2,3', 'all'],
  ['1', [1]],
  ['１', [1]],
  ['1,2', [1, 2]],
  ['1、2', [1, 2]],
  ['一、二年級', [1, 2]],
  ['一二年級', [1, 2]],
  ['1-2', [1, 2]],
  ['一至三年級', 'all'],
  ['三年級', [3]],
  ['高三', [3]],
  ['高二、高三', [2, 3]],
  ['機械科', null],
  ['4', null],
  ['12345', null],
])('Given 適用年級 「%s」, Then the grades are %s', (text, expected) => {
  const grades = gradesOf(text);
  expect(grades instanceof Set ? [...grades] : grades).toEqual(expected);
});

test('Given a window for 全校, one for grade 3 and one for 進修部, Then the more specific one decides', () => {
  const windows = windowsOf([
    { no: 'all' },
    { no: 'grade 3', grades: '3' },
    { no: 'continuing', division: '進修部' },
    { no: 'both', grades: '三年級', division: '進修部' },
  ]);
  const decides = (grade: number | null, division: string) =>
    windows.windowOf(item, FIRST, grade, division)?.rows[0]?.no;
  expect(decides(1, '日校')).toBe('all');
  expect(decides(3, '日校')).toBe('grade 3');
  expect(decides(1, '進修部')).toBe('continuing');
  expect(decides(3, '進修部')).toBe('both');
  expect(decides(null, '')).toBe('all');
});

test('Given a grade window for the year and one for 全校 and the semester, Then grade beats semester', () => {
  const windows = windowsOf([{ no: 'semester' }, { no: 'grade', grades: '3', semester: 0 }]);
  expect(windows.windowOf(item, FIRST, 3, '日校')?.rows[0]?.no).toBe('grade');
  expect(windows.windowOf(item, { schoolYear: 115, semester: 2 }, 1, '日校')).toBeNull();
});

test('Given a second round with the same scope, Then both rounds are open and the last day is the later one', () => {
  const window = windowsOf([
    { startsOn: '2026-09-01', endsOn: '2026-09-30' },
    { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  ]).windowOf(item, FIRST, 1, '日校');
  expect(window && ['2026-09-30', '2026-10-15', '2026-11-01'].map((day) => isInWindow(window, day))).toEqual([
    true,
    false,
    true,
  ]);
  expect(window?.endsOn).toBe('2026-11-30');
});

test('Given the last day, Then 23:59:59 is inside and the next midnight is not', () => {
  const window = windowsOf([{ endsOn: '2027-02-03' }]).windowOf(item, FIRST, 1, '日校');
  expect(window && isInWindow(window, '2027-02-03T23:59:59')).toBe(true);
  expect(window && isInWindow(window, '2027-02-04T00:00:00')).toBe(false);
});

test.each([
  ['no row of that year', [{ schoolYear: 114 }]],
  ['no row of that semester', [{ semester: 2 }]],
  ['no dates', [{ startsOn: '', endsOn: '' }]],
  ['dates out of order', [{ startsOn: '2027-02-03', endsOn: '2026-09-01' }]],
  ['a division that is not in the list', [{ division: '夜間部' }]],
  ['an item that is not in the list', [{ item: '成果上傳' }]],
  ['a broken row that is more specific', [{}, { grades: '1', startsOn: '', endsOn: '' }]],
])('Given %s, Then there is no window', (_, rows) => {
  expect(windowsOf(rows).windowOf(item, FIRST, 1, '日校')).toBeNull();
});

test('Given a grade nobody can read, Then the row is for everybody', () => {
  expect(windowsOf([{ grades: '新生' }]).windowOf(item, FIRST, 1, '日校')).not.toBeNull();
});

test('Given any schedule, Then the deciding rows are the best ones by a rule written as a list of wishes', () => {
  const anyRow = fc.record({
    schoolYear: fc.constantFrom(114, 115),
    semester: fc.constantFrom(0, 1, 2),
    grades: fc.constantFrom('', '1', '2,3', '3'),
    division: fc.constantFrom('', '全校', '日校', '進修部'),
    startsOn: fc.constantFrom('2026-08-31', '2026-10-01'),
    endsOn: fc.constantFrom('2026-12-01', '2027-02-03'),
  });
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 12 }),
      fc.constantFrom(1, 2, 3, null),
      fc.constantFrom('日校', '進修部', ''),
      (rows, grade, division) => {
        const fits = rows.filter(
          (r) =>
            r.schoolYear === 115 &&
            r.semester !== 2 &&
            (r.grades === '' || (grade !== null && r.grades.split(',').includes(String(grade)))) &&
            (['', '全校'].includes(r.division) || r.division === division),
        );
        const wishes: ((r: (typeof rows)[number]) => boolean)[] = [
          (r) => r.grades !== '',
          (r) => r.division === division && division !== '',
          (r) => r.semester === 1,
        ];
        const best = wishes.reduce((left, wish) => (left.some(wish) ? left.filter(wish) : left), fits);
        const window = windowsOf(rows).windowOf(item, FIRST, grade, division);
        expect((window?.rows ?? []).map((r) => rows[r.row - 2])).toEqual(best);
      },
    ),
    { numRuns: 200 },
  );
});
