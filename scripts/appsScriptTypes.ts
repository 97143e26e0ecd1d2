/** Reads Google's classes out of @types/google-apps-script: their services, methods and the parameters of each overload. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface TypedClass {
  /** The global that its errors name it by; '' for classes of no service. */
  readonly service: string;
  /** One text an overload, see local/services/signatures.ts. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
}

/** The files that the host's services come from, with the service whose name stands before their classes. */
const FILES: Readonly<Record<string, string>> = {
  utilities: 'Utilities',
  properties: 'PropertiesService',
  cache: 'CacheService',
  lock: 'LockService',
  html: 'HtmlService',
  mail: 'MailApp',
  gmail: 'GmailApp',
  script: 'ScriptApp',
  content: 'ContentService',
  'url-fetch': 'UrlFetchApp',
  spreadsheet: 'SpreadsheetApp',
  drive: 'DriveApp',
  base: '',
  charts: 'Charts',
};
const FOLDER = path.dirname(require.resolve('@types/google-apps-script/package.json'));

/** What Google takes beyond its definitions. */
const CORRECTIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // A blob without a type, but with a name.
  Utilities: { newBlob: ['sa', 'sa,so', 'sa,so,so'] },
  // Whatever it is, it is made a text.
  File: { setContent: ['*'] },
  DriveApp: { getFileById: ['*'], getFolderById: ['*'] },
};

/** Classes by name; one that two files have is the first file's. */
export function typedClasses(): Record<string, TypedClass> {
  const sources = Object.entries(FILES).map(([name, service]) => {
    const file = path.join(FOLDER, `google-apps-script.${name}.d.ts`);
    return { service, source: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true) };
  });
  const enums = new Set(sources.flatMap(({ source }) => namesOfEnums(source)));
  const classes: Record<string, TypedClass> = {};
  for (const { service, source } of sources)
    visit(source, (node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      const methods = methodsOf(node, enums);
      if (Object.keys(methods).length > 0) classes[node.name.text] ??= { service, methods };
    });
  for (const [name, methods] of Object.entries(CORRECTIONS)) {
    const { service, methods: known } = classes[name]!;
    classes[name] = { service, methods: { ...known, ...methods } };
  }
  return classes;
}

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  node.forEachChild((child) => visit(child, act));
}

function namesOfEnums(source: ts.SourceFile): string[] {
  const names: string[] = [];
  visit(source, (node) => void (ts.isEnumDeclaration(node) && names.push(node.name.text)));
  return names;
}

function methodsOf(node: ts.InterfaceDeclaration, enums: ReadonlySet<string>): Record<string, string[]> {
  const methods = Object.create(null) as Record<string, string[]>;
  for (const member of node.members) {
    if (!ts.isMethodSignature(member)) continue;
    const parameters = member.parameters.map(
      (one) => lettersOf(one.type, enums) + (one.dotDotDotToken ? '+' : one.questionToken ? '?' : ''),
    );
    (methods[member.name.getText()] ??= []).push(parameters.join(','));
  }
  return methods;
}

const KEYWORDS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 's',
  [ts.SyntaxKind.NumberKeyword]: 'n',
  [ts.SyntaxKind.BooleanKeyword]: 'b',
  [ts.SyntaxKind.AnyKeyword]: '*',
  [ts.SyntaxKind.UnknownKeyword]: '*',
  [ts.SyntaxKind.ObjectKeyword]: 'oa',
};
const NAMES: Readonly<Record<string, string>> = { Integer: 'n', Byte: 'n', Char: 's', Date: 'd', Array: 'a' };

function lettersOf(type: ts.TypeNode | undefined, enums: ReadonlySet<string>): string {
  if (!type) return '*';
  if (ts.isUnionTypeNode(type)) return [...new Set(type.types.map((one) => lettersOf(one, enums)))].join('');
  if (ts.isArrayTypeNode(type)) return 'a';
  if (ts.isFunctionTypeNode(type)) return 'f';
  if (ts.isLiteralTypeNode(type)) return ts.isStringLiteral(type.literal) ? 's' : '*';
  if (!ts.isTypeReferenceNode(type)) return KEYWORDS[type.kind] ?? 'o';
  const name = type.typeName.getText().split('.').at(-1)!;
  return NAMES[name] ?? (enums.has(name) || name === 'Weekday' ? 'e' : 'o');
}
