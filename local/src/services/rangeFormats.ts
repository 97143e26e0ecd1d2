/** How a Range looks: number formats, fonts, colours, alignment, wrapping, direction. */
import type { RangeHandle } from './handles';
import { DEFAULT_ROW_HEIGHT, rowHeightFor, type CellStyle, type StylePatch } from '../model/contract';
import { colorOf, type ColorService } from './color';
import { cssColor, hexOf } from './cssColor';
import { memberOf } from './enumeration';
import { spreadsheetEnums } from './spreadsheetEnums';
import { textStyle, textStyleOfCell, type TextStyleData, type TextStyleService } from './textStyle';

type Grid<T> = readonly (readonly T[])[];

/** Rows whose height nobody chose grow with a larger font, as Google's do. */
function growRows({ model, rect }: RangeHandle, fontSize: number): void {
  const height = rowHeightFor(fontSize);
  if (height <= DEFAULT_ROW_HEIGHT) return;
  const chosen = new Set(model.dimensions(rect.sheetId).rowHeights.map(([row]) => row));
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    if (!chosen.has(row)) model.setSizes(rect.sheetId, 'rows', row, [height]);
}

export const rangeFormats = {
  setNumberFormat(range: RangeHandle, format: string) {
    return range.style(numberFormatPatch(format));
  },
  setNumberFormats(range: RangeHandle, formats: Grid<string>) {
    return each(range, formats, 'setNumberFormats', numberFormatPatch);
  },
  getNumberFormats(range: RangeHandle) {
    return range.model.getCells(range.rect, ['numberFormats']).numberFormats ?? [];
  },
  getNumberFormat(range: RangeHandle) {
    return rangeFormats.getNumberFormats(range.part(range.rect.row, range.rect.col))[0]?.[0] ?? '';
  },
  setFontWeight(range: RangeHandle, weight: string | null) {
    return range.style(fontWeight(weight));
  },
  setFontWeights(range: RangeHandle, weights: Grid<string | null>) {
    return each(range, weights, 'setFontWeights', fontWeight);
  },
  getFontWeights(range: RangeHandle) {
    return range.looks(weightOf);
  },
  getFontWeight(range: RangeHandle) {
    return first(range, weightOf);
  },
  setFontStyle(range: RangeHandle, style: string | null) {
    return range.style(fontStyle(style));
  },
  setFontStyles(range: RangeHandle, styles: Grid<string | null>) {
    return each(range, styles, 'setFontStyles', fontStyle);
  },
  getFontStyles(range: RangeHandle) {
    return range.looks(styleOf);
  },
  getFontStyle(range: RangeHandle) {
    return first(range, styleOf);
  },
  setFontLine(range: RangeHandle, line: string | null) {
    return range.style(fontLine(line));
  },
  setFontLines(range: RangeHandle, lines: Grid<string | null>) {
    return each(range, lines, 'setFontLines', fontLine);
  },
  getFontLines(range: RangeHandle) {
    return range.looks(lineOf);
  },
  getFontLine(range: RangeHandle) {
    return first(range, lineOf);
  },
  setFontSize(range: RangeHandle, fontSize: number) {
    const styled = range.style({ fontSize });
    growRows(range, fontSize);
    return styled;
  },
  setFontSizes(range: RangeHandle, sizes: Grid<number>) {
    return each(range, sizes, 'setFontSizes', (fontSize) => ({ fontSize }));
  },
  getFontSizes(range: RangeHandle) {
    return range.looks((style) => style.fontSize ?? 10);
  },
  getFontSize(range: RangeHandle) {
    return first(range, (style) => style.fontSize ?? 10);
  },
  setFontFamily(range: RangeHandle, fontFamily: string | null) {
    return range.style({ fontFamily });
  },
  setFontFamilies(range: RangeHandle, families: Grid<string | null>) {
    return each(range, families, 'setFontFamilies', (fontFamily) => ({ fontFamily }));
  },
  getFontFamilies(range: RangeHandle) {
    return range.looks((style) => style.fontFamily ?? 'Arial');
  },
  getFontFamily(range: RangeHandle) {
    return first(range, (style) => style.fontFamily ?? 'Arial');
  },
  setFontColor(range: RangeHandle, color: string | null) {
    return range.style(colorPatch('fontColor', color));
  },
  setFontColors(range: RangeHandle, colors: Grid<string | null>) {
    return each(range, colors, 'setFontColors', (color) => colorPatch('fontColor', color));
  },
  getFontColors(range: RangeHandle) {
    return range.looks((style) => style.fontColor ?? '#000000');
  },
  getFontColor(range: RangeHandle) {
    return first(range, (style) => style.fontColor ?? '#000000');
  },
  setFontColorObject(range: RangeHandle, color: ColorService | null) {
    return range.style(fontColorObject(color));
  },
  setFontColorObjects(range: RangeHandle, colors: Grid<ColorService | null>) {
    return each(range, colors, 'setFontColorObjects', fontColorObject);
  },
  getFontColorObjects(range: RangeHandle) {
    return range.looks((style) => fontColorOf(range, style));
  },
  getFontColorObject(range: RangeHandle) {
    return first(range, (style) => fontColorOf(range, style));
  },
  setBackground(range: RangeHandle, color: string | null) {
    return range.style(colorPatch('background', color));
  },
  setBackgroundColor(range: RangeHandle, color: string | null) {
    return rangeFormats.setBackground(range, color);
  },
  setBackgroundRGB(range: RangeHandle, red: number, green: number, blue: number) {
    return range.style({ background: hexOf(red, green, blue) });
  },
  setBackgrounds(range: RangeHandle, colors: Grid<string | null>) {
    return each(range, colors, 'setBackgrounds', (color) => colorPatch('background', color));
  },
  setBackgroundColors(range: RangeHandle, colors: Grid<string | null>) {
    return rangeFormats.setBackgrounds(range, colors);
  },
  getBackgrounds(range: RangeHandle) {
    return range.looks((style) => style.background ?? '#ffffff');
  },
  getBackgroundColors(range: RangeHandle) {
    return rangeFormats.getBackgrounds(range);
  },
  getBackground(range: RangeHandle) {
    return first(range, (style) => style.background ?? '#ffffff');
  },
  getBackgroundColor(range: RangeHandle) {
    return rangeFormats.getBackground(range);
  },
  setBackgroundObject(range: RangeHandle, color: ColorService | null) {
    return range.style(backgroundObject(color));
  },
  setBackgroundObjects(range: RangeHandle, colors: Grid<ColorService | null>) {
    return each(range, colors, 'setBackgroundObjects', backgroundObject);
  },
  getBackgroundObjects(range: RangeHandle) {
    return range.looks((style) => backgroundOf(range, style));
  },
  getBackgroundObject(range: RangeHandle) {
    return first(range, (style) => backgroundOf(range, style));
  },
  setTextStyle(range: RangeHandle, style: TextStyleService) {
    return range.style(textStylePatch(style));
  },
  setTextStyles(range: RangeHandle, styles: Grid<TextStyleService>) {
    return each(range, styles, 'setTextStyles', textStylePatch);
  },
  getTextStyles(range: RangeHandle) {
    return range.looks((style) => textStyle(range.context, textStyleOfCell(style)));
  },
  getTextStyle(range: RangeHandle) {
    return first(range, (style) => textStyle(range.context, textStyleOfCell(style)));
  },
  setShowHyperlink(range: RangeHandle, show: boolean) {
    return range.style({ script: { plainLinks: show ? null : true } });
  },
  getTextDirections(range: RangeHandle) {
    return range.looks(directionOf);
  },
  getTextDirection(range: RangeHandle) {
    return first(range, directionOf);
  },
  setTextDirection(range: RangeHandle, direction: string | null) {
    return range.style({ direction: direction as CellStyle['direction'] & string });
  },
  setTextDirections(range: RangeHandle, directions: Grid<string | null>) {
    return each(range, directions, 'setTextDirections', (direction) => ({
      direction: direction as CellStyle['direction'] & string,
    }));
  },
};

function each<T>(range: RangeHandle, values: Grid<T>, method: string, patch: (value: T) => StylePatch): RangeHandle {
  return range.style(range.fit(values, method).map((line) => line.map(patch)));
}
function first<T>(range: RangeHandle, read: (style: CellStyle) => T): T {
  const block = range.model.getCells({ ...range.rect, rows: 1, cols: 1 }, ['styles']);
  return read(block.styleTable?.[block.styles?.[0]?.[0] ?? 0] ?? {});
}
function fontColorOf(range: RangeHandle, { fontColor, script }: CellStyle) {
  return colorOf(range.context, { hex: fontColor ?? '#000000', theme: script?.fontTheme ?? null });
}
function backgroundOf(range: RangeHandle, { background, script }: CellStyle) {
  return colorOf(range.context, { hex: background ?? '#ffffff', theme: script?.backgroundTheme ?? null });
}

/** '@STRING@' is plain text by its old name. */
const numberFormatPatch = (format: string): StylePatch => ({
  numberFormat: format === '@STRING@' ? '@' : format === '' ? null : format,
});
const fontWeight = (weight: string | null): StylePatch => ({ bold: weight === 'bold' ? true : null });
const fontStyle = (style: string | null): StylePatch => ({ italic: style === 'italic' ? true : null });
const fontLine = (line: string | null): StylePatch => ({
  underline: line === 'underline' ? true : null,
  strikethrough: line === 'line-through' ? true : null,
});
/** What is no colour changes nothing, as with Google. */
function colorPatch(attribute: 'fontColor' | 'background', color: string | null): StylePatch {
  if (color === null || color === undefined || color === '') return { [attribute]: null };
  const hex = cssColor(String(color));
  return hex === null ? {} : { [attribute]: hex };
}
const fontColorObject = (color: ColorService | null): StylePatch =>
  color === null ? { fontColor: null } : { fontColor: color.data.hex, script: { fontTheme: color.data.theme } };
const backgroundObject = (color: ColorService | null): StylePatch =>
  color === null ? { background: null } : { background: color.data.hex, script: { backgroundTheme: color.data.theme } };
function textStylePatch({ data }: { data: TextStyleData }): StylePatch {
  const { color, ...rest } = data;
  return { ...rest, ...(color && { fontColor: color.hex, script: { fontTheme: color.theme } }) };
}
const weightOf = (style: CellStyle) => (style.bold ? 'bold' : 'normal');
const styleOf = (style: CellStyle) => (style.italic ? 'italic' : 'normal');
const lineOf = (style: CellStyle) => (style.strikethrough ? 'line-through' : style.underline ? 'underline' : 'none');
const directionOf = (style: CellStyle) => memberOf(spreadsheetEnums.TextDirection, style.direction);
