/** DataValidation and its builder. */
import type { CellRule, RuleArgument } from '../model/contract';
import type { RangeService } from './range';
import { isDate, type ServiceContext } from './serviceContext';

export class DataValidationService {
  constructor(
    private readonly context: ServiceContext,
    readonly rule: CellRule,
  ) {}
  getAllowInvalid = () => this.rule.allowInvalid;
  getCriteriaType = () => this.rule.criteria;
  getCriteriaValues = () => this.rule.args.map((arg) => (Array.isArray(arg) ? [...(arg as unknown[])] : arg));
  getHelpText = () => this.rule.helpText ?? null;
  copy = () => this.context.expose('DataValidationBuilder', new DataValidationBuilderService(this.context, this.rule));
}

export class DataValidationBuilderService {
  #rule: CellRule;
  constructor(
    private readonly context: ServiceContext,
    rule: CellRule = { criteria: '', args: [], allowInvalid: true },
  ) {
    this.#rule = rule;
  }
  #require(criteria: string, ...args: RuleArgument[]): this {
    this.#rule = { ...this.#rule, criteria, args };
    return this;
  }
  requireValueInList = (values: unknown[], showDropdown = true) =>
    this.#require(
      'VALUE_IN_LIST',
      values.map((v) => (typeof v === 'number' ? v : String(v))),
      showDropdown,
    );
  requireValueInRange = (range: RangeService, showDropdown = true) =>
    this.#require(
      'VALUE_IN_RANGE',
      { ref: `'${range.sheet.getName().replace(/'/g, "''")}'!${range.getA1Notation()}` },
      showDropdown,
    );
  requireCheckbox = (checked?: unknown, unchecked?: unknown) =>
    this.#require('CHECKBOX', ...([checked, unchecked].filter((v) => v !== undefined) as RuleArgument[]));
  requireNumberBetween = (a: number, b: number) => this.#require('NUMBER_BETWEEN', a, b);
  requireNumberNotBetween = (a: number, b: number) => this.#require('NUMBER_NOT_BETWEEN', a, b);
  requireNumberEqualTo = (a: number) => this.#require('NUMBER_EQUAL_TO', a);
  requireNumberGreaterThan = (a: number) => this.#require('NUMBER_GREATER_THAN', a);
  requireNumberGreaterThanOrEqualTo = (a: number) => this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', a);
  requireNumberLessThan = (a: number) => this.#require('NUMBER_LESS_THAN', a);
  requireNumberLessThanOrEqualTo = (a: number) => this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', a);
  requireTextContains = (text: string) => this.#require('TEXT_CONTAINS', text);
  requireTextDoesNotContain = (text: string) => this.#require('TEXT_DOES_NOT_CONTAIN', text);
  requireTextEqualTo = (text: string) => this.#require('TEXT_EQUAL_TO', text);
  requireTextIsEmail = () => this.#require('TEXT_IS_VALID_EMAIL');
  requireTextIsUrl = () => this.#require('TEXT_IS_VALID_URL');
  requireDate = () => this.#require('DATE_IS_VALID_DATE');
  requireDateAfter = (date: Date) => this.#require('DATE_AFTER', instant(date));
  requireDateBefore = (date: Date) => this.#require('DATE_BEFORE', instant(date));
  requireDateBetween = (a: Date, b: Date) => this.#require('DATE_BETWEEN', instant(a), instant(b));
  requireFormulaSatisfied = (formula: string) => this.#require('CUSTOM_FORMULA', formula);
  setAllowInvalid(allowInvalid: boolean): this {
    this.#rule = { ...this.#rule, allowInvalid };
    return this;
  }
  setHelpText(helpText: string): this {
    this.#rule = { ...this.#rule, helpText };
    return this;
  }
  build = () => this.context.expose('DataValidation', new DataValidationService(this.context, this.#rule));
}

function instant(date: unknown): RuleArgument {
  return { instant: isDate(date) ? date.getTime() : NaN };
}
