/**
 * Recognises birth dates by their value. No date of the operation is a dozen years old, and everybody in a school was
 * born before that; so a cell that is such a date, and nothing else, is a birth date. Inside a longer text a date counts
 * only beside a word for birth, since texts may name old laws and founding years. A birth date of somebody younger than
 * twelve, or one written in words, is not recognised.
 */
import { schoolTimeOf, toHalfWidth, type Cell } from './cell';

/** What stands in the place of a birth date. */
export const BIRTH_DATE_MASK = '••••';

const YOUNGEST = 12;
const OLDEST = 100;
const ROC_OFFSET = 1911;

const DATE = String.raw`(?:民國|西元)?\s*(\d{2,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const WHOLE = new RegExp(`^${DATE}(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2})?)?$`);
/** What a date begins with; spares most cells the rest. */
const MAY_BE_DATE = /^\s*[\d０-９民西]/;
/** `0970102`, `970102`, `20080102`. */
const COMPACT = /^(0?\d{2}|1\d{2}|(?:19|20)\d{2})(\d{2})(\d{2})$/;
const BESIDE = String.raw`(?:出生|生日|生於|[Bb]orn|[Bb]irth)`;
/** `97年1月2日生`, but not 生效. */
const AFTER = String.raw`(?:[^\d]{0,6}${BESIDE}|\s{0,2}生(?!\p{L}))`;
const INSIDE = new RegExp(
  `${BESIDE}[^\\d]{0,8}(?:${DATE}|(\\d{6,8})(?!\\d))|(?<!\\d)(?:${DATE}|(\\d{6,8}))${AFTER}`,
  'gu',
);

/** True for a cell that is nothing but a date 12 to 100 years before `today` (ISO). */
export function isBirthDate(cell: Cell | undefined, today: string): boolean {
  if (cell instanceof Date) return !isNaN(cell.getTime()) && isOld(schoolTimeOf(cell).slice(0, 10), today);
  if (typeof cell !== 'string' && typeof cell !== 'number') return false;
  if (typeof cell === 'string' && !MAY_BE_DATE.test(cell)) return false;
  const text = toHalfWidth(String(cell)).trim();
  if (text.length < 6 || text.length > 30) return false;
  const match = WHOLE.exec(text) ?? COMPACT.exec(text);
  return match !== null && isOldDate(match[1], match[2], match[3], today);
}

/** True where a longer text tells a birth date. */
export function tellsBirthDate(text: string, today: string): boolean {
  return (isBirthDate(text, today) || /[生bB]/.test(toHalfWidth(text))) && maskBirthDates(text, today) !== text;
}

/** The text with birth dates as dots: the whole of it when it is nothing else, else those beside a word for birth. */
export function maskBirthDates(text: string, today: string): string {
  return isBirthDate(text, today) ? BIRTH_DATE_MASK : maskToldBirthDates(text, today);
}

/** The text with those birth dates as dots that a word for birth stands beside: what else is a date stays. */
export function maskToldBirthDates(text: string, today: string): string {
  if (text.length < 6 || !/\d/.test(toHalfWidth(text))) return text;
  const plain = toHalfWidth(text);
  let masked = '';
  let from = 0;
  INSIDE.lastIndex = 0;
  for (let match = INSIDE.exec(plain); match; match = INSIDE.exec(plain)) {
    const [whole, y1, m1, d1, compact1, y2, m2, d2, compact2] = match;
    const compact = COMPACT.exec(compact1 ?? compact2 ?? '');
    const [year, month, day] = compact ? compact.slice(1) : [y1 ?? y2, m1 ?? m2, d1 ?? d2];
    if (!isOldDate(year, month, day, today)) {
      // In `11510004/出生:970506` a number that is no date hides the word of the one that is.
      INSIDE.lastIndex = match.index + 1;
      continue;
    }
    masked += `${text.slice(from, match.index)}${BIRTH_DATE_MASK}`;
    from = match.index + whole.length;
  }
  return masked + text.slice(from);
}

function isOldDate(year = '', month = '', day = '', today: string): boolean {
  const western = year.length === 4 && Number(year) > 1800 ? Number(year) : Number(year) + ROC_OFFSET;
  const instant = new Date(Date.UTC(western, Number(month) - 1, Number(day)));
  if (instant.getUTCMonth() !== Number(month) - 1 || instant.getUTCDate() !== Number(day)) return false;
  return isOld(instant.toISOString().slice(0, 10), today);
}

function isOld(date: string, today: string): boolean {
  const year = Number(today.slice(0, 4));
  return date <= `${year - YOUNGEST}${today.slice(4)}` && date >= `${year - OLDEST}${today.slice(4)}`;
}
