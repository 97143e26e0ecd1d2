/** Data validation between xlsx and the model: one rule a range, drop-downs and checkboxes included. */
import type { CellRange, CellRule, RuleArgument } from '../values/cellTypes';
import { parseReference } from '../references/references';
import { decoded, elements, encoded, isOn } from './xml';

/** A rule as the sheet's XML has it. */
export interface RawRule {
  readonly type: string;
  readonly operator: string;
  readonly sqref: string;
  readonly allowBlank: boolean;
  readonly errorStyle: string;
  readonly showError: boolean;
  readonly showDropDown: boolean;
  readonly prompt: string;
  readonly formulas: readonly string[];
}

/** The rules of a sheet's XML. */
export function rawRules(xml: string): RawRule[] {
  return elements(xml, 'dataValidation').map(({ attribute, inner }) => ({
    type: attribute('type') || 'any',
    operator: attribute('operator') || 'between',
    sqref: attribute('sqref') || (elements(inner, 'sqref')[0]?.inner ?? ''),
    allowBlank: isOn(attribute('allowBlank')),
    errorStyle: attribute('errorStyle') || 'stop',
    showError: isOn(attribute('showErrorMessage')),
    showDropDown: isOn(attribute('showDropDown')),
    prompt: attribute('prompt') || attribute('error'),
    // The newer form wraps each in <xm:f>.
    formulas: [...elements(inner, 'formula1'), ...elements(inner, 'formula2')].map((one) =>
      decoded(one.inner.replace(/<\/?\w+:f>/g, '').trim()),
    ),
  }));
}

export function rangesOf(sqref: string, maxRows: number, maxColumns: number): CellRange[] {
  return sqref.split(/\s+/).flatMap((text) => {
    const range = parseReference(text)?.range;
    if (!range) return [];
    const [row, col] = [(range.top ?? 0) + 1, (range.left ?? 0) + 1];
    const rows = Math.min((range.bottom ?? maxRows - 1) + 1, maxRows) - row + 1;
    const cols = Math.min((range.right ?? maxColumns - 1) + 1, maxColumns) - col + 1;
    return rows > 0 && cols > 0 ? [{ row, col, rows, cols }] : [];
  });
}

const NUMBER_TESTS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'LESS_THAN',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
};
const DATE_TESTS: Record<string, string> = {
  ...NUMBER_TESTS,
  greaterThan: 'AFTER',
  greaterThanOrEqual: 'ON_OR_AFTER',
  lessThan: 'BEFORE',
  lessThanOrEqual: 'ON_OR_BEFORE',
};

/** null for kinds that Sheets has not (time, text length): they are left out. */
export function ruleOf(raw: RawRule, home: string): CellRule | null {
  const base = {
    allowInvalid: !raw.showError || raw.errorStyle !== 'stop',
    ...(raw.prompt && { helpText: raw.prompt }),
  };
  const [first = '', second] = raw.formulas;
  if (raw.type === 'list') return { ...listRule(first, raw.showDropDown, home), ...base };
  if (raw.type === 'custom') return { criteria: 'CUSTOM_FORMULA', args: [`=${first}`], ...base };
  const args = [first, second].flatMap((text) => (text === undefined ? [] : [numberOrFormula(text)]));
  if (raw.type === 'whole' || raw.type === 'decimal')
    return { criteria: `NUMBER_${NUMBER_TESTS[raw.operator]}`, args, ...base };
  if (raw.type === 'date') return dateRule(raw.operator, args, base);
  return null;
}

type Base = { allowInvalid: boolean; helpText?: string };

/** Any date from 1900 on stands for "a valid date". */
function dateRule(operator: string, args: RuleArgument[], base: Base): CellRule {
  if (operator === 'greaterThanOrEqual' && (args[0] === 0 || args[0] === 1))
    return { criteria: 'DATE_IS_VALID_DATE', args: [], ...base };
  return { criteria: `DATE_${DATE_TESTS[operator]}`, args, ...base };
}

const numberOrFormula = (text: string) => (/^[-+]?\d*\.?\d+(e[-+]?\d+)?$/i.test(text) ? Number(text) : `=${text}`);

function listRule(formula: string, hidden: boolean, home: string): Pick<CellRule, 'criteria' | 'args'> {
  if (formula.startsWith('"')) {
    const items = formula
      .slice(1, -1)
      .replace(/""/g, '"')
      .split(',')
      .map((item) => item.trim());
    if (items.length === 2 && items.join() === 'TRUE,FALSE') return { criteria: 'CHECKBOX', args: [] };
    return { criteria: 'VALUE_IN_LIST', args: [items, !hidden] };
  }
  const ref = formula.includes('!') ? formula : `'${home.replace(/'/g, "''")}'!${formula}`;
  return { criteria: 'VALUE_IN_RANGE', args: [{ ref: ref.replace(/\$/g, '') }, !hidden] };
}

/** Excel's own limit of a list written into the rule. */
const LONGEST_LIST = 255;
const LONGEST_HELP = 255;

/** A rule as Excel has it. */
interface ExcelRule {
  readonly type: string;
  readonly formulas: readonly (string | number)[];
  readonly operator?: string;
}

/** A rule over cells, as a sheet's XML has it; null where Excel knows none like it (the part of the host's own keeps it). */
export function ruleXml(rule: CellRule, sqref: string): string | null {
  const made = excelRule(rule);
  if (made === null) return null;
  const operator = made.operator === undefined || made.operator === 'between' ? '' : ` operator="${made.operator}"`;
  const warning = rule.allowInvalid ? ' errorStyle="warning"' : '';
  const help = rule.helpText ? ` showInputMessage="1" prompt="${encoded(rule.helpText.slice(0, LONGEST_HELP))}"` : '';
  const formulas = made.formulas.map((one, i) => `<formula${i + 1}>${encoded(String(one))}</formula${i + 1}>`);
  return `<dataValidation type="${made.type}"${operator}${warning} allowBlank="1" showErrorMessage="1"${help} sqref="${sqref}">${formulas.join('')}</dataValidation>`;
}

function excelRule({ criteria, args }: CellRule): ExcelRule | null {
  if (criteria === 'CHECKBOX') return args.length ? null : { type: 'list', formulas: ['"TRUE,FALSE"'] };
  if (criteria === 'VALUE_IN_LIST') {
    const items = (args[0] as readonly (string | number)[]).map(String);
    const text = items.join(',');
    const isLost = text.length > LONGEST_LIST || items.some((item) => item.includes(','));
    return isLost ? null : { type: 'list', formulas: [`"${text.replace(/"/g, '""')}"`] };
  }
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formulas: [absolute((args[0] as { ref: string }).ref)] };
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', formulas: [String(args[0]).replace(/^=/, '')] };
  if (criteria === 'DATE_IS_VALID_DATE') return { type: 'date', formulas: [1], operator: 'greaterThanOrEqual' };
  const [, kind, test] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const operator = Object.entries(kind === 'DATE' ? DATE_TESTS : NUMBER_TESTS).find(([, name]) => name === test)?.[0];
  const formulas = args.flatMap((arg): (string | number)[] => {
    if (typeof arg === 'number') return [arg];
    return typeof arg === 'string' && arg.startsWith('=') ? [arg.slice(1)] : [];
  });
  if (!kind || !operator || formulas.length < args.length) return null;
  return { type: kind === 'DATE' ? 'date' : 'decimal', formulas, operator };
}

/** References of rules are relative to each cell in Excel unless fixed. */
function absolute(ref: string): string {
  return ref.replace(
    /(^|!|:)([A-Z]+)(\d*)(?=$|:)/g,
    (_, mark: string, col: string, row: string) => `${mark}$${col}${row ? `$${row}` : ''}`,
  );
}
