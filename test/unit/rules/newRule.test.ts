/** `npm run new -- rule CODE` begins a rule; what is left to be written in it is told until it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newRule, requirementOf, TO_FILL_IN } from '../../../scripts/newRule';
import { RULES } from '../../../src/rules/index';

const index = readFileSync(path.resolve(__dirname, '../../../src/rules/index.ts'), 'utf8');
const importsOf = (text = '') => [...text.matchAll(/from '\.\/((?:[RC]\d|DATA|PII|SET).*?)'/g)].map(([, file]) => file);
const namesOf = (text = '') => [...text.matchAll(/^ {2}([A-Z]\w+),$/gm)].map(([, name]) => name);

test('A new rule has a file, a test and its line: the import in its place, the rule behind its article', () => {
  const files = newRule('R5.99-name', 'uploads', index);
  expect(Object.keys(files)).toEqual([
    'src/rules/R5.99-name.ts',
    'test/unit/rules/R5.99-name.test.ts',
    'src/rules/index.ts',
  ]);
  const after = files['src/rules/index.ts'];
  expect(importsOf(after)).toEqual([...importsOf(index), 'R5.99-name'].sort());
  const names = namesOf(after);
  expect(names.filter((name) => name !== 'R5_99Name')).toEqual(namesOf(index));
  const ofArticle = names.filter((name = '') => /^R5_/.test(name));
  expect(ofArticle.at(-1)).toBe('R5_99Name');
  expect(names.indexOf('R5_99Name') - 1).toBe(names.findIndex((name) => name === ofArticle.at(-2)));
});

test.each([
  ['R5.9-name', 'R5.8'],
  ['R6.3-name', 'R6.3'],
  ['R8-name', 'R8.1'],
  ['C4-name', 'C4'],
  ['DATA-name', undefined],
])('The rule %s judges %s until its file says otherwise', (code, requirement) => {
  expect(requirementOf(code)?.id).toBe(requirement);
});

test.each([
  ['late', 'uploads', /is no code/],
  ['R5.5-quota', 'uploads', /There is a rule R5\.5-quota already/],
  ['R5.9-name', '上傳紀錄', /is no tab: overview, settings/],
])('The rule %s on %s is refused in one sentence', (code, tab, sentence) => {
  expect(() => newRule(code, tab, index)).toThrow(sentence);
});

test('No rule has a word that is still to be filled in', () => {
  const left = (text = '') => text.includes(TO_FILL_IN.zh) || text.includes(TO_FILL_IN.en);
  const begun = newRule('R5.9-name', 'uploads', index)['src/rules/R5.9-name.ts'];
  expect(left(begun)).toBe(true);
  expect(RULES.filter((rule) => left(JSON.stringify(rule.words))).map(({ code }) => code)).toEqual([]);
});
