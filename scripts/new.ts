/** `npm run new -- rule R5.9-name [tab]`: makes the files of a rule that is to be written, and says what is left to do. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { newRule, requirementOf } from './newRule';

const root = path.resolve(__dirname, '..');

async function begin([kind, code = '', tab = 'uploads']: readonly string[]): Promise<void> {
  if (kind !== 'rule')
    throw new Error('Usage: npm run new -- rule CODE [TAB], as in: npm run new -- rule R5.9-name uploads');
  const files = newRule(code, tab, readFileSync(path.join(root, 'src/rules/index.ts'), 'utf8'));
  const style = await prettier.resolveConfig(path.join(root, 'src/rules/index.ts'));
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(path.join(root, file), await prettier.format(text, { ...style, filepath: file }));
    console.log(file);
  }
  const requirement = requirementOf(code);
  if (requirement !== null && !code.startsWith(`${requirement.id}-`))
    console.log(
      `There is no requirement ${code.split('-')[0]}: the rule stands under ${requirement.id} until its file names another.`,
    );
  console.log('Next: fill in the words, the test and the check; then npm run docs.');
}

begin(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
