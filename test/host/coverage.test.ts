/** The service classes beside Google's type definitions. */
import { readFileSync } from 'node:fs';
import { typedClasses } from '../../scripts/appsScriptTypes';
import { coverageOf, exposedMethods, signaturesText, SIGNATURES_FILE } from '../../scripts/coverage';

jest.setTimeout(60_000);

const typed = typedClasses();

test("The signatures that arguments are checked by are those of the installed type definitions ('npm run coverage')", () => {
  expect(readFileSync(SIGNATURES_FILE, 'utf8')).toBe(signaturesText(typed));
});

test('No class has a method that the type definitions do not know', () => {
  const unknown = coverageOf(typed, exposedMethods()).flatMap(({ className, unknown: methods }) =>
    methods.map((method) => `${className}.${method}`),
  );
  expect(unknown).toEqual([]);
});
