/** Files as programs write them hold the same rows for the dialog. */
import { readFile } from '../../../sidebar/import/reading/readFile';
import { readSheets } from '../../../sidebar/import/reading/workbookReader';
import { FILE_CASES } from './fileCases';
import { row, t, xlsx, zip } from './packages';
import { faultOf } from './readingOf';

const read = async (bytes: Uint8Array) =>
  (await readFile(new Uint8Array(bytes), () => Promise.resolve(readSheets))).sheets;
const filled = (rows: readonly (readonly string[])[]) =>
  rows.map((line) => line.map((text) => text.trim())).filter((line) => line.some((text) => text !== ''));

test.each(FILE_CASES.map((one) => [one.name, one] as const))(
  'Given %s, Then its rows are read',
  async (_, { bytes, rows }) => {
    const [sheet] = await read(bytes());
    expect(filled(sheet!.rows)).toEqual(rows);
  },
);

test('Given rows that are hidden or filtered out, Then they are read, and counted', async () => {
  const rows = row(1, t('A1', '學號')) + `<row r="2" hidden="1">${t('A2', '0115001')}</row><row r="3" hidden="true"/>`;
  const [sheet] = await read(xlsx({ rows }));
  expect([sheet!.rows.length, sheet!.hiddenRows]).toEqual([2, 1]);
});

test('Given formulas without saved values, Then their columns are known; an empty text that was saved is a value', async () => {
  const rows = row(
    1,
    '<c r="A1"><f>B1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1</f><v/></c><c r="D1"><f>1</f><v>1</v></c>',
  );
  const [sheet] = await read(xlsx({ rows }));
  expect([...sheet!.unsaved]).toEqual([
    [0, 1],
    [2, 1],
  ]);
});

describe('Given a bomb', () => {
  test.each([
    [
      'of columns',
      xlsx({ rows: row(1, t('A1', '學號')), after: '<cols><col min="1" max="999999999" hidden="1"/></cols>' }),
      'noLines',
    ],
    [
      'of cells far out',
      xlsx({
        rows: '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row><row r="9999999"><c r="A9999999"><v>1</v></c></row>',
      }),
      'emptyFile',
    ],
    [
      'of styles',
      xlsx({ rows: row(1, t('A1', '學號')), formats: Array.from({ length: 70_001 }, () => 14) }),
      'tooLarge',
    ],
    ['of zeros, which unpacks to 500 MB', zip({ 'xl/workbook.xml': Buffer.alloc(500 * 1024 * 1024) }), 'tooLarge'],
  ])('%s, Then it is refused soon', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });
});
