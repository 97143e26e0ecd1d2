/** Color and its builder: an RGB colour, or one of the theme's. */
import { cssColor } from './cssColor';
import { memberOf, type EnumValue } from './enumeration';
import { signatureError, type ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

/** As the model keeps a colour: '#rrggbb', and the theme's colour that it stands for. */
export interface ColorData {
  readonly hex: string | null;
  readonly theme: string | null;
}

/** The standard theme of Google Sheets. */
const THEME_COLORS: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** What a colour and its builder both tell. */
abstract class ColorView {
  constructor(protected readonly context: ServiceContext) {}
  abstract get data(): ColorData;
  getColorType(): EnumValue {
    const { RGB, THEME, UNSUPPORTED } = spreadsheetEnums.ColorType;
    return this.data.theme !== null ? THEME : this.data.hex !== null ? RGB : UNSUPPORTED;
  }
  asRgbColor() {
    const { hex, theme } = this.data;
    if (hex === null || theme !== null) throw new Error('Object is not of type RgbColor.');
    const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
    return this.context.expose('RgbColor', {
      asHexString: () => hex,
      getRed: () => channel(1),
      getGreen: () => channel(3),
      getBlue: () => channel(5),
      getColorType: () => this.getColorType(),
    });
  }
  asThemeColor() {
    const { theme } = this.data;
    if (theme === null) throw new Error('Object is not of type ThemeColor.');
    return this.context.expose('ThemeColor', {
      getThemeColorType: () => memberOf(spreadsheetEnums.ThemeColorType, theme),
      getColorType: () => this.getColorType(),
    });
  }
}

export class ColorService extends ColorView {
  constructor(
    context: ServiceContext,
    readonly data: ColorData,
  ) {
    super(context);
  }
}

export class ColorBuilderService extends ColorView {
  #data: ColorData = { hex: null, theme: null };
  get data(): ColorData {
    return this.#data;
  }
  setRgbColor(css: string): this {
    if (typeof css !== 'string') throw signatureError('SpreadsheetApp.ColorBuilder.setRgbColor', [css]);
    this.#data = { hex: cssColor(css), theme: null };
    return this;
  }
  setThemeColor(type: string): this {
    this.#data = { hex: THEME_COLORS[type] ?? null, theme: type };
    return this;
  }
  build() {
    return colorOf(this.context, this.#data);
  }
}

export function colorOf(context: ServiceContext, data: ColorData): ColorService {
  return context.expose('Color', new ColorService(context, data));
}
