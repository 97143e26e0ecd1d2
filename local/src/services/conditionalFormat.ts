/** ConditionalFormatRule and its builder. */
import type { RangeHandle, SheetHandle } from './handles';
import type { CellRange, CellStyle, Condition, ConditionalFormat, GradientPoint } from '../model/contract';
import { CriteriaBuilder } from './booleanCriteria';
import { colorOf, type ColorService } from './color';
import { valueOf } from './criteria';
import { cssColor } from './cssColor';
import { memberOf } from './enumeration';
import type { ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

const WHITE = '#ffffff';

/** What a rule and its builder both tell. */
function rangesOf({ ranges }: ConditionalFormat, sheet: SheetHandle | null) {
  return sheet ? ranges.map(({ row, col, rows, cols }) => sheet.rangeAt(row, col, rows, cols)) : [];
}
function booleanOf(context: ServiceContext, { condition, style = {} }: ConditionalFormat) {
  if (!condition) return null;
  const color = (hex: string | undefined) => () => (hex ? colorOf(context, { hex, theme: null }) : null);
  return context.expose('BooleanCondition', {
    getCriteriaType: () => memberOf(spreadsheetEnums.BooleanCriteria, condition.criteria),
    getCriteriaValues: () => condition.args.map((arg) => valueOf(context, condition.criteria, arg, null)),
    getBackground: () => style.background ?? null,
    getBackgroundObject: color(style.background),
    getFontColor: () => style.fontColor ?? null,
    getFontColorObject: color(style.fontColor),
    getBold: () => style.bold ?? null,
    getItalic: () => style.italic ?? null,
    getUnderline: () => style.underline ?? null,
    getStrikethrough: () => style.strikethrough ?? null,
  });
}
function gradientOf(context: ServiceContext, { gradient }: ConditionalFormat) {
  if (!gradient) return null;
  const { min, mid, max } = gradient;
  const type = (point: GradientPoint | undefined) => () => memberOf(spreadsheetEnums.InterpolationType, point?.type);
  const color = (point: GradientPoint | undefined) => () =>
    point ? colorOf(context, { hex: point.color, theme: null }) : null;
  return context.expose('GradientCondition', {
    getMinColor: () => min.color,
    getMinColorObject: color(min),
    getMinType: type(min),
    getMinValue: () => min.value ?? '',
    getMidColor: () => mid?.color ?? '',
    getMidColorObject: color(mid),
    getMidType: type(mid),
    getMidValue: () => mid?.value ?? '',
    getMaxColor: () => max.color,
    getMaxColorObject: color(max),
    getMaxType: type(max),
    getMaxValue: () => max.value ?? '',
  });
}

export class ConditionalFormatRuleService {
  constructor(
    private readonly context: ServiceContext,
    readonly data: ConditionalFormat,
    private readonly sheet: SheetHandle | null,
  ) {}
  getRanges = () => rangesOf(this.data, this.sheet);
  getBooleanCondition = () => booleanOf(this.context, this.data);
  getGradientCondition = () => gradientOf(this.context, this.data);
  copy = () =>
    this.context.expose(
      'ConditionalFormatRuleBuilder',
      new ConditionalFormatRuleBuilderService(this.context, this.data, this.sheet),
    );
}

export class ConditionalFormatRuleBuilderService extends CriteriaBuilder {
  #data: ConditionalFormat;
  #sheet: SheetHandle | null;
  constructor(
    private readonly context: ServiceContext,
    data: ConditionalFormat = { ranges: [] },
    sheet: SheetHandle | null = null,
  ) {
    super();
    this.#data = data;
    this.#sheet = sheet;
  }
  protected when(condition: Condition): this {
    const { gradient: _gradient, ...rest } = this.#data;
    this.#data = { ...rest, condition };
    return this;
  }
  #style(style: { readonly [K in keyof CellStyle]?: CellStyle[K] | null }): this {
    const all = Object.entries({ ...this.#data.style, ...style }).filter(([, value]) => value !== null);
    this.#data = { ...this.#data, style: Object.fromEntries(all) };
    return this;
  }
  #gradient(at: 'min' | 'mid' | 'max', color: string | null, type: string, value?: string): this {
    const { condition: _condition, style: _style, ...rest } = this.#data;
    const point = {
      color: color ?? WHITE,
      type: type as GradientPoint['type'],
      ...(value === undefined ? {} : { value }),
    };
    const ends = { min: { color: WHITE, type: 'MIN' as const }, max: { color: WHITE, type: 'MAX' as const } };
    this.#data = { ...rest, gradient: { ...ends, ...rest.gradient, [at]: point } };
    return this;
  }
  setRanges(ranges: readonly RangeHandle[]): this {
    this.#sheet = ranges[0]?.sheet ?? null;
    this.#data = {
      ...this.#data,
      ranges: ranges.map(({ rect: { row, col, rows, cols } }): CellRange => ({ row, col, rows, cols })),
    };
    return this;
  }
  setBackground = (color: string | null) => this.#style({ background: color && cssColor(color) });
  setBackgroundObject = (color: ColorService | null) => this.#style({ background: color?.data.hex ?? null });
  setFontColor = (color: string | null) => this.#style({ fontColor: color && cssColor(color) });
  setFontColorObject = (color: ColorService | null) => this.#style({ fontColor: color?.data.hex ?? null });
  setBold = (bold: boolean | null) => this.#style({ bold });
  setItalic = (italic: boolean | null) => this.#style({ italic });
  setUnderline = (underline: boolean | null) => this.#style({ underline });
  setStrikethrough = (strikethrough: boolean | null) => this.#style({ strikethrough });
  setGradientMinpoint = (color: string) => this.#gradient('min', cssColor(color), 'MIN');
  setGradientMinpointObject = (color: ColorService) => this.#gradient('min', color.data.hex, 'MIN');
  setGradientMinpointWithValue = (color: string, type: string, value: string) =>
    this.#gradient('min', cssColor(color), type, String(value));
  setGradientMinpointObjectWithValue = (color: ColorService, type: string, value: string) =>
    this.#gradient('min', color.data.hex, type, String(value));
  setGradientMidpointWithValue = (color: string, type: string, value: string) =>
    this.#gradient('mid', cssColor(color), type, String(value));
  setGradientMidpointObjectWithValue = (color: ColorService, type: string, value: string) =>
    this.#gradient('mid', color.data.hex, type, String(value));
  setGradientMaxpoint = (color: string) => this.#gradient('max', cssColor(color), 'MAX');
  setGradientMaxpointObject = (color: ColorService) => this.#gradient('max', color.data.hex, 'MAX');
  setGradientMaxpointWithValue = (color: string, type: string, value: string) =>
    this.#gradient('max', cssColor(color), type, String(value));
  setGradientMaxpointObjectWithValue = (color: ColorService, type: string, value: string) =>
    this.#gradient('max', color.data.hex, type, String(value));
  getRanges = () => rangesOf(this.#data, this.#sheet);
  getBooleanCondition = () => booleanOf(this.context, this.#data);
  getGradientCondition = () => gradientOf(this.context, this.#data);
  copy = () =>
    this.context.expose(
      'ConditionalFormatRuleBuilder',
      new ConditionalFormatRuleBuilderService(this.context, this.#data, this.#sheet),
    );
  build() {
    if (this.#data.ranges.length === 0) throw new Error('A conditional format rule must have at least one range.');
    const rule = new ConditionalFormatRuleService(this.context, this.#data, this.#sheet);
    return this.context.expose('ConditionalFormatRule', rule);
  }
}
