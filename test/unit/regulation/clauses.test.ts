/** The rules, the checks and the tests hang together: no requirement without either, no code without a requirement. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clauseLines, clausePage } from '../../../scripts/clauseTable';
import { CHECKS } from '../../../src/rules/runChecks';
import { checkContext } from '../../../src/rules/checkContext';
import { demoSchool } from '../../../src/demo/demoSchool';
import { REQUIREMENTS } from '../../../src/regulation/requirements';
import { readSchool } from '../../../src/school/schoolTables';
import { demoCells } from '../demo/demoCells';

const lines = clauseLines();

test.each(lines.map((line) => [line.requirement.id, line] as const))('%s has a check and a test', (_, line) => {
  expect(line.checks).not.toEqual([]);
  expect(line.tests).not.toEqual([]);
  // Each finding code comes from a file of its own beside the judge.
  if (line.requirement.codes.length > 0) expect(line.checks.length).toBeGreaterThan(1);
});

test('Given every code that the demo school shows, Then each code of a clause belongs to a requirement', () => {
  const cells = demoCells(demoSchool({ now: '2026-11-23T09:00:00', students: 120 }));
  const context = checkContext(readSchool((name) => cells.get(name) ?? null, '2026-11-23T09:00:00'));
  const codes = new Set(CHECKS.flatMap((check) => check(context)).map(({ code }) => code));
  const known = new Set(REQUIREMENTS.flatMap((requirement) => requirement.codes));
  expect([...codes].filter((code) => /^[RC]\d/.test(code) && !known.has(code))).toEqual([]);
});

test('docs/clauses.md is what the code says (npm run docs writes it)', () => {
  expect(readFileSync(path.resolve(__dirname, '../../../docs/clauses.md'), 'utf8')).toBe(clausePage(lines));
});
