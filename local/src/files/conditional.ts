/** Conditional formats between xlsx (as exceljs has them) and the model. */
import type * as Excel from 'exceljs';
import { referenceTo } from '../references/references';
import type { CellStyle, Condition, ConditionalFormat, RuleArgument } from '../model/contract';
import { rangesOf } from './rules';
import { argb, styleOf } from './styles';

interface AnyRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly text?: string;
  readonly style?: Partial<Excel.Style> | null;
}
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

export function conditionalFormatsOf(sheet: Excel.Worksheet, maxRows: number, maxColumns: number): ConditionalFormat[] {
  const all = (sheet as unknown as { conditionalFormattings?: { ref: string; rules: AnyRule[] }[] })
    .conditionalFormattings;
  return (all ?? []).flatMap(({ ref, rules }) => {
    const ranges = rangesOf(ref, maxRows, maxColumns);
    return rules.flatMap((rule) => {
      const condition = conditionOf(rule);
      if (!condition || !ranges.length) return [];
      // In a conditional format the fill's colour stands in the place of the background.
      const { fill } = rule.style ?? {};
      const colour = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
      const solid = colour && { fill: { type: 'pattern', pattern: 'solid', fgColor: colour } as Excel.Fill };
      return [{ ranges, condition, style: styleOf({ ...rule.style, ...solid }) }];
    });
  });
}

function conditionOf({ type, operator, formulae = [], text }: AnyRule): Condition | null {
  const args = formulae.map(argument);
  if (type === 'expression') return { criteria: 'CUSTOM_FORMULA', args: [`=${String(formulae[0])}`] };
  if (type === 'containsText' || operator === 'containsText') return { criteria: 'TEXT_CONTAINS', args: [text ?? ''] };
  if (type !== 'cellIs' || !operator) return null;
  const [first] = args;
  if (typeof first === 'string' && !first.startsWith('=') && (operator === 'equal' || operator === 'notEqual'))
    return { criteria: operator === 'equal' ? 'TEXT_EQUAL_TO' : 'TEXT_NOT_EQUAL_TO', args };
  return OPERATORS[operator] ? { criteria: OPERATORS[operator], args } : null;
}

function argument(formula: unknown): RuleArgument {
  if (typeof formula === 'number') return formula;
  const text = String(formula);
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

/** Adds the model's formats to a sheet, as far as Excel knows their like. */
export function addConditionalFormats(sheet: Excel.Worksheet, formats: readonly ConditionalFormat[]): void {
  formats.forEach((format, i) => {
    const rule = excelCondition(format, i + 1);
    const [home] = format.ranges;
    if (!rule || !home) return;
    const ref = format.ranges.map((range) => referenceTo(null, range)).join(' ');
    sheet.addConditionalFormatting({ ref, rules: [rule as unknown as Excel.ConditionalFormattingRule] });
  });
}

function excelCondition({ ranges, condition, style = {} }: ConditionalFormat, priority: number): object | null {
  if (!condition || !ranges[0]) return null;
  const { criteria, args } = condition;
  const cell = referenceTo(null, { ...ranges[0], rows: 1, cols: 1 });
  const base = { priority, style: conditionalStyle(style) };
  const expression = (formula: string) => ({ ...base, type: 'expression', formulae: [formula] });
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
  if (!operator) return null;
  return {
    ...base,
    type: 'cellIs',
    operator,
    formulae: args.map((arg) => (typeof arg === 'string' ? arg.replace(/^=/, '') : arg)),
  };
}

function conditionalStyle(style: CellStyle): Partial<Excel.Style> {
  const font = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strike: true }),
    ...(style.fontColor && { color: argb(style.fontColor) }),
  };
  const fill = style.background && { type: 'pattern', pattern: 'solid', bgColor: argb(style.background) };
  return { ...(Object.keys(font).length && { font }), ...(fill && { fill }) } as Partial<Excel.Style>;
}
