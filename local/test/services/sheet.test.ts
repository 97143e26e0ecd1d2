/** Sheets and the spreadsheet around them: names, order, rows and columns, finding, bandings, groups, metadata, charts. */
import { printedHtml } from '../../src/services/printedSheets';
import { sheetScript } from './sheetScript';

const NAMES = `const list = () => book().getSheets().map((s) => s.getName());`;

describe('sheets of a spreadsheet', () => {
  test('Given insertSheet in its forms, Then place, name and activity are as Google says', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`${NAMES} sheet().setName('甲'); book().insertSheet('乙'); book().insertSheet('丙', 0); const t = book().getSheetByName('甲'); t.getRange('A1').setValue('樣');
        const copy = book().insertSheet('丁', 1, { template: t });
        return [list(), sheet().getName(), copy.getRange('A1').getValue(), copy.getIndex(), book().getNumSheets(), book().getSheetById(copy.getSheetId()).getName(), book().getSheetByName('無')];`),
    ).toEqual([['丙', '丁', '甲', '乙'], '丁', '樣', 2, 4, '丁', null]);
  });

  test('Given names taken, the last sheet, and arguments that are none, Then the errors are Google’s', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`sheet().setName('甲'); const seen = [thrown(() => book().insertSheet('甲')), thrown(() => book().deleteSheet(sheet())), thrown(() => sheet().hideSheet()), thrown(() => book().deleteSheet('甲'))];
        book().insertSheet('乙'); seen.push(thrown(() => sheet().setName('甲'))); return seen;`),
    ).toEqual([
      'Exception: A sheet with the name "甲" already exists. Please enter another name.',
      "Exception: You can't remove all the sheets in a document.",
      "Exception: You can't hide all the sheets in a document.",
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Spreadsheet.deleteSheet.",
      'Exception: A sheet with the name "甲" already exists. Please enter another name.',
    ]);
  });

  test('Given copies, moves and deletion of the active sheet', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`${NAMES} sheet().setName('甲'); book().duplicateActiveSheet(); const first = sheet().getName(); book().getSheetByName('甲').copyTo(book()); book().setActiveSheet(book().getSheetByName('甲'));
        book().moveActiveSheet(3); const order = list(); book().renameActiveSheet('末'); book().deleteActiveSheet(); return [first, order, list()];`),
    ).toEqual(['Copy of 甲', ['Copy of 甲', 'Copy of 甲 2', '甲'], ['Copy of 甲', 'Copy of 甲 2']]);
  });

  test('Given what a spreadsheet passes on to its active sheet', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const s = book(); s.appendRow(['甲', 1]); s.setFrozenRows(1); s.setColumnWidth(2, 50); s.hideRow(at('3:3')); s.setActiveSelection('B2:C3');
        return [s.getLastRow(), s.getLastColumn(), s.getFrozenRows(), s.getColumnWidth(2), s.isRowHiddenByUser(3), s.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation(), s.getSheetName(), s.getId() === s.getKey(),
          String(s.getRecalculationInterval()), s.getRangeList(['A1', 'B2:C3']).getRanges().length, String(sheet().getType())];`),
    ).toEqual([1, 2, 1, 50, true, 'B2:C3', 'B2', '工作表1', true, 'ON_CHANGE', 2, 'GRID']);
  });

  test('Given active range lists and named ranges', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`sheet().getRangeList(['A1:B2', 'D4:E5']).activate(); const lists = [a1s(sheet().getActiveRangeList().getRanges()), app.getSelection().getActiveRangeList().getRanges().length, app.getActiveRange().getA1Notation()];
        book().setNamedRange('名', at('C3:D4')); const [n] = book().getNamedRanges(); n.setName('新名').setRange(at('A1'));
        return [...lists, book().getRangeByName('名'), at('新名').getA1Notation(), sheet().getNamedRanges().length, thrown(() => book().setNamedRange('A1', at('A1'))), n.remove(), book().getNamedRanges().length];`),
    ).toEqual([
      ['A1:B2', 'D4:E5'],
      2,
      'A1:B2',
      null,
      'A1',
      1,
      'Exception: The name "A1" is invalid for a named range.',
      null,
      0,
    ]);
  });
});

describe('rows and columns', () => {
  test.each([
    ['sheet().deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet().deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet().insertRowsBefore(1002, 1)', 'Those rows are out of bounds.'],
    ['sheet().deleteColumn(27)', 'Those columns are out of bounds.'],
    ['sheet().setColumnWidth(27, 1)', 'Those columns are out of bounds.'],
    ['sheet().deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet().deleteColumns(1, 26)', "You can't delete all the columns on the sheet."],
    [
      'sheet().setFrozenRows(1), sheet().deleteRows(2, 999)',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
  ])('Given %s, Then it throws %p and the grid stays', async (act, message) => {
    const { does } = await sheetScript();
    expect(await does(`return [thrown(() => (${act})), sheet().getMaxRows(), sheet().getMaxColumns()];`)).toEqual([
      `Exception: ${message}`,
      1000,
      26,
    ]);
  });

  test('Given a larger font, Then rows grow, but for one whose height somebody chose', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const s = sheet(); s.setRowHeight(2, 15); at('A1:B3').setFontSize(18); at('A4').setFontSize(8);
        return [1, 2, 3, 4].map((row) => s.getRowHeight(row));`),
    ).toEqual([34, 15, 34, 21]);
  });

  test('Given insertion, moving, hiding and sizes', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:C3', [['a1', 'b1', 'c1'], ['a2', 'b2', 'c2'], ['a3', 'b3', 'c3']]); const s = sheet(); const grid = () => at('A1:D4').getValues().map((l) => l.join());
        s.moveRows(at('1:1'), 4); const a = grid(); s.moveColumns(at('C:C'), 1); const b = grid(); s.insertColumnAfter(1).insertRowBefore(2); const c = grid();
        s.hideColumns(2, 2); s.hideRow(at('A2')); s.setRowHeights(1, 2, 40); const d = [s.isColumnHiddenByUser(3), s.isRowHiddenByUser(2), s.getRowHeight(2), s.getRowHeight(9), s.getColumnWidth(9)];
        s.showColumns(3); s.unhideRow(at('A2')); return [a, b, c, d, s.isColumnHiddenByUser(2), s.isColumnHiddenByUser(3), s.isRowHiddenByUser(2)];`),
    ).toEqual([
      ['a2,b2,c2,', 'a3,b3,c3,', 'a1,b1,c1,', ',,,'],
      ['c2,a2,b2,', 'c3,a3,b3,', 'c1,a1,b1,', ',,,'],
      ['c2,,a2,b2', ',,,', 'c3,,a3,b3', 'c1,,a1,b1'],
      [true, true, 40, 21, 100],
      true,
      false,
      false,
    ]);
  });

  test('Given moved rows and columns, Then formulas, names, protections and merges on them go along, wider ranges stay', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:A6', [[1], [2], [3], [4], [5], [6]]); at('C9:C12').setFormulas([['=A2'], ['=SUM(A2:A3)'], ['=A5'], ['=SUM(A1:A6)']]); book().setNamedRange('名', at('A2:A3')); const p = at('A4:B4').protect(); at('D2:E3').merge();
        sheet().moveRows(at('2:3'), 6); const rows = [at('A1:A6').getValues().flat().join(''), at('C9:C12').getFormulas().flat(), at('名').getA1Notation(), p.getRange().getA1Notation(), a1s(at('A1:F9').getMergedRanges()), at('C9:C12').getValues().flat()];
        sheet().moveColumns(at('A:A'), 3); return [...rows, at('名').getA1Notation(), at('C9:C10').getFormulas().flat()];`),
    ).toEqual([
      '145236',
      ['=A4', '=SUM(A4:A5)', '=A3', '=SUM(A1:A6)'],
      'A4:A5',
      'A2:B2',
      ['D4:E5'],
      [2, 5, 5, 21],
      'B4:B5',
      ['=B4', '=SUM(B4:B5)'],
    ]);
  });

  test('Given sheet.sort, Then frozen rows stay and all others go along, a header too', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const set = () => put('A1:B3', [['名', 9], ['乙', 2], ['甲', 1]]); const order = () => at('A1:A3').getValues().flat().join('');
        set(); sheet().sort(2); const all = order(); set(); sheet().setFrozenRows(1); sheet().sort(2); const below = order(); sheet().clear(); sheet().sort(1); return [all, below, thrown(() => sheet().sort('A'))];`),
    ).toEqual([
      '甲乙名',
      '名甲乙',
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.sort.",
    ]);
  });

  test('Given tab colours, gridlines, right to left', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const s = sheet().setTabColor('LightBlue').setHiddenGridlines(true).setRightToLeft(true);
        return [s.getTabColor(), s.getTabColorObject().asRgbColor().getRed(), s.hasHiddenGridlines(), s.isRightToLeft(), s.setTabColor(null).getTabColorObject()];`),
    ).toEqual(['#add8e6', 173, true, true, null]);
  });
});

describe('finding', () => {
  const CELLS = `put('A1:B5', [['sample', 'sámplé'], ['SampleA', 'sámplé'], ['=SAMPLE()', '=SámpléB()'], ['=sample()', 'x'], ['=sampleA()', 'y']]);
    const found = (f) => a1s(f(book().createTextFinder('sample')).findAll()); `;

  test('Given its switches, Then a finder finds what they allow', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`${CELLS} return [found((f) => f), found((f) => f.matchCase(true)), found((f) => f.ignoreDiacritics(true).matchCase(true).matchEntireCell(true)), found((f) => f.matchFormulaText(true)),
        a1s(at('A3:B5').createTextFinder('sample').findAll()), a1s(sheet().createTextFinder('^S.*A$').useRegularExpression(true).findAll())];`),
    ).toEqual([['A1', 'A2'], ['A1'], ['A1', 'B1', 'B2'], ['A1', 'A2', 'A3', 'A4', 'A5'], [], ['A2']]);
  });

  test('Given findNext and replacing, Then it goes on from the match, and counts what it replaced', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:A3', [['aa'], ['b'], ['a1a2']]); const f = sheet().createTextFinder('a'); const go = () => { const r = f.findNext(); return r && r.getA1Notation(); };
        const seen = [go(), go(), go(), f.findPrevious().getA1Notation(), f.replaceWith('z')]; seen.push(sheet().createTextFinder('a(\\\\d)').useRegularExpression(true).replaceAllWith('<$1>'), at('A1:A3').getValues().flat()); return seen;`),
    ).toEqual(['A1', 'A3', null, 'A1', 2, 2, ['zz', 'b', '<1><2>']]);
  });
});

test('Given bandings, Then their colours are the theme’s, can be changed, copied and removed; two may not overlap', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const b = at('A1:D9').applyRowBanding(app.BandingTheme.CYAN, true, false); const seen = [b.getRange().getA1Notation(), b.getHeaderRowColor(), b.getFirstRowColor(), b.getSecondRowColor(), b.getFooterRowColor(), b.getFirstColumnColor(),
        thrown(() => b.setSecondRowColor(null)), thrown(() => at('D9:E9').applyColumnBanding())];
      const c = b.setHeaderRowColor('red').copyTo(at('F1:G3')); c.setHeaderRowColor('blue'); seen.push(b.getHeaderRowColorObject().asRgbColor().asHexString(), c.getHeaderRowColor(), sheet().getBandings().length, at('F2').getBandings().length);
      b.remove(); return [...seen, book().getBandings().length];`),
  ).toEqual([
    'A1:D9',
    '#4dd0e1',
    '#ffffff',
    '#e0f7fa',
    null,
    null,
    'Exception: Second row color should not be null.',
    'Exception: You cannot add alternating background colors to a range that already has alternating background colors.',
    '#ff0000',
    '#0000ff',
    2,
    1,
    1,
  ]);
});

test('Given groups of rows, Then they nest, collapse with their rows, and go again', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`at('A2:A5').shiftRowGroupDepth(1); at('A3:A4').shiftRowGroupDepth(1); at('C:E').shiftColumnGroupDepth(2); const s = sheet(); const depth = [1, 2, 3, 5, 6].map((row) => s.getRowGroupDepth(row));
      const outer = s.getRowGroup(2, 1); outer.collapse(); const seen = [depth, s.getColumnGroupDepth(4), outer.getRange().getA1Notation(), outer.isCollapsed(), s.isRowHiddenByUser(3), s.getRowGroup(3, 2).isCollapsed(), s.getRowGroup(1, 1)];
      s.expandAllRowGroups(); seen.push(s.isRowHiddenByUser(3)); at('A1:A9').shiftRowGroupDepth(-9); return [...seen, s.getRowGroupDepth(3)];`),
  ).toEqual([[0, 1, 2, 1, 0], 2, 'A2:Z5', true, true, false, null, false, 0]);
});

test('Given developer metadata, Then it lies at the book, a sheet, a row or a column, and is found by its criteria', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const { PROJECT } = app.DeveloperMetadataVisibility; at('8:8').addDeveloperMetadata('列', '值'); at('G:G').addDeveloperMetadata('欄', PROJECT); sheet().addDeveloperMetadata('頁', '1'); book().addDeveloperMetadata('本');
      const [row] = at('8:8').getDeveloperMetadata(); const find = (f) => f(book().createDeveloperMetadataFinder()).find().map((m) => m.getKey());
      const seen = [thrown(() => at('A1').addDeveloperMetadata('x')).slice(0, 59), String(row.getLocation().getLocationType()), row.getLocation().getRow().getA1Notation(), find((f) => f.withVisibility(PROJECT)), find((f) => f.withLocationType(app.DeveloperMetadataLocationType.SHEET)),
        find((f) => f), at('C8').getDeveloperMetadata().length, sheet().getDeveloperMetadata()[0].getValue()];
      row.moveToColumn(at('J:J')).setValue('新'); seen.push(at('J:J').getDeveloperMetadata()[0].getValue(), at('8:8').getDeveloperMetadata().length); row.remove(); return [...seen, find((f) => f.withKey('列'))];`),
  ).toEqual([
    'Exception: Adding developer metadata to arbitrary ranges is',
    'ROW',
    '8:8',
    ['欄'],
    ['頁'],
    ['列', '欄', '頁', '本'],
    0,
    '1',
    '新',
    0,
    [],
  ]);
});

test('Given charts, Then builders of every type chain, and charts are inserted, changed and removed', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const { ChartType, Position } = Charts; const b = sheet().newChart(); const types = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'].every((t) => b['as' + t + 'Chart']().getChartType() === ChartType[t.toUpperCase()]);
      const chart = sheet().newChart().asBarChart().addRange(at('A1:A5')).addRange(at('B1:B5')).setTitle('圖').setStacked().setColors(['#f00']).setLegendPosition(Position.BOTTOM).setPosition(2, 3, 10, 20).build();
      sheet().insertChart(chart); const [one] = sheet().getCharts(); const info = one.getContainerInfo(); const seen = [types, one.getOptions().get('title'), String(one.modify().getChartType()), a1s(one.getRanges()), info.getAnchorRow(), info.getOffsetY(), chart.getChartId() === one.getChartId()];
      sheet().updateChart(one.modify().clearRanges().setPosition(5, 5, 0, 0).build()); seen.push(sheet().getCharts()[0].getContainerInfo().getAnchorRow(), sheet().getCharts()[0].getRanges().length); sheet().removeChart(one); return [...seen, sheet().getCharts().length];`),
  ).toEqual([true, '圖', 'BAR', ['A1:A5', 'B1:B5'], 2, 20, true, 5, 0, 0]);
});

test('Given a picture for a cell, Then it keeps its address and texts and stands in the cell as a formula', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const b = app.newCellImage().setSourceUrl('https://x.tw/a.png').setAltTextTitle('題').setAltTextDescription('述'); const image = b.build(); at('A1').setValue(image); at('B1').setValues([[image.toBuilder().setSourceUrl('https://x.tw/b.png').build()]]);
      return [String(b), String(image), image.getAltTextTitle(), image.toBuilder().getAltTextDescription(), image.getUrl(), at('A1:B1').getFormulas()[0], image.valueType === app.ValueType.IMAGE, thrown(() => image.getContentUrl()).slice(0, 27)];`),
  ).toEqual([
    'CellImageBuilder',
    'CellImage',
    '題',
    '述',
    'https://x.tw/a.png',
    ['=IMAGE("https://x.tw/a.png")', '=IMAGE("https://x.tw/b.png")'],
    true,
    'Exception: Unexpected error',
  ]);
});

test.each([
  'DataExecutionErrorCode',
  'DataSourceType',
  'PivotTableSummarizeFunction',
  'PivotValueDisplayType',
  'RecalculationInterval',
  'BandingTheme',
])('Given %s, Then it is an enumeration of SpreadsheetApp', async (name) => {
  const { does } = await sheetScript();
  expect(
    await does(
      `const e = app.${name}; return Object.keys(e).every((key, i) => e[key].name() === key && e[key].ordinal() === i && String(e[key]) === key);`,
    ),
  ).toBe(true);
});

test('Given enumerations, Then a member is one object with name, place and order, and goes into JSON as its name', async () => {
  const { does } = await sheetScript();
  expect(
    await does(
      `const { WrapStrategy: W } = app; return [String(W.CLIP), W.CLIP.name(), W.CLIP.ordinal(), W.WRAP.compareTo(W.CLIP), W.CLIP === app.WrapStrategy.CLIP, JSON.stringify([W.CLIP]), W.name(), Object.keys(W)];`,
    ),
  ).toEqual(['CLIP', 'CLIP', 2, -2, true, '["CLIP"]', 'WRAP', ['WRAP', 'OVERFLOW', 'CLIP']]);
});

test('Given rows put in above, Then bandings, groups and metadata follow; deleted with their rows they are gone', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`at('A3:B6').applyRowBanding(); at('A4:A5').shiftRowGroupDepth(1); at('5:5').addDeveloperMetadata('鍵'); sheet().insertRowsBefore(1, 2); const s = sheet();
      const seen = [a1s(s.getBandings().map((b) => b.getRange())), s.getRowGroup(6, 1).getRange().getA1Notation(), at('7:7').getDeveloperMetadata().length, at('5:5').getDeveloperMetadata().length];
      s.deleteRows(5, 4); return [...seen, s.getBandings().length, s.getRowGroupDepth(6), book().createDeveloperMetadataFinder().find().length];`),
  ).toEqual([['A5:B8'], 'A6:Z7', 1, 0, 0, 0, 0]);
});

test('Given a banding, Then the window shows its colours where a cell has none of its own and no rule gives one', async () => {
  const { does, model } = await sheetScript();
  await does(`at('A1:A5').applyRowBanding(app.BandingTheme.CYAN, true, true); at('A2').setBackground('red'); at('A3').setValue(9);
    sheet().setConditionalFormatRules([app.newConditionalFormatRule().whenNumberGreaterThan(5).setBackground('lime').setRanges([at('A1:A5')]).build()]);`);
  const range = { sheetId: model.sheets()[0]!.id, row: 1, col: 1, rows: 6, cols: 1 };
  const shown = new Map(model.conditionalStyles(range).map(({ row, style }) => [row, style.background]));
  expect([0, 1, 2, 3, 4, 5].map((row) => shown.get(row) ?? null)).toEqual([
    '#4dd0e1',
    null,
    '#00ff00',
    '#ffffff',
    '#a2e8f1',
    null,
  ]);
});

test('Given a protected sheet, Then others may not rename, hide, freeze or delete it', async () => {
  const { does, value } = await sheetScript();
  await does(`book().insertSheet('二'); book().getSheetByName('工作表1').protect();`);
  const acts = ["setName('x')", 'hideSheet()', 'setFrozenRows(1)', "setTabColor('red')"];
  const tried = `${JSON.stringify(acts)}.map((act) => thrown(() => eval("book().getSheetByName('工作表1')." + act))).concat(thrown(() => book().deleteSheet(book().getSheetByName('工作表1'))))`;
  const refused = /^Exception: You are trying to edit a protected cell or object\./;
  for (const message of (await value(tried, { user: 'tutor@demo.example.edu.tw' })) as string[])
    expect(message).toMatch(refused);
  expect(
    await value(`thrown(() => book().getSheetByName('二').setName('三'))`, { user: 'tutor@demo.example.edu.tw' }),
  ).toBe('nothing thrown');
});

test('Given a spreadsheet, Then its printed page has what is shown, escaped, and nothing that is hidden', async () => {
  const { does, model } = await sheetScript();
  await does(`put('A1:C3', [['學號', '姓名', '備註'], ['<b>', 1, '藏'], ['列', '藏', '藏']]); sheet().hideColumns(3); sheet().hideRows(3); at('A1').setFontWeight('bold');
    book().insertSheet('空'); book().insertSheet('藏').getRange('A1').setValue('藏'); book().getSheetByName('藏').hideSheet();`);
  const html = printedHtml(model);
  expect(html.match(/<section>/g)).toHaveLength(1);
  expect(html.match(/<td/g)).toHaveLength(4);
  expect(html).toMatch(/font-weight:bold[^>]*>學號/);
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('藏');
});
