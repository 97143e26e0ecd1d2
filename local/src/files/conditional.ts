/** Conditional formats between a sheet's XML and the model. */
import { referenceTo } from '../references/references';
import type { Condition, ConditionalFormat, RuleArgument } from '../model/contract';
import type { Looks } from './looksRead';
import type { StyleSheet } from './looksWrite';
import { rangesOf } from './rules';
import { decoded, elements, encoded, type Element } from './xml';

const OPERATORS: Record<string, string> = {
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
};

/** @param after the sheet's XML behind its cells */
export function conditionalFormatsOf(
  after: string,
  looks: Looks,
  maxRows: number,
  maxColumns: number,
): ConditionalFormat[] {
  return elements(after, 'conditionalFormatting').flatMap(({ attribute, inner }) => {
    const ranges = rangesOf(attribute('sqref'), maxRows, maxColumns);
    return elements(inner, 'cfRule').flatMap((rule) => {
      const condition = conditionOf(rule);
      if (!condition || !ranges.length) return [];
      const look = rule.attribute('dxfId');
      return [{ ranges, condition, style: look === '' ? {} : looks.conditional(Number(look)) }];
    });
  });
}

function conditionOf({ attribute, inner }: Element): Condition | null {
  const [type, operator] = [attribute('type'), attribute('operator')];
  const formulas = elements(inner, 'formula').map((one) => decoded(one.inner));
  const args = formulas.map(argument);
  if (type === 'expression') return { criteria: 'CUSTOM_FORMULA', args: [`=${formulas[0] ?? ''}`] };
  if (type === 'containsText' || operator === 'containsText')
    return { criteria: 'TEXT_CONTAINS', args: [attribute('text')] };
  if (type !== 'cellIs' || operator === '') return null;
  const [first] = args;
  if (typeof first === 'string' && !first.startsWith('=') && (operator === 'equal' || operator === 'notEqual'))
    return { criteria: operator === 'equal' ? 'TEXT_EQUAL_TO' : 'TEXT_NOT_EQUAL_TO', args };
  return OPERATORS[operator] ? { criteria: OPERATORS[operator], args } : null;
}

function argument(text: string): RuleArgument {
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

/** One of the model's formats; '' where Excel knows none like it (the part of the host's own keeps it). */
export function conditionalXml(format: ConditionalFormat, priority: number, styles: StyleSheet): string {
  const rule = excelCondition(format);
  if (rule === null) return '';
  const sqref = format.ranges.map((range) => referenceTo(null, range)).join(' ');
  const look = styles.conditional(format.style ?? {});
  const operator = rule.operator === undefined ? '' : ` operator="${rule.operator}"`;
  const formulas = rule.formulas.map((one) => `<formula>${encoded(one)}</formula>`).join('');
  return `<conditionalFormatting sqref="${sqref}"><cfRule type="${rule.type}" dxfId="${look}" priority="${priority}"${operator}>${formulas}</cfRule></conditionalFormatting>`;
}

interface ExcelCondition {
  readonly type: 'expression' | 'cellIs';
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function excelCondition({ ranges, condition }: ConditionalFormat): ExcelCondition | null {
  if (!condition || !ranges[0]) return null;
  const { criteria, args } = condition;
  const cell = referenceTo(null, { ...ranges[0], rows: 1, cols: 1 });
  const expression = (formula: string): ExcelCondition => ({ type: 'expression', formulas: [formula] });
  const text = String(args[0] ?? '').replace(/"/g, '""');
  if (criteria === 'CUSTOM_FORMULA') return expression(String(args[0]).replace(/^=/, ''));
  if (criteria === 'CELL_EMPTY') return expression(`LEN(TRIM(${cell}))=0`);
  if (criteria === 'CELL_NOT_EMPTY') return expression(`LEN(TRIM(${cell}))>0`);
  if (criteria === 'TEXT_EQUAL_TO') return expression(`${cell}="${text}"`);
  if (criteria === 'TEXT_CONTAINS') return expression(`NOT(ISERROR(SEARCH("${text}",${cell})))`);
  if (criteria === 'TEXT_DOES_NOT_CONTAIN') return expression(`ISERROR(SEARCH("${text}",${cell}))`);
  if (criteria === 'TEXT_STARTS_WITH') return expression(`LEFT(${cell},${[...text].length})="${text}"`);
  if (criteria === 'TEXT_ENDS_WITH') return expression(`RIGHT(${cell},${[...text].length})="${text}"`);
  const operator = Object.entries(OPERATORS).find(([, name]) => name === criteria)?.[0];
  if (operator === undefined) return null;
  return { type: 'cellIs', operator, formulas: args.map((arg) => String(arg).replace(/^=/, '')) };
}
