/** Sheet names that Excel refuses (over 31 characters, some signs) under other names in the file, and back. */
import { renameSheetIn } from '../references/references';
import type { CellRule, ConditionalFormat, RuleArgument, SheetData, WorkbookData } from '../model/contract';

const LONGEST = 31;

function safeName(name: string, taken: ReadonlySet<string>): string {
  const base = name
    .replace(/[*?:/\\[\]\u0000-\u001f\ufffe\uffff]/g, '_')
    .replace(/^'|'$/g, '_')
    .slice(0, LONGEST);
  let safe = /^history$/i.test(base) ? `${base}_` : base;
  for (let n = 2; taken.has(safe.toLowerCase()); n++) safe = `${base.slice(0, LONGEST - 4)}_${n}`;
  return safe;
}

/** The workbook with names that Excel takes; `titles` has the names as they were, where they differ. */
export function withSafeNames(data: WorkbookData): { data: WorkbookData; titles: ReadonlyMap<string, string> } {
  const taken = new Set<string>();
  const changes = new Map<string, string>();
  for (const { properties } of data.sheets) {
    const safe = safeName(properties.name, taken);
    taken.add(safe.toLowerCase());
    if (safe !== properties.name) changes.set(properties.name, safe);
  }
  const titles = new Map([...changes].map(([title, safe]) => [safe, title]));
  return { data: changes.size ? { ...data, sheets: renamed(data.sheets, changes) } : data, titles };
}

/** Sheets under other names, and all that names them. */
export function renamed(sheets: readonly SheetData[], names: ReadonlyMap<string, string>): SheetData[] {
  const rewrite = (text: string) => [...names].reduce((formula, [from, to]) => renameSheetIn(formula, from, to), text);
  return sheets.map((sheet) => ({
    ...sheet,
    properties: {
      ...sheet.properties,
      name: names.get(sheet.properties.name) ?? sheet.properties.name,
      conditionalFormats: sheet.properties.conditionalFormats.map((format) => rewrittenFormat(format, rewrite)),
    },
    formulas: sheet.formulas.map(([row, col, formula]) => [row, col, rewrite(formula)] as const),
    rules: sheet.rules.map((block) => ({
      ...block,
      palette: block.palette.map((rule) => rewrittenRule(rule, rewrite)),
    })),
  }));
}

function rewrittenFormat(format: ConditionalFormat, rewrite: (text: string) => string): ConditionalFormat {
  const { condition } = format;
  return condition ? { ...format, condition: { ...condition, args: rewrittenArgs(condition.args, rewrite) } } : format;
}

function rewrittenRule(rule: CellRule | null, rewrite: (text: string) => string): CellRule | null {
  return rule && { ...rule, args: rewrittenArgs(rule.args, rewrite) };
}

function rewrittenArgs(args: readonly RuleArgument[], rewrite: (text: string) => string): RuleArgument[] {
  return args.map((arg) => {
    if (typeof arg === 'string') return arg.startsWith('=') ? rewrite(arg) : arg;
    return arg && typeof arg === 'object' && 'ref' in arg ? { ref: rewrite(arg.ref) } : arg;
  });
}
