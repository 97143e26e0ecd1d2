/** Every sentence with which the add-on refuses something, read off its sources: `new Error(texts.key)` and its like. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '..');

export interface ErrorSentence {
  /** As in the messages, with `{fields}`. */
  readonly text: string;
  /** Folder of the capability that says it, e.g. `reminders`. */
  readonly room: string;
}

/** Each sentence once, by room; only those of the Chinese messages. */
export function errorSentences(): ErrorSentence[] {
  const found = new Map<string, ErrorSentence>();
  for (const file of sourceFiles(path.join(root, 'src'))) {
    const room = path.relative(path.join(root, 'src'), file).split(path.sep)[0]?.replace(/\.ts$/, '') ?? '';
    for (const text of sentencesIn(file)) if (!found.has(text)) found.set(text, { text, room });
  }
  return [...found.values()].sort((a, b) => (a.room < b.room ? -1 : a.room > b.room ? 1 : 0));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const tables = messageTables(source, file);
  const sentences: string[] = [];
  const visit = (node: ts.Node, isInError: boolean): void => {
    const isError = ts.isNewExpression(node) && node.expression.getText() === 'Error';
    if (isInError && ts.isPropertyAccessExpression(node)) {
      const value = valueOf(node, tables);
      if (typeof value === 'string') sentences.push(value);
    }
    ts.forEachChild(node, (child) => visit(child, isInError || isError));
  };
  visit(source, false);
  return sentences.filter((text) => text.endsWith('。'));
}

/** What a file calls the tables of messages/zh that it imports. */
function messageTables(source: ts.SourceFile, file: string): Map<string, unknown> {
  const tables = new Map<string, unknown>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    const names = statement.importClause?.namedBindings;
    if (!from.includes('messages/zh/') || names === undefined || !ts.isNamedImports(names)) continue;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the modules are known only here
    const module = require(path.resolve(path.dirname(file), from)) as Record<string, unknown>;
    for (const { name, propertyName } of names.elements) tables.set(name.text, module[(propertyName ?? name).text]);
  }
  return tables;
}

/** The value of `texts.a.b`; undefined where the name is no table of messages. */
function valueOf(node: ts.Expression, tables: ReadonlyMap<string, unknown>): unknown {
  if (ts.isIdentifier(node)) return tables.get(node.text);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const owner = valueOf(node.expression, tables);
  return typeof owner === 'object' && owner !== null ? (owner as Record<string, unknown>)[node.name.text] : undefined;
}
