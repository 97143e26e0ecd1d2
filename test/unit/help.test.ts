/** The help explains every code that a rule can give, in both languages. */
import { helpOfCodes } from '../../src/help/helpPage';
import { RULES } from '../../src/rules/index';

test.each(RULES.map((rule) => [rule.code, rule] as const))('%s is explained in both languages', (code, { words }) => {
  expect(helpOfCodes('zh_TW')[code]).toMatch(/^.+。$/);
  expect(helpOfCodes('en_GB')[code]).toMatch(/^[A-Z].+\.$/);
  expect(words.help.en).not.toBe(words.help.zh);
});
