/** Files as platforms and people export them, read as the import dialog does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CFB } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { readFile } from '../../../sidebar/files/readFile';
import { csv, faultOf, readingOf } from './readingOf';

const HEADER = ['身分證字號', '出生日期', '學號', '學生姓名', '科目名稱', '成果名稱', '上傳日期', '審核狀態'];
const ROW = ['A123456789', '097/01/02', '0011001', '王小明', '國語文', '閱讀心得', '115/10/1', '認證中'];
const READ = {
  studentNo: '0011001',
  name: '王小明',
  courseOrType: '國語文',
  title: '閱讀心得',
  uploadedAt: '115/10/1',
  certification: '認證中',
};
const xlsx = async (...sheets: (readonly (readonly ExcelJS.CellValue[])[])[]) => {
  const book = new ExcelJS.Workbook();
  sheets.forEach((rows, i) => book.addWorksheet(`表${i + 1}`).addRows(rows.map((row) => [...row])));
  return bytesOf(book);
};
const bytesOf = async (book: ExcelJS.Workbook) => new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);

describe('Given an upload list with ID and birth-date columns', () => {
  const text = csv([HEADER, ROW]).toString();
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['Big5', iconv.encode(text, 'big5')],
    ['UTF-16 with BOM', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first, with BOM', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 without BOM', iconv.encode(text, 'utf-16le')],
    ['tab-separated', Buffer.from(text.replace(/,/g, '\t'))],
    ['a web page that is called .xls', Buffer.from(htmlTable([HEADER, ROW]))],
    ['a web page in Big5', iconv.encode(htmlTable([HEADER, ROW]), 'big5')],
  ])('When it is %s, Then the row is read with its zeros, and neither column leaves the page', async (_, bytes) => {
    const { records, layout, sent } = await readingOf(bytes);
    expect(records).toEqual([expect.objectContaining(READ)]);
    expect([...layout.tables[0]!.personal]).toEqual([0, 1]);
    expect(sent.keys).toHaveLength(6);
  });
});

function htmlTable(rows: readonly (readonly string[])[]): string {
  return `<html><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></html>`;
}

describe('Given a Big5 list in which a character was cut in half', () => {
  test('When it is read, Then only that character is lost, and it is told how many', async () => {
    const rows = [HEADER.slice(2), ...Array.from({ length: 20 }, () => ROW.slice(2))];
    const bytes = iconv.encode(csv(rows).toString(), 'big5');
    const at = bytes.indexOf(iconv.encode('明', 'big5'));
    // The first half stays, and is followed by the comma.
    const cut = Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at + 2)]);
    const { sheets, unreadable } = await readFile(cut, () => Promise.reject(new Error('no workbook')));
    expect(unreadable).toBe(1);
    expect(sheets[0]!.rows[1]).toEqual(['0011001', '王小\ufffd', ...ROW.slice(4)]);
    expect(sheets[0]!.rows[2]).toEqual(ROW.slice(2));
  });
});

describe('Given a workbook', () => {
  test('When merged titles stand above and the header is in row 7, Then it is found and date cells are ISO', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('清單');
    for (let i = 0; i < 6; i++) sheet.addRow(['115學年度第1學期上傳狀態']);
    sheet.mergeCells('A1:H1');
    sheet.addRow(HEADER);
    sheet.addRow([...ROW.slice(0, 6), new Date(Date.UTC(2026, 9, 1, 10, 30)), ROW[7]]);
    sheet.getCell('G8').numFmt = 'yyyy/m/d h:mm';
    const { layout, records } = await readingOf(await bytesOf(book));
    expect(layout.tables[0]!.headerAt).toBe(6);
    expect(records).toEqual([expect.objectContaining({ ...READ, uploadedAt: '2026-10-01T10:30:00', row: '8' })]);
  });

  test('When its header stands in two rows, Then both make the names', async () => {
    const upper = ['學號', '姓名', '課程名稱', '認證', '認證'];
    const lower = ['', '', '', '認證狀態', '認證教師'];
    const { layout, records } = await readingOf(
      await xlsx([upper, lower, ['0011001', '王小明', '國語文', '通過', '陳']]),
    );
    expect(layout.tables[0]!.headerAt).toBe(1);
    expect(records).toEqual([
      expect.objectContaining({
        studentNo: '0011001',
        courseOrType: '國語文',
        certification: '通過',
        certifiedBy: '陳',
      }),
    ]);
  });

  test('When each class has a sheet of the same layout, Then all are read; other sheets are not', async () => {
    const header = ['學號', '姓名', '班級', '座號'];
    const bytes = await xlsx(
      [['說明'], ['請勿更改']],
      [header, ['0011001', '王小明', '機械一甲', 1]],
      [header, ['0011002', '李小華', '機械一乙', 2]],
      [
        ['科目', '班級'],
        ['國語文', '機械一甲'],
      ],
    );
    const { layout, records } = await readingOf(bytes);
    expect(layout.kind).toBe('roster');
    expect(records.map(({ sheet, studentNo }) => [sheet, studentNo])).toEqual([
      ['表2', '0011001'],
      ['表3', '0011002'],
    ]);
  });

  test('When a sheet is hidden, Then it is not read', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('舊', { state: 'hidden' }).addRows([HEADER, [...ROW.slice(0, 2), '0011009', ...ROW.slice(3)]]);
    book.addWorksheet('更舊', { state: 'veryHidden' }).addRows([HEADER, ROW]);
    book.addWorksheet('新').addRows([HEADER, ROW]);
    const { records } = await readingOf(await bytesOf(book));
    expect(records.map(({ studentNo }) => studentNo)).toEqual(['0011001']);
  });

  test('When cells hold formulas, Then what they last showed is text, and one that a person typed stays text', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('清單');
    sheet.addRow(['學號', '姓名', '課程名稱']);
    sheet.addRow(['0011001', { formula: 'HYPERLINK("http://x","點我")', result: '點我' }, '=1+1']);
    sheet.addRow(['0011002', { formula: 'NOW()' }, { error: '#N/A' }]);
    const { records } = await readingOf(await bytesOf(book));
    expect(records).toMatchObject([
      { name: '點我', courseOrType: '=1+1' },
      { name: '', courseOrType: '#N/A' },
    ]);
  });

  test('When numbers carry a format of zeros, Then the zeros stay', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('清單');
    sheet.addRows([
      ['學號', '座號', '課程名稱'],
      [11001, 7, '國語文'],
    ]);
    sheet.getCell('A2').numFmt = '0000000';
    const { records } = await readingOf(await bytesOf(book));
    expect(records[0]).toMatchObject({ studentNo: '0011001', seatNo: '7' });
  });
});

describe('Given a list that was printed', () => {
  test('When its header comes again on each page and blank rows stand between, Then only data are lines', async () => {
    const header = ['學號', '姓名', '課程名稱'];
    const row = (no: number) => [`001100${no}`, '王', '國語文'];
    const { records } = await readingOf(csv([header, row(1), ['', '', ''], header, row(2)]));
    expect(records.map(({ row: at }) => at)).toEqual(['2', '5']);
  });
});

describe('Given a list with a foot, or below another list', () => {
  test.each([
    ['共 12 班'],
    ['製表日期：115/09/01'],
    ['第 1 頁／共 3 頁'],
    ['承辦人：', '組長：', '主任：'],
    ['Total', '12'],
    ['備註：依學籍系統'],
    ['※ 資料來源：教務處'],
    ['男：20人 女：20人'],
    ['導師簽名：'],
  ])('When it ends with %s, Then that is no line', async (...foot) => {
    const { records } = await readingOf(csv([['班級', '導師', '科別'], ['機械一甲', '陳', '機械科'], foot]));
    expect(records.map(({ className }) => className)).toEqual(['機械一甲']);
  });
  test('When a list of the same kind stands above, Then it is told', async () => {
    const above = [['學號', '姓名'], ['1', '王'], ['2', '李'], ['']];
    const { layout, records } = await readingOf(csv([...above, ['學號', '姓名', '班級'], ['3', '張', '機械一甲']]));
    expect([layout.above, records.length]).toEqual([{ row: 1, count: 2 }, 1]);
    const plain = await readingOf(csv([['115 學年度學生名冊'], ['學號', '姓名', '班級'], ['3', '張', '機械一甲']]));
    expect(plain.layout.above).toBeNull();
  });
});

describe('Given a file that cannot be imported, Then its fault is named', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'emptyFile'],
    ['blank lines', Buffer.from('\n\n,,\n'), 'emptyFile'],
    ['only a header', csv([HEADER]), 'noLines'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]), 'notSheet'],
    ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'notSheet'],
    ['another encoding', new Uint8Array([0x41, 0xff, 0xff, 0x80, 0x20, 0xfd]), 'encoding'],
    ['25 MB', new Uint8Array(25 * 1024 * 1024 + 1).fill(0x41), 'tooLarge'],
    [
      '30,001 rows',
      csv([['學號', '課程名稱'], ...Array.from({ length: 30_001 }, (_, i) => [`${i}`, '國'])]),
      'tooMany',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await faultOf(new Uint8Array(bytes))).toBe(expected);
  });
  test('a workbook with a password', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(512));
    expect(await faultOf(new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer))).toBe('locked');
  });
});

test('Given 30,000 rows below five title rows, Then all are read', async () => {
  const rows = [...Array.from({ length: 5 }, () => ['標題']), ['學號', '課程名稱']];
  const { records } = await readingOf(csv([...rows, ...Array.from({ length: 30_000 }, (_, i) => [`${i}`, '國語文'])]));
  expect(records).toHaveLength(30_000);
});

test('Given a header twice and 520 columns, Then both are told, the left one counts, and the rest is read', async () => {
  const wide = [...HEADER, '學生姓名', '學號', ...Array.from({ length: 510 }, (_, i) => `欄${i}`)];
  const { layout, records } = await readingOf(csv([wide, [...ROW, '別人', '9999999']]));
  expect(layout).toMatchObject({ doubled: ['學生姓名', '學號'], cutColumns: 20 });
  expect(records).toEqual([expect.objectContaining(READ)]);
});

describe('Given files of LibreOffice', () => {
  test.each(['list.xlsx', 'list.ods', 'list.xls'])('%s is read as it was saved', async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(__dirname, 'files', name)));
    const { layout, records, file } = await readingOf(bytes);
    expect(layout).toMatchObject({ kind: 'uploads', tables: [{ headerAt: 1 }] });
    expect(records).toEqual([
      expect.objectContaining({ ...READ, uploadedAt: '2026-10-01' }),
      expect.objectContaining({
        studentNo: '0011002',
        name: '李大華',
        certification: '通過',
        uploadedAt: '2026-10-02',
      }),
    ]);
    expect(JSON.stringify(file.sheets)).not.toMatch(/A123456789|2008-01-02/);
  });
});

describe('Given birth dates by value alone', () => {
  test('When most of a column are, Then the column is left behind; a single one among texts is taken out', async () => {
    const rows = [
      ['學號', '姓名', '班級', '備註', '其他'],
      ['0011001', '王小明', '機械一甲', '97.1.2', '970102'],
      ['0011002', '李大華', '機械一甲', '生日 97/3/4，需輔導', '0980203'],
      ['0011003', '陳小美', '機械一甲', '轉入', '20090506'],
    ];
    const { layout, records, file } = await readingOf(csv(rows));
    expect(records.map(({ remark }) => remark)).toEqual(['', '••••，需輔導', '轉入']);
    expect([...layout.tables[0]!.personal]).toEqual([4]);
    expect([...file.sheets[0]!.takenOut]).toEqual([[3, 2]]);
  });
});

describe('Given a printed list with a title above each class', () => {
  const block = (title: readonly string[], ...rows: readonly (readonly string[])[]) => [
    title,
    ['座號', '學號', '姓名'],
    ...rows,
    [''],
  ];
  test.each([
    ['in one cell', ['班級：機械一甲　導師：陳老師'], ['班級：資訊一甲']],
    ['in two cells', ['班級：', '機械一甲', '', '導師：陳老師'], ['班級：', '資訊一甲']],
    ['with blanks', ['班  級: 機械一甲'], ['班  級: 資訊一甲']],
  ])('%s, Then its rows have that class, and titles are no rows', async (_, first, second) => {
    const rows = [
      ['學生名條'],
      ...block(first, ['1', '0115001', '王'], ['2', '0115002', '李']),
      ...block(second, ['1', '0115101', '黃']),
    ];
    const { records, layout } = await readingOf(csv(rows));
    expect(layout.missing).toEqual([]);
    expect(records.map(({ studentNo, className }) => [studentNo, className])).toEqual([
      ['0115001', '機械一甲'],
      ['0115002', '機械一甲'],
      ['0115101', '資訊一甲'],
    ]);
  });
  test('and a column of the class, Then the column counts', async () => {
    const { records } = await readingOf(csv([['班級：全校'], ['學號', '姓名', '班級'], ['0115001', '王', '機械一甲']]));
    expect(records).toEqual([expect.objectContaining({ className: '機械一甲' })]);
  });
});
