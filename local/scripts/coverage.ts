/**
 * Compares the host's service classes with Google's type definitions. Run alone it writes what came out: the signatures
 * that the services check arguments by, and the table of local/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ABSENT } from '../src/services/absent';
import { isHostOnly } from '../src/services/hostOnly';
import { METHOD_TABLES } from '../src/services/methodTables';
import { typedClasses, type TypedClass } from './appsScriptTypes';

const ROOT = path.resolve(__dirname, '../..');
const SERVICES = path.join(ROOT, 'local/src/services');
export const SIGNATURES_FILE = path.join(SERVICES, 'signatures.json');
export const README_FILE = path.join(ROOT, 'local/README.md');
const BEGIN = '<!-- classes: written by npm run coverage -->';
const END = '<!-- end of classes -->';

/** Documented by Google, or used by scripts of old, and left out of the type definitions. */
const BEYOND_TYPES: Readonly<Record<string, RegExp>> = {
  ScriptApp: /^getResource$/,
  User: /^(getUserLoginId|getUsername)$/,
  Utilities: /^json(Parse|Stringify)$/,
  Blob: /^getBlob$/,
  HtmlService: /^initTemplate$/,
  TemplateOutput: /^append/,
  Banding: /ColorObject$/,
  BooleanCondition: /Object$/,
  GradientCondition: /Object$/,
  Border: /^get/,
  Borders: /^get/,
  ChartOptions: /^getOrDefault$/,
  ConditionalFormatRuleBuilder: /^(whenTextNotEqualTo|set.*Object(WithValue)?)$/,
  EmbeddedChart: /^getType$/,
  // What the builders of single types have.
  EmbeddedChartBuilder: /^(set|use|enable|show|reverse)/,
  Filter: /^getColumnSortSpec$/,
  FilterCriteriaBuilder: /^whenTextNotEqualTo$/,
  Range: /^(getBorder|[gs]etBackgroundColors?|getColumnIndex|getEnd(Row|Column))$/,
  RangeList: /^setDataValidation$/,
  Sheet: /^[gs]etTabColorObject$/,
  Spreadsheet: /^getKey$/,
  SpreadsheetApp: /^openByKey$/,
};

export interface Coverage {
  readonly className: string;
  /** The global that it belongs to; '' for classes of no service. */
  readonly service: string;
  readonly implemented: readonly string[];
  readonly missing: readonly string[];
  /** Methods of ours that no type definition knows. */
  readonly unknown: readonly string[];
}

/** The methods of every class that a service exposes, as the compiler sees them. */
export function exposedMethods(): Map<string, Set<string>> {
  const { config } = ts.readConfigFile(path.join(ROOT, 'local/tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, path.join(ROOT, 'local'));
  const files = ts.sys.readDirectory(SERVICES, ['.ts']);
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false, tsBuildInfoFile: undefined });
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'expose'
    ) {
      const [name, target] = node.arguments;
      if (name && target)
        for (const className of textsOf(checker.getTypeAtLocation(name)))
          for (const method of methodsOf(checker, target))
            if (!isHostOnly(className, method)) entry(found, className).add(method);
    }
    node.forEachChild(visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  for (const [className, table] of Object.entries(METHOD_TABLES))
    for (const method of Object.keys(table)) entry(found, className).add(method);
  return found;
}

function entry(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key);
  if (!set) map.set(key, (set = new Set()));
  return set;
}

function textsOf(type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

function methodsOf(checker: ts.TypeChecker, target: ts.Expression): string[] {
  return checker
    .getTypeAtLocation(target)
    .getProperties()
    .flatMap((property) => {
      const declaration = property.declarations?.[0];
      const isHidden =
        declaration !== undefined &&
        (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
      if (isHidden || property.name.startsWith('#') || property.name === 'toString') return [];
      const type = checker.getTypeOfSymbolAtLocation(property, target);
      return type.getCallSignatures().length > 0 ? [property.name] : [];
    });
}

/** Of the language, not of a service. */
const NO_CLASSES = new Set(['Console', 'BlobSource', 'Date', 'DateConstructor']);
/** The chart builder has the methods of all types of chart. */
const STANDS_FOR = /^Embedded\w+ChartBuilder$/;

/** Every class of the type definitions, and every other one that a service exposes, by name. */
export function coverageOf(
  typed: Readonly<Record<string, TypedClass>>,
  exposed: ReadonlyMap<string, ReadonlySet<string>>,
): Coverage[] {
  const names = new Set([...Object.keys(typed), ...exposed.keys()]);
  return [...names]
    .filter((name) => !NO_CLASSES.has(name))
    .map((className) => {
      const standIn = STANDS_FOR.test(className) ? exposed.get('EmbeddedChartBuilder') : undefined;
      const methods = exposed.get(className) ?? standIn ?? new Set<string>();
      const known = Object.keys(typed[className]?.methods ?? {});
      const beyond = BEYOND_TYPES[className];
      return {
        className,
        service: typed[className]?.service ?? '',
        implemented: known.filter((name) => methods.has(name)),
        missing: known.filter((name) => !methods.has(name)),
        unknown: standIn ? [] : [...methods].filter((name) => !known.includes(name) && !beyond?.test(name)),
      };
    })
    .sort((a, b) => (a.className < b.className ? -1 : 1));
}

/** Totals by service, then class by class. */
export function tableOf(coverage: readonly Coverage[]): string {
  const services = [...new Set(coverage.map(({ service }) => service))].filter((service) => service !== '').sort();
  const totals = services.map((service) => {
    const own = coverage.filter((one) => one.service === service);
    const there = own.filter(({ implemented }) => implemented.length > 0);
    const [have, lack] = [count(own, 'implemented'), count(own, 'missing')];
    return `| ${service} | ${there.length} of ${own.length} | ${have} of ${have + lack} |`;
  });
  const lines = coverage.map(({ className, implemented, missing }) => {
    const names =
      implemented.length === 0 && missing.length > 0 ? 'all' : missing.map((name) => `\`${name}\``).join(' ');
    return `| ${className} | ${implemented.length} of ${implemented.length + missing.length} | ${names} |`;
  });
  return [
    '| service | classes of which something is there | methods |',
    '|---|---|---|',
    ...totals,
    `| ${ABSENT.join(', ')} | none | none |`,
    '',
    '| class | methods | throw `NotImplemented` |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}

const count = (coverage: readonly Coverage[], list: 'implemented' | 'missing') =>
  coverage.reduce((total, one) => total + one[list].length, 0);

/** The README with the table between its markers. @throws Error when the markers are gone */
export function withTable(readme: string, table: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < 0) throw new Error('local/README.md has lost the markers of its class table.');
  return `${readme.slice(0, from + BEGIN.length)}\n\n${table}\n\n${readme.slice(to)}`;
}

/** A class a line, so that a new version of the type definitions shows as a readable difference. */
export function signaturesText(typed: Readonly<Record<string, TypedClass>>): string {
  const lines = Object.entries(typed).map(([name, one]) => `  ${JSON.stringify(name)}: ${JSON.stringify(one)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (require.main === module) {
  const typed = typedClasses();
  writeFileSync(SIGNATURES_FILE, signaturesText(typed));
  const coverage = coverageOf(typed, exposedMethods());
  writeFileSync(README_FILE, withTable(readFileSync(README_FILE, 'utf8'), tableOf(coverage)));
  const [have, lack] = [count(coverage, 'implemented'), count(coverage, 'missing')];
  process.stdout.write(`${coverage.length} classes: ${have} methods, ${lack} missing\n`);
  for (const { className, unknown } of coverage)
    if (unknown.length > 0) process.stdout.write(`not in the types: ${className}: ${unknown.join(' ')}\n`);
}
