/** Arguments of rules, filters and conditional formats, between scripts and the model. */
import { isRange, type SpreadsheetHandle } from './handles';
import type { RuleArgument } from '../model/contract';
import { quotedA1 } from '../values/a1';
import { memberOf } from './enumeration';
import { isDate, type ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

/** What a script gave, as the model keeps it. */
export function argumentOf(value: unknown): RuleArgument {
  if (isDate(value)) return { instant: value.getTime() };
  if (Array.isArray(value)) return value.map(String);
  if (isRange(value)) return { ref: quotedA1(value.sheet.info.name, value.rect) };
  return value === undefined ? null : (value as RuleArgument);
}

/** Relative dates make their own kinds of criteria: DATE_AFTER of TODAY is DATE_AFTER_RELATIVE. */
export function dated(criteria: string, date: unknown): string {
  return typeof date === 'string' && date in spreadsheetEnums.RelativeDate ? `${criteria}_RELATIVE` : criteria;
}

/** What the model keeps, as scripts get it: dates, ranges, relative dates as members of their enumeration. */
export function valueOf(
  context: ServiceContext,
  criteria: string,
  arg: RuleArgument,
  spreadsheet: SpreadsheetHandle | null,
): unknown {
  if (Array.isArray(arg)) return [...(arg as unknown[])];
  if (arg && typeof arg === 'object' && 'instant' in arg) return context.makeDate(arg.instant);
  if (arg && typeof arg === 'object' && 'ref' in arg) return spreadsheet?.rangeOf(arg.ref.replace(/^=/, '')) ?? null;
  if (criteria.endsWith('_RELATIVE')) return memberOf(spreadsheetEnums.RelativeDate, String(arg));
  return arg;
}
