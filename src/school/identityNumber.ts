/**
 * Recognises national ID numbers and both forms of residence number, also inside longer text and however they are
 * written (domain.md E11). Nothing here ever gives a number back whole: only masked.
 */

const LETTER_ORDER = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

export interface IdentityMatch {
  /** First and last two characters with dots between: all that may ever be shown. */
  readonly masked: string;
  /** True when the checksum holds, so that it surely is such a number. */
  readonly isCertain: boolean;
}

interface Found extends IdentityMatch {
  /** The number itself in capital half-width characters: never leaves this file but to a `keeps`. */
  readonly compact: string;
  readonly start: number;
  readonly end: number;
}

/** Blanks and hyphens between the characters are usual; other marks count only where the checksum holds. */
const USUAL = ' ';
const ODD = '.';
/** More marks than this between two characters are no way to write a number. */
const PATTERN = /(?<![A-Z0-9])[A-Z][ .]{0,6}[1289A-D](?:[ .]{0,6}\d){8}(?![A-Z0-9])/g;

/**
 * Every candidate in a text: the pattern at borders that are neither letter nor digit. Case, width and other forms of
 * the same characters are forgiven, and blanks, hyphens, dots, underscores or invisible marks between them.
 */
export function findIdentityNumbers(text: string): IdentityMatch[] {
  return found(text).map(({ masked, isCertain }) => ({ masked, isCertain }));
}

/** Whether a candidate is none, such as a 學號 of the same form; `after` is what follows it in the text. */
export type Keeps = (compact: string, after: string) => boolean;

/** The text with every candidate masked that `keeps` does not keep, safe for a finding, a mail or a log. */
export function maskIdentityNumbers(text: string, keeps: Keeps = () => false): string {
  let masked = '';
  let from = 0;
  for (const one of found(text)) {
    if (keeps(one.compact, text.slice(one.end, one.end + 2))) continue;
    // Of two that overlap, the second is masked as well.
    masked += text.slice(from, Math.max(from, one.start)) + one.masked;
    from = Math.max(from, one.end);
  }
  return masked + text.slice(from);
}

/** A quick look that spares most cells the full search: false means surely none. */
export function mayHoldIdentityNumber(text: string): boolean {
  if (text.length < 10) return false;
  let digits = 0;
  let hasLetter = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) digits++;
    else if (isLatin(code) || isLatin(code - 0xfee0)) hasLetter = true;
    // Outside ASCII, Chinese and its marks there are letters and digits of other forms.
    else if (code >= 0x80 && !isChinese(code)) return true;
  }
  return hasLetter && digits >= 8;
}

function found(text: string): Found[] {
  if (!mayHoldIdentityNumber(text)) return [];
  const plain = plainOf(text);
  const matches: Found[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(plain); match; match = PATTERN.exec(plain)) {
    // In `K A12345678-9` the first candidate hides the number that begins inside it.
    PATTERN.lastIndex = match.index + 1;
    const compact = match[0].replace(/[ .]/g, '');
    const isCertain = hasValidChecksum(compact);
    if (!isCertain && match[0].includes(ODD)) continue;
    const masked = `${compact.slice(0, 2)}••••••${compact.slice(-2)}`;
    // A character of two units stands at its second one.
    const start = /[\udc00-\udfff]/.test(text.charAt(match.index)) ? match.index - 1 : match.index;
    matches.push({ masked, isCertain, compact, start, end: match.index + match[0].length });
  }
  return matches;
}

/** The text in capital half-width letters and digits, unit by unit, so that places in it are places in the text. */
function plainOf(text: string): string {
  let plain = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    plain += code < 0x80 || isChinese(code) ? plainUnit(character) : plainOther(character);
  }
  return plain;
}

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  if (/[A-Za-z0-9]/.test(half)) return half.toUpperCase();
  if (/[\s-]/.test(half)) return USUAL;
  return /[\p{P}\p{S}\p{Cc}]/u.test(half) ? ODD : '#';
}

/** What compatibility decomposition makes a letter or a digit is one; marks and what is invisible separate. */
function plainOther(character: string): string {
  if (/[\s\p{Pd}\u2212]/u.test(character)) return USUAL;
  const form = character.normalize('NFKC').toUpperCase();
  const unit = /^[A-Z0-9]/.test(form) && form.length <= 2 ? form.charAt(0) : /[\p{L}\p{N}]/u.test(form) ? '#' : ODD;
  return ODD.repeat(character.length - 1) + unit;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Chinese characters and punctuation, and the full-width forms. */
function isChinese(code: number): boolean {
  return (code >= 0x3000 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xff60);
}

/** The checksum of a compact upper-case number: letter → two digits, weights 1 9 8…1 1, sum ≡ 0 mod 10. */
export function hasValidChecksum(compact: string): boolean {
  const first = LETTER_ORDER.indexOf(compact.charAt(0));
  if (first < 0 || compact.length !== 10) return false;
  const second = LETTER_ORDER.indexOf(compact.charAt(1));
  const secondDigit = second >= 0 ? (second + 10) % 10 : Number(compact.charAt(1));
  const digits = [
    Math.floor((first + 10) / 10),
    (first + 10) % 10,
    secondDigit,
    ...compact.slice(2).split('').map(Number),
  ];
  return digits.reduce((sum, digit, i) => sum + digit * (WEIGHTS[i] ?? 0), 0) % 10 === 0;
}

/** True for a column header under which ID numbers or birth dates stand (domain.md E10). */
export function isPersonalDataHeader(header: string): boolean {
  const plain = header.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  return /身分證|身份證|居留證|統一證號|證號碼|身分證明號碼|出生|生日/.test(plain);
}
