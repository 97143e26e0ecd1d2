/** Copying, moving, filling, sorting, shifting and cleaning the cells of ranges. */
import * as fc from 'fast-check';
import { sheetScript } from './sheetScript';

describe('copyTo', () => {
  test('Given a larger target, Then the source stands in it as often as it fits, and once in a smaller one', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:B2', [[1, 2], [3, 4]]); at('A1:B2').copyTo(at('D1:F5')); at('A1:B2').copyTo(at('H1'));
        return [at('D1:F5').getValues(), at('H1:I2').getValues()];`),
    ).toEqual([
      [
        [1, 2, ''],
        [3, 4, ''],
        [1, 2, ''],
        [3, 4, ''],
        ['', '', ''],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  test('Given kinds of paste, Then only what they name is carried', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const { CopyPasteType: T } = app; const s = at('A1').setFormula('=B1*2').setBackground('red').setBorder(true, true, true, true, null, null);
        s.setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build()); at('B1').setValue(4); sheet().setColumnWidth(1, 222);
        const seen = (a1) => [at(a1).getFormula(), at(a1).getValue(), at(a1).getBackground(), at(a1).getBorder() !== null, at(a1).getDataValidation() !== null];
        s.copyTo(at('D1')); s.copyTo(at('D2'), { contentsOnly: true }); s.copyTo(at('D3'), { formatOnly: true }); s.copyTo(at('D4'), T.PASTE_VALUES, false);
        s.copyTo(at('D5'), T.PASTE_FORMULA, false); s.copyTo(at('D6'), T.PASTE_DATA_VALIDATION, false); s.copyTo(at('D7'), T.PASTE_NO_BORDERS, false);
        s.copyTo(at('D8'), T.PASTE_COLUMN_WIDTHS, false);
        return [1, 2, 3, 4, 5, 6, 7].map((row) => seen('D' + row)).concat([sheet().getColumnWidth(4)]);`),
    ).toEqual([
      ['=E1*2', 0, '#ff0000', true, true],
      ['', 8, '#ffffff', false, false],
      ['', '', '#ff0000', true, false],
      ['', 8, '#ffffff', false, false],
      ['=E5*2', 0, '#ffffff', false, false],
      ['', '', '#ffffff', false, true],
      ['=E7*2', 0, '#ff0000', false, true],
      222,
    ]);
  });

  test('Given transposed, or arguments that fit no signature', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:B3', [[1, 2], [3, 4], [5, 6]]); at('A1:B3').copyTo(at('D1'), app.CopyPasteType.PASTE_NORMAL, true);
        const r = at('A1'); const bad = [() => r.copyTo(), () => r.copyTo('x'), () => r.copyTo(at('D9'), { contentsOnly: true, formatOnly: true }),
          () => r.copyTo(at('D9'), app.CopyPasteType.PASTE_NORMAL, 'x')].map(thrown);
        return [at('D1:F2').getValues(), bad.every((text) => /don't match the method signature for SpreadsheetApp.Range.copyTo/.test(text)), bad[1]];`),
    ).toEqual([
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
      true,
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.copyTo.",
    ]);
  });

  test('Given moveTo onto itself, Then values and looks move and the rest is blank; formulas follow', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:B1', [[1, 2]]); at('A1:B1').setBackground('red'); at('E1').setFormula('=SUM(A1:B1)'); at('A1:B1').moveTo(at('B1'));
        return [at('A1:C1').getValues(), at('A1:C1').getBackgrounds(), at('E1').getFormula()];`),
    ).toEqual([[['', 1, 2]], [['#ffffff', '#ff0000', '#ff0000']], '=SUM(B1:C1)']);
  });
});

describe('autoFill', () => {
  test.each([
    [
      [[1], [2]],
      [3, 4, 5],
    ],
    [
      [[10], [8]],
      [6, 4, 2],
    ],
    [
      [['Jan'], ['Feb']],
      ['Mar', 'Apr', 'May'],
    ],
    [[['星期五']], ['星期六', '星期日', '星期一']],
    [[['第9組']], ['第10組', '第11組', '第12組']],
    [
      [['甲'], ['乙']],
      ['甲', '乙', '甲'],
    ],
  ])('Given %j, Then it goes on with %j', async (given, next) => {
    const { does } = await sheetScript();
    expect(
      await does(`const r = sheet().getRange(1, 1, ${given.length}); r.setValues(${JSON.stringify(given)});
        r.autoFill(sheet().getRange(1, 1, ${given.length + 3}), app.AutoFillSeries.DEFAULT_SERIES);
        return sheet().getRange(${given.length + 1}, 1, 3).getValues().flat();`),
    ).toEqual(next);
  });

  test('Given one date, Then it goes on day by day, forwards and backwards', async () => {
    const { does } = await sheetScript();
    expect(
      await does(
        `put('A4', [['2026/2/28']]); const D = app.AutoFillSeries.DEFAULT_SERIES; at('A4').autoFill(at('A4:A6'), D); at('A4').autoFill(at('A3:A4'), D); return at('A3:A6').getDisplayValues().flat();`,
      ),
    ).toEqual(['2026/2/27', '2026/2/28', '2026/3/1', '2026/3/2']);
  });

  test('Given a fill to the left, to the neighbour, and targets that are none', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const D = app.AutoFillSeries.DEFAULT_SERIES; put('E1:H1', [[10, 8, 6, 4]]); at('E1:H1').autoFill(at('B1:H1'), D);
        put('A3:A6', [[1], [1], [1], [1]]); put('B3:B4', [['Jan'], ['Feb']]); at('B3:B4').autoFillToNeighbor(D);
        return [at('B1:H1').getValues()[0], at('B3:B7').getValues().flat(), thrown(() => at('A1:A4').autoFill(at('C1:C5'), D)), thrown(() => at('A1:A4').autoFill(at('A1:B9'), D))];`),
    ).toEqual([
      [16, 14, 12, 10, 8, 6, 4],
      ['Jan', 'Feb', 'Mar', 'Apr', ''],
      'Exception: AutoFill destination range must contain the source range.',
      'Exception: AutoFill destination range must extend the source range in only one direction.',
    ]);
  });
});

describe('cells that shift', () => {
  const GRID = `put('A1:D4', [['A1','B1','C1','D1'],['A2','B2','C2','D2'],['A3','B3','C3','D3'],['A4','B4','C4','D4']]);`;

  test('Given deleteCells and insertCells, Then the rest of the rows or columns moves', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`${GRID} const { ROWS, COLUMNS } = app.Dimension; const grid = () => at('A1:E5').getValues().map((l) => l.join());
        at('B2:C3').deleteCells(COLUMNS); const a = grid(); ${GRID} at('B2:C3').deleteCells(ROWS); const b = grid();
        at('A1:E5').clear(); ${GRID} at('B2:C2').insertCells(COLUMNS); const c = grid(); return [a, b, c];`),
    ).toEqual([
      ['A1,B1,C1,D1,', 'A2,D2,,,', 'A3,D3,,,', 'A4,B4,C4,D4,', ',,,,'],
      ['A1,B1,C1,D1,', 'A2,B4,C4,D2,', 'A3,,,D3,', 'A4,,,D4,', ',,,,'],
      ['A1,B1,C1,D1,', 'A2,,,B2,C2', 'A3,B3,C3,D3,', 'A4,B4,C4,D4,', ',,,,'],
    ]);
  });

  test('Given formulas and names on what shifts, Then they follow; on what is deleted, they are #REF!', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('B2:B5', [[1], [2], [3], [4]]); at('A9:A12').setFormulas([['=B4'], ['=SUM(B2:B5)'], ['=B3'], ['=C4']]);
        book().setNamedRange('第四', at('B5')); at('B3').deleteCells(app.Dimension.ROWS);
        const after = at('A9:A12').getFormulas().flat().concat(book().getRangeByName('第四').getA1Notation());
        at('B2').insertCells(app.Dimension.ROWS);
        return [after, at('A9:A10').getFormulas().flat(), at('A10').getValue()];`),
    ).toEqual([['=B3', '=SUM(B2:B4)', '=#REF!', '=C4', 'B4'], ['=B4', '=SUM(B3:B5)'], 8]);
  });
});

describe('cleaning', () => {
  test('Given any rows, Then removeDuplicates keeps the first of each, letter case apart, and leaves the rest blank', async () => {
    const { does } = await sheetScript();
    const cell = fc.constantFrom('甲', '乙', 'a', 'A', 1, '');
    const [rows] = fc.sample(fc.array(fc.tuple(cell, cell), { minLength: 30, maxLength: 30 }), 1);
    const seen = new Set<string>();
    const kept = rows!.filter((row) => {
      const key = JSON.stringify(row).toLowerCase();
      return !seen.has(key) && Boolean(seen.add(key));
    });
    expect(
      await does(`const r = at('C3:D32').setValues(${JSON.stringify(rows)}); const left = r.removeDuplicates();
        return [left.getA1Notation(), left.getValues(), sheet().getLastRow() <= 2 + ${kept.length}];`),
    ).toEqual([`C3:D${2 + kept.length}`, kept, true]);
  });

  test('Given columns to compare, splitting and trimming', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const d = put('B1:C3', [['foo', 1], ['bar', 1], ['baz', 2]]).removeDuplicates([3]).getValues();
        put('A5:A8', [['a,b,c'], ['d'], ['e,,g'], ['']]); at('A5:A8').splitTextToColumns(); put('A9', [['p:q']]); at('A9').splitTextToColumns(':');
        put('A10', [['x y']]); at('A10').splitTextToColumns(app.TextToColumnsDelimiter.SPACE);
        put('E1:E2', [['  兩  個   字 '], ['   =SUM(1,2)']]).trimWhitespace();
        return [d, at('A5:C10').getValues(), at('E1:E2').getValues(), at('E2').getFormula()];`),
    ).toEqual([
      [
        ['foo', 1],
        ['baz', 2],
      ],
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
        ['e', '', 'g'],
        ['', '', ''],
        ['p', 'q', ''],
        ['x', 'y', ''],
      ],
      [['兩 個 字'], ['=SUM(1,2)']],
      '',
    ]);
  });

  test('Given sort keys of every form, Then rows are ordered by them, and randomize keeps the rows', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const r = at('B2:D5'); const set = () => r.setValues([[2, 'b', 1], [1, 'b', 2], [3, 'a', 3], ['', true, 4]]); const order = () => r.getValues().map((l) => l[2]).join('');
        const by = (spec) => { set().sort(spec); return order(); };
        const seen = [by(2), by({ column: 2, ascending: false }), by([3, 2]), by([{ column: 3, ascending: false }, { column: 2 }])];
        r.randomize(); seen.push([...order()].sort().join('')); seen.push(thrown(() => r.sort(9))); return seen;`),
    ).toEqual(['2134', '3124', '3214', '4213', '1234', 'Exception: The column to sort by is outside of the range.']);
  });
});
