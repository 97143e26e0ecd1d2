/** ID numbers however they are written, and birth dates by their value. */
import fc from 'fast-check';
import { isBirthDate, maskBirthDates, tellsBirthDate } from '../../../src/school/birthDate';
import {
  findIdentityNumbers,
  isPersonalDataHeader,
  maskIdentityNumbers,
  mayHoldIdentityNumber,
} from '../../../src/school/identityNumber';
import { identityNumber, writtenNumber } from './identityNumbers';

const around = fc.string({ maxLength: 12 }).map((text) => text.normalize('NFKC').replace(/[A-Za-z0-9]/g, ''));

test('Given a number anywhere in a text, however written, Then it is found and masked, and the rest stays', () => {
  fc.assert(
    fc.property(writtenNumber, around, around, ({ number, text }, before, after) => {
      const whole = `${before}號${text}，${after}`;
      expect(mayHoldIdentityNumber(whole)).toBe(true);
      expect(findIdentityNumbers(whole).some(({ isCertain }) => isCertain)).toBe(true);
      const masked = maskIdentityNumbers(whole);
      expect(masked).toBe(`${before}號${number.slice(0, 2)}••••••${number.slice(-2)}，${after}`);
      expect(findIdentityNumbers(masked)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test.each(['A123\u00a0456\u2003788', 'A12345–6788', 'A123−456788', 'a123 456-788', 'A12345\n6788'])(
  'Given blanks and dashes of any kind alone (%j), Then a number whose checksum fails is a candidate too',
  (text) => expect(findIdentityNumbers(text)).toEqual([{ masked: 'A1••••••88', isCertain: false }]),
);

test('Given a letter or digits beside it with a mark between, Then the number is still found, and never shown whole', () => {
  const marks = fc.constantFrom(' ', '-', '、', '/', ' - ', '\u200b');
  const beside = fc.constantFrom('K', '3', 'AB12', 'A1', '12345678', 'b', 'A1234567', '甲');
  fc.assert(
    fc.property(
      identityNumber,
      beside,
      marks,
      beside,
      marks,
      fc.nat({ max: 9 }),
      (number, left, m1, right, m2, cut) => {
        const inner = cut === 0 ? number : `${number.slice(0, cut)} ${number.slice(cut)}`;
        const whole = `${left}${m1}${inner}${m2}${right}`;
        expect(findIdentityNumbers(whole).some(({ isCertain }) => isCertain)).toBe(true);
        const masked = maskIdentityNumbers(whole);
        expect(masked.replace(/[^A-Z0-9]/g, '')).not.toContain(number);
      },
    ),
    { numRuns: 2000 },
  );
});

test('Given any text, Then the quick look never says no where the search finds, and without a find nothing is changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const found = findIdentityNumbers(text);
      if (found.length > 0) expect(mayHoldIdentityNumber(text)).toBe(true);
      else expect(maskIdentityNumbers(text)).toBe(text);
    }),
  );
});

test.each([
  'XA1234567890',
  '1A123456789',
  'A12345678',
  '110-A1-2345',
  '版本 A1.2.3.4.5.6.7.8.0',
  'ABCDEFGHIJ',
  '2026-10-01T10:00:00',
])('%s is no number', (text) => expect(findIdentityNumbers(text)).toEqual([]));

test.each(['身分證字號', ' 身 分 證 號 ', '出生年月日', '居留證\u200b號', '生日（民國）'])(
  '%s heads personal data',
  (header) => expect(isPersonalDataHeader(header)).toBe(true),
);

const TODAY = '2026-11-23';
describe('birth dates', () => {
  const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2014-11-23'), noInvalidDate: true });
  test('Given a date 12 to 96 years ago in any style, Then it is one', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 7 }), (date, style) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const roc = y - 1911;
        const two = (n: number) => String(n).padStart(2, '0');
        const text = [
          `${y}-${two(m)}-${two(d)}`,
          `${y}/${m}/${d}`,
          `${roc}/${m}/${d}`,
          `${String(roc).padStart(3, '0')}${two(m)}${two(d)}`,
          `民國${roc}年${m}月${d}日`,
          `${roc}.${two(m)}.${two(d)}`,
          `${y}${two(m)}${two(d)}`,
          `${y}-${two(m)}-${two(d)} 00:00:00`,
        ][style]!;
        expect([text, isBirthDate(text, TODAY)]).toEqual([text, true]);
        expect(maskBirthDates(`王小明（生日：${text.slice(0, 10)}）`, TODAY)).not.toContain(text.slice(0, 10));
      }),
    );
  });
  test.each([
    '115/10/1',
    '2026-10-01',
    '1150203',
    '2014-11-24',
    '115001',
    '0011001',
    '98',
    '3.5',
    '113/8/1',
    '1121305',
    '機械一甲',
  ])('%s is none', (text) => expect([isBirthDate(text, TODAY), maskBirthDates(text, TODAY)]).toEqual([false, text]));
  test.each(['97年1月2日生', '民國 60 年 1 月 2 日生。', '學生 97.1.2 生', '（0970102出生）', 'born 2008-01-02'])(
    '%s tells one',
    (text) =>
      expect([tellsBirthDate(text, TODAY), maskBirthDates(text, TODAY).replace(/[^0-9]/g, '')]).toEqual([true, '']),
  );
  test.each(['97/1/2生效', '88.3.2 生物科成立', '生日活動 115/3/4'])('%s tells none', (text) =>
    expect(tellsBirthDate(text, TODAY)).toBe(false),
  );
  test('Given another date just before the word, Then only the birth date is masked', () => {
    expect(maskBirthDates('11510004/出生:970506', TODAY)).toBe('11510004/••••');
    expect(maskBirthDates('2026/1/2,生日97年5月6日', TODAY)).toBe('2026/1/2,••••');
  });

  test('Given old dates in a text without a word for birth, Then it stays; a date cell of that age is one', () => {
    const text = '依 95/7/1 法規修正、民國88年3月2日創校';
    expect(maskBirthDates(text, TODAY)).toBe(text);
    expect(isBirthDate(new Date('2009-05-05T16:00:00Z'), TODAY)).toBe(true);
  });
});
