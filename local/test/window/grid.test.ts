/** Rules of the window's pure parts: places on the screen, names of cells, blocks on the clipboard. */
import fc from 'fast-check';
import { cellName, parseRange, rangeName, spanning } from '../../src/values/cellNames';
import { Axis } from '../../src/browser/grid/axis';
import { readBlock, writeBlock } from '../../src/browser/grid/blockText';
import { moved, at } from '../../src/browser/grid/selection';

const axis = fc
  .record({
    count: fc.integer({ min: 1, max: 200 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 90 })), { maxLength: 20 }),
    hidden: fc.array(fc.tuple(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 10 })), { maxLength: 5 }),
  })
  .map((sizes) => ({ sizes, axis: new Axis({ ...sizes, defaultSize: 21 }) }));

describe('Rows and columns on the screen', () => {
  test('Given any sizes and hidden rows, Then the sizes add up to the total', () => {
    fc.assert(
      fc.property(axis, ({ axis: rows }) => {
        let sum = 0;
        for (let i = 0; i < rows.count; i++) {
          expect(rows.start(i)).toBe(sum);
          sum += rows.size(i);
        }
        expect(rows.total).toBe(sum);
      }),
    );
  });

  test('Given a distance in pixels, Then the row found there is the one that covers it', () => {
    fc.assert(
      fc.property(axis, fc.integer({ min: 0, max: 5000 }), ({ axis: rows }, pixels) => {
        fc.pre(pixels < rows.total);
        const found = rows.at(pixels);
        expect(rows.start(found)).toBeLessThanOrEqual(pixels);
        expect(rows.start(found) + rows.size(found)).toBeGreaterThan(pixels);
      }),
    );
  });

  test('Given hidden rows, When the arrow key moves, Then it never stops on one of them', () => {
    fc.assert(
      fc.property(axis, fc.integer({ min: 1, max: 100 }), ({ axis: rows }, row) => {
        const from = Math.min(row, rows.count);
        const next = moved(at(from, 1), 'down', { rows, cols: rows }).anchor.row;
        if (next !== from) expect(rows.size(next - 1)).toBeGreaterThan(0);
        for (let between = from + 1; between < next; between++) expect(rows.size(between - 1)).toBe(0);
      }),
    );
  });
});

describe('Names of cells', () => {
  test('Given any two corners, When their range is named and read again, Then it is the same range', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 18_278 }));
    fc.assert(
      fc.property(place, place, ([r1, c1], [r2, c2]) => {
        const range = spanning(r1, c1, r2, c2);
        expect(parseRange(rangeName(range))).toEqual(range);
      }),
    );
  });

  test.each([
    [1, 1, 'A1'],
    [1, 26, 'Z1'],
    [1, 27, 'AA1'],
    [9, 702, 'ZZ9'],
    [9, 703, 'AAA9'],
  ])('Row %i, column %i is %s', (row, col, name) => expect(cellName(row, col)).toBe(name));

  test.each(['', '1A', 'A0', 'A1:', '學號', 'A1:B2:C3'])('%p is no cell', (text) =>
    expect(parseRange(text)).toBeNull(),
  );
});

describe('Blocks on the clipboard', () => {
  test('Given any block of texts, When it is copied and pasted, Then it is the same block', () => {
    const text = fc.stringMatching(/^[a-z學"\t\n ,]{0,6}$/);
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A text that starts with a quote and has no tab or line end is written bare; a last empty row has no trace.
        fc.pre(!rows.flat().some((cell) => cell.startsWith('"') && !/[\t\n]/.test(cell)));
        fc.pre(rows.at(-1)!.join('') !== '');
        expect(readBlock(writeBlock(rows))).toEqual(rows);
      }),
    );
  });

  test('Given rows of different lengths from another program, Then the short ones are filled with empty cells', () => {
    expect(readBlock('甲\t乙\r\n丙\r\n')).toEqual([
      ['甲', '乙'],
      ['丙', ''],
    ]);
  });
});
