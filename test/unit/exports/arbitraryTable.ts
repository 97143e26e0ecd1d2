/** Random tables as people make them: zeros in front, texts that look like something else, dates, ticks, long text. */
import fc from 'fast-check';
import type { PlainCell, PlainLine } from '../../../src/exports/plainCells';
import { findIdentityNumbers } from '../../../src/school/identityNumber';

const two = (n: number) => String(n).padStart(2, '0');
export const moment = fc
  .record({ days: fc.integer({ min: 800, max: 60_000 }), seconds: fc.oneof(fc.constant(0), fc.nat(86_399)) })
  .map(({ days, seconds }): PlainCell => {
    const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
    return [`${day}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`];
  });

export const nastyText = fc
  .oneof(
    fc.constantFrom('007', '1/2', '50%', 'TRUE', '=1+1', '+886', '-', '@SUM(A1)', "'=x", "''", '1150203', '2026-02-03'),
    fc.constantFrom(
      '\t=1',
      '\r=1',
      'a\r\nb\nc',
      '"引"',
      ',',
      '😀👩‍👩‍👧',
      '_x000D_',
      '_x005F_',
      ' 前後 ',
      '#N/A',
      '1e5',
      '０７',
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
    fc.string({ maxLength: 6, unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', '甲', '1') }),
    fc.integer({ min: 200, max: 40_000 }).map((length) => '長'.repeat(length)),
  )
  .filter((text) => text.trim() !== '' && findIdentityNumbers(text).length === 0);

export const cell: fc.Arbitrary<PlainCell> = fc.oneof(
  { weight: 3, arbitrary: nastyText },
  fc.constant(''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  moment,
);

/** At least one row and one column, all lines of one width. */
export const table: fc.Arbitrary<PlainLine[]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** A break of two characters is one of one character to every reader of the file. */
export function withPlainBreaks(line: PlainLine): PlainLine {
  return line.map((one) => (typeof one === 'string' ? one.replace(/\r+\n/g, '\n') : one));
}

/** Without the blank cells and lines that end it, which no file keeps. */
export function trimmed(lines: readonly PlainLine[]): PlainLine[] {
  const cut = <T>(list: readonly T[], isBlank: (one: T) => boolean): T[] => {
    let end = list.length;
    while (end > 0 && isBlank(list[end - 1] as T)) end--;
    return list.slice(0, end);
  };
  return cut(
    lines.map((line) => cut(line, (one) => one === '')),
    (line) => line.length === 0,
  );
}
