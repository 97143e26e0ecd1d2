/** Files as programs write them hold the same rows for the dialog. */
import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../../sidebar/files/readFile';
import { readSheets } from '../../../sidebar/files/workbookReader';
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

test('Given an ods with a filtered row, Then it is read, and counted', async () => {
  const line = (text: string, hidden = '') =>
    `<table:table-row${hidden}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="a">${line('學號')}${line('0115001', ' table:visibility="filter"')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  const styles =
    '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"></office:document-styles>';
  const parts = { mimetype, 'content.xml': content, 'styles.xml': styles, 'META-INF/manifest.xml': manifest };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  const [sheet] = await read(zipSync(Object.fromEntries(packed)));
  expect([sheet!.rows.flat(), sheet!.hiddenRows]).toEqual([['學號', '0115001'], 1]);
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
