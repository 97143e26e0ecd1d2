/** What a number in a cell means by its format: a date, a time, a number that is shown with zeros in front. */

/** Formats that a file names by number alone: 27–36 and 50–58 are the dates of Chinese, Japanese and Korean Excel. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** True for a format that shows a date or a time, the Chinese ones too: `[$-404]e/m/d`, `上午/下午h時mm分`. */
export function isDateFormat(format: string): boolean {
  const plain = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!;
  if (/general|通用格式|@/i.test(plain)) return false;
  return /[ymdhsb]|a{3}/i.test(plain) || (/e/i.test(plain) && !/[0#?.]e/i.test(plain)) || /g+e|上午|下午/.test(plain);
}

/** Digits that a format of nothing but zeros fills up to; 0 for any other. */
export function zerosOf(format: string): number {
  const first = format
    .replace(/\[[^\]]*\]|\\|"/g, '')
    .split(';')[0]!
    .trim();
  return /^0{2,}$/.test(first) ? first.length : 0;
}

const DAY_SECONDS = 86_400;
/** Days from the first day of each count to 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** A serial day as ISO, `yyyy-MM-dd`, with `THH:mm:ss` where it has a time; `HH:mm:ss` for a time alone. */
export function momentText(serial: number, is1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial);
  const seconds = Math.round(serial * DAY_SECONDS);
  const [days, time] = [Math.floor(seconds / DAY_SECONDS), seconds % DAY_SECONDS];
  const clock = new Date(time * 1000).toISOString().slice(11, 19);
  if (days === 0 && !is1904) return clock;
  const day = new Date((days - (is1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return time === 0 ? day : `${day}T${clock}`;
}

/** A number as text: as people type it, never `1.15e+8`. */
export function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') && Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : text;
}
