/** Writing around what Google refuses: everything else stands, whatever is refused and wherever. */
import fc from 'fast-check';
import { writeAround } from '../../../src/google/writeAround';
import type { Cell } from '../../../src/school/cell';

const BAD = '不在清單';

/** A sheet that refuses a whole block for one bad value. */
function sheet() {
  const cells = new Map<string, Cell>();
  let tries = 0;
  const write = (row: number, column: number, part: readonly (readonly Cell[])[]) => {
    tries++;
    if (part.some((line) => line.includes(BAD))) throw new Error('違反資料驗證規則');
    part.forEach((line, i) => line.forEach((cell, j) => cells.set(`${row + i},${column + j}`, cell)));
  };
  return { cells, write, tries: () => tries };
}

test('Given bad values anywhere, Then exactly they are refused and all others are written', () => {
  const blocks = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.oneof({ weight: 20, arbitrary: fc.string() }, fc.constant(BAD)), {
          minLength: columns,
          maxLength: columns,
        }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    )
    .filter((block) => block[0]?.[0] !== BAD);
  fc.assert(
    fc.property(blocks, (block) => {
      const { cells, write } = sheet();
      const refused = writeAround(block, write).map(({ row, column, value }) => [row, column, value]);
      const expected = block.flatMap((line, i) => line.flatMap((cell, j) => (cell === BAD ? [[i, j, BAD]] : [])));
      expect(refused.sort()).toEqual(expected.sort());
      expect(cells.size).toBe(block.length * (block[0]?.length ?? 0) - expected.length);
    }),
    { numRuns: 100 },
  );
});

test('Given one bad value among 1,000 rows, Then it takes some twenty tries', () => {
  const { write, tries } = sheet();
  writeAround(
    Array.from({ length: 1000 }, (_, i) => [i === 700 ? BAD : 'x']),
    write,
  );
  expect(tries()).toBeLessThan(25);
});

test('Given everything is refused, Then it gives up soon with the first reason', () => {
  let tries = 0;
  const write = () => {
    throw new Error(`受保護 ${++tries}`);
  };
  expect(() =>
    writeAround(
      Array.from({ length: 5000 }, () => ['x', 'y']),
      write,
    ),
  ).toThrow('受保護 1');
  expect(tries).toBeLessThan(30);
});
