/** Any cell of any tab may hold anything: nothing throws, the bad row gets its own finding, the others keep theirs. */
import fc from 'fast-check';
import { checkContext } from '../../../src/rules/checkContext';
import type { Finding } from '../../../src/rules/finding';
import { runChecks } from '../../../src/rules/runChecks';
import { punctuality } from '../../../src/compliance/punctuality';
import { complianceOf } from '../../../src/compliance/complianceOf';
import { demoSchool } from '../../../src/demo/demoSchool';
import { secretaryDesk } from '../../../src/desk/secretaryDesk';
import { REQUIREMENTS } from '../../../src/regulation/requirements';
import type { Cell } from '../../../src/school/cell';
import { TABS, type Column, type Tab, type TabKey } from '../../../src/school/tabs';
import { demoCells } from '../demo/demoCells';
import { schoolFromCells } from '../schoolBuilder';

const NOW = '2026-11-23T09:00:00';
/** The first rows of each tab: enough of everything, and quick to check many times. */
const school = new Map(
  [...demoCells(demoSchool({ now: NOW, students: 40 }))].map(([name, lines]) => [name, lines.slice(0, 61)]),
);
const before = runChecks(schoolFromCells(school, NOW));

const STRANGE: readonly Cell[] = [
  '文字',
  '',
  '　',
  '😀🏫',
  '１２３',
  -7,
  12.5,
  1e308,
  NaN,
  Infinity,
  true,
  false,
  null,
  '#REF!',
  '#N/A',
  '=1+1',
  '長'.repeat(10_000),
  'A123456789',
  '2026/2/30',
  new Date(NaN),
  new Date('1899-12-30T00:00:00Z'),
  new Date('2026-10-01T00:00:00Z'),
  '__proto__',
  '{title}|{0}|$&',
  '\u0000\uD800',
];
const strange = fc.oneof(fc.constantFrom(...STRANGE), fc.string({ maxLength: 40 }), fc.double());
/** A place in the workbook: tab, row and column are taken modulo what is there. */
const place = fc.tuple(fc.nat(), fc.nat(), fc.nat());
const TAB_NAMES = Object.values(TABS).map((tab) => tab.name);

function spoiled(changes: readonly (readonly [readonly [number, number, number], Cell])[]) {
  const cells = new Map([...school].map(([name, lines]) => [name, lines.map((line) => [...line])]));
  for (const [[t, r, c], value] of changes) {
    const lines = cells.get(TAB_NAMES[t % TAB_NAMES.length] ?? '') ?? [];
    const line = lines[r % Math.max(1, lines.length)];
    if (line && line.length > 0) line[c % line.length] = value;
  }
  return cells;
}

test('Given strange values anywhere, headers included, Then no check throws, no text is long, no number is shown', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, strange), { minLength: 1, maxLength: 60 }), (changes) => {
      const spoiltSchool = schoolFromCells(spoiled(changes), NOW);
      const findings = runChecks(spoiltSchool);
      for (const finding of findings) {
        expect(finding.explanation.length).toBeLessThan(700);
        expect(finding.key.length).toBeLessThan(400);
      }
      expect(JSON.stringify(findings)).not.toContain('A123456789');
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      // 規定檢核, 評核敘獎 and the desks stand on the same cells.
      const context = checkContext(spoiltSchool);
      const lines = complianceOf(context, findings);
      expect(lines).toHaveLength(REQUIREMENTS.length);
      const period = { schoolYear: spoiltSchool.settings.schoolYear, semester: spoiltSchool.settings.semester };
      const people = punctuality(context, period);
      for (const { dueCount, onTimeCount, lateCount } of people) expect(dueCount).toBe(onTimeCount + lateCount);
      const desk = secretaryDesk(context);
      expect(JSON.stringify([lines, desk])).not.toContain('A123456789');
    }),
    { numRuns: 60 },
  );
});

/** Values that no column of the kind can hold, said here once more and not asked of the product. */
const BAD: Readonly<Record<Column['kind'], readonly Cell[]>> = {
  integer: ['文字', 12.5, -7, true, '#REF!', '😀', new Date(NaN), '長'.repeat(3000)],
  number: ['文字', -7, true, '#N/A', '約2MB', new Date(NaN)],
  day: ['文字', '2026/2/30', true, '#REF!', 12.5, new Date(NaN), new Date('1899-12-30T00:00:00Z')],
  time: ['文字', '2026-10-01 25:00', true, '#REF!', -7, new Date(NaN)],
  email: ['文字', 'a@b', true, '#N/A', 'a b@demo.example.edu.tw'],
  list: ['沒有這一項', 3, true, '#REF!'],
  tick: ['也許', '#REF!', 7],
  text: [true, '#REF!', '長'.repeat(10_000)],
  digits: [true, '#N/A', new Date('2026-10-01T00:00:00Z'), '長'.repeat(10_000)],
};
const inputTabs = (Object.entries(TABS) as [TabKey, Tab][]).filter(
  ([, tab]) => !tab.isGenerated && (school.get(tab.name)?.length ?? 0) > 1,
);

test('Given bad cells in any column of any tab, Then each of their rows gets a DATA finding', () => {
  for (const [key, tab] of inputTabs) {
    const rows = (school.get(tab.name)?.length ?? 1) - 1;
    Object.values(tab.columns).forEach((column, at) => {
      const values = [...BAD[column.kind]];
      while (values.length > 0) {
        const some = values.splice(0, rows);
        const cells = spoiled([]);
        some.forEach((value, i) => cells.get(tab.name)?.[i + 1]?.splice(at, 1, value));
        const findings = runChecks(schoolFromCells(cells, NOW)).filter(
          (f) => f.tab === key && f.code.startsWith('DATA'),
        );
        const missed = some.filter((_, i) => !findings.some(({ row }) => row === i + 2));
        expect({ tab: tab.name, column: column.header, missed }).toEqual({
          tab: tab.name,
          column: column.header,
          missed: [],
        });
      }
    });
  }
});

test('Given a bad cell in an upload, Then the findings about other rows and other students are the same as before', () => {
  const uploads = school.get('上傳紀錄') ?? [];
  const studentAt = uploads[0]?.indexOf('學號') ?? 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: uploads.length - 1 }), fc.nat(19), strange, (row, at, value) => {
      const cells = spoiled([]);
      const line = cells.get('上傳紀錄')?.[row];
      if (line) line[at] = value;
      const student = String(uploads[row]?.[studentAt]);
      const others = (findings: readonly Finding[]) =>
        findings
          .filter(
            (f) =>
              (f.tab === 'uploads' ? f.row !== row + 1 : true) &&
              f.studentNo !== student &&
              f.studentNo !== String(value) &&
              !f.code.startsWith('DATA-duplicate'),
          )
          .map((f) => `${f.key} ${f.explanation}`);
      expect(others(runChecks(schoolFromCells(cells, NOW)))).toEqual(others(before));
    }),
    { numRuns: 80 },
  );
});
