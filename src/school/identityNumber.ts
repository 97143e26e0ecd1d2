/**
 * Recognises national ID numbers and both forms of residence number, also inside longer text (domain.md E11).
 * Nothing here ever gives a number back whole: only masked.
 */
import { toHalfWidth } from './cell';

const LETTER_ORDER = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

export interface IdentityMatch {
  /** First and last two characters with dots between: all that may ever be shown. */
  readonly masked: string;
  /** True when the checksum holds, so that it surely is such a number. */
  readonly isCertain: boolean;
}

/** Every candidate in a text: pattern at non-alphanumeric borders; inner blanks and hyphens, case and width forgiven. */
export function findIdentityNumbers(text: string): IdentityMatch[] {
  if (text.length < 10) return [];
  const plain = toHalfWidth(text).toUpperCase();
  const matches: IdentityMatch[] = [];
  const pattern = /(?<![A-Z0-9])[A-Z][\s-]*[1289A-D](?:[\s-]*\d){8}(?![A-Z0-9])/g;
  for (let found = pattern.exec(plain); found; found = pattern.exec(plain)) {
    const compact = found[0].replace(/[\s-]/g, '');
    matches.push({ masked: `${compact.slice(0, 2)}••••••${compact.slice(-2)}`, isCertain: hasValidChecksum(compact) });
  }
  return matches;
}

/** A quick look that spares most cells the full search: false means surely none. */
export function mayHoldIdentityNumber(text: string): boolean {
  return (
    text.length >= 10 && /[A-Za-zＡ-Ｚａ-ｚ][\s-]*[A-Da-d1289Ａ-Ｄａ-ｄ１２８９](?:[\s-]*[0-9０-９]){3}/.test(text)
  );
}

/** The text with every candidate masked, safe for a finding, a mail or a log. */
export function maskIdentityNumbers(text: string): string {
  if (text.length < 10) return text;
  return text.replace(
    /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])[A-Za-zＡ-Ｚａ-ｚ][\s　-]*[A-Da-d1289Ａ-Ｄａ-ｄ１２８９](?:[\s　-]*[0-9０-９]){8}(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])/g,
    (candidate) => {
      const compact = toHalfWidth(candidate).replace(/[\s-]/g, '').toUpperCase();
      return `${compact.slice(0, 2)}••••••${compact.slice(-2)}`;
    },
  );
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
  return /身分證|身份證|居留證|統一證號|證號碼|身分證明號碼|出生|生日/.test(toHalfWidth(header).replace(/\s/g, ''));
}
