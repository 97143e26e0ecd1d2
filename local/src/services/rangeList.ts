/** RangeList: one act on several ranges of a sheet. */
import type { ClearOptions } from './rangeContent';
import type { RangeService } from './range';
import type { ServiceContext } from './serviceContext';

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
  activate(): this {
    const bare = this.ranges.map((range) => this.context.unwrap(range) as RangeService);
    const last = bare[bare.length - 1]!;
    last.sheet.spreadsheet.select(
      last.sheet,
      bare.map(({ rect }) => rect),
    );
    return this;
  }
  setValue = (value: unknown) => this.#each((range) => range.setValue(value));
  setFormula = (formula: string) => this.#each((range) => range.setFormula(formula));
  setFormulaR1C1 = (formula: string) => this.#each((range) => range.setFormulaR1C1(formula));
  setNumberFormat = (format: string) => this.#each((range) => range.setNumberFormat(format));
  setBackground = (colour: string | null) => this.#each((range) => range.setBackground(colour));
  setBackgroundRGB = (red: number, green: number, blue: number) =>
    this.#each((range) => range.setBackgroundRGB(red, green, blue));
  setBorder = (...args: Parameters<RangeService['setBorder']>) => this.#each((range) => range.setBorder(...args));
  setFontColor = (colour: string | null) => this.#each((range) => range.setFontColor(colour));
  setFontFamily = (family: string | null) => this.#each((range) => range.setFontFamily(family));
  setFontLine = (line: string | null) => this.#each((range) => range.setFontLine(line));
  setFontSize = (size: number) => this.#each((range) => range.setFontSize(size));
  setFontStyle = (style: string | null) => this.#each((range) => range.setFontStyle(style));
  setFontWeight = (weight: string | null) => this.#each((range) => range.setFontWeight(weight));
  setHorizontalAlignment = (side: string | null) => this.#each((range) => range.setHorizontalAlignment(side));
  setVerticalAlignment = (side: string | null) => this.#each((range) => range.setVerticalAlignment(side));
  setTextDirection = (direction: string | null) => this.#each((range) => range.setTextDirection(direction));
  setTextRotation = (degrees: number) => this.#each((range) => range.setTextRotation(degrees));
  setVerticalText = (isVertical: boolean) => this.#each((range) => range.setVerticalText(isVertical));
  setWrap = (isWrapped: boolean) => this.#each((range) => range.setWrap(isWrapped));
  setWrapStrategy = (strategy: string) => this.#each((range) => range.setWrapStrategy(strategy));
  setShowHyperlink = (show: boolean) => this.#each((range) => range.setShowHyperlink(show));
  setNote = (note: string | null) => this.#each((range) => range.setNote(note));
  setDataValidation = (rule: Parameters<RangeService['setDataValidation']>[0]) =>
    this.#each((range) => range.setDataValidation(rule));
  insertCheckboxes = (...values: unknown[]) => this.#each((range) => range.insertCheckboxes(...values));
  removeCheckboxes = () => this.#each((range) => range.removeCheckboxes());
  check = () => this.#each((range) => range.check());
  uncheck = () => this.#each((range) => range.uncheck());
  breakApart = () => this.#each((range) => range.breakApart());
  trimWhitespace = () => this.#each((range) => range.trimWhitespace());
  clear = (options?: ClearOptions) => this.#each((range) => range.clear(options));
  clearContent = () => this.#each((range) => range.clearContent());
  clearDataValidations = () => this.#each((range) => range.clearDataValidations());
  clearFormat = () => this.#each((range) => range.clearFormat());
  clearNote = () => this.#each((range) => range.clearNote());
}
