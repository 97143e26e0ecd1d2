/** TextStyle and its builder: the look of the letters of a cell, or of a part of its text. */
import type { CellStyle } from '../model/contract';
import { colorOf, ColorService, type ColorData } from './color';
import { cssColor } from './cssColor';
import type { ServiceContext } from './serviceContext';

/** What is absent is not said by the style. */
export interface TextStyleData {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly color?: ColorData;
}

/** A cell's own style: nothing of it is unsaid. */
export function textStyleOfCell(style: CellStyle): TextStyleData {
  return {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    strikethrough: style.strikethrough ?? false,
    fontFamily: style.fontFamily ?? 'arial,sans,sans-serif',
    fontSize: style.fontSize ?? 10,
    color: { hex: style.fontColor ?? '#000000', theme: style.script?.fontTheme ?? null },
  };
}

export class TextStyleService {
  constructor(
    private readonly context: ServiceContext,
    readonly data: TextStyleData,
  ) {}
  isBold = () => this.data.bold ?? null;
  isItalic = () => this.data.italic ?? null;
  isUnderline = () => this.data.underline ?? null;
  isStrikethrough = () => this.data.strikethrough ?? null;
  getFontFamily = () => this.data.fontFamily ?? null;
  getFontSize = () => this.data.fontSize ?? null;
  /** A theme's colour is told by its name. */
  getForegroundColor = () => this.data.color?.theme ?? this.data.color?.hex ?? null;
  getForegroundColorObject = () => (this.data.color ? colorOf(this.context, this.data.color) : null);
  copy = () => this.context.expose('TextStyleBuilder', new TextStyleBuilderService(this.context, this.data));
}

export class TextStyleBuilderService {
  #data: TextStyleData;
  constructor(
    private readonly context: ServiceContext,
    data: TextStyleData = {},
  ) {
    this.#data = data;
  }
  #with(patch: TextStyleData): this {
    this.#data = { ...this.#data, ...patch };
    return this;
  }
  setBold = (bold: boolean) => this.#with({ bold });
  setItalic = (italic: boolean) => this.#with({ italic });
  setUnderline = (underline: boolean) => this.#with({ underline });
  setStrikethrough = (strikethrough: boolean) => this.#with({ strikethrough });
  setFontFamily = (fontFamily: string) => this.#with({ fontFamily });
  setFontSize = (fontSize: number) => this.#with({ fontSize });
  setForegroundColor = (css: string) => this.#with({ color: { hex: cssColor(css), theme: null } });
  setForegroundColorObject = (color: ColorService) => this.#with({ color: color.data });
  build = () => textStyle(this.context, this.#data);
}

export function textStyle(context: ServiceContext, data: TextStyleData): TextStyleService {
  return context.expose('TextStyle', new TextStyleService(context, data));
}
