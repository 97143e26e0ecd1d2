/** Files as programs write them, each with the rows that it holds; read in Node and in a browser, whose decoders differ. */
import { CFB } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { n, row, t, xlsx } from './packages';
import { PAIR, WEB_PAGE_CASES, type FileCase } from './webPageCases';

const HEADER = ['學號', '姓名', '班級', '座號'];
const STUDENTS = [HEADER, ['0115001', '王小明', '機械一甲', '1'], ['0115002', '許功蓋', '機械一甲', '2']];
const csv = (rows: readonly (readonly string[])[]) => rows.map((line) => line.join(',')).join('\r\n');
const cells = (rows: readonly (readonly string[])[]) =>
  rows.map((line, r) => row(r + 1, ...line.map((text, c) => t(`${'ABCDEF'[c]}${r + 1}`, text)))).join('');

/** A record of an xls file. */
const record = (type: number, ...parts: (number | Buffer)[]) => {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from(Uint16Array.of(part).buffer) : part)),
  );
  return Buffer.concat([Buffer.from(Uint16Array.of(type, body.length).buffer), body]);
};

/** Excel 5.0/95 with Big5 texts under the code page that the file names. */
function oldBook(codePage: number): Buffer {
  const label = (text: string, r: number, c: number) => {
    const bytes = iconv.encode(text, 'cp950');
    return record(0x204, r, c, 0, bytes.length, bytes);
  };
  const head = [record(0x809, 0x500, 5, 0, 0), record(0x42, codePage)];
  const name = Buffer.from('\x06Sheet1', 'latin1');
  const at = Buffer.concat([...head, record(0x85, 0, 0, 0, name), record(0x0a)]).length;
  const texts = STUDENTS.flatMap((line, r) => line.map((text, c) => label(text, r, c)));
  const stream = Buffer.concat([
    ...[...head, record(0x85, at, 0, 0, name), record(0x0a)],
    ...[record(0x809, 0x500, 0x10, 0, 0), record(0x200, 0, STUDENTS.length, 0, 4, 0), ...texts, record(0x0a)],
  ]);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Book', Buffer.concat([stream, Buffer.alloc(4096)]));
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}

const dates = (formats: readonly number[], serial: number, more: Partial<Parameters<typeof xlsx>[0]> = {}) =>
  xlsx({
    formats,
    rows:
      row(1, t('A1', '學號'), t('B1', '異動日')) +
      formats.map((_, i) => row(i + 2, t(`A${i + 2}`, `${i}`), n(`B${i + 2}`, serial, i + 1))).join(''),
    ...more,
  });
const dated = (count: number, day: string) => [
  ['學號', '異動日'],
  ...Array.from({ length: count }, (_, i) => [`${i}`, day]),
];
const ZH_FORMATS = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 14, 22];

export const FILE_CASES: readonly FileCase[] = [
  ...['utf8', 'utf16le', 'utf16be', 'cp950'].map((encoding) => ({
    name: `CSV in ${encoding}`,
    bytes: () => iconv.encode(csv(STUDENTS), encoding),
    rows: STUDENTS,
  })),
  {
    name: 'Big5 with characters of the school’s own, where a browser’s big5 has characters of Hong Kong',
    bytes: () =>
      Buffer.concat([
        iconv.encode('學號,姓名\r\n1,', 'cp950'),
        Buffer.from([0xfa, 0x40, 0x8e, 0x40, 0x81, 0x40, 0xc6, 0xa1, 0xc8, 0xfe]),
        iconv.encode('明', 'cp950'),
      ]),
    rows: [
      ['學號', '姓名'],
      ['1', '\ue000\ue311\ueeb8\uf6b1\uf848明'],
    ],
  },
  {
    name: 'Big5 marks as Windows has them, and the characters that Windows added',
    bytes: () =>
      Buffer.concat([
        iconv.encode('學號,姓名\r\n1,', 'cp950'),
        Buffer.from([0xa1, 0x45, 0xa1, 0x50, 0xa1, 0x4e, 0xf9, 0xd6, 0xf9, 0xdc, 0xa3, 0xe1]),
      ]),
    rows: [
      ['學號', '姓名'],
      ['1', '‧·﹑碁嫺€'],
    ],
  },
  {
    name: 'CSV with numeric references for characters that its encoding lacks',
    bytes: () => iconv.encode('學號,姓名\r\n1,&#134071;小明\r\n2,&#x20BB7;大華&#55357;', 'cp950'),
    rows: [
      ['學號', '姓名'],
      ['1', '𠮷小明'],
      ['2', '𠮷大華&#55357;'],
    ],
  },
  {
    name: 'CSV with ="…", plain, quoted, with a comma inside, and in tabs',
    bytes: () => Buffer.from('學號,姓名,班級\n="0115001",王小明,機械一甲\n"=""0115002""",李大華,="機械一甲, 1"'),
    rows: [
      ['學號', '姓名', '班級'],
      ['0115001', '王小明', '機械一甲'],
      ['0115002', '李大華', '機械一甲, 1'],
    ],
  },
  ...[950, 1252, 0x5212, 10000, 932, 936].map((page) => ({
    name: `Excel 5.0/95 with Big5 texts under code page ${page}`,
    bytes: () => oldBook(page),
    rows: STUDENTS,
  })),
  {
    name: 'an xlsx with 64-bit sizes',
    bytes: () => xlsx({ rows: cells(STUDENTS) }, { isZip64: true }),
    rows: STUDENTS,
  },
  {
    name: 'an xlsx with 64-bit sizes and directory',
    bytes: () => xlsx({ rows: cells(STUDENTS) }, { isZip64: true, isZip64Directory: true }),
    rows: STUDENTS,
  },
  {
    name: 'an xlsx with a 64-bit directory alone',
    bytes: () => xlsx({ rows: cells(STUDENTS) }, { isZip64Directory: true }),
    rows: STUDENTS,
  },
  {
    name: 'an xlsx with sizes behind the data',
    bytes: () => xlsx({ rows: cells(STUDENTS) }, { hasDescriptors: true }),
    rows: STUDENTS,
  },
  { name: 'a strict xlsx', bytes: () => xlsx({ rows: cells(STUDENTS), isStrict: true }), rows: STUDENTS },
  {
    name: 'an xlsx whose elements have a prefix',
    bytes: () => xlsx({ rows: cells(STUDENTS), prefix: 'x' }),
    rows: STUDENTS,
  },
  {
    name: 'an xlsx with part names of another case and backslashes',
    bytes: () =>
      xlsx({
        rows: cells(STUDENTS),
        part: (name, xml) => [name.replace('sheet1', 'Sheet1').replace('xl/', 'XL\\'), xml],
      }),
    rows: STUDENTS,
  },
  {
    name: 'an xlsx with parts in UTF-16',
    bytes: () =>
      xlsx({
        rows: cells(STUDENTS),
        part: (name, xml) => [name, iconv.encode(xml.replace('UTF-8', 'UTF-16'), 'utf16le', { addBOM: true })],
      }),
    rows: STUDENTS,
  },
  {
    name: 'an xlsx whose cells have no references, and shared strings with readings and CDATA',
    bytes: () =>
      xlsx({
        rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="str"><v>0115001</v></c><c t="s"><v>2</v></c></row>',
        strings:
          '<si><t>學號</t></si><si><r><t>姓</t></r><r><t>名</t></r></si><si><t><![CDATA[王小]]>&#x660e;</t><rPh sb="0" eb="1"><t>ㄨㄤ</t></rPh></si>',
      }),
    rows: PAIR,
  },
  {
    name: 'the built-in dates of Chinese Excel',
    bytes: () => dates(ZH_FORMATS, 46_266),
    rows: dated(ZH_FORMATS.length, '2026-09-01'),
  },
  ...['1', 'true'].map((value) => ({
    name: `dates that count from 1904, "${value}"`,
    bytes: () => dates([14], 46_266 - 1462, { workbookPr: `<workbookPr date1904="${value}"/>` }),
    rows: dated(1, '2026-09-01'),
  })),
  {
    name: 'dates by formats of the file, also of the ROC calendar',
    bytes: () =>
      dates([164, 165, 166], 46_266.5, {
        numFmts:
          '<numFmts><numFmt numFmtId="164" formatCode="[$-404]e/m/d;@"/><numFmt numFmtId="165" formatCode="[$-404]gge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="166" formatCode="上午/下午h&quot;時&quot;mm&quot;分&quot;"/></numFmts>',
      }),
    rows: dated(3, '2026-09-01T12:00:00'),
  },
  {
    name: 'numbers that are none of dates: money, General, scientific',
    bytes: () =>
      dates([164, 165, 0], 46_266, {
        numFmts:
          '<numFmts><numFmt numFmtId="164" formatCode="[$NT$-404]#,##0.00;[Red]-#,##0"/><numFmt numFmtId="165" formatCode="0.00E+00"/></numFmts>',
      }),
    rows: dated(3, '46266'),
  },
  {
    name: 'dates of a strict xlsx, which are text',
    bytes: () =>
      xlsx({
        rows:
          row(1, t('A1', '學號'), t('B1', '異動日')) +
          row(2, t('A2', '0'), '<c r="B2" t="d"><v>2026-09-01T00:00:00</v></c>'),
        isStrict: true,
      }),
    rows: dated(1, '2026-09-01'),
  },
  {
    name: 'merged cells, which hold for their rows and not for their columns',
    bytes: () =>
      xlsx({
        rows:
          row(1, t('A1', '115學年度')) +
          row(2, t('A2', '班級'), t('B2', '姓名')) +
          row(3, t('A3', '機械一甲'), t('B3', '王小明')) +
          row(4, t('B4', '李大華')),
        after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>',
      }),
    rows: [['115學年度'], ['班級', '姓名'], ['機械一甲', '王小明'], ['機械一甲', '李大華']],
  },
  {
    name: 'CSV with bars between its cells',
    bytes: () => Buffer.from('學號|姓名\r\n0115001|王小明'),
    rows: PAIR,
  },
  {
    name: 'UTF-16 without a mark, big end first, with tabs',
    bytes: () => iconv.encode('學號\t姓名\r\n0115001\t王小明', 'utf-16be'),
    rows: PAIR,
  },
  {
    name: 'CSV with numeric references that were escaped twice',
    bytes: () => Buffer.from('學號,姓名\n0115001,&amp;#29579;小&#x660E;'),
    rows: PAIR,
  },
  {
    name: 'CSV with =0915 as a number',
    bytes: () => Buffer.from('學號,姓名\n=0115001,王小明'),
    rows: PAIR,
  },
  {
    name: 'a flat file of LibreOffice',
    bytes: () =>
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="a">${PAIR.map((line) => `<table:table-row>${line.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table></office:spreadsheet></office:body></office:document>`,
      ),
    rows: PAIR,
  },
  {
    name: 'the XML of Excel 2003',
    bytes: () =>
      Buffer.from(
        `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名單"><Table>${PAIR.map((line) => `<Row>${line.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`,
      ),
    rows: PAIR,
  },
  ...WEB_PAGE_CASES,
];
