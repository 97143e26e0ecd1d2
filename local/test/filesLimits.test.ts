/** Files made to hurt: each opens, or is refused in words, in the time that its bytes are worth. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileError } from '../src/files/contract';
import { openWorkbookFile } from '../src/files/open';

let folder: string;
let whole: Record<string, Uint8Array>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'limits-'));
  const file = await openWorkbookFile(path.join(folder, 'base.xlsx'), { create: true, live: false });
  const sheetId = file.model.sheets()[0]!.id;
  file.model.setCells({ sheetId, row: 1, col: 1 }, [['甲', 1]], 'raw');
  file.model.setNamedRange('things', { sheetId, row: 1, col: 1, rows: 1, cols: 2 });
  await file.save();
  await file.close();
  whole = unzipSync(new Uint8Array(readFileSync(file.path)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';

/** The base file with parts rewritten. @returns 'opens', or the code that it was refused with */
async function opening(
  rewritten: Readonly<Record<string, (xml: string) => string>>,
  bytes?: Uint8Array,
): Promise<string> {
  const parts = { ...whole };
  for (const [name, rewrite] of Object.entries(rewritten)) {
    const before = parts[name] ? strFromU8(parts[name]) : '';
    const after = rewrite(before);
    if (before === after) throw new Error(`${name} stayed as it was`);
    parts[name] = strToU8(after);
  }
  const file = path.join(folder, 'hurts.xlsx');
  writeFileSync(file, bytes ?? zipSync(parts));
  try {
    const opened = await openWorkbookFile(file, { live: false });
    await opened.close();
    return 'opens';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.message).toContain('檔案沒有變動');
    return error.code;
  }
}

const column = (from: number, to: number) => `<col min="${from}" max="${to}" width="10" customWidth="1" style="0"/>`;
const withColumns = (columns: string) => (xml: string) => {
  const bare = xml.replace(/<cols>.*<\/cols>/s, '');
  return bare.replace('<sheetData', `<cols>${columns}</cols><sheetData`);
};
const withCells = (cells: string) => (xml: string) => xml.replace('</sheetData>', `${cells}</sheetData>`);
const afterCells = (more: string) => (xml: string) => xml.replace('</sheetData>', `</sheetData>${more}`);

test.each([
  ['a column that never ends', SHEET, withColumns(column(1, 999_999_999)), 'opens'],
  ['columns from nowhere', SHEET, withColumns(column(-5, NaN) + column(99_999, 99_999_999)), 'opens'],
  ['columns told over and over', SHEET, withColumns(column(1, 16_384).repeat(1000)), 'TOO_LARGE'],
  ['a cell in the last corner', SHEET, withCells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'TOO_LARGE'],
  [
    'a long row over a million styled ones',
    SHEET,
    withCells(
      `<row r="2"><c r="XFD2"><v>1</v></c></row>${Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 3}" s="1" customFormat="1"/>`).join('')}`,
    ),
    'TOO_LARGE',
  ],
  [
    'merges over and over',
    SHEET,
    afterCells(`<mergeCells>${'<mergeCell ref="A1:Z1000"/>'.repeat(5000)}</mergeCells>`),
    'TOO_LARGE',
  ],
  [
    'rules over and over',
    SHEET,
    afterCells(
      `<dataValidations>${'<dataValidation type="list" sqref="A1:Z1000"><formula1>"a,b"</formula1></dataValidation>'.repeat(5000)}</dataValidations>`,
    ),
    'TOO_LARGE',
  ],
  [
    'tags that never close',
    SHEET,
    afterCells('<mergeCell ref="A1:B2" '.repeat(200_000)),
    expect.stringMatching(/^(CORRUPT|opens)$/),
  ],
  [
    'elements that never end',
    SHEET,
    afterCells('<dataValidation type="list">'.repeat(200_000)),
    expect.stringMatching(/^(CORRUPT|opens)$/),
  ],
  [
    'looks without number',
    STYLES,
    (xml: string) => xml.replace('</cellXfs>', `${'<xf numFmtId="0"/>'.repeat(200_000)}</cellXfs>`),
    'TOO_LARGE',
  ],
  [
    'a name for every cell there could be',
    BOOK,
    (xml: string) =>
      xml.replace(
        '</definedName>',
        '</definedName><definedName name="all">\'工作表1\'!$A$1:$XFD$1048576</definedName>',
      ),
    'opens',
  ],
] as const)('Given %s, Then it ends', async (_what, part, rewrite, outcome) => {
  expect(await opening({ [part]: rewrite })).toEqual(outcome);
});

test('Given thousands of parts, Then they are refused', async () => {
  const more = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`xl/media/${i}.txt`, strToU8('x')]));
  expect(await opening({}, zipSync({ ...whole, ...more }))).toBe('TOO_LARGE');
});

test('Given parts that unpack to more than there is room for, Then they are refused before they are unpacked', async () => {
  const bomb = Buffer.from(zipSync(whole));
  for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 4))
    bomb.writeUInt32LE(0x7fffffff, at + 24);
  expect(await opening({}, bomb)).toBe('TOO_LARGE');
});
