/** `npm run new -- rule R5.9-name [tab]`: makes the files of a rule that is to be written, and says what is left to do. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newRule, requirementOf } from './newRule';

const root = path.resolve(__dirname, '..');
const [kind, code = '', tab = 'uploads'] = process.argv.slice(2);
try {
  if (kind !== 'rule')
    throw new Error('Usage: npm run new -- rule CODE [TAB], as in: npm run new -- rule R5.9-name uploads');
  const files = newRule(code, tab, readFileSync(path.join(root, 'src/rules/index.ts'), 'utf8'));
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('index.ts') && existsSync(path.join(root, file))) throw new Error(`${file} is there already.`);
    writeFileSync(path.join(root, file), text);
    console.log(file);
  }
  const requirement = requirementOf(code);
  if (requirement !== null && !code.startsWith(`${requirement.id}-`))
    console.log(
      `There is no requirement ${code.split('-')[0]}: the rule stands under ${requirement.id} until its file names another.`,
    );
  console.log('Next: fill in the words, the test and the check; then npm run docs.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
