/** Reads Google's classes out of @types/google-apps-script: their services, methods and the parameters of each overload. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface TypedClass {
  /** The global that its errors name it by; '' for classes of no service. */
  readonly service: string;
  /** One text an overload, see local/src/services/signatures.ts. */
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
  Utilities: { newBlob: ['sa', 'sa,s0', 'sa,s0,s0'] },
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
  const names = { enums: new Set<string>(), classes: new Set<string>(), aliases: new Map<string, ts.TypeNode>() };
  for (const { source } of sources) collectNames(source, names);
  const classes: Record<string, TypedClass> = {};
  for (const { service, source } of sources)
    visit(source, (node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      const methods = methodsOf(node, names);
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

/** Names of enumerations, and of interfaces with methods: those are the services' own objects. */
interface Names {
  readonly enums: Set<string>;
  readonly classes: Set<string>;
  /** Types that stand for others, such as 'bold' | 'normal'. */
  readonly aliases: Map<string, ts.TypeNode>;
}

function collectNames(source: ts.SourceFile, { enums, classes, aliases }: Names): void {
  visit(source, (node) => {
    if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type);
    if (ts.isEnumDeclaration(node)) enums.add(node.name.text);
    if (ts.isInterfaceDeclaration(node) && node.members.some(ts.isMethodSignature)) classes.add(node.name.text);
  });
}

function methodsOf(node: ts.InterfaceDeclaration, names: Names): Record<string, string[]> {
  const methods = Object.create(null) as Record<string, string[]>;
  for (const member of node.members) {
    if (!ts.isMethodSignature(member)) continue;
    const parameters = member.parameters.map(({ type, dotDotDotToken, questionToken }) => {
      const one = dotDotDotToken && type && ts.isArrayTypeNode(type) ? type.elementType : type;
      return lettersOf(one, names) + (dotDotDotToken ? '+' : questionToken ? '?' : '');
    });
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

function lettersOf(type: ts.TypeNode | undefined, names: Names): string {
  if (!type) return '*';
  if (ts.isUnionTypeNode(type)) return [...new Set(type.types.map((one) => lettersOf(one, names)))].join('');
  if (ts.isArrayTypeNode(type)) return 'a';
  if (ts.isFunctionTypeNode(type)) return 'f';
  if (ts.isLiteralTypeNode(type))
    return ts.isStringLiteral(type.literal) ? 's' : type.literal.kind === ts.SyntaxKind.NullKeyword ? '0' : '*';
  if (!ts.isTypeReferenceNode(type)) return KEYWORDS[type.kind] ?? 'o';
  const name = type.typeName.getText().split('.').at(-1)!;
  if (NAMES[name] !== undefined) return NAMES[name];
  const alias = names.aliases.get(name);
  if (alias) return lettersOf(alias, names);
  if (names.enums.has(name) || name === 'Weekday') return 'e';
  return names.classes.has(name) ? 'c' : 'o';
}
