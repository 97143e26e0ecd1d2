/** RangeList: one act on several ranges. */
import type { RangeService } from './range';
import type { ServiceContext } from './serviceContext';
import type { DataValidationService } from './dataValidation';

export class RangeListService {
  constructor(
    private readonly context: ServiceContext,
    private readonly ranges: readonly RangeService[],
  ) {}
  #each(act: (range: RangeService) => unknown): this {
    for (const range of this.ranges) act(this.context.unwrap(range) as RangeService);
    return this;
  }
  getRanges = () => [...this.ranges];
  setNumberFormat = (format: string) => this.#each((range) => range.setNumberFormat(format));
  setValue = (value: unknown) => this.#each((range) => range.setValue(value));
  setBackground = (colour: string | null) => this.#each((range) => range.setBackground(colour));
  setFontColor = (colour: string | null) => this.#each((range) => range.setFontColor(colour));
  setFontWeight = (weight: string | null) => this.#each((range) => range.setFontWeight(weight));
  setNote = (note: string | null) => this.#each((range) => range.setNote(note));
  setDataValidation = (rule: DataValidationService | null) => this.#each((range) => range.setDataValidation(rule));
  clear = () => this.#each((range) => range.clear());
  clearContent = () => this.#each((range) => range.clearContent());
  clearFormat = () => this.#each((range) => range.clearFormat());
  clearNote = () => this.#each((range) => range.clearNote());
  check = () => this.#each((range) => range.check());
  uncheck = () => this.#each((range) => range.uncheck());
  activate = () => this.#each((range) => range.activate());
}
