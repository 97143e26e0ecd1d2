/** The cells of xlsx files, read and written without exceljs: other programs agree on them, and odd files are read right. */
import * as sheetjs from '@e965/xlsx';
import Excel from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { createWorkbookModel } from '../src/workbook/create';
import type { CellValue, OwnedWorkbook } from '../src/model/contract';
import { readXlsx } from '../src/files/xlsxRead';
import { writeXlsx } from '../src/files/xlsxWrite';

const opened = async (bytes: Uint8Array): Promise<OwnedWorkbook> => {
  const { data } = readXlsx(bytes);
  return createWorkbookModel(data.meta, data as never);
};
const cellsIn = (model: OwnedWorkbook, rows: number, cols: number) => {
  const sheetId = model.sheets()[0]!.id;
  return model.getCells({ sheetId, row: 1, col: 1, rows, cols }, ['values', 'formulas', 'notes', 'numberFormats']);
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('0071', ' 前後空白 ', '兩\n行', 'a\r\nb', '_x0041_', '<b>&"\'', '\u0001', '=A1', '𠮷野家'),
);
const value = fc.oneof(
  fc.constant(null),
  text.filter((one) => one !== ''),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
);
const rows = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });

async function written(values: CellValue[][]): Promise<Uint8Array> {
  const model = createWorkbookModel();
  model.setCells({ sheetId: model.sheets()[0]!.id, row: 1, col: 1 }, values, 'raw');
  return writeXlsx(model.snapshot(), 1);
}

describe('Whatever stands in cells', () => {
  test('comes back the same, and SheetJS and exceljs read the same', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const bytes = await written(values);
        expect(cellsIn(await opened(bytes), values.length, 4).values).toEqual(values);
        const theirs = sheetjs.read(bytes, { type: 'buffer' });
        const other = new Excel.Workbook();
        await other.xlsx.load(bytes.buffer as ArrayBuffer);
        values.forEach((line, r) =>
          line.forEach((one, c) => {
            const at = sheetjs.utils.encode_cell({ r, c });
            // Those two undo fewer of the escapes for signs that XML has no place for.
            if (typeof one === 'string' && /[\u0000-\u001f]|_x[\da-f]{4}_/i.test(one)) return;
            expect([at, theirs.Sheets[theirs.SheetNames[0]!]![at]?.v ?? null]).toEqual([at, one]);
            expect([at, other.worksheets[0]!.getCell(at).value]).toEqual([at, one]);
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('arrays are whole for other programs, and again after opening', async () => {
    const model = createWorkbookModel();
    const sheetId = model.sheets()[0]!.id;
    const formulas = ['=ARRAYFORMULA(A1:A3*2)', '=TRANSPOSE(A1:A3)'];
    model.setCells(
      { sheetId, row: 1, col: 1 },
      [
        [1, formulas[0]!, formulas[1]!],
        [2, null, null],
        [3, null, null],
      ],
      'parse',
    );
    const values = cellsIn(model, 3, 5).values!;
    const bytes = writeXlsx(model.snapshot(), 1);
    const theirs = sheetjs.read(bytes, { type: 'buffer' });
    expect(sheetjs.utils.sheet_to_json(theirs.Sheets[theirs.SheetNames[0]!]!, { header: 1 })).toEqual([
      [1, 2, 1, 2, 3],
      [2, 4],
      [3, 6],
    ]);
    const again = cellsIn(await opened(bytes), 3, 5);
    expect(again.values).toEqual(values);
    expect(again.formulas![0]!.slice(1, 3)).toEqual(formulas);
  });

  test('written by SheetJS is read the same', async () => {
    const seen = text.filter((one) => one !== '' && !/[\u0000-\u001f\ufffe\uffff]|_x[\da-f]{4}_/i.test(one));
    const line = fc.array(fc.oneof(seen, fc.boolean(), fc.integer()), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), fc.boolean(), async (values, bookSST) => {
        const book = sheetjs.utils.book_new(sheetjs.utils.aoa_to_sheet(values), '表');
        const bytes = sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', bookSST }) as Uint8Array;
        expect(cellsIn(await opened(bytes), values.length, 3).values).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Odd {
  readonly cells: string;
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly book?: string;
  readonly relations?: string;
  readonly parts?: Record<string, string>;
}

/** A file as no writer in the house makes them: sheets under other paths, no theme, no styles. */
function oddFile({ cells, after = '', strings = '', styles = '', book = '', relations = '', parts = {} }: Odd) {
  const relationships = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}<sheets><sheet name="甲" sheetId="7" r:id="x1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="x1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/Tabelle.xml"/><Relationship Id="x2" Type="${OFFICE}/sharedStrings" Target="strings.xml"/>`,
    ),
    'xl/worksheets/Tabelle.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${cells}</sheetData>${after}</worksheet>`,
    'xl/worksheets/_rels/Tabelle.xml.rels': relationships(relations),
    'xl/strings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...(styles && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])));
}

describe('Files of other programs', () => {
  test('rich texts, reading aids, inline texts, escapes, and cells that do not say where they stand', async () => {
    const model = await opened(
      oddFile({
        strings:
          '<si><r><t>學</t></r><r><rPr><b/></rPr><t xml:space="preserve">號 </t></r><rPh sb="0" eb="1"><t>ㄒㄩㄝˊ</t></rPh></si><si><t>a_x000D_b</t></si><si><t/></si>',
        cells:
          '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>內文 &amp; &#x4E2D;</t></is></c><c t="s"><v>2</v></c></row>' +
          '<row r="3"><c r="B3" t="e"><v>#DIV/0!</v></c><c t="d"><v>2026-02-03T12:00:00</v></c><c t="b"><v>1</v></c></row>',
      }),
    );
    expect(cellsIn(model, 3, 4).values).toEqual([
      ['學號 ', 'a\rb', '內文 & 中', null],
      [null, null, null, null],
      [null, { error: '#DIV/0!' }, 46056.5, true],
    ]);
  });

  test('shared formulas are moved to each cell, array formulas are computed anew', async () => {
    const model = await opened(
      oddFile({
        cells:
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:B3">A1*$A$1&amp;""</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3"><c r="A3"><v>3</v></c><c r="C3"><f t="array" ref="C3:C5">A1:A3*2</f><v>2</v></c></row>' +
          '<row r="4"><c r="C4"><v>4</v></c></row><row r="5"><c r="C5"><v>99</v></c></row>',
      }),
    );
    const { values, formulas } = cellsIn(model, 5, 3);
    expect(formulas!.map((line) => line.slice(1))).toEqual([
      ['=A1*$A$1&""', ''],
      ['=A2*$A$1&""', ''],
      ['', '=ARRAYFORMULA(A1:A3*2)'],
      ['', ''],
      ['', ''],
    ]);
    expect(values!.map((line) => line[2])).toEqual([null, null, 2, 4, 6]);
  });

  test('dates counted from 1904, looks of whole rows and columns', async () => {
    const xf = (format: number) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`;
    const model = await opened(
      oddFile({
        book: '<workbookPr date1904="1"/>',
        styles: `<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${xf(0)}${xf(14)}${xf(49)}</cellXfs>`,
        cells:
          '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1"><v>5</v></c></row><row r="2" s="2" customFormat="1"><c r="A2"><v>7</v></c></row>',
      }),
    );
    const { values, numberFormats } = cellsIn(model, 2, 2);
    expect(values).toEqual([
      [1462, 5],
      [7, null],
    ]);
    expect(numberFormats![1]![1]).toBe('@');
    expect(numberFormats![1]![0]).not.toBe('@');
  });

  test('notes and links beside the cells', async () => {
    const model = await opened(
      oddFile({
        strings: '<si><t>平臺</t></si>',
        cells: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        after: '<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>',
        relations:
          `<Relationship Id="h" Type="${OFFICE}/hyperlink" TargetMode="External" Target="https://example.edu.tw/?a=1&amp;b=2"/>` +
          `<Relationship Id="n" Type="${OFFICE}/comments" Target="../notes.xml"/>`,
        parts: {
          'xl/notes.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="B2"><text><r><t>導師：</t></r><r><t>請補 &lt;</t></r></text></comment></commentList></comments>`,
        },
      }),
    );
    const { formulas, notes } = cellsIn(model, 2, 2);
    expect(formulas![0]![0]).toBe('=HYPERLINK("https://example.edu.tw/?a=1&b=2","平臺")');
    expect(notes![1]![1]).toBe('導師：請補 <');
  });

  test("elements under a prefix are Excel's own all the same", async () => {
    const x = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const sheet = x(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>字</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
    );
    const model = await opened(oddFile({ cells: '', parts: { 'xl/worksheets/Tabelle.xml': sheet } }));
    expect(cellsIn(model, 1, 1).values).toEqual([['字']]);
    expect(model.sheets()[0]!.merges).toEqual([{ row: 1, col: 1, rows: 2, cols: 2 }]);
  });

  test.each([
    ['a row past the last', '<row r="9999999"><c r="A9999999"><v>1</v></c></row>'],
    ['cells that end in the middle', '<row r="1"><c r="A1"><v>1</v>'],
  ])('%s is CORRUPT', async (_name, cells) => {
    expect(() => readXlsx(oddFile({ cells }))).toThrow('CORRUPT');
  });
});
