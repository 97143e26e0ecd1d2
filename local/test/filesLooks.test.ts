/** Looks of cells in files, with exceljs as another's opinion: what we write it reads the same, what it writes we read the same. */
import Excel from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../src/files/xlsxRead';
import { writeXlsx } from '../src/files/xlsxWrite';
import type { Border, CellStyle } from '../src/model/contract';
import { createWorkbookModel } from '../src/workbook/create';

const colour = fc.nat(0xffffff).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const line = fc.record({
  style: fc.constantFrom<Border['style']>('SOLID', 'DOTTED', 'DASHED', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  color: colour,
});
const yes = fc.constant(true as const);
/** Each of which a file can tell; the default is not told. */
const look = fc.record(
  {
    numberFormat: fc.constantFrom(
      '@',
      '0',
      '0.00',
      'yyyy/mm/dd',
      '0%',
      '"共" 0 "件"',
      '[$-404]e/m/d',
      '#,##0;[Red]-#,##0',
    ),
    fontFamily: fc.constantFrom('新細明體', 'A & <B>', 'Arial'),
    fontSize: fc.constantFrom(8, 10.5, 12, 72),
    bold: yes,
    italic: yes,
    underline: yes,
    strikethrough: yes,
    fontColor: colour.filter((one) => one !== '#000000'),
    background: colour,
    horizontalAlignment: fc.constantFrom<'left' | 'center' | 'right'>('left', 'center', 'right'),
    verticalAlignment: fc.constantFrom<'top' | 'middle'>('top', 'middle'),
    wrap: fc.constant('WRAP' as const),
    rotation: fc.integer({ min: -90, max: 90 }).filter((degrees) => degrees !== 0),
    borderTop: line,
    borderRight: line,
    borderBottom: line,
    borderLeft: line,
  },
  { requiredKeys: [] },
);
const looks = fc.array(look, { minLength: 1, maxLength: 12 });

function written(styles: readonly CellStyle[]): Uint8Array {
  const model = createWorkbookModel({});
  const sheetId = model.sheets()[0]!.id;
  styles.forEach((style, i) => model.setStyles({ sheetId, row: i + 1, col: 1, rows: 1, cols: 1 }, style));
  return writeXlsx(model.snapshot(), 1);
}

function ours(bytes: Uint8Array, rows: number): CellStyle[] {
  const { data } = readXlsx(bytes);
  const model = createWorkbookModel({}, data as never);
  const sheetId = model.sheets()[0]!.id;
  const { styles, styleTable } = model.getCells({ sheetId, row: 1, col: 1, rows, cols: 1 }, ['styles']);
  return styles!.map(([number]) => styleTable![number!]!);
}

test('Given any looks, When they are saved and read again, Then they are the same', () => {
  fc.assert(
    fc.property(looks, (styles) => expect(ours(written(styles), styles.length)).toEqual(styles)),
    { numRuns: 100 },
  );
});

const LINES: Readonly<Record<Border['style'], Excel.BorderStyle>> = {
  SOLID: 'thin',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};
const argb = (one: string) => ({ argb: `FF${one.slice(1).toUpperCase()}` });
const side = (one: Border | undefined) => one && { style: LINES[one.style], color: argb(one.color) };

/** A look as exceljs has it: only what the look tells. */
function theirs(style: CellStyle): Partial<Excel.Style> {
  const alignment = {
    ...(style.horizontalAlignment && { horizontal: style.horizontalAlignment }),
    ...(style.verticalAlignment && { vertical: style.verticalAlignment as 'top' | 'middle' }),
    ...(style.wrap && { wrapText: true }),
    ...(style.rotation && { textRotation: style.rotation }),
  };
  const border = Object.fromEntries(
    Object.entries({
      top: side(style.borderTop),
      right: side(style.borderRight),
      bottom: side(style.borderBottom),
      left: side(style.borderLeft),
    }).filter(([, one]) => one !== undefined),
  );
  return {
    ...(style.numberFormat && { numFmt: style.numberFormat }),
    font: {
      name: style.fontFamily ?? 'Calibri',
      size: style.fontSize ?? 11,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.underline && { underline: true }),
      ...(style.strikethrough && { strike: true }),
      ...(style.fontColor && { color: argb(style.fontColor) }),
    },
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(style.background && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.background) } }),
  };
}

test('Given any looks, When they are saved, Then exceljs reads them as they are', async () => {
  await fc.assert(
    fc.asyncProperty(looks, async (styles) => {
      const book = new Excel.Workbook();
      await book.xlsx.load(written(styles).slice().buffer as ArrayBuffer);
      // It reads sizes as whole points.
      const found = styles.map((_, i) => book.worksheets[0]!.getCell(i + 1, 1).style);
      expect(found).toEqual(
        styles.map((style) =>
          Object.keys(style).length === 0
            ? expect.anything()
            : expect.objectContaining(
                theirs({ ...style, ...(style.fontSize && { fontSize: Math.floor(style.fontSize) }) }),
              ),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

test('Given any looks that exceljs saved, When they are read, Then they are the same', async () => {
  await fc.assert(
    fc.asyncProperty(looks, async (styles) => {
      const book = new Excel.Workbook();
      const sheet = book.addWorksheet('一');
      styles.forEach((style, i) => (sheet.getCell(i + 1, 1).style = theirs(style)));
      const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
      expect(ours(bytes, styles.length)).toEqual(styles);
    }),
    { numRuns: 60 },
  );
});

test('Given what a person set up in another program, When it is saved here, Then exceljs finds it again', async () => {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('名冊', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }] });
  book.addWorksheet('參數', { state: 'hidden', properties: { tabColor: { argb: 'FF00AA00' } } });
  sheet.columns = [{ width: 20 }, { width: 8, hidden: true }, {}];
  sheet.getRow(3).height = 40;
  sheet.autoFilter = 'A2:C9';
  sheet.mergeCells('B5:C6');
  sheet.getCell('A3').note = '請填學號 & <班級>';
  sheet.getCell('A3').value = '0071';
  sheet.addConditionalFormatting({
    ref: 'A3:A9',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 1,
        formulae: [5],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } }, font: { bold: true } },
      },
    ],
  });
  await sheet.protect('', {});
  const { data } = readXlsx(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  const again = new Excel.Workbook();
  const saved = writeXlsx(createWorkbookModel({}, data as never).snapshot(), 1);
  await again.xlsx.load(saved.slice().buffer as ArrayBuffer);
  const [first, second] = again.worksheets;
  expect([second!.name, second!.state, second!.properties.tabColor]).toEqual(['參數', 'hidden', { argb: 'FF00AA00' }]);
  expect(first!.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false });
  expect(first!.getColumn(1).width).toBeCloseTo(20, 1);
  expect(first!.getColumn(2).hidden).toBe(true);
  expect(first!.getRow(3).height).toBeCloseTo(40, 0);
  expect(first!.autoFilter).toBe('A2:C9');
  expect(first!.getCell('C6').master.address).toBe('B5');
  expect(first!.getCell('A3').value).toBe('0071');
  const note = first!.getCell('A3').note as Excel.Comment | string;
  expect(typeof note === 'string' ? note : note.texts?.map((one) => one.text).join('')).toBe('請填學號 & <班級>');
  expect((first as never as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
  const [format] = (first as never as { conditionalFormattings: { ref: string; rules: object[] }[] })
    .conditionalFormattings;
  expect(format).toMatchObject({
    ref: 'A3:A9',
    rules: [{ type: 'cellIs', operator: 'greaterThan', style: { font: { bold: true } } }],
  });
});

test('Given a data bar before other formats, When the file is read, Then the others are there', () => {
  const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const bar = `<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF00FF00"/></dataBar><extLst><ext uri="{B025F937}"><id>{1}</id></ext></extLst></cfRule></conditionalFormatting>`;
  const other = `<conditionalFormatting sqref="B1:B9"><cfRule type="expression" priority="2"><formula>B1&gt;3</formula></cfRule></conditionalFormatting>`;
  const end = `<extLst><ext uri="{78C0D931}"><other>1</other></ext></extLst></worksheet>`;
  const parts = unzipSync(written([{ bold: true }]));
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet]!).replace(/<sheetData>.*<\/worksheet>$/s, `${cells}${bar}${other}${end}`);
  // Without the host's own part, which would tell the formats by itself.
  const all: Record<string, Uint8Array> = { ...parts, [sheet]: strToU8(xml) };
  const { 'customXml/item1.xml': _own, ...given } = all;
  const formats = readXlsx(zipSync(given)).data.sheets[0]!.properties.conditionalFormats;
  expect(formats.map(({ condition }) => condition)).toEqual([{ criteria: 'CUSTOM_FORMULA', args: ['=B1>3'] }]);
});

test('Given signs that XML has no place for, in names, rules and formulas, When saved, Then the file opens again', () => {
  const model = createWorkbookModel({});
  const sheetId = model.sheets()[0]!.id;
  const cell = { sheetId, row: 1, col: 1, rows: 1, cols: 1 };
  model.updateSheet(sheetId, { name: 'a\u000bb' });
  model.setCells(cell, [['x\u0001y']], 'raw');
  model.setRules(cell, {
    criteria: 'VALUE_IN_LIST',
    args: [['甲\u0002', '乙'], true],
    allowInvalid: true,
    helpText: '選\u0003',
  });
  model.setStyles(cell, { numberFormat: '0"\u0004"' });
  const { data } = readXlsx(writeXlsx(model.snapshot(), 1));
  expect(data.sheets.map(({ properties }) => properties.name)).toEqual(['a\u000bb']);
  expect(data.sheets[0]!.values[0]?.[0]).toBe('x\u0001y');
});
