/** Values, formulas and rich texts of ranges. */
import { sheetScript } from './sheetScript';

describe('values', () => {
  test('Given a block of another size, Then Google says by how much, and nothing is written', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`return [() => put('A1:B3', [[1, 2], [3, 4]]), () => put('A1:B2', [[1, 2], [3]]), () => at('A1:B1').setBackgrounds([['red']]),
        () => at('A1').setValues('x'), () => at('A1').setValues(['x']), () => at('A1').setNotes('x')].map(thrown).concat(at('A1').isBlank());`),
    ).toEqual([
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
      true,
    ]);
  });

  test("Given values of every kind, Then they come back as what typing makes of them, in the script's own classes", async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:H1', [['007', '50%', 'TRUE', "'=A1", null, undefined, new Date('2026-02-03T00:00:00+08:00'), '=1/0']]);
        const [v] = sheet().getRange('A1:H1').getValues();
        return [v.slice(0, 6), v[6] instanceof Date, v[6].getTime(), v[7], v instanceof Array];`),
    ).toEqual([[7, 0.5, true, '=A1', '', ''], true, Date.parse('2026-02-03T00:00:00+08:00'), '#DIV/0!', true]);
  });

  test('Given clear with options, Then only that goes', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const r = at('A1'); const state = () => [r.getValue(), r.getBackground(), r.getNote(), r.getDataValidation() !== null];
        const fill = () => r.clearDataValidations().setValue('x').setBackground('red').setNote('n').setDataValidation(
          app.newDataValidation().requireTextContains('x').build());
        return [{}, { contentsOnly: true }, { formatOnly: true }, { commentsOnly: true }, { validationsOnly: true }].map((o) => {
          fill(); r.clear(o); return state(); });`),
    ).toEqual([
      ['', '#ffffff', 'n', true],
      ['', '#ff0000', 'n', true],
      ['x', '#ffffff', 'n', true],
      ['x', '#ff0000', '', true],
      ['x', '#ff0000', 'n', false],
    ]);
  });
});

describe('formulas', () => {
  test('Given one formula for several cells, Then its relative references move along', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`at('C1:D2').setFormula('=A1+$B$1'); at('F1:F2').setFormulas([['SUM(1,2)'], [null]]);
        return [at('C1:D2').getFormulas(), at('F1:F2').getFormulas(), at('F1').getValue()];`),
    ).toEqual([
      [
        ['=A1+$B$1', '=B1+$B$1'],
        ['=A2+$B$1', '=B2+$B$1'],
      ],
      [['=SUM(1,2)'], ['']],
      3,
    ]);
  });

  test.each([
    ['A1', '=R[1]C[1]', '=B2', '=R[1]C[1]'],
    ['C3', '=R1C1', '=$A$1', '=R1C1'],
    ['D4', '=R[1]C1', '=$A5', '=R[1]C1'],
    ['E5', '=R[-2]C[-1]', '=D3', '=R[-2]C[-1]'],
    ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
    ['A2', '=SUM(R[-1]C:R[-1]C[2])', '=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
    ['B3', '=SUM(R1C1:R2C[0])', '=SUM($A$1:B$2)', '=SUM(R1C1:R2C[0])'],
    ['H15', '=R[-1]C & " R1C1 as text"', '=H14 & " R1C1 as text"', '=R[-1]C[0] & " R1C1 as text"'],
  ])('Given %s.setFormulaR1C1(%p), Then it is %p in A1 notation', async (cell, given, a1, back) => {
    const { does } = await sheetScript();
    expect(
      await does(
        `const r = at('${cell}').setFormulaR1C1(${JSON.stringify(given)}); return [r.getFormula(), r.getFormulaR1C1()];`,
      ),
    ).toEqual([a1, back]);
  });
});

describe('rich text', () => {
  test('Given a text with styles and a link, Then its runs come back, also after rows were put in above', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const style = (f) => f(app.newTextStyle()).build();
        const rich = app.newRichTextValue().setText('粗體 斜體 連結').setTextStyle(0, 2, style((s) => s.setBold(true)))
          .setTextStyle(3, 5, style((s) => s.setItalic(true).setForegroundColor('#f00'))).setLinkUrl(6, 8, 'https://example.edu.tw').build();
        at('A1').setRichTextValue(rich); sheet().insertRowBefore(1);
        return at('A2').getRichTextValue().getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold(),
          run.getTextStyle().isItalic(), run.getTextStyle().getForegroundColor(), run.getLinkUrl()]);`),
    ).toEqual([
      ['粗體', 0, 2, true, false, '#000000', null],
      [' ', 2, 3, false, false, '#000000', null],
      ['斜體', 3, 5, false, true, '#ff0000', null],
      [' ', 5, 6, false, false, '#000000', null],
      ['連結', 6, 8, false, false, '#000000', 'https://example.edu.tw'],
    ]);
  });

  test('Given another text typed over it, Then one run of the cell is left; a number has no rich text', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`at('A1').setRichTextValue(app.newRichTextValue().setText('ab').setLinkUrl(0, 1, 'https://x.tw').build()).setValue('cd');
        at('B1').setValue(5);
        return [at('A1').getRichTextValue().getRuns().length, at('A1').getRichTextValue().getText(), at('B1').getRichTextValue()];`),
    ).toEqual([1, 'cd', null]);
  });
});
