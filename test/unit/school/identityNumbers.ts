/** Valid numbers of all three forms, by a table of their own: the letters' numbers as the ministry prints them. */
import fc from 'fast-check';

const LETTERS =
  'A10 B11 C12 D13 E14 F15 G16 H17 I34 J18 K19 L20 M21 N22 O35 P23 Q24 R25 S26 T27 U28 V29 W32 X30 Y31 Z33';
const NUMBER_OF = new Map(LETTERS.split(' ').map((pair) => [pair.charAt(0), Number(pair.slice(1))]));

export const identityNumber = fc
  .tuple(fc.constantFrom(...NUMBER_OF.keys()), fc.constantFrom(...'1289ABCD'), fc.nat({ max: 9_999_999 }))
  .map(([letter, second, serial]) => {
    const code = NUMBER_OF.get(letter) ?? 10;
    const middle = String(serial).padStart(7, '0');
    const sexDigit = /\d/.test(second) ? Number(second) : (NUMBER_OF.get(second) ?? 0) % 10;
    const weighed = [sexDigit, ...[...middle].map(Number)].reduce((sum, digit, i) => sum + digit * (8 - i), 0);
    const sum = Math.floor(code / 10) + (code % 10) * 9 + weighed;
    return `${letter}${second}${middle}${(10 - (sum % 10)) % 10}`;
  });

const SEPARATORS = [
  '',
  '',
  '',
  ' ',
  '-',
  '.',
  '_',
  '·',
  '–',
  '—',
  '‐',
  '−',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u2060',
  '　',
  '/',
  '\t',
  '・',
  '．',
  ':',
];
const full = (c: string) => String.fromCharCode(c.charCodeAt(0) + 0xfee0);
const bold = (c: string) => (/\d/.test(c) ? String.fromCodePoint(0x1d7ce + Number(c)) : c);
const FORMS: readonly ((c: string) => string)[] = [(c) => c, (c) => c, (c) => c.toLowerCase(), full, bold];

/** A number as somebody may write it: each character in some form, with something or nothing between. */
export const writtenNumber = fc
  .tuple(identityNumber, fc.array(fc.nat({ max: 99 }), { minLength: 20, maxLength: 20 }))
  .map(([number, dice]) => ({
    number,
    text: [...number]
      .map((c, i) => FORMS[dice[i]! % FORMS.length]!(c) + (i < 9 ? SEPARATORS[dice[10 + i]! % SEPARATORS.length]! : ''))
      .join(''),
  }));
