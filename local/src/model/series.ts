/** How a fill goes on: equal steps of numbers and dates, and texts that end in a number. */
import type { CellValue } from '../values/cellTypes';
import { DAYS, MONTHS } from '../values/dateNames';

/**
 * @param dates the values are shown as dates: one alone goes on day by day
 * @param back towards the top or the left: the value next to the source stands last
 * @returns null where the source is merely repeated
 */
export function seriesOf(given: readonly CellValue[], count: number, back: boolean, dates = false): CellValue[] | null {
  const [first] = given;
  if (dates && given.length === 1 && typeof first === 'number')
    return Array.from({ length: count }, (_, i) => (back ? first - (count - i) : first + i + 1));
  if (given.length > 1 && given.every((value) => typeof value === 'number')) return numbers(given, count, back);
  const texts = given.filter((value) => typeof value === 'string');
  if (texts.length < given.length || texts.length === 0) return null;
  const names = named(texts, count, back);
  if (names) return names;
  if (given.length === 1 && typeof given[0] === 'string') return numbered(given[0], count, back);
  return null;
}

function numbers(given: readonly number[], count: number, back: boolean): number[] | null {
  const step = given[1]! - given[0]!;
  if (given.some((value, i) => i > 0 && Math.abs(value - given[i - 1]! - step) > 1e-9)) return null;
  const out: number[] = [];
  for (let i = 0; i < count; i++)
    out.push(back ? given[0]! - step * (count - i) : given[given.length - 1]! + step * (i + 1));
  return out;
}

const WEEK = [...DAYS.slice(1), ...DAYS.slice(0, 1)];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));
const CIRCLES: readonly (readonly string[])[] = [
  WEEK,
  short(WEEK),
  short(MONTHS),
  MONTHS,
  [...'一二三四五六日'].map((day) => `星期${day}`),
  [...'一二三四五六日'].map((day) => `週${day}`),
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((month) => `${month}月`),
];

/** Days of the week and months, in the letter case of the first. */
function named(given: readonly string[], count: number, back: boolean): string[] | null {
  for (const circle of CIRCLES) {
    const places = given.map((text) => circle.findIndex((name) => name.toLowerCase() === text.trim().toLowerCase()));
    if (places.includes(-1)) continue;
    const turn = (n: number) => ((n % circle.length) + circle.length) % circle.length;
    const step = places.length > 1 ? turn(places[1]! - places[0]!) : 1;
    if (places.some((place, i) => i > 0 && turn(place - places[i - 1]!) !== step)) return null;
    const from = back ? places[0]! - step * (count + 1) : places[places.length - 1]!;
    const cased = letterCase(given[0]!);
    return Array.from({ length: count }, (_, i) => cased(circle[turn(from + step * (i + 1))]!));
  }
  return null;
}

function letterCase(like: string): (text: string) => string {
  if (like === like.toUpperCase()) return (text) => text.toUpperCase();
  if (like === like.toLowerCase()) return (text) => text.toLowerCase();
  return (text) => text;
}

/** '第1組' goes on with '第2組'; leading zeros stay. */
function numbered(text: string, count: number, back: boolean): string[] | null {
  const match = /^(.*?)(\d+)(\D*)$/s.exec(text);
  if (!match) return null;
  const [, before, digits, after] = match;
  const first = Number(digits);
  if (!Number.isSafeInteger(first + count)) return null;
  const at = (i: number) => String(Math.abs(back ? first - (count - i) : first + i + 1)).padStart(digits!.length, '0');
  return Array.from({ length: count }, (_, i) => `${before}${at(i)}${after}`);
}
