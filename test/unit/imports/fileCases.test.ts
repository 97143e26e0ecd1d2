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

/** An ods file of one sheet by hand. */
function ods(table: string): Buffer {
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const content = `<office:document-content ${names.join(' ')} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="a">${table}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';
  const styles = `<office:document-styles ${names[0]}></office:document-styles>`;
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  const parts = { mimetype, 'content.xml': content, 'styles.xml': styles, 'META-INF/manifest.xml': manifest };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}

const told = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;

function xml2003(table: string): Buffer {
  const name = 'urn:schemas-microsoft-com:office:spreadsheet';
  return Buffer.from(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${name}" xmlns:ss="${name}"><Worksheet ss:Name="a"><Table>${table}</Table></Worksheet></Workbook>`,
  );
}

const HIDDEN: readonly (readonly [string, Buffer])[] = [
  [
    'an xlsx',
    xlsx({
      rows:
        '<cols><col min="2" max="2" hidden="1" width="0"/></cols>' +
        row(1, t('A1', '學號'), t('B1', '姓名'), t('C1', '座號')) +
        `<row r="2" hidden="1">${t('A2', '0115001')}${t('B2', '王')}<c r="C2"><f>1+1</f></c></row>`,
    }),
  ],
  [
    'an ods',
    ods(
      `<table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${told('學號')}${told('姓名')}${told('座號')}</table:table-row>` +
        `<table:table-row table:visibility="filter">${told('0115001')}${told('王')}<table:table-cell table:formula="of:=1+1"/></table:table-row>`,
    ),
  ],
  [
    'the XML of Excel 2003',
    xml2003(
      '<Column ss:Index="2" ss:Hidden="1"/>' +
        ['學號', '姓名', '座號']
          .map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`)
          .join('')
          .replace(/^(.*)$/, '<Row>$1</Row>') +
        '<Row ss:Hidden="1"><Cell><Data ss:Type="String">0115001</Data></Cell><Cell><Data ss:Type="String">王</Data></Cell><Cell ss:Formula="=1+1"/></Row>',
    ),
  ],
];

test.each(HIDDEN)(
  'Given %s, Then hidden rows and columns are read and known, and so is a formula without its value',
  async (_, bytes) => {
    const [sheet] = await read(bytes);
    expect(sheet!.rows.slice(0, 2).map((line) => line.slice(0, 2))).toEqual([
      ['學號', '姓名'],
      ['0115001', '王'],
    ]);
    expect([sheet!.hiddenRows, [...sheet!.hiddenColumns], [...sheet!.unsaved]]).toEqual([1, [1], [[2, 1]]]);
  },
);

test('Given an error in a cell, Then it is no blank', async () => {
  const [sheet] = await read(xlsx({ rows: row(1, '<c r="A1" t="e"><f>X</f><v>#N/A</v></c>') }));
  expect(sheet!.rows).toEqual([['#N/A']]);
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

test('Given a file that leaves its formulas for Excel to work out, Then a nought in their place is no value', async () => {
  const rows = row(
    1,
    '<c r="A1"><f>B1</f><v>0</v></c><c r="B1"><v>0</v></c><c r="C1" t="str"><f>B1</f></c><c r="D1"><f>1</f><v>1</v></c>',
  );
  const [sheet] = await read(xlsx({ rows, workbookPr: '<calcPr calcId="1" fullCalcOnLoad="1"/>' }));
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
      'tooWide',
    ],
    [
      'of repeated columns',
      ods(`<table:table-row>${told('學號', ' table:number-columns-repeated="99999999"')}</table:table-row>`),
      'tooWide',
    ],
    [
      'of repeated rows',
      ods(`<table:table-row table:number-rows-repeated="99999999">${told('學號')}</table:table-row>`),
      'tooLarge',
    ],
    [
      'of repeated cells',
      ods(
        `<table:table-row table:number-rows-repeated="9999">${told('學號', ' table:number-columns-repeated="9999"')}</table:table-row>`,
      ),
      'tooLarge',
    ],
    [
      'of columns in the XML of Excel 2003',
      xml2003('<Row><Cell ss:Index="99999999"><Data ss:Type="String">學號</Data></Cell></Row>'),
      'tooWide',
    ],
    [
      'of cells far out',
      xlsx({
        rows: '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row><row r="9999999"><c r="A9999999"><v>1</v></c></row>',
      }),
      'emptyFile',
    ],
    ['of columns past the last', xlsx({ rows: row(1, t('ZZZ1', '學號')) }), 'tooWide'],
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
