/** How a Range looks: number formats, fonts, colours, alignment, wrapping, direction. */
import type { CellStyle, StylePatch } from '../model/contract';
import { colorOf, type ColorService } from './color';
import { cssColor, hexOf } from './cssColor';
import { memberOf } from './enumeration';
import { RangeContent } from './rangeContent';
import { spreadsheetEnums } from './spreadsheetEnums';
import { textStyle, textStyleOfCell, type TextStyleData, type TextStyleService } from './textStyle';

type Grid<T> = readonly (readonly T[])[];

export class RangeFormats extends RangeContent {
  protected style(patch: StylePatch | StylePatch[][]): this {
    this.mayWrite();
    this.model.setStyles(this.rect, patch);
    return this;
  }
  #each<T>(values: Grid<T>, method: string, patch: (value: T) => StylePatch): this {
    return this.style(this.fit(values, method).map((line) => line.map(patch)));
  }
  protected looks<T>(read: (style: CellStyle) => T): T[][] {
    const block = this.model.getCells(this.rect, ['styles']);
    const table = (block.styleTable ?? []).map(read);
    return (block.styles ?? []).map((line) => line.map((i) => table[i]!));
  }
  #first<T>(read: (style: CellStyle) => T): T {
    const block = this.model.getCells({ ...this.rect, rows: 1, cols: 1 }, ['styles']);
    return read(block.styleTable?.[block.styles?.[0]?.[0] ?? 0] ?? {});
  }

  setNumberFormat(format: string) {
    return this.style(numberFormatPatch(format));
  }
  setNumberFormats(formats: Grid<string>) {
    return this.#each(formats, 'setNumberFormats', numberFormatPatch);
  }
  getNumberFormats() {
    return this.model.getCells(this.rect, ['numberFormats']).numberFormats ?? [];
  }
  getNumberFormat() {
    return this.part(this.rect.row, this.rect.col).getNumberFormats()[0]?.[0] ?? '';
  }

  setFontWeight(weight: string | null) {
    return this.style(fontWeight(weight));
  }
  setFontWeights(weights: Grid<string | null>) {
    return this.#each(weights, 'setFontWeights', fontWeight);
  }
  getFontWeights() {
    return this.looks(weightOf);
  }
  getFontWeight() {
    return this.#first(weightOf);
  }
  setFontStyle(style: string | null) {
    return this.style(fontStyle(style));
  }
  setFontStyles(styles: Grid<string | null>) {
    return this.#each(styles, 'setFontStyles', fontStyle);
  }
  getFontStyles() {
    return this.looks(styleOf);
  }
  getFontStyle() {
    return this.#first(styleOf);
  }
  setFontLine(line: string | null) {
    return this.style(fontLine(line));
  }
  setFontLines(lines: Grid<string | null>) {
    return this.#each(lines, 'setFontLines', fontLine);
  }
  getFontLines() {
    return this.looks(lineOf);
  }
  getFontLine() {
    return this.#first(lineOf);
  }
  setFontSize(fontSize: number) {
    return this.style({ fontSize });
  }
  setFontSizes(sizes: Grid<number>) {
    return this.#each(sizes, 'setFontSizes', (fontSize) => ({ fontSize }));
  }
  getFontSizes() {
    return this.looks((style) => style.fontSize ?? 10);
  }
  getFontSize() {
    return this.#first((style) => style.fontSize ?? 10);
  }
  setFontFamily(fontFamily: string | null) {
    return this.style({ fontFamily });
  }
  setFontFamilies(families: Grid<string | null>) {
    return this.#each(families, 'setFontFamilies', (fontFamily) => ({ fontFamily }));
  }
  getFontFamilies() {
    return this.looks((style) => style.fontFamily ?? 'Arial');
  }
  getFontFamily() {
    return this.#first((style) => style.fontFamily ?? 'Arial');
  }

  setFontColor(color: string | null) {
    return this.style(colorPatch('fontColor', color));
  }
  setFontColors(colors: Grid<string | null>) {
    return this.#each(colors, 'setFontColors', (color) => colorPatch('fontColor', color));
  }
  getFontColors() {
    return this.looks((style) => style.fontColor ?? '#000000');
  }
  getFontColor() {
    return this.#first((style) => style.fontColor ?? '#000000');
  }
  setFontColorObject(color: ColorService | null) {
    return this.style(fontColorObject(color));
  }
  setFontColorObjects(colors: Grid<ColorService | null>) {
    return this.#each(colors, 'setFontColorObjects', fontColorObject);
  }
  getFontColorObjects() {
    return this.looks((style) => this.#fontColorObject(style));
  }
  getFontColorObject() {
    return this.#first((style) => this.#fontColorObject(style));
  }
  #fontColorObject({ fontColor, script }: CellStyle) {
    return colorOf(this.context, { hex: fontColor ?? '#000000', theme: script?.fontTheme ?? null });
  }
  setBackground(color: string | null) {
    return this.style(colorPatch('background', color));
  }
  setBackgroundColor(color: string | null) {
    return this.setBackground(color);
  }
  setBackgroundRGB(red: number, green: number, blue: number) {
    return this.style({ background: hexOf(red, green, blue) });
  }
  setBackgrounds(colors: Grid<string | null>) {
    return this.#each(colors, 'setBackgrounds', (color) => colorPatch('background', color));
  }
  setBackgroundColors(colors: Grid<string | null>) {
    return this.setBackgrounds(colors);
  }
  getBackgrounds() {
    return this.looks((style) => style.background ?? '#ffffff');
  }
  getBackgroundColors() {
    return this.getBackgrounds();
  }
  getBackground() {
    return this.#first((style) => style.background ?? '#ffffff');
  }
  getBackgroundColor() {
    return this.getBackground();
  }
  setBackgroundObject(color: ColorService | null) {
    return this.style(backgroundObject(color));
  }
  setBackgroundObjects(colors: Grid<ColorService | null>) {
    return this.#each(colors, 'setBackgroundObjects', backgroundObject);
  }
  getBackgroundObjects() {
    return this.looks((style) => this.#backgroundObject(style));
  }
  getBackgroundObject() {
    return this.#first((style) => this.#backgroundObject(style));
  }
  #backgroundObject({ background, script }: CellStyle) {
    return colorOf(this.context, { hex: background ?? '#ffffff', theme: script?.backgroundTheme ?? null });
  }

  setTextStyle(style: TextStyleService) {
    return this.style(textStylePatch(style));
  }
  setTextStyles(styles: Grid<TextStyleService>) {
    return this.#each(styles, 'setTextStyles', textStylePatch);
  }
  getTextStyles() {
    return this.looks((style) => textStyle(this.context, textStyleOfCell(style)));
  }
  getTextStyle() {
    return this.#first((style) => textStyle(this.context, textStyleOfCell(style)));
  }
  setShowHyperlink(show: boolean) {
    return this.style({ script: { plainLinks: show ? null : true } });
  }

  getTextDirections() {
    return this.looks(directionOf);
  }
  getTextDirection() {
    return this.#first(directionOf);
  }
  setTextDirection(direction: string | null) {
    return this.style({ direction: direction as CellStyle['direction'] & string });
  }
  setTextDirections(directions: Grid<string | null>) {
    return this.#each(directions, 'setTextDirections', (direction) => ({
      direction: direction as CellStyle['direction'] & string,
    }));
  }
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
