/** The conditions that filters and conditional formats share, as their builders set them. */
import type { Condition } from '../model/contract';
import { argumentOf, dated } from './criteria';

export abstract class CriteriaBuilder {
  protected abstract when(condition: Condition): this;
  #when(criteria: string, ...args: unknown[]): this {
    return this.when({ criteria, args: args.map(argumentOf) });
  }
  #date(criteria: string, date: unknown): this {
    return this.#when(dated(criteria, date), date);
  }
  whenCellEmpty = () => this.#when('CELL_EMPTY');
  whenCellNotEmpty = () => this.#when('CELL_NOT_EMPTY');
  whenTextEqualTo = (text: string) => this.#when('TEXT_EQUAL_TO', text);
  whenTextNotEqualTo = (text: string) => this.#when('TEXT_NOT_EQUAL_TO', text);
  whenTextContains = (text: string) => this.#when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string) => this.#when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextStartsWith = (text: string) => this.#when('TEXT_STARTS_WITH', text);
  whenTextEndsWith = (text: string) => this.#when('TEXT_ENDS_WITH', text);
  whenNumberGreaterThan = (n: number) => this.#when('NUMBER_GREATER_THAN', n);
  whenNumberGreaterThanOrEqualTo = (n: number) => this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', n);
  whenNumberLessThan = (n: number) => this.#when('NUMBER_LESS_THAN', n);
  whenNumberLessThanOrEqualTo = (n: number) => this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', n);
  whenNumberEqualTo = (n: number) => this.#when('NUMBER_EQUAL_TO', n);
  whenNumberNotEqualTo = (n: number) => this.#when('NUMBER_NOT_EQUAL_TO', n);
  whenNumberBetween = (a: number, b: number) => this.#when('NUMBER_BETWEEN', a, b);
  whenNumberNotBetween = (a: number, b: number) => this.#when('NUMBER_NOT_BETWEEN', a, b);
  whenDateAfter = (date: unknown) => this.#date('DATE_AFTER', date);
  whenDateBefore = (date: unknown) => this.#date('DATE_BEFORE', date);
  whenDateEqualTo = (date: unknown) => this.#date('DATE_EQUAL_TO', date);
  whenFormulaSatisfied = (formula: string) => this.#when('CUSTOM_FORMULA', formula);
  withCriteria = (criteria: string, args: readonly unknown[] = []) => this.#when(criteria, ...args);
}
