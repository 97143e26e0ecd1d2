/** Names of rounds (梯次), which people spell in many ways. */
import { toHalfWidth } from './cell';

/** One spelling of a 梯次: 第1梯次, 第一梯, 1 and 第１梯次 are one name; other names as written, without blanks. */
export function batchName(written: string): string {
  const plain = toHalfWidth(written).replace(/\s/g, '');
  const [, number] = /^第?([\d一二三四五六七八九十]{1,2})(?:梯次|批次|梯|批|次)?$/.exec(plain) ?? [];
  const [, behind = number] = /^(?:梯次|批次|梯|批)([\d一二三四五六七八九十]{1,2})$/.exec(plain) ?? [];
  if (behind === undefined) return plain;
  const value = /^\d+$/.test(behind) ? Number(behind) : numeral(behind);
  return value === null ? plain : `第${value <= 10 ? NUMERALS[value] : String(value)}梯次`;
}

const NUMERALS = '零一二三四五六七八九十';

/** 1–19 in words; null for anything else. */
function numeral(written: string): number | null {
  const [first = '', second = ''] = written;
  if (second === '') return NUMERALS.indexOf(first) > 0 ? NUMERALS.indexOf(first) : null;
  return first === '十' && NUMERALS.indexOf(second) > 0 ? 10 + NUMERALS.indexOf(second) : null;
}
