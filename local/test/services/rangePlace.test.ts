/** Ranges: notation, bounds, places beside, errors in Google's words. */
import * as fc from 'fast-check';
import { sheetScript } from './sheetScript';

const OUTSIDE = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';

describe('notation', () => {
  test.each([
    ['B2:D5', 'B2:D5', [2, 2, 4, 3]],
    ['$C$3', 'C3', [3, 3, 1, 1]],
    ['5:7', '5:7', [5, 1, 3, 26]],
    ['D:F', 'D:F', [1, 4, 1000, 3]],
    ['C5:B2', 'B2:C5', [2, 2, 4, 2]],
    ['D:B', 'B:D', [1, 2, 1000, 3]],
    ['工作表1!E10:F12', 'E10:F12', [10, 5, 3, 2]],
    ["'工作表1'!E10", 'E10', [10, 5, 1, 1]],
    ['!c2:e5', 'C2:E5', [2, 3, 4, 3]],
    ['R5C3', 'C5', [5, 3, 1, 1]],
    ['r10c5:R1C2', 'B1:E10', [1, 2, 10, 4]],
    ['RC1', 'RC1', [1, 471, 1, 1]],
  ])('Given getRange(%p), Then it is %p', async (text, notation, place) => {
    const { does } = await sheetScript();
    expect(
      await does(`const r = at(${JSON.stringify(text)});
        return [r.getA1Notation(), [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns()]];`),
    ).toEqual([notation, place]);
  });

  test('Given any rectangle, Then its notation gives it back', async () => {
    const { does } = await sheetScript();
    const rect = fc.tuple(fc.nat(900), fc.nat(20), fc.nat(90), fc.nat(5));
    const list = fc.sample(rect, 60).map(([r, c, h, w]) => [r + 1, c + 1, h + 1, w + 1]);
    expect(
      await does(`return ${JSON.stringify(list)}.map((p) => { const r = at(sheet().getRange(...p).getA1Notation());
        return [r.getRow(), r.getColumn(), r.getHeight(), r.getWidth()]; });`),
    ).toEqual(list);
  });

  test('Given whole rows and columns, Then the open sides are not bounded', async () => {
    const { does } = await sheetScript();
    const bounds = (text: string) =>
      does(
        `const r = at('${text}'); return [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()];`,
      );
    expect(await bounds('A5:C10')).toEqual([true, true, true, true]);
    expect(await bounds('3:5')).toEqual([true, true, false, false]);
    expect(await bounds('B:D')).toEqual([false, false, true, true]);
    expect(await bounds('B2:D')).toEqual([true, false, true, true]);
  });
});

describe('places', () => {
  test('Given offset and getCell, Then they count from the range', async () => {
    const { does } = await sheetScript();
    expect(
      await does(
        `const r = at('C2:D4'); return a1s([r.offset(1, 1), r.offset(0, 0, 1), r.offset(1, 0, 2, 5), r.getCell(3, 2)]);`,
      ),
    ).toEqual(['D3:E5', 'C2:D2', 'C3:G4', 'D4']);
  });

  test.each([
    ['sheet().getRange(0, 1)', 'Exception: The starting row of the range is too small.'],
    ['sheet().getRange(1, 0)', 'Exception: The starting column of the range is too small.'],
    ['sheet().getRange(1, 1, 0)', 'Exception: The number of rows in the range must be at least 1.'],
    ['sheet().getRange(1, 1, 1, 0)', 'Exception: The number of columns in the range must be at least 1.'],
    ['sheet().getRange(1001, 1)', OUTSIDE],
    ['sheet().getRange(1, 27)', OUTSIDE],
    ["at('A1').offset(-1, 0)", 'Exception: The starting row of the range is too small.'],
    ["at('A1001').getValues()", OUTSIDE],
    ["at('B2:C3').getCell(3, 1)", 'Exception: Cell reference out of range'],
    ["at('這裡')", 'Exception: Range not found'],
    ["at('別頁!A1')", 'Exception: Range not found'],
    [
      'sheet().getRange(null, 1)',
      "Exception: The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      "at('A1').offset('x', 1)",
      "Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.offset.",
    ],
  ])('Given %s, Then %s', async (expression, message) => {
    const { does } = await sheetScript();
    expect(await does(`return thrown(() => ${expression});`)).toBe(message);
  });

  test('Given a notation with another sheet, Then the range lies there', async () => {
    const { does } = await sheetScript();
    expect(
      await does(
        `book().insertSheet('別頁'); const r = book().getSheets()[0].getRange('別頁!B2'); return [r.getSheet().getName(), r.getA1Notation()];`,
      ),
    ).toEqual(['別頁', 'B2']);
  });

  test("Given a method that is not there, Then it throws and names itself; classes read as Google's", async () => {
    const { does } = await sheetScript();
    expect(await does(`return thrown(() => at('A1').createPivotTable(at('A1')));`)).toBe(
      'Error: NotImplemented: Range.createPivotTable',
    );
    expect(await does(`return [String(at('A1')), String(sheet()), String(book()), JSON.stringify(at('A1'))];`)).toEqual(
      ['Range', 'Sheet', 'Spreadsheet', '{}'],
    );
  });
});

describe('the data around', () => {
  test('Given blocks of data, Then getNextDataCell goes where Ctrl and an arrow lead', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const go = (from, way) => at(from).getNextDataCell(app.Direction[way]).getA1Notation();
        at('B2').setValue(1); at('B5').setValue(1); put('D2:D4', [[1], [1], [1]]); put('F7:H7', [[1, 1, 1]]);
        return [go('B1', 'DOWN'), go('B2', 'DOWN'), go('D2', 'DOWN'), go('B5', 'DOWN'), go('A1000', 'DOWN'), go('B4', 'UP'),
          go('D4', 'UP'), go('B2', 'UP'), go('A7', 'NEXT'), go('F7', 'NEXT'), go('H7', 'NEXT'), go('H7', 'PREVIOUS'), go('F7', 'PREVIOUS')];`),
    ).toEqual(['B2', 'B5', 'D4', 'B1000', 'A1000', 'B2', 'D2', 'B1', 'F7', 'H7', 'Z7', 'F7', 'A7']);
  });

  test('Given blocks of data, Then getDataRegion grows to their edges and not over corners', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('B2:D4', [[1, 1, 1], [1, 1, 1], [1, 1, 1]]); put('F6:G7', [[1, 1], [1, 1]]);
        const region = (a1, way) => at(a1).getDataRegion(way).getA1Notation(); const { ROWS, COLUMNS } = app.Dimension;
        return [region('C3'), region('A1'), region('B1'), region('E3'), region('F6'), region('C3', ROWS), region('F7', COLUMNS)];`),
    ).toEqual(['B2:D4', 'A1', 'B1:D4', 'B2:E4', 'F6:G7', 'C2:C4', 'F7:G7']);
  });

  test('Given an empty sheet, Then the data range is A1; content, an unticked box and a formula of blank text count', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const data = () => sheet().getDataRange().getA1Notation(); const seen = [data()];
        at('B3').setBackground('red'); seen.push(data()); at('C2').insertCheckboxes(); seen.push(data());
        at('D5').setFormula('=""'); seen.push(data(), sheet().getLastRow(), sheet().getLastColumn()); return seen;`),
    ).toEqual(['A1', 'A1', 'A1:C2', 'A1:D5', 5, 4]);
  });
});
