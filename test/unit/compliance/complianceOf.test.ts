/** 規定檢核 as a whole: complete, in order, free of names, and unmoved by how the tabs are arranged. */
import fc from 'fast-check';
import { checkContext } from '../../../src/rules/checkContext';
import { runChecks } from '../../../src/rules/runChecks';
import { complianceOf } from '../../../src/compliance/complianceOf';
import { complianceRow } from '../../../src/compliance/complianceRows';
import { demoSchool } from '../../../src/demo/demoSchool';
import { PRESETS } from '../../../src/regulation/presets';
import { REQUIREMENTS } from '../../../src/regulation/requirements';
import { SETTINGS, type SettingId } from '../../../src/school/settings';
import { TABS } from '../../../src/school/tabs';
import type { Cell } from '../../../src/school/cell';
import { demoCells } from '../demo/demoCells';
import { schoolFromCells, schoolOf } from '../schoolBuilder';

const NOW = '2026-11-23T09:00:00';
const linesOf = (cells: ReadonlyMap<string, Cell[][]>) => {
  const school = schoolFromCells(cells, NOW);
  return complianceOf(checkContext(school), runChecks(school));
};
const demo = demoCells(demoSchool({ now: NOW, students: 120 }));

test('Given the rules, Then R1.1 to R11.1 in their order, then C1 to C15, each once', () => {
  const ids = linesOf(demo).map(({ requirement }) => requirement.id);
  expect(ids).toEqual(REQUIREMENTS.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('R'))).toHaveLength(41);
  expect(ids.filter((id) => id.startsWith('C'))).toHaveLength(15);
});

test('Given any line, Then its demand is filled in, its facts are one filled sentence, and it names a tab and an office', () => {
  for (const line of linesOf(demo)) {
    const row = complianceRow(line);
    expect(row.demand).not.toMatch(/[{}]/);
    expect(row.facts).toMatch(/^[^{}]+。$/);
    expect(row.tabs).not.toBe('');
    expect(row.office).not.toBe('');
  }
});

test('Given students with planted faults, Then no 學號 and no student’s name stands on the tab', () => {
  const text = JSON.stringify(linesOf(demo));
  const [, ...roster] = demo.get(TABS.roster.name) ?? [];
  expect(roster.map((row) => String(row[0])).filter((number) => number !== '' && text.includes(number))).toEqual([]);
});

test('Given the rows of every tab in another order, Then every line is the same', () => {
  const before = linesOf(demo);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (chance) => {
      const shuffled = new Map(
        [...demo].map(([name, [header = [], ...rows]]) => {
          const keyed = rows.map((row) => [chance.next().value ?? 0, row] as const).sort((a, b) => a[0] - b[0]);
          return [name, [header, ...keyed.map(([, row]) => row)]];
        }),
      );
      expect(linesOf(shuffled)).toEqual(before);
    }),
    { numRuns: 8 },
  );
});

test.each(Object.values(TABS).map((tab) => tab.name))(
  'Given a workbook without 「%s」, Then every requirement still has its line',
  (name) => {
    const cells = new Map(demo);
    cells.delete(name);
    expect(linesOf(cells)).toHaveLength(REQUIREMENTS.length);
  },
);

test('Given a school of one division, Then no office of the continuing division is in charge', () => {
  const school = schoolOf();
  expect(
    complianceOf(checkContext(school), runChecks(school)).filter(({ office }) => office.includes('進修部教務組')),
  ).toEqual([]);
});

describe('a school with other rules, set up from 設定 and 工作小組 alone', () => {
  const preset = PRESETS.find(({ id }) => id === 'oneDivision')!;
  const seats = [...preset.exOfficio, ...preset.representatives].map((title) => ({ title }));
  const uploads = (count: number) => Array.from({ length: count }, () => ({}));
  const school = (count: number) =>
    schoolOf({ settings: preset.settings, workGroup: seats, roster: [{}], uploads: uploads(count) });
  const lineOf = (id: string, count = 9) => {
    const built = school(count);
    return complianceOf(checkContext(built), runChecks(built)).find(({ requirement }) => requirement.id === id)!;
  };
  test('Given nine uploads, Then nothing; a tenth, Then R5.5-quota naming 9', () => {
    expect(runChecks(school(9)).filter(({ code }) => code === 'R5.5-quota')).toEqual([]);
    const [finding] = runChecks(school(10)).filter(({ code }) => code === 'R5.5-quota');
    expect(finding?.explanation).toContain('9');
  });
  test('Given its 19 seats, Then R2.1 and R2.2 are met and the demands name its own numbers', () => {
    expect(lineOf('R2.1')).toMatchObject({
      state: '符合',
      requirement: { demand: expect.stringContaining('共 19 席') },
    });
    expect(lineOf('R2.2').state).toBe('符合');
    expect(lineOf('R5.5').requirement.demand).toContain('至多 9 件');
    expect(lineOf('R5.8').requirement.demand).toContain('至多 不限 件');
  });
  test.each(PRESETS)('Given preset $id, Then its settings are known, well formed, and agree with its seats', (one) => {
    for (const id of Object.keys(one.settings)) expect(SETTINGS[id as SettingId]).toBeDefined();
    const built = schoolOf({ settings: one.settings });
    expect(built.settingProblems).toEqual([]);
    expect(built.settings.committeeSize).toBe(one.exOfficio.length + one.representatives.length);
  });
});
