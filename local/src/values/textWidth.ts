/** How wide a text stands, reckoned by its characters and not drawn. */

/** Characters as wide as they are high, for a class of a regular expression. */
export const WIDE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
/** Pixels of a point. */
export const PIXELS_A_POINT = 4 / 3;
/** Points of a text that nobody gave a size. */
export const DEFAULT_POINTS = 10;

/** A letter's or digit's width beside that of a Chinese character. */
const NARROW = 0.56;
const IS_WIDE = new RegExp(`[${WIDE}]|[\\u{20000}-\\u{3ffff}]`, 'u');

/** Of one line, in Chinese characters. */
export function textWidth(line: string): number {
  let width = 0;
  for (const char of line) width += IS_WIDE.test(char) ? 1 : NARROW;
  return width;
}
