/** FilterCriteria and its builder: which rows a filter's column shows. */
import type { Condition, FilterCriterion } from '../model/contract';
import { CriteriaBuilder } from './booleanCriteria';
import { valueOf } from './criteria';
import { memberOf } from './enumeration';
import type { ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

export class FilterCriteriaService {
  constructor(
    private readonly context: ServiceContext,
    readonly data: FilterCriterion,
  ) {}
  getCriteriaType = () => typeOf(this.data);
  getCriteriaValues = () => valuesOf(this.context, this.data);
  getHiddenValues = () => [...(this.data.hiddenTexts ?? [])];
  getVisibleValues = () => [...(this.data.visibleTexts ?? [])];
  copy = () => this.context.expose('FilterCriteriaBuilder', new FilterCriteriaBuilderService(this.context, this.data));
}

export class FilterCriteriaBuilderService extends CriteriaBuilder {
  #data: FilterCriterion;
  constructor(
    private readonly context: ServiceContext,
    data: FilterCriterion = {},
  ) {
    super();
    this.#data = data;
  }
  protected when(condition: Condition): this {
    this.#data = { ...this.#data, condition };
    return this;
  }
  setHiddenValues(values: readonly unknown[]): this {
    this.#data = { ...this.#data, hiddenTexts: values.map(String) };
    return this;
  }
  setVisibleValues(values: readonly unknown[]): this {
    this.#data = { ...this.#data, visibleTexts: values.map(String) };
    return this;
  }
  getCriteriaType = () => typeOf(this.#data);
  getCriteriaValues = () => valuesOf(this.context, this.#data);
  getHiddenValues = () => [...(this.#data.hiddenTexts ?? [])];
  getVisibleValues = () => [...(this.#data.visibleTexts ?? [])];
  copy = () => this.context.expose('FilterCriteriaBuilder', new FilterCriteriaBuilderService(this.context, this.#data));
  build = () => this.context.expose('FilterCriteria', new FilterCriteriaService(this.context, this.#data));
}

const typeOf = ({ condition }: FilterCriterion) => memberOf(spreadsheetEnums.BooleanCriteria, condition?.criteria);
const valuesOf = (context: ServiceContext, { condition }: FilterCriterion) =>
  (condition?.args ?? []).map((arg) => valueOf(context, condition!.criteria, arg, null));
