/** Formulas that a person types: results by kind, recalculation against a full one, spills, cycles, a script's own functions. */
import * as fc from 'fast-check';
import { createWorkbookModel } from '../src/workbook/create';
import type { CellInput, OwnedWorkbook } from '../src/model/contract';

function sheetWith(rows: CellInput[][]): { book: OwnedWorkbook; id: number } {
  const book = createWorkbookModel();
  const id = book.sheets()[0]!.id;
  book.updateSheet(id, { name: '學生名冊' });
  book.setStyles({ sheetId: id, row: 1, col: 1, rows: 1000, cols: 1 }, { numberFormat: '@' });
  if (rows.length) book.setCells({ sheetId: id, row: 1, col: 1 }, rows, 'parse');
  return { book, id };
}
const ROSTER = [
  ['學號', '數'],
  ['0071', 5],
  ['0072', 7],
  ['0071', '=B2+3'],
];

describe('results', () => {
  const { book, id } = sheetWith(ROSTER);
  test.each<[string, unknown]>([
    ['COUNTIF(學生名冊!A2:A4,"0071")', 2],
    ['SUM(學生名冊!B2:B)', 20],
    ["SUM('學生名冊'!B:B)", 20],
    ['COUNTIFS(A2:A4,"0071",B2:B4,">5")', 1],
    ['SUMIF(A2:A4,"0071",B2:B4)', 13],
    ['AVERAGEIFS(B2:B4,A2:A4,"007*")', 20 / 3],
    ['MAXIFS(B2:B4,A2:A4,"0071")', 8],
    ['SUMPRODUCT((B2:B4>5)*1)', 2],
    ['SUMPRODUCT(LEN(A2:A4))', 12],
    ['VLOOKUP("0072",A2:B4,2,FALSE)', 7],
    ['XLOOKUP("none",A2:A4,B2:B4,"缺")', '缺'],
    ['INDEX(A2:B4,MATCH(7,B2:B4,0),1)', '0072'],
    ['IFERROR(1/0,"x")', 'x'],
    ['IF(1/0>1,1,2)', { error: '#DIV/0!' }],
    ['NA()', { error: '#N/A' }],
    ['NOSUCH(1)', { error: '#NAME?' }],
    ['"a"+1', { error: '#VALUE!' }],
    ['SQRT(-1)', { error: '#NUM!' }],
    ['無此分頁!A1', { error: '#REF!' }],
    ['1+', { error: '#ERROR!' }],
    ['TEXT(DATE(2026,2,3),"yyyy/mm/dd")', '2026/02/03'],
    ['EDATE(DATE(2026,1,31),1)', 46081],
    ['NETWORKDAYS(DATE(2026,1,1),DATE(2026,1,31))', 22],
    ['"a"="A"', true],
    ['C9=""', true],
    ['C9=0', true],
    ['-2^2', 4],
    ['LET(x,2,x*x)', 4],
    ['LAMBDA(x,x*2)(4)', 8],
    ['JOIN("-",SPLIT("a,b",","))', 'a-b'],
    ['REGEXEXTRACT("普三12號","\\d+")', '12'],
    ['RANK(7,B2:B4)', 2],
    ['CEILING(1.2)', 2],
    ['COUNTBLANK(A1:B10)', 12],
  ])('=%s', (formula, expected) => {
    const value = book.evaluate(`=${formula}`, { sheetId: id, row: 20, col: 20 });
    if (typeof expected === 'object') expect(value).toMatchObject(expected as object);
    else if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });
});

test('after any edits, each result is what a workbook computed from nothing gives', () => {
  const formula = fc.constantFrom(
    '=A1+B2',
    '=SUM(A1:C3)',
    '=COUNTIF(A1:C4,">2")',
    '=IF(B1>A2,C1,A3)',
    '=C3*2',
    '=SUM(B:B)',
    '=MAX(A2:A)',
  );
  const edit = fc.record({
    row: fc.integer({ min: 1, max: 5 }),
    col: fc.integer({ min: 1, max: 4 }),
    value: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
      { weight: 2, arbitrary: formula },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), fc.nat(3), (edits, rowsIn) => {
      const book = createWorkbookModel();
      const id = book.sheets()[0]!.id;
      for (const { row, col, value } of edits) {
        book.setCells({ sheetId: id, row, col }, [[value]], 'parse');
        book.getCells({ sheetId: id, row: 1, col: 1, rows: 1, cols: 1 }, ['values']);
      }
      if (rowsIn) book.insertRows(id, rowsIn, 1);
      const shown = book.getCells({ sheetId: id, row: 1, col: 1, rows: 8, cols: 5 }, ['values', 'formulas']);
      const data = book.snapshot();
      const blank = {
        ...data,
        sheets: data.sheets.map((sheet) => ({
          ...sheet,
          values: sheet.values.map(
            (line, r) => line && line.map((value, c) => (shown.formulas![r]?.[c] ? null : value)),
          ),
        })),
      };
      const other = createWorkbookModel({}, blank);
      expect(other.getCells({ sheetId: id, row: 1, col: 1, rows: 8, cols: 5 }, ['values']).values).toEqual(
        shown.values,
      );
    }),
    { numRuns: 150 },
  );
});

describe('arrays', () => {
  const column = (book: OwnedWorkbook, id: number) =>
    book.getCells({ sheetId: id, row: 1, col: 5, rows: 4, cols: 1 }, ['values']).values!.flat();

  test('a result of several cells spills, shrinks with its source, and is no content of its own in the file', () => {
    const { book, id } = sheetWith(ROSTER);
    book.setFormulas({ sheetId: id, row: 1, col: 5 }, [['=UNIQUE(A2:A4)']]);
    expect(column(book, id)).toEqual(['0071', '0072', null, null]);
    book.setCells({ sheetId: id, row: 3, col: 1 }, [['0071']], 'parse');
    expect(column(book, id)).toEqual(['0071', null, null, null]);
    book.setCells({ sheetId: id, row: 3, col: 1 }, [['0072']], 'parse');
    // The file says what the array filled, so that what comes back is the array again and no content of its own.
    const saved = book.snapshot();
    expect(saved.sheets[0]!.arrays).toEqual([{ row: 1, col: 5, rows: 2, cols: 1 }]);
    const again = createWorkbookModel({}, saved);
    again.setCells({ sheetId: id, row: 3, col: 1 }, [['0071']], 'parse');
    expect(column(again, id)).toEqual(['0071', null, null, null]);
  });

  test('where something stands in the way it is #REF!, until that is gone', () => {
    const { book, id } = sheetWith(ROSTER);
    book.setCells({ sheetId: id, row: 2, col: 5 }, [['mine']], 'raw');
    book.setFormulas({ sheetId: id, row: 1, col: 5 }, [['=UNIQUE(A2:A4)']]);
    expect(column(book, id)).toEqual([expect.objectContaining({ error: '#REF!' }), 'mine', null, null]);
    book.clear({ sheetId: id, row: 2, col: 5, rows: 1, cols: 1 }, ['contents']);
    expect(column(book, id)).toEqual(['0071', '0072', null, null]);
  });
});

test('a formula that rests on itself is #REF!, and well again when the circle is broken', () => {
  const { book, id } = sheetWith([]);
  book.setCells({ sheetId: id, row: 1, col: 2 }, [['=C1+1', '=B1+1']], 'parse');
  const row = () => book.getCells({ sheetId: id, row: 1, col: 2, rows: 1, cols: 2 }, ['values']).values![0];
  expect(row()).toEqual([expect.objectContaining({ error: '#REF!' }), expect.objectContaining({ error: '#REF!' })]);
  book.setCells({ sheetId: id, row: 1, col: 3 }, [[1]], 'raw');
  expect(row()).toEqual([2, 1]);
});

test("a script's own function: loading, settled, and its error", () => {
  const { book, id } = sheetWith(ROSTER);
  book.setCustomFunctions({
    names: ['DOUBLE', 'FAIL', 'SLOW'],
    call: (name, [x]) => {
      if (name === 'FAIL') throw new Error('不行');
      return name === 'SLOW' ? undefined : (x as number) * 2;
    },
  });
  book.setFormulas({ sheetId: id, row: 6, col: 2 }, [['=double(B2)+1', '=FAIL()', '=SLOW(B2)']]);
  const row = () => book.getCells({ sheetId: id, row: 6, col: 2, rows: 1, cols: 3 }, ['values']).values![0];
  expect(row()).toEqual([11, { error: '#ERROR!', message: '不行' }, 'Loading...']);
  book.settleCustom('SLOW', [5], 'done');
  expect(row()).toEqual([11, { error: '#ERROR!', message: '不行' }, 'done']);
});

test('a result that settles computes the cells that waited for it, and calls no function anew', () => {
  const { book, id } = sheetWith([]);
  let calls = 0;
  book.setCustomFunctions({ names: ['SLOW'], call: () => void calls++ });
  book.setFormulas({ sheetId: id, row: 1, col: 1 }, [['=SLOW(1)'], ['=SLOW(2)'], ['=SLOW(1)&"!"']]);
  const column = () => book.getCells({ sheetId: id, row: 1, col: 1, rows: 3, cols: 1 }, ['values']).values!.flat();
  expect(column()).toEqual(['Loading...', 'Loading...', 'Loading...!']);
  const before = calls;
  book.settleCustom('SLOW', [1], 'one');
  expect(column()).toEqual(['one', 'Loading...', 'one!']);
  expect(calls).toBe(before);
});

test('TODAY follows the clock that is set', () => {
  const { book, id } = sheetWith([]);
  book.setClock(() => Date.parse('2026-02-03T01:00:00+08:00'));
  book.setCells({ sheetId: id, row: 1, col: 2 }, [['=TODAY()']], 'parse');
  const cell = { sheetId: id, row: 1, col: 2, rows: 1, cols: 1 };
  expect(book.getCells(cell, ['values', 'display'])).toMatchObject({
    values: [[46056]],
    dates: [0],
    display: [['2026/2/3']],
  });
  book.setClock(() => Date.parse('2026-02-04T01:00:00+08:00'));
  expect(book.getCells(cell, ['values']).values).toEqual([[46057]]);
});
