/** The service classes beside Google's type definitions. `npm run coverage` brings both files up to date. */
import { readFileSync } from 'node:fs';
import { typedClasses } from '../scripts/appsScriptTypes';
import {
  coverageOf,
  exposedMethods,
  README_FILE,
  signaturesText,
  SIGNATURES_FILE,
  tableOf,
  withTable,
} from '../scripts/coverage';

const typed = typedClasses();
const coverage = coverageOf(typed, exposedMethods());

test('The signatures that arguments are checked by are those of the installed type definitions', () => {
  expect(readFileSync(SIGNATURES_FILE, 'utf8')).toBe(signaturesText(typed));
});

test('No class has a method that the type definitions do not know', () => {
  const unknown = coverage.flatMap(({ className, unknown: methods }) =>
    methods.map((method) => `${className}.${method}`),
  );
  expect(unknown).toEqual([]);
});

test('The table of local/README.md is that of the classes', () => {
  const readme = readFileSync(README_FILE, 'utf8');
  expect(withTable(readme, tableOf(coverage))).toBe(readme);
});
