/** Files as platforms and people export them, read as the import dialog does. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { FileProblem, readList as readWith } from '../../../sidebar/import/readFile';
import { readSheets } from '../../../sidebar/import/workbookReader';

const readList = (bytes: Uint8Array) => readWith(bytes, () => Promise.resolve(readSheets));

const HEADER = ['身分證字號', '出生日期', '學號', '學生姓名', '科目名稱', '成果名稱', '上傳日期', '審核狀態'];
const ROW = ['A123456789', '097/01/02', '0011001', '王小明', '國語文', '閱讀心得', '115/10/1', '認證中'];
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(',')).join('\r\n');
const fault = async (bytes: Uint8Array) => {
  try {
    await readList(bytes);
    return 'none';
  } catch (problem) {
    return problem instanceof FileProblem ? problem.fault : String(problem);
  }
};

describe('Given an upload list with ID and birth-date columns', () => {
  const text = csv([HEADER, ROW]);
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['Big5', iconv.encode(text, 'big5')],
    ['UTF-16 with BOM', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['tab-separated', Buffer.from(text.replace(/,/g, '\t'))],
  ])('When it is %s, Then the row is read with its zeros, and neither column leaves the page', async (_name, bytes) => {
    const list = await readList(new Uint8Array(bytes));
    expect(list.lines).toHaveLength(1);
    expect(Object.fromEntries(list.keys.map((key, i) => [key, list.lines[0]?.[i + 1]]))).toEqual({
      studentNo: '0011001',
      name: '王小明',
      courseOrType: '國語文',
      title: '閱讀心得',
      uploadedAt: '115/10/1',
      certification: '認證中',
    });
    expect(JSON.stringify(list.lines)).not.toContain('A123456789');
  });

  test('When title rows stand above and the header is in row 7 of an xlsx with date cells, Then it is found and dates are ISO', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('清單');
    for (let i = 0; i < 6; i++) sheet.addRow(['115學年度第1學期上傳狀態']);
    sheet.mergeCells('A1:H1');
    sheet.addRow(HEADER);
    sheet.addRow([...ROW.slice(0, 6), new Date(Date.UTC(2026, 9, 1, 10, 30)), ROW[7]]);
    sheet.getCell('G8').numFmt = 'yyyy/m/d h:mm';
    const list = await readList(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
    expect(list.header.at).toBe(6);
    expect(list.lines[0]).toContain('2026-10-01T10:30:00');
    expect(list.lines[0]?.[0]).toBe(8);
  });

  test('Given an ID number at any place of any cell, Then it does not leave the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 5 }), fc.string({ maxLength: 8 }), async (at, around) => {
        const plain = around.replace(/[\w,"\r\n\t;]/g, '');
        const row = ROW.slice(2).map((cell, i) => (i === at ? `${plain} A123456789 ${plain}` : cell));
        const list = await readList(new Uint8Array(Buffer.from(csv([HEADER.slice(2), row, ROW.slice(2)]))));
        expect(JSON.stringify(list.lines)).not.toContain('A123456789');
      }),
    );
  });
});

describe('Given a file that is no upload list, Then its fault is named', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'emptyFile'],
    ['blank lines', new Uint8Array(Buffer.from('\n\n,,\n')), 'emptyFile'],
    ['no known header', new Uint8Array(Buffer.from('甲,乙,丙\n1,2,3')), 'noHeader'],
    ['only a header', new Uint8Array(Buffer.from(HEADER.join(','))), 'noLines'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]), 'notSheet'],
    ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'notSheet'],
    ['another encoding', new Uint8Array([0x41, 0xff, 0xff, 0x80, 0x20, 0xfd]), 'encoding'],
  ])('%s', async (_name, bytes, expected) => {
    const found = await fault(bytes);
    // Bytes that fit no encoding may also look like a program.
    expect(expected === 'encoding' ? ['encoding', 'notSheet'] : [expected]).toContain(found);
  });
});

test('Given a zip that says it unpacks to a gigabyte, Then it is refused before anything is unpacked', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('清單').addRow(HEADER);
  const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.findLastIndex((_, i) => i + 4 <= bytes.length && view.getUint32(i, true) === 0x06054b50);
  view.setUint32(view.getUint32(end + 16, true) + 24, 1_000_000_000, true);
  let isFetched = false;
  const reading = readWith(bytes, () => {
    isFetched = true;
    return Promise.resolve(readSheets);
  });
  await expect(reading).rejects.toMatchObject({ fault: 'tooLarge' });
  expect(isFetched).toBe(false);
});

test('Given a header twice and 520 columns, Then both are told and the rest is read', async () => {
  const wide = [...HEADER, '姓名', '學號', ...Array.from({ length: 510 }, (_, i) => `欄${i}`)];
  const list = await readList(new Uint8Array(Buffer.from(csv([wide, [...ROW, '王小明', '0011001']]))));
  expect(list).toMatchObject({ doubled: ['學號'], cutColumns: 20 });
  expect(list.lines).toHaveLength(1);
});
