/** What a text becomes in a cell, by the locale of Taiwan, and what a cell shows; serial numbers and instants both ways. */
import * as fc from 'fast-check';
import { displayText } from '../src/values/display';
import { instantToSerial, serialToInstant } from '../src/values/serial';
import { parseTyped } from '../src/values/typed';

const typed = (text: string, format?: string) => parseTyped(text, { locale: 'zh_TW', format, year: 2025 });
const serial = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

describe('a text written into a cell of automatic format', () => {
  const becomes: [string, unknown, string?][] = [
    ['007', 7],
    ['', null],
    ['50%', 0.5, '0%'],
    ['TRUE', true],
    ['false', false],
    ['1/2', serial('2025-01-02'), 'm/d'],
    ['2026/2/3', serial('2026-02-03'), 'yyyy/m/d'],
    ['2026-02-03', serial('2026-02-03'), 'yyyy-mm-dd'],
    ['2/3/2026', serial('2026-02-03'), 'm/d/yyyy'],
    ['2026年2月3日', serial('2026-02-03'), 'yyyy"年"m"月"d"日"'],
    ['3月5日', serial('2025-03-05'), 'm"月"d"日"'],
    ['1,234', 1234, '#,##0'],
    ['NT$1,234', 1234, '$#,##0'],
    ['12:30', 12.5 / 24, 'hh:mm'],
    ['1e3', 1000, '0.00E+00'],
    ['-3', -3],
  ];
  test.each(becomes.map(([text, value, format]) => [text, format ? { value, format } : { value }] as const))(
    '%s is %j',
    (text, expected) => {
      expect(typed(text)).toEqual(expected);
    },
  );

  test.each([
    '2/29',
    '2026/2/30',
    '2026/13/1',
    '1,2',
    '115/9/1',
    'abc',
    '－',
    '=',
    '1 1/2',
    '０７',
    '112學年度',
    '1e999',
  ])('%s stays text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  test("a formula begins with '='; a leading apostrophe keeps any text and is no part of it", () => {
    expect(typed('=A1')).toEqual({ value: '', formula: '=A1' });
    fc.assert(fc.property(fc.string(), (text) => expect(typed(`'${text}`)).toEqual({ value: text })));
  });

  test('an error typed is an error', () => expect(typed('#N/A')).toEqual({ value: { error: '#N/A' } }));
});

test('a plain text cell keeps every text as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('007', '=A1', '1/2', 'TRUE', '50%')), (text) => {
      fc.pre(!text.startsWith("'"));
      expect(typed(text, '@')).toEqual({ value: text });
    }),
  );
});

test('a cell with a format of its own keeps it', () => {
  expect(typed('2026/2/3', 'yyyy-mm-dd')).toEqual({ value: serial('2026-02-03') });
});

test('every day from 1900 on, written by its date, is that day’s serial number and shows as written', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      const text = `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
      const { value, format } = typed(text);
      expect(value).toBe(Math.floor(date.getTime() / 86_400_000) + 25_569);
      expect(displayText(value, format, 'zh_TW')).toBe(text);
    }),
  );
});

test.each<[unknown, string | undefined, string]>([
  [0.1 + 0.2, undefined, '0.3'],
  [10 / 3, undefined, '3.333333333'],
  [123456789012, undefined, '123456789012'],
  [true, undefined, 'TRUE'],
  [null, '0.00', ''],
  [46056.5, 'yyyy/m/d am/pm h:mm', '2026/2/3 下午 12:00'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.256, '0%', '26%'],
  [7, '0000', '0007'],
  ['甲', '@', '甲'],
])('%s under %s shows as %s', (value, format, text) => {
  expect(displayText(value as never, format, 'zh_TW')).toBe(text);
});

test.each(['Asia/Taipei', 'UTC', 'America/New_York', 'Asia/Kolkata'])(
  'an instant is itself again through a serial number of %s',
  (zone) => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) }).map((ms) => Math.floor(ms / 1000) * 1000),
        (instant) => {
          const number = instantToSerial(instant, zone);
          // The zone's clocks, by an oracle of its own.
          const wall = new Date(Math.round((number - 25_569) * 86_400) * 1000)
            .toISOString()
            .slice(0, 19)
            .replace('T', ' ');
          expect(wall).toBe(shown.format(instant));
          const back = serialToInstant(number, zone);
          // An hour that clocks show twice is one serial number.
          expect([0, 3_600_000]).toContain(Math.abs(back - instant));
          if (zone !== 'America/New_York') expect(back).toBe(instant);
        },
      ),
    );
  },
);
