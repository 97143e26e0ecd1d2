/** The help knows every code that a check can give, in both languages. */
import { findingCodeTexts as en } from '../../src/messages/en/findingCodes';
import { findingCodeTexts as zh } from '../../src/messages/zh/findingCodes';
import { REQUIREMENTS } from '../../src/regulation/requirements';
import { runChecks } from '../../src/rules/runChecks';
import { demoSchool } from '../../src/demo/demoSchool';
import { readSchool } from '../../src/school/schoolTables';
import { demoCells } from './demo/demoCells';

test('Given the codes of the clauses and of the demo school’s findings, Then each is explained', () => {
  const cells = demoCells(demoSchool({ now: '2026-11-23T09:00:00', students: 120 }));
  const found = runChecks(readSchool((name) => cells.get(name) ?? null, '2026-11-23T09:00:00')).map(({ code }) => code);
  const codes = new Set([...REQUIREMENTS.flatMap((requirement) => requirement.codes), ...found]);
  expect([...codes].filter((code) => !(code in zh))).toEqual([]);
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});
