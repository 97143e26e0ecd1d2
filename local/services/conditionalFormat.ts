/** ConditionalFormatRule and its builder. */
import type { CellStyle, ConditionalFormat, RuleArgument } from '../model/contract';
import type { RangeService } from './range';
import { isDate, type ServiceContext } from './serviceContext';

export class ConditionalFormatRuleService {
  constructor(
    private readonly context: ServiceContext,
    readonly data: ConditionalFormat,
  ) {}
  copy = () =>
    this.context.expose(
      'ConditionalFormatRuleBuilder',
      new ConditionalFormatRuleBuilderService(this.context, this.data),
    );
}

export class ConditionalFormatRuleBuilderService {
  #data: ConditionalFormat;
  constructor(
    private readonly context: ServiceContext,
    data: ConditionalFormat = { ranges: [] },
  ) {
    this.#data = data;
  }
  #when(criteria: string, ...args: unknown[]): this {
    const plain = args.map((arg): RuleArgument => (isDate(arg) ? { instant: arg.getTime() } : (arg as RuleArgument)));
    this.#data = { ...this.#data, condition: { criteria, args: plain } };
    return this;
  }
  #style(style: CellStyle): this {
    this.#data = { ...this.#data, style: { ...this.#data.style, ...style } };
    return this;
  }
  setRanges(ranges: RangeService[]): this {
    this.#data = {
      ...this.#data,
      ranges: ranges.map(({ rect }) => ({ row: rect.row, col: rect.col, rows: rect.rows, cols: rect.cols })),
    };
    return this;
  }
  whenCellEmpty = () => this.#when('CELL_EMPTY');
  whenCellNotEmpty = () => this.#when('CELL_NOT_EMPTY');
  whenTextEqualTo = (text: string) => this.#when('TEXT_EQUAL_TO', text);
  whenTextContains = (text: string) => this.#when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string) => this.#when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextStartsWith = (text: string) => this.#when('TEXT_STARTS_WITH', text);
  whenTextEndsWith = (text: string) => this.#when('TEXT_ENDS_WITH', text);
  whenNumberGreaterThan = (n: number) => this.#when('NUMBER_GREATER_THAN', n);
  whenNumberGreaterThanOrEqualTo = (n: number) => this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', n);
  whenNumberLessThan = (n: number) => this.#when('NUMBER_LESS_THAN', n);
  whenNumberLessThanOrEqualTo = (n: number) => this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', n);
  whenNumberEqualTo = (n: number) => this.#when('NUMBER_EQUAL_TO', n);
  whenNumberBetween = (a: number, b: number) => this.#when('NUMBER_BETWEEN', a, b);
  whenDateAfter = (date: unknown) => this.#when('DATE_AFTER', date);
  whenDateBefore = (date: unknown) => this.#when('DATE_BEFORE', date);
  whenFormulaSatisfied = (formula: string) => this.#when('CUSTOM_FORMULA', formula);
  setBackground = (background: string) => this.#style({ background });
  setFontColor = (fontColor: string) => this.#style({ fontColor });
  setBold = (bold: boolean) => this.#style({ bold });
  setItalic = (italic: boolean) => this.#style({ italic });
  setUnderline = (underline: boolean) => this.#style({ underline });
  setStrikethrough = (strikethrough: boolean) => this.#style({ strikethrough });
  build = () =>
    this.context.expose('ConditionalFormatRule', new ConditionalFormatRuleService(this.context, this.#data));
}
