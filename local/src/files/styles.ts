/** Looks of cells between xlsx (as exceljs has them) and the model. */
import type * as Excel from 'exceljs';
import type { Border, BorderStyle, CellStyle } from '../values/cellTypes';

/** The font that exceljs writes when none is given; it stands for "the default". */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };
/** Office's standard theme, by number. */
const THEME = ['ffffff', '000000', 'e7e6e6', '44546a', '4472c4', 'ed7d31', 'a5a5a5', 'ffc000', '5b9bd5', '70ad47'];

const BORDERS: Record<string, BorderStyle> = {
  thin: 'SOLID',
  hair: 'DOTTED',
  dotted: 'DOTTED',
  dashed: 'DASHED',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
};
const EXCEL_BORDERS: Record<BorderStyle, Excel.BorderStyle> = {
  SOLID: 'thin',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

export function colorOf(color: Partial<Excel.Color> | undefined): string | undefined {
  if (!color) return undefined;
  if (color.argb) return `#${color.argb.slice(-6).toLowerCase()}`;
  const theme = color.theme === undefined ? undefined : THEME[color.theme];
  return theme && `#${theme}`;
}

export const argb = (color: string): Excel.Color => ({ argb: `FF${color.slice(1).toUpperCase()}` }) as Excel.Color;

export function styleOf(style: Partial<Excel.Style>): CellStyle {
  // What a file lacks is null in some places of exceljs and undefined in others.
  const font = style.font ?? ({} as Partial<Excel.Font>);
  const alignment = style.alignment ?? ({} as Partial<Excel.Alignment>);
  const border = style.border ?? ({} as Partial<Excel.Borders>);
  const background =
    style.fill?.type === 'pattern' && style.fill.pattern === 'solid' ? colorOf(style.fill.fgColor) : undefined;
  const fontColor = colorOf(font.color);
  const all: Record<keyof CellStyle, unknown> = {
    numberFormat: style.numFmt && style.numFmt !== 'General' ? style.numFmt : undefined,
    fontFamily: font.name === DEFAULT_FONT.name ? undefined : font.name,
    fontSize: font.size === DEFAULT_FONT.size ? undefined : font.size,
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: (font.underline && font.underline !== 'none') || undefined,
    strikethrough: font.strike || undefined,
    fontColor: fontColor === '#000000' ? undefined : fontColor,
    background,
    horizontalAlignment: horizontal(alignment.horizontal),
    verticalAlignment: alignment.vertical === 'middle' || alignment.vertical === 'top' ? alignment.vertical : undefined,
    wrap: alignment.wrapText ? 'WRAP' : undefined,
    rotation: typeof alignment.textRotation === 'number' ? alignment.textRotation || undefined : undefined,
    verticalText: alignment.textRotation === 'vertical' || undefined,
    direction: alignment.readingOrder === 'rtl' ? 'RIGHT_TO_LEFT' : undefined,
    borderTop: borderOf(border.top),
    borderRight: borderOf(border.right),
    borderBottom: borderOf(border.bottom),
    borderLeft: borderOf(border.left),
    script: undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as CellStyle;
}

function horizontal(value: string | undefined): CellStyle['horizontalAlignment'] {
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined;
}

function borderOf(border: Partial<Excel.Border> | undefined): Border | undefined {
  if (!border?.style) return undefined;
  return { style: BORDERS[border.style] ?? 'SOLID', color: colorOf(border.color) ?? '#000000' };
}

export function excelStyle(style: CellStyle): Partial<Excel.Style> {
  const font: Partial<Excel.Font> = {
    ...DEFAULT_FONT,
    ...(style.fontFamily && { name: style.fontFamily }),
    ...(style.fontSize && { size: style.fontSize }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strike: true }),
    ...(style.fontColor && { color: argb(style.fontColor) }),
  };
  const alignment: Partial<Excel.Alignment> = {
    ...(style.horizontalAlignment && { horizontal: style.horizontalAlignment }),
    ...(style.verticalAlignment && { vertical: style.verticalAlignment }),
    ...(style.wrap === 'WRAP' && { wrapText: true }),
    ...(style.verticalText
      ? { textRotation: 'vertical' as const }
      : style.rotation
        ? { textRotation: style.rotation }
        : {}),
    ...(style.direction === 'RIGHT_TO_LEFT' && { readingOrder: 'rtl' as const }),
  };
  const border: Partial<Excel.Borders> = {
    ...side('top', style.borderTop),
    ...side('right', style.borderRight),
    ...side('bottom', style.borderBottom),
    ...side('left', style.borderLeft),
  };
  return {
    ...(style.numberFormat && { numFmt: style.numberFormat }),
    font: font as Excel.Font,
    ...(Object.keys(alignment).length && { alignment }),
    ...(Object.keys(border).length && { border }),
    ...(style.background && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.background) } as Excel.Fill,
    }),
  };
}

function side(name: string, border: Border | undefined): Partial<Excel.Borders> {
  return border ? { [name]: { style: EXCEL_BORDERS[border.style], color: argb(border.color) } } : {};
}
