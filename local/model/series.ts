/** How a fill goes on: equal steps of numbers and dates, and texts that end in a number. */
import type { CellValue } from './cellTypes';

/**
 * @param back towards the top or the left: the value next to the source stands last
 * @returns null where the source is merely repeated
 */
export function seriesOf(given: readonly CellValue[], count: number, back: boolean): CellValue[] | null {
  if (given.length > 1 && given.every((value) => typeof value === 'number')) return numbers(given, count, back);
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
