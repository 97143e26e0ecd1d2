/** Numbers as rules print them: 6, 六, 二十五, 廿五, 一百一十二, 一一二, 壹. */

/** A number in a pattern; 乙次 and 乙名 are how offices write one. */
export const NUMBER = '(?:\\d{1,4}|[〇零○一乙二兩三四五六七八九十百廿卅壹貳參肆伍陸柒捌玖拾]{1,6})';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  乙: 1,
  二: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  貳: 2,
  貮: 2,
  參: 3,
  叁: 3,
  肆: 4,
  伍: 5,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100 };

/** The number, or null when the text is none. */
export function numberOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const text = written.replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (text === '') return null;
  if (![...text].some((c) => c in UNITS)) {
    const digits = [...text].map((c) => DIGITS[c]);
    return digits.some((digit) => digit === undefined) ? null : Number(digits.join(''));
  }
  let sum = 0;
  let digit: number | null = null;
  for (const c of text) {
    const unit = UNITS[c];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else if (c in DIGITS) digit = DIGITS[c] ?? 0;
    else return null;
  }
  return sum + (digit ?? 0);
}
