/** DataValidation and its builder. */
import { isRange, type RangeHandle, type SpreadsheetHandle } from './handles';
import type { CellRule } from '../model/contract';
import { argumentOf, dated, valueOf } from './criteria';
import { memberOf } from './enumeration';
import { signatureError, type ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

/** What a rule and its builder both tell. */
abstract class ValidationView {
  constructor(
    protected readonly context: ServiceContext,
    /** Where the rule's range lies. */
    protected spreadsheet: SpreadsheetHandle | null,
  ) {}
  abstract get rule(): CellRule;
  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
  getCriteriaType() {
    return memberOf(spreadsheetEnums.DataValidationCriteria, this.rule.criteria);
  }
  getCriteriaValues() {
    return this.rule.args.map((arg) => valueOf(this.context, this.rule.criteria, arg, this.spreadsheet));
  }
  getHelpText() {
    return this.rule.helpText ?? null;
  }
  copy(): DataValidationBuilderService {
    const builder = new DataValidationBuilderService(this.context, this.rule, this.spreadsheet);
    return this.context.expose('DataValidationBuilder', builder);
  }
}

export class DataValidationService extends ValidationView {
  constructor(
    context: ServiceContext,
    readonly rule: CellRule,
    spreadsheet: SpreadsheetHandle | null,
  ) {
    super(context, spreadsheet);
  }
}

export class DataValidationBuilderService extends ValidationView {
  #rule: CellRule;
  constructor(
    context: ServiceContext,
    rule: CellRule = { criteria: '', args: [], allowInvalid: true },
    spreadsheet: SpreadsheetHandle | null = null,
  ) {
    super(context, spreadsheet);
    this.#rule = rule;
  }
  get rule(): CellRule {
    return this.#rule;
  }
  #require(criteria: string, ...args: unknown[]): this {
    this.#rule = { ...this.#rule, criteria, args: args.map(argumentOf) };
    return this;
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    if (!Array.isArray(values))
      throw signatureError('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    return this.#require('VALUE_IN_LIST', values, showDropdown);
  }
  requireValueInRange(range: RangeHandle, showDropdown = true): this {
    if (!isRange(range)) throw signatureError('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [range]);
    this.spreadsheet = range.sheet.spreadsheet;
    return this.#require('VALUE_IN_RANGE', range, showDropdown);
  }
  requireCheckbox(...values: unknown[]): this {
    return this.#require('CHECKBOX', ...values.filter((value) => value !== undefined));
  }
  requireNumberBetween = (a: number, b: number) => this.#require('NUMBER_BETWEEN', a, b);
  requireNumberNotBetween = (a: number, b: number) => this.#require('NUMBER_NOT_BETWEEN', a, b);
  requireNumberEqualTo = (a: number) => this.#require('NUMBER_EQUAL_TO', a);
  requireNumberNotEqualTo = (a: number) => this.#require('NUMBER_NOT_EQUAL_TO', a);
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
  requireDateAfter = (date: Date) => this.#require('DATE_AFTER', date);
  requireDateBefore = (date: Date) => this.#require('DATE_BEFORE', date);
  requireDateBetween = (a: Date, b: Date) => this.#require('DATE_BETWEEN', a, b);
  requireDateNotBetween = (a: Date, b: Date) => this.#require('DATE_NOT_BETWEEN', a, b);
  requireDateEqualTo = (date: Date) => this.#require('DATE_EQUAL_TO', date);
  requireDateOnOrAfter = (date: Date) => this.#require('DATE_ON_OR_AFTER', date);
  requireDateOnOrBefore = (date: Date) => this.#require('DATE_ON_OR_BEFORE', date);
  requireFormulaSatisfied = (formula: string) => this.#require('CUSTOM_FORMULA', formula);
  withCriteria(criteria: string, args: unknown[]): this {
    const range = args.find(isRange);
    if (range) this.spreadsheet = range.sheet.spreadsheet;
    return this.#require(dated(criteria.replace(/_RELATIVE$/, ''), args[0]), ...args);
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.#rule = { ...this.#rule, allowInvalid };
    return this;
  }
  setHelpText(helpText: string): this {
    this.#rule = { ...this.#rule, helpText };
    return this;
  }
  build() {
    return this.context.expose('DataValidation', new DataValidationService(this.context, this.#rule, this.spreadsheet));
  }
}
