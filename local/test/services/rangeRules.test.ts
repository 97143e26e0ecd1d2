/** Data validation, checkboxes, notes, filters, conditional formats, protections. */
import { OWNER } from './openScript';
import { sheetScript } from './sheetScript';

const TUTOR = 'tutor@demo.example.edu.tw';

describe('data validation', () => {
  test.each([
    ['requireNumberBetween(1, 9)', 'NUMBER_BETWEEN', [1, 9]],
    ['requireNumberNotEqualTo(3)', 'NUMBER_NOT_EQUAL_TO', [3]],
    ["requireTextContains('x')", 'TEXT_CONTAINS', ['x']],
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', []],
    ['requireDate()', 'DATE_IS_VALID_DATE', []],
    ['requireValueInList([9, false, "z"])', 'VALUE_IN_LIST', [['9', 'false', 'z'], true]],
    ["requireFormulaSatisfied('=ISNUMBER(A1)')", 'CUSTOM_FORMULA', ['=ISNUMBER(A1)']],
    ["requireCheckbox('有', '無')", 'CHECKBOX', ['有', '無']],
    ['withCriteria(app.DataValidationCriteria.NUMBER_LESS_THAN, [5])', 'NUMBER_LESS_THAN', [5]],
  ])('Given %s, Then the rule in the cell tells it', async (call, criteria, values) => {
    const { does } = await sheetScript();
    expect(
      await does(`const rule = app.newDataValidation().${call}.setAllowInvalid(false).setHelpText('說明').build(); at('A1:B2').setDataValidation(rule);
        const got = at('B2').getDataValidation(); return [got.getCriteriaType() === app.DataValidationCriteria.${criteria}, got.getCriteriaValues(), got.getAllowInvalid(), got.getHelpText(), String(got.copy())];`),
    ).toEqual([true, values, false, '說明', 'DataValidationBuilder']);
  });

  test('Given dates and ranges, Then they come back as Date and Range', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const day = new Date('2026-02-03T00:00:00+08:00'); at('A1').setDataValidation(app.newDataValidation().requireDateOnOrAfter(day).build());
        at('A2').setDataValidation(app.newDataValidation().requireValueInRange(at('D1:D3'), false).build()); sheet().insertRowBefore(1);
        const [[a], [b]] = at('A2:A3').getDataValidations(); const [range, shown] = b.getCriteriaValues();
        return [a.getCriteriaValues()[0] instanceof Date, a.getCriteriaValues()[0].getTime() === day.getTime(), range.getA1Notation(), shown];`),
    ).toEqual([true, true, 'D2:D4', false]);
  });

  test('Given a rule that refuses, When a script writes against it, Then it is refused and the cell stays', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`at('A1:A2').setDataValidation(app.newDataValidation().requireValueInList(['是', '否']).setAllowInvalid(false).build());
        return [thrown(() => put('A1:A2', [['是'], ['也許']])), at('A1:A2').isBlank(), at('A1').setValue('否').getValue()];`),
    ).toEqual([
      'Exception: The data you entered in cell A2 violates the data validation rules set on this cell.',
      true,
      '否',
    ]);
  });
});

test('Given checkboxes of both kinds among other cells, Then check, uncheck, isChecked and removeCheckboxes touch only them', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`at('A1:A2').insertCheckboxes(); at('B1:B2').insertCheckboxes('YES', 'NO'); at('C1').setValue('x'); const r = at('A1:C2'); const values = () => r.getValues();
      const seen = [values(), at('A1:B2').isChecked()]; r.check(); seen.push(values(), at('A1:B2').isChecked(), r.isChecked()); at('A1').uncheck(); seen.push(at('A1:A2').isChecked());
      r.uncheck(); seen.push(values()); r.removeCheckboxes(); seen.push(values(), r.getDataValidations().flat().every((rule) => rule === null)); return seen;`),
  ).toEqual([
    [
      [false, 'NO', 'x'],
      [false, 'NO', ''],
    ],
    false,
    [
      [true, 'YES', 'x'],
      [true, 'YES', ''],
    ],
    true,
    null,
    null,
    [
      [false, 'NO', 'x'],
      [false, 'NO', ''],
    ],
    [
      ['', '', 'x'],
      ['', '', ''],
    ],
    true,
  ]);
});

describe('filter', () => {
  const DATA = `put('B2:D6', [['姓名','分','類'],['甲',10,'X'],['乙',30,'Y'],['丙',20,'Z'],['丁',10,'X']]);`;

  test('Given a filter, Then it is one a sheet, sorts below its header, and says by what', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`${DATA} const f = at('B2:D6').createFilter(); f.sort(3, false);
        const spec = f.getColumnSortSpec(3);
        const seen = [f.getRange().getA1Notation(), at('B2:B6').getValues().flat().join(''), spec.isAscending(), spec.getSortOrder() === app.SortOrder.DESCENDING, thrown(() => f.getColumnSortSpec(4).getSortOrder()),
          thrown(() => at('A1:B2').createFilter()), at('Z9').getFilter().getRange().getA1Notation()];
        f.remove(); return [...seen, sheet().getFilter(), at('B2:C3').createFilter().getRange().getA1Notation()];`),
    ).toEqual([
      'B2:D6',
      '姓名乙丙甲丁',
      false,
      true,
      'Exception: Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
      "Exception: You can't create a filter in a sheet that already has a filter.",
      'B2:D6',
      null,
      'B2:C3',
    ]);
  });

  test('Given criteria, Then rows that do not meet them are hidden by the filter and not by the user', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`${DATA} const f = at('B2:D6').createFilter(); const hidden = () => [3, 4, 5, 6].filter((row) => sheet().isRowHiddenByFilter(row));
        f.setColumnFilterCriteria(3, app.newFilterCriteria().whenNumberGreaterThan(15).build()); const one = hidden(); const c = f.getColumnFilterCriteria(3);
        f.setColumnFilterCriteria(4, app.newFilterCriteria().setHiddenValues(['Z']).build()); const two = hidden();
        f.removeColumnFilterCriteria(3).removeColumnFilterCriteria(4);
        return [one, two, hidden(), c.getCriteriaType() === app.BooleanCriteria.NUMBER_GREATER_THAN, c.getCriteriaValues(), f.getColumnFilterCriteria(3), sheet().isRowHiddenByUser(3)];`),
    ).toEqual([[3, 6], [3, 5, 6], [], true, [15], null, false]);
  });

  test('Given relative dates, Then they make criteria of their own', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const c = app.newFilterCriteria().whenDateAfter(app.RelativeDate.TODAY); const copy = c.copy(); c.whenNumberEqualTo(1);
        return [String(copy.build().getCriteriaType()), copy.build().getCriteriaValues()[0] === app.RelativeDate.TODAY, c.build().getCriteriaValues()];`),
    ).toEqual(['DATE_AFTER_RELATIVE', true, [1]]);
  });
});

test('Given conditional formats, boolean and of a gradient, Then they come back whole and can be changed by their builder', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const rules = [app.newConditionalFormatRule().whenNumberBetween(1, 5).setBackground('red').setBold(true).setRanges([at('A1:A9'), at('C1')]).build(),
        app.newConditionalFormatRule().setGradientMinpoint('white').setGradientMidpointWithValue('#ffff00', app.InterpolationType.PERCENT, '50').setGradientMaxpoint('green').setRanges([at('B1:B9')]).build()];
      sheet().setConditionalFormatRules(rules); const [a, b] = sheet().getConditionalFormatRules(); const c = a.getBooleanCondition(); const g = b.getGradientCondition();
      sheet().setConditionalFormatRules([a.copy().whenCellEmpty().build()]);
      return [a1s(a.getRanges()), String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getBold(), c.getItalic(), a.getGradientCondition(),
        g.getMinColor(), String(g.getMinType()), g.getMidValue(), String(g.getMidType()), g.getMaxColor(), String(sheet().getConditionalFormatRules()[0].getBooleanCondition().getCriteriaType())];`),
  ).toEqual([
    ['A1:A9', 'C1'],
    'NUMBER_BETWEEN',
    [1, 5],
    '#ff0000',
    true,
    null,
    null,
    '#ffffff',
    'MIN',
    '50',
    'PERCENT',
    '#008000',
    'CELL_EMPTY',
  ]);
});

describe('protection', () => {
  test('Given a protected range, Then others are refused whatever they do to it, and may push it along', async () => {
    const script = await sheetScript();
    await script.does(`at('B2:C3').protect().setDescription('鎖');`);
    const asTutor = (statement: string) => script.value(`(() => thrown(() => { ${statement} }))()`, { user: TUTOR });
    const refused = /^Exception: You are trying to edit a protected cell or object\./;
    for (const act of [
      "at('B2').setValue(1)",
      "at('A1:Z9').clearContent()",
      "at('C3').setBackground('red')",
      'sheet().deleteRow(3)',
      'sheet().insertRowBefore(3)',
      'sheet().insertColumnAfter(2)',
      "at('A1').copyTo(at('B2'))",
      "at('A3').insertCells(app.Dimension.COLUMNS)",
    ])
      expect([act, await asTutor(act)]).toEqual([act, expect.stringMatching(refused)]);
    expect(await asTutor("at('A1').setValue(1)")).toBe('nothing thrown');
    expect(await asTutor('sheet().insertRowBefore(2)')).toBe('nothing thrown');
    expect(await asTutor('sheet().insertRowAfter(4)')).toBe('nothing thrown');
    expect(
      await script.does(`return a1s(sheet().getProtections(app.ProtectionType.RANGE).map((p) => p.getRange()));`),
    ).toEqual(['B3:C4']);
  });

  test('Given editors, Then the owner is always one; a warning names nobody and refuses nobody', async () => {
    const script = await sheetScript();
    expect(
      await script.does(`const p = sheet().protect().setDescription('頁').setUnprotectedRanges([at('A1:B1')]); const mails = () => p.getEditors().map((u) => u.getEmail());
        const seen = [mails(), p.getRange().getA1Notation(), p.getUnprotectedRanges()[0].getA1Notation(), p.getProtectionType() === app.ProtectionType.SHEET];
        p.removeEditors(p.getEditors()); seen.push(mails()); p.addEditor('${TUTOR}'); seen.push(mails(), book().getProtections(app.ProtectionType.SHEET).length); p.setWarningOnly(true);
        return [...seen, mails(), p.isWarningOnly(), p.canEdit()];`),
    ).toEqual([[OWNER], '', 'A1:B1', true, [OWNER], [OWNER, TUTOR], 1, [], true, true]);
    expect(await script.value(`thrown(() => at('D4').setValue(1))`, { user: 'x@demo.example.edu.tw' })).toBe(
      'nothing thrown',
    );
  });

  test('Given a named range, Then a protection can stand on it; setRange moves it; another may not change it', async () => {
    const script = await sheetScript();
    expect(
      await script.does(`book().setNamedRange('範圍', at('C3:F7')); const p = at('A1:D5').protect(); p.setRange(at('B2:E6')); const first = p.getRange().getA1Notation();
        p.setNamedRange(book().getNamedRanges()[0]); return [first, p.getRangeName(), p.getRange().getA1Notation()];`),
    ).toEqual(['B2:E6', '範圍', 'C3:F7']);
    expect(
      await script.value(`thrown(() => sheet().getProtections(app.ProtectionType.RANGE)[0].remove())`, { user: TUTOR }),
    ).toBe('Exception: You do not have permission to perform that action.');
  });
});
