/** The rules, the judges and the tests hang together: no requirement without any, no rule without a test and its words. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clauseLines, clausePage } from '../../../scripts/clauseTable';
import { findingPage } from '../../../scripts/findingTable';
import { RULES } from '../../../src/rules/index';

const ROOT = path.resolve(__dirname, '../../..');
const lines = clauseLines();

test.each(lines.map((line) => [line.requirement.id, line] as const))('%s has a judge and a test', (_, line) => {
  expect(line.checks).not.toEqual([]);
  expect(line.tests).not.toEqual([]);
});

test('Each rule of a clause judges a requirement, and each file named by a code is on the list', () => {
  expect(RULES.filter(({ code, requirements }) => /^[RC]\d/.test(code) && requirements.length === 0)).toEqual([]);
  const files = readdirSync(path.join(ROOT, 'src/rules')).filter((name) => /^(R\d|C\d|DATA-|SET-|PII-)/.test(name));
  expect(RULES.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
});

test('docs/clauses.md and docs/findings.md are what the code says (npm run docs writes them)', () => {
  expect(readFileSync(path.join(ROOT, 'docs/clauses.md'), 'utf8')).toBe(clausePage(lines));
  const findings = readFileSync(path.join(ROOT, 'docs/findings.md'), 'utf8');
  expect(findings).toBe(findingPage(findings));
});
