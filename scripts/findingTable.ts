/** The table of finding codes, read off the rules themselves (docs/findings.md). */
import { RULES } from '../src/rules/index';
import { TABS } from '../src/school/tabs';
import type { Rule } from '../src/rules/rule';

const BEGIN = '<!-- the table is made by npm run docs from src/rules -->';
const END = '<!-- end of the table -->';

/** The page with its table made anew; what people wrote around the table stays. */
export function findingPage(page: string): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  return [before + BEGIN, '', ...table(), '', END + after].join('\n');
}

function table(): string[] {
  return [
    '| code | one per | when | clause | tab | in charge |',
    '|---|---|---|---|---|---|',
    ...RULES.map((rule: Rule) => {
      const tab = rule.tab === 'each' ? 'each its own' : TABS[rule.tab].name;
      const { code, severity, per, words, clause, inCharge } = rule;
      return `| ${code} ${severity} | ${per} | ${words.help.en} | ${clause} | ${tab} | ${inCharge} |`;
    }),
  ];
}
