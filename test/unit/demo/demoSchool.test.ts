/** The demo school: planted faults are found exactly as often as planted, whatever the seed, the size and the day. */
import { runChecks } from '../../../src/rules/runChecks';
import { demoSchool, type DemoSchool } from '../../../src/demo/demoSchool';
import { findIdentityNumbers } from '../../../src/school/identityNumber';
import { readSchool } from '../../../src/school/schoolTables';
import { demoCells } from './demoCells';

const NOW = '2026-11-23T09:00:00';

function byCode(demo: DemoSchool, now: string): Record<string, number> {
  const cells = demoCells(demo);
  const counts: Record<string, number> = {};
  for (const { code } of runChecks(readSchool((name) => cells.get(name) ?? null, now)))
    counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

test('Given the default options, Then 1,100 students, about 11,000 uploads, and every planted fault is found as often as planted', () => {
  const demo = demoSchool({ now: NOW });
  expect(demo.students).toBe(1100);
  expect(demo.uploads).toBeGreaterThan(10_500);
  expect(demo.uploads).toBeLessThan(11_500);
  expect(byCode(demo, NOW)).toMatchObject(demo.planted);
});

test.each([
  [2, '2026-08-01T00:00:00', 400],
  [3, '2026-12-31T23:59:59', 200],
  [4, '2027-01-31T12:00:00', 60],
  [5, '2027-02-01T00:00:00', 150],
  [6, '2028-02-29T08:00:00', 300],
  [7, '2027-07-31T23:59:59', 40],
])('Given seed %i on %s with %i students, Then the planted counts hold as well', (seed, now, students) => {
  const demo = demoSchool({ seed, now, students });
  expect(demo.students).toBe(students);
  expect(byCode(demo, now)).toMatchObject(demo.planted);
});

test('Given the same workbook a fortnight later, Then the counts are still the planted ones', () => {
  const demo = demoSchool({ now: NOW, students: 200 });
  expect(byCode(demo, '2026-12-07T18:00:00')).toMatchObject(demo.planted);
});

test('Given one seed, Then always the same school; another seed, another school', () => {
  const text = (seed: number) => JSON.stringify(demoSchool({ seed, now: NOW, students: 80 }));
  expect(text(1)).toBe(text(1));
  expect(text(1)).not.toBe(text(2));
});

test('Given the codes that findings about uploads may have, Then each is planted at least once', () => {
  const codes = [
    'R5.5-quota',
    'R5.8-quota',
    'R6.1-course-quota',
    'R6.1-multi-quota',
    'R6.1-not-passed',
    'R5.5-late',
    'R5.8-late',
    'R5.6-late',
    'R6.1-late',
    'R5.6-pending',
    'R5.6-wrong-teacher',
    'R5.7-zero',
    'C4-file',
    'C4-brief',
    'PII-id',
    'SET-value',
    'SET-missing',
    'DATA-student',
    'DATA-class',
    'DATA-teacher',
  ];
  expect(codes.filter((code) => !(code in demoSchool({ now: NOW, students: 100 }).planted))).toEqual([]);
});

test('Given all cells of the school, Then identity numbers stand only where they were planted, and every mailbox is of the demo domain', () => {
  const demo = demoSchool({ now: NOW, students: 200 });
  const cells = [...demoCells(demo).values()].flat(2).map(String);
  const planted = (demo.planted['PII-id'] ?? 0) + (demo.planted['PII-suspect'] ?? 0);
  expect(cells.flatMap(findIdentityNumbers)).toHaveLength(planted);
  const mailboxes = cells.filter((cell) => /^[^@\s]+@[^@\s]+$/.test(cell));
  expect(mailboxes.filter((box) => !box.endsWith('@demo.example.edu.tw'))).toEqual([]);
});
