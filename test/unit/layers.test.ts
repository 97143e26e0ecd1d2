/** The walls of the house: `npm run lint` refuses an import that points up, a circle and a room that nobody listed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What a module script prints as JSON, run at the root of the repository. */
function printed(script: string): unknown {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** What the lint configuration says of a line planted at the head of a file. */
const planted = {
  'src/workbook/planted.ts': "import { REPORTS } from '../reports/reportKinds';",
  'src/messages/planted.ts': "import { TABS } from '../school/tabs';",
  'src/school/planted.ts': "export { officeDesk } from '../desk/officeDesk';",
  'src/rules/planted.ts': "import type { Shell } from '../google/ports';",
  'src/google/planted.ts': "import type { Rule } from '../rules/rule';",
  'src/reports/planted.ts': "export type Host = typeof import('../../local/src/model/contract');",
  'local/src/model/planted.ts': "import type { Requests } from '../server/requestHandlers';",
  'local/src/server/planted.ts': "import { TABS } from '../../../src/school/tabs';",
  'src/gossip/planted.ts': 'export {};',
  'src/rules/finding.ts': "import type { Rule } from './rule';",
  'sidebar/desk/planted.ts': "import { state } from '../reports/state';",
  'sidebar/help/planted.ts': "import { readWorkbook } from '../../src/workbook/readWorkbook';",
  'sidebar/shared/planted.ts': "import { fetchPart } from '../files/fetchPart';",
  'src/rules/rule.ts': 'export const wanted = 1; export type Gossip = typeof wanted;',
  'src/reports/allowed.ts': "import type { Rule } from '../rules/rule';",
  'sidebar/help/allowed.ts': "import type { Methods } from '../../src/methods';",
};
const said = printed(`
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  // Planted lines stand in no file, so that nothing knows their types.
  const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
  const said = {};
  for (const [filePath, text] of Object.entries(${JSON.stringify(planted)})) {
    const [{ messages }] = await eslint.lintText(text + '\\n', { filePath });
    said[filePath] = messages.filter(({ ruleId }) => ruleId?.startsWith('house/')).map(({ message }) => message);
  }
  console.log(JSON.stringify(said));
`) as Record<keyof typeof planted, string[]>;

describe('an import that points up is refused', () => {
  test.each([
    ['src/workbook/planted.ts', 'src/workbook stands below src/reports: this arrow points up.'],
    ['src/messages/planted.ts', 'src/messages stands below src/school: this arrow points up.'],
    ['src/school/planted.ts', 'src/school stands below src/desk: this arrow points up.'],
    ['src/rules/planted.ts', 'src/rules stands below src/google: this arrow points up.'],
    ['src/google/planted.ts', 'src/google and src/rules do not know each other.'],
    ['src/reports/planted.ts', 'src does not import types of local/src/model.'],
    ['local/src/model/planted.ts', 'local/src/model stands below local/src/server: this arrow points up.'],
    ['local/src/server/planted.ts', 'local/src does not import values of src/school.'],
    ['sidebar/desk/planted.ts', 'sidebar/desk and sidebar/reports are neighbours: neither imports the other.'],
    ['sidebar/help/planted.ts', 'sidebar does not import values of src/workbook.'],
    ['sidebar/shared/planted.ts', 'sidebar/shared stands below sidebar/files: this arrow points up.'],
  ] as const)('%s', (file, message) => {
    expect(said[file]).toEqual([message]);
  });

  test('and one that points down is not', () => {
    expect(said['src/reports/allowed.ts']).toEqual([]);
    expect(said['sidebar/help/allowed.ts']).toEqual([]);
  });
});

test('a circle of types is refused, and its way is told', () => {
  expect(said['src/rules/finding.ts'].join()).toMatch(
    /^Imports run in a circle: finding\.ts → rule\.ts → .*finding\.ts\.$/,
  );
});

test('a value that no other file imports is not exported', () => {
  expect(said['src/rules/rule.ts']).toEqual(["No other file imports wanted: leave out 'export', or delete it."]);
});

test('a room that nobody listed is named in one line', () => {
  expect(said['src/gossip/planted.ts']).toEqual(['src/gossip is not on the list of layers (scripts/lint/layers.mjs).']);
});

test('docs/architecture.md tells of the rooms in the order of the list', () => {
  const { LAYERS } = printed(
    "import { LAYERS } from './scripts/lint/layers.mjs'; console.log(JSON.stringify({ LAYERS }));",
  ) as { LAYERS: Record<string, (string | string[])[]> };
  const text = readFileSync(resolve(root, 'docs/architecture.md'), 'utf8');
  for (const [part, layers] of Object.entries(LAYERS)) {
    const table = text.split(`\n### ${part}/\n`)[1]?.split('\n#')[0] ?? '';
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const told = rows.map((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(told).toEqual(layers.map((layer) => [layer].flat()));
  }
});
