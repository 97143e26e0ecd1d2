/** Looks of ranges: colours, fonts, alignment, wrapping, rotation, borders, merged cells. */
import { sheetScript } from './sheetScript';

test.each([
  ['FontWeight', ['bold', 'normal', null], ['bold', 'normal', 'normal']],
  ['FontStyle', ['italic', 'normal', null], ['italic', 'normal', 'normal']],
  ['FontLine', ['line-through', 'underline', null], ['line-through', 'underline', 'none']],
  ['FontSize', [8, 20, 11], [8, 20, 11]],
  ['NumberFormat', ['0.00', '#,##0', 'general'], ['0.00', '#,##0', '0.###############']],
  ['NumberFormat', ['@STRING@', '@', ''], ['@', '@', '0.###############']],
  ['HorizontalAlignment', ['left', 'center', null], ['left', 'center', 'general']],
  ['VerticalAlignment', ['top', 'middle', null], ['top', 'middle', 'bottom']],
  ['Background', ['LightCoral', '#f00', null], ['#f08080', '#ff0000', '#ffffff']],
  ['FontColor', ['rgb(0, 128, 0)', '#00FF00', null], ['#008000', '#00ff00', '#000000']],
])('Given set%s of one and of each, Then get%s tells it', async (name, given, told) => {
  const { does } = await sheetScript();
  const several = name.endsWith('y') ? name.replace(/y$/, 'ies') : `${name}s`;
  expect(
    await does(`const r = at('A1:C1'); r.set${several}([${JSON.stringify(given)}]); const each = [r.get${several}()[0], r.get${name}()];
      r.set${name}(${JSON.stringify(given[1])}); return [...each, r.get${several}()[0]];`),
  ).toEqual([told, told[0], [told[1], told[1], told[1]]]);
});

test("Given a new cell, Then its looks are Google's defaults", async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const r = at('A1'); const s = r.getTextStyle();
      return [r.getFontFamily(), r.getFontSize(), r.getWrap(), String(r.getWrapStrategy()), r.getTextDirection(), r.getBorder(),
        r.getTextRotation().getDegrees(), s.getFontFamily(), s.getForegroundColor(), s.isBold()];`),
  ).toEqual(['Arial', 10, true, 'OVERFLOW', null, null, 0, 'arial,sans,sans-serif', '#000000', false]);
});

test('Given wrap strategies and rotation, Then they are members of their enumerations and degrees', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const { WrapStrategy, TextDirection } = app; const r = at('A1:C1');
      r.setWrapStrategies([[WrapStrategy.WRAP, WrapStrategy.OVERFLOW, WrapStrategy.CLIP]]);
      const seen = [r.getWrapStrategies()[0][2] === WrapStrategy.CLIP, r.getWraps()[0]];
      r.setTextRotation(45).setTextDirection(TextDirection.RIGHT_TO_LEFT);
      seen.push(r.getTextRotation().getDegrees(), r.getTextDirection().compareTo(TextDirection.RIGHT_TO_LEFT), r.setVerticalText(true).getTextRotation().isVertical());
      return seen;`),
  ).toEqual([true, [true, false, false], 45, 0, true]);
});

test("Given a theme's colour, Then its name is kept until another colour is set", async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const accent = app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build(); const r = at('A1');
      r.setFontColorObject(accent).setBackgroundObject(accent);
      const seen = [r.getFontColor(), String(r.getFontColorObject().asThemeColor().getThemeColorType()), r.getBackgroundObject().getColorType() === app.ColorType.THEME];
      r.setFontColor('red');
      seen.push(r.getFontColorObject().asRgbColor().asHexString(), thrown(() => r.getFontColorObject().asThemeColor()), thrown(() => accent.asRgbColor()));
      return seen;`),
  ).toEqual([
    '#4285f4',
    'ACCENT1',
    true,
    '#ff0000',
    'Exception: Object is not of type ThemeColor.',
    'Exception: Object is not of type RgbColor.',
  ]);
});

test('Given setBorder with nulls, Then those sides stay as they were', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`const sides = (b) => b && [b.getTop(), b.getLeft(), b.getBottom(), b.getRight()].map((s) => s.getBorderStyle() && s.getBorderStyle() + s.getColor().asRgbColor().asHexString());
      const r = at('B2:C3').setBorder(true, true, true, true, false, false);
      const first = [sides(at('B2').getBorder()), sides(at('C3').getBorder())];
      r.setBorder(true, null, null, false, null, null, '#0f0', app.BorderStyle.DASHED);
      return [...first, sides(at('B2').getBorder()), sides(at('C3').getBorder()), at('D4').getBorder()];`),
  ).toEqual([
    ['SOLID#000000', 'SOLID#000000', null, null],
    [null, null, 'SOLID#000000', 'SOLID#000000'],
    ['DASHED#00ff00', 'SOLID#000000', null, null],
    [null, null, 'SOLID#000000', null],
    null,
  ]);
});

test('Given merges across, down and whole, Then the first cell keeps its value, and parts of a merge are refused', async () => {
  const { does } = await sheetScript();
  expect(
    await does(`put('A1:C2', [[1, 2, 3], [4, 5, 6]]); at('A1:C2').mergeAcross();
      const seen = [a1s(at('A1:Z9').getMergedRanges()), at('A1:C2').getValues(), at('B2').isPartOfMerge(), at('D1').isPartOfMerge(),
        thrown(() => at('A1').merge()), thrown(() => at('A1:B1').breakApart())];
      at('A1:C2').breakApart(); at('E1:F2').mergeVertically(); seen.push(a1s(sheet().getRange('A1:F9').getMergedRanges())); return seen;`),
  ).toEqual([
    ['A1:C1', 'A2:C2'],
    [
      [1, '', ''],
      [4, '', ''],
    ],
    true,
    false,
    'Exception: You must select all cells in a merged range to merge or unmerge them.',
    'Exception: You must select all cells in a merged range to merge or unmerge them.',
    ['E1:E2', 'F1:F2'],
  ]);
});
