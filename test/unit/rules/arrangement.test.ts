/** How a tab is arranged changes no finding: rows in any order, blank rows, columns in any order, columns added. */
import fc from 'fast-check';
import type { Finding } from '../../../src/rules/finding';
import { runChecks } from '../../../src/rules/runChecks';
import { uploadRemarks } from '../../../src/rules/uploadRemarks';
import { demoSchool } from '../../../src/demo/demoSchool';
import type { Cell, Cells } from '../../../src/school/cell';
import { demoCells } from '../demo/demoCells';
import { schoolFromCells, schoolOf, studentNo } from '../schoolBuilder';

const NOW = '2026-11-23T09:00:00';
const school = demoCells(demoSchool({ now: NOW, students: 60 }));

/** What a person sees of the findings, but for row numbers. */
function seen(findings: readonly Finding[]): string[] {
  return findings
    .map(({ row: _row, marks, ...finding }) => JSON.stringify({ ...finding, marks: marks.map((m) => m.text) }))
    .sort();
}
const findingsOf = (cells: ReadonlyMap<string, Cells>) => seen(runChecks(schoolFromCells(cells, NOW)));
const before = findingsOf(school);

/** A permutation of n things from a list of random numbers. */
function order(n: number, keys: readonly number[]): number[] {
  const keyOf = (i: number) => keys[i % keys.length] ?? 0;
  return Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => keyOf(a) * ((a % 7) + 1) - keyOf(b) * ((b % 7) + 1) || b - a,
  );
}

const keys = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 30, maxLength: 30 });

test('The school under test has findings of many kinds', () => {
  expect(before.length).toBeGreaterThan(30);
});

test('Given the rows of all tabs in another order, Then the findings are the same', () => {
  fc.assert(
    fc.property(keys, (chance) => {
      const shuffled = new Map(
        [...school].map(([name, [header = [], ...rows]]) => [
          name,
          [header, ...order(rows.length, chance).map((i) => rows[i] ?? [])],
        ]),
      );
      expect(findingsOf(shuffled)).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test('Given blank rows here and there, Then the findings are the same', () => {
  fc.assert(
    fc.property(keys, (chance) => {
      const blank: Cell[] = ['', '', null, ' ', '　', false];
      const spread = new Map(
        [...school].map(([name, [header = [], ...rows]]) => [
          name,
          [header, ...rows.flatMap((row, i) => ((chance[i % 30] ?? 0) % 5 === 0 ? [blank, row, []] : [row]))],
        ]),
      );
      expect(findingsOf(spread)).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test('Given the columns in another order and the school’s own columns among them, Then the findings are the same', () => {
  fc.assert(
    fc.property(keys, (chance) => {
      const reordered = new Map(
        [...school].map(([name, lines]) => {
          const at = order(lines[0]?.length ?? 0, chance);
          return [name, lines.map((line, i) => [...at.map((j) => line[j] ?? ''), i === 0 ? '本校註記' : '已電洽', ''])];
        }),
      );
      expect(findingsOf(reordered)).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test('Given the 檢核 texts of a first run stand in the tab, Then a second run finds the same', () => {
  const remarks = uploadRemarks(runChecks(schoolFromCells(school, NOW)));
  const at = school.get('上傳紀錄')?.[0]?.indexOf('檢核') ?? 0;
  const again = new Map(school);
  const lines = (school.get('上傳紀錄') ?? []).map((line, i) =>
    line.map((cell, j) => (i > 0 && j === at ? (remarks.get(i + 1) ?? '') : cell)),
  );
  again.set('上傳紀錄', lines);
  expect(remarks.size).toBeGreaterThan(15);
  expect(findingsOf(again)).toEqual(before);
});

test('Given two uploads under one 紀錄編號, Then each keeps its key when the tab is sorted the other way', () => {
  const late = { uploadNo: 'U1', uploadedAt: '2027-03-01T08:00:00' };
  const rows = [
    late,
    { ...late, studentNo: studentNo(2) },
    { ...late, title: '另一件', uploadedAt: '2027-03-02T08:00:00' },
  ];
  const keysOf = (uploads: typeof rows) =>
    seen(runChecks(schoolOf({ roster: [{}, {}], schedule: [{}], uploads })).filter((f) => f.code === 'R5.5-late'));
  expect(keysOf([...rows].reverse())).toEqual(keysOf(rows));
});
