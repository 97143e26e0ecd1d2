/** What a new rule begins as: its file, its test, its line in the list of rules. Pure; scripts/new.ts writes it. */
import { REQUIREMENTS } from '../src/regulation/requirements';
import { TABS, type TabKey } from '../src/school/tabs';

/** Files by their paths from the root of the repository. */
export type Files = Readonly<Record<string, string>>;

const CODE = /^(?:[RC]\d{1,2}(?:\.\d{1,2})?|DATA|PII|SET)-[a-z]+(?:-[a-z]+)*$/;
const INDEX = 'src/rules/index.ts';

/** Where a text is still to be written; test/unit/rules/words.test.ts refuses a rule that has one. */
export const TO_FILL_IN = { zh: '（待填）', en: 'To fill in' } as const;

/**
 * The files of a rule that is to be written.
 * @param code as people will see it: R5.9-name, C4-file, DATA-date
 * @param tab the identifier of the tab that its findings stand on
 * @param index the text of src/rules/index.ts
 * @throws a sentence when the code or the tab cannot be used
 */
export function newRule(code: string, tab: string, index: string): Files {
  if (!CODE.test(code)) throw new Error(`"${code}" is no code: R5.9-name, C4-name, DATA-name, PII-name or SET-name.`);
  if (index.includes(`from './${code}'`)) throw new Error(`There is a rule ${code} already.`);
  if (!(tab in TABS)) throw new Error(`"${tab}" is no tab: ${Object.keys(TABS).join(', ')}.`);
  return {
    [`src/rules/${code}.ts`]: ruleText(code, tab as TabKey),
    [`test/unit/rules/${code}.test.ts`]: testText(code, tab),
    [INDEX]: withLine(index, code),
  };
}

/** The requirement that a code names, or the last one before it in the same article; null for data and settings. */
export function requirementOf(code: string): (typeof REQUIREMENTS)[number] | null {
  const [, article, point = '0'] = /^([RC]\d+)(?:\.(\d+))?-/.exec(code) ?? [];
  if (article === undefined) return null;
  const own = REQUIREMENTS.filter(({ id }) => id.split('.')[0] === article);
  return own.filter(({ id }) => Number(id.split('.')[1] ?? 0) <= Number(point)).pop() ?? own[0] ?? null;
}

function ruleText(code: string, tab: TabKey): string {
  const requirement = requirementOf(code);
  const clause = requirement === null ? '—' : /^C/.test(requirement.id) ? requirement.id : requirement.clause;
  return `/** ${TO_FILL_IN.en}: what is so when this rule speaks. */
import type { Rule } from './rule';

export const rule: Rule<'${code}'> = {
  code: '${code}',
  requirements: [${requirement === null ? '' : `'${requirement.id}'`}],
  severity: '提示',
  clause: '${clause}',
  tab: '${tab}',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '${TO_FILL_IN.zh}。', en: '${TO_FILL_IN.en}.' },
    explanation: '${TO_FILL_IN.zh}。',
    advice: '${TO_FILL_IN.zh}。',
  },
  check: (context) =>
    context.tables.${tab}.rows.filter(() => false).map(({ row }) => ({ row, key: [row] })),
};
`;
}

function testText(code: string, tab: string): string {
  return `/** ${TO_FILL_IN.en}: what the rule judges. */
import { findingsOf } from './findingsOf';

// ${TO_FILL_IN.en}: rows with the matter and without it. The first line fails until the rule is written.
test.each([
  [{}, 1],
  [{}, 0],
])('Given the row %j, Then %i findings', (row, count) => {
  expect(findingsOf(['${code}'], { ${tab}: [row] })).toHaveLength(count);
});
`;
}

/** The import in its alphabetical place, the rule behind the last one of its article. */
function withLine(index: string, code: string): string {
  const name = code.replace(/\./g, '_').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const line = `import { rule as ${name} } from './${code}';`;
  const lines = index.split('\n');
  const imports = lines.flatMap((text, i) => (/^import \{ rule as /.test(text) ? [i] : []));
  const before = imports.find((i) => pathIn(lines[i]) > code) ?? (imports.at(-1) ?? -1) + 1;
  lines.splice(before, 0, line);
  const family = /^[A-Z]+[\d]*/.exec(name)?.[0] ?? name;
  const entries = lines.flatMap((text, i) => (/^ {2}[A-Z]\w+,$/.test(text) ? [i] : []));
  const own = entries.filter((i) => new RegExp(`^ {2}${family}(?!\\d)`).test(lines[i] ?? ''));
  lines.splice((own.at(-1) ?? entries.at(-1) ?? 0) + 1, 0, `  ${name},`);
  return lines.join('\n');
}

function pathIn(line = ''): string {
  return /'\.\/(.+)'/.exec(line)?.[1] ?? '';
}
