/** Workbooks in files: what is saved comes back; bad files and second hosts get a clear sentence and change nothing. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import * as sheetjs from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookFile } from '../src/files/contract';
import { fileError } from '../src/files/errors';
import { fileFormula, modelFormula } from '../src/files/excelFormulas';
import { openWorkbookFile } from '../src/files/open';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'host-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);
const whole = (sheetId: number) => ({ sheetId, row: 1, col: 1, rows: 12, cols: 8 });
const PARTS = ['values', 'display', 'formulas', 'numberFormats', 'notes', 'rules', 'styles'] as const;

function fill(file: WorkbookFile): number {
  const { model } = file;
  const id = model.sheets()[0]!.id;
  model.setStyles({ sheetId: id, row: 1, col: 1, rows: 1000, cols: 1 }, { numberFormat: '@' });
  model.setCells(
    { sheetId: id, row: 1, col: 1 },
    [
      ['學號', '日期', '部別', '勾選', '公式', '錯誤'],
      ['0071', '2026/2/3 14:05', '日校', true, '=LEN(A2)&"碼"', '#N/A'],
    ],
    'parse',
  );
  model.setRules(
    { sheetId: id, row: 2, col: 3, rows: 999, cols: 1 },
    { criteria: 'VALUE_IN_LIST', args: [['日校', '進修部'], true], allowInvalid: false, helpText: '請選部別' },
  );
  model.setRules(
    { sheetId: id, row: 2, col: 4, rows: 999, cols: 1 },
    { criteria: 'CHECKBOX', args: [], allowInvalid: false },
  );
  model.setStyles(
    { sheetId: id, row: 1, col: 1, rows: 1, cols: 6 },
    {
      bold: true,
      background: '#d9ead3',
      horizontalAlignment: 'center',
      borderBottom: { style: 'SOLID', color: '#000000' },
    },
  );
  model.setNotes({ sheetId: id, row: 1, col: 1, rows: 1, cols: 1 }, '保留前面的零');
  model.updateSheet(id, {
    name: "學生 '名冊' 甲",
    frozenRows: 1,
    tabColor: '#ff0000',
    merges: [{ row: 10, col: 2, rows: 1, cols: 3 }],
    conditionalFormats: [
      {
        ranges: [{ row: 2, col: 3, rows: 9, cols: 1 }],
        condition: { criteria: 'TEXT_EQUAL_TO', args: ['日校'] },
        style: { background: '#ffff00' },
      },
    ],
  });
  model.setSizes(id, 'cols', 1, [152, null, 82]);
  model.setHidden(id, 'cols', 6, 1, true);
  model.setNamedRange('學號欄', { sheetId: id, row: 2, col: 1, rows: 5, cols: 1 });
  model.putProtection(id, {
    kind: 'RANGE',
    range: { row: 1, col: 1, rows: 1, cols: 6 },
    description: '表頭',
    warningOnly: true,
    editors: ['a@school.edu.tw'],
    domainEdit: false,
  });
  model.insertSheet({ name: '班級' });
  return id;
}

/** All that must survive a save. */
function kept(file: WorkbookFile): unknown {
  const { model } = file;
  const { name: _name, ...meta } = model.meta();
  return [
    meta,
    model.namedRanges(),
    model.sheets().map((sheet) => [sheet, model.dimensions(sheet.id), model.getCells(whole(sheet.id), [...PARTS])]),
  ];
}

test('what is saved comes back whole, ids and protections included', async () => {
  const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: false });
  const id = fill(file);
  await file.save();
  const again = await openWorkbookFile(inFolder('a.xlsx'), { live: false });
  expect(kept(again)).toEqual(kept(file));
  expect(
    again.model.getCells({ sheetId: id, row: 900, col: 1, rows: 1, cols: 4 }, ['numberFormats', 'rules']),
  ).toMatchObject({
    numberFormats: [['@', expect.anything(), expect.anything(), expect.anything()]],
    rules: [[-1, -1, 0, 1]],
  });
});

test.each(['=XLOOKUP("a",A1:A3,B1:B3)', '=SUM(FILTER(A1:A3,B1:B3>"TEXTJOIN("))', '=IFS(A1>1,"x")&班級!A1'])(
  '%s is itself again',
  (formula) => {
    expect(modelFormula(fileFormula(formula))).toBe(formula);
    expect(fileFormula(formula)).toContain('_xlfn.');
  },
);

test('a name that Excel refuses is another in the file, and itself again afterwards', async () => {
  const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: false });
  const id = file.model.insertSheet({ name: `111/1 甲: ${'長'.repeat(40)}` });
  file.model.setCells(
    { sheetId: file.model.sheets()[0]!.id, row: 1, col: 1 },
    [[`='${file.model.sheet(id).name}'!A1`]],
    'parse',
  );
  file.model.setCells({ sheetId: id, row: 1, col: 1 }, [[7]], 'raw');
  await file.save();
  const again = await openWorkbookFile(inFolder('a.xlsx'), { live: false });
  expect(kept(again)).toEqual(kept(file));
  expect(sheetjs.readFile(inFolder('a.xlsx')).SheetNames[1]).toHaveLength(31);
});

test("other programs read the same: SheetJS the values and formulas, exceljs one rule for a column's drop-down", async () => {
  const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: false });
  fill(file);
  await file.save();
  const book = sheetjs.readFile(inFolder('a.xlsx'), { cellDates: false });
  expect(book.SheetNames).toEqual(["學生 '名冊' 甲", '班級']);
  const sheet = book.Sheets["學生 '名冊' 甲"]!;
  expect(sheet.A2).toMatchObject({ t: 's', v: '0071' });
  expect(sheet.D2).toMatchObject({ t: 'b', v: true });
  expect(sheet.E2).toMatchObject({ f: 'LEN(A2)&"碼"', v: '4碼' });
  expect(sheet.F2).toMatchObject({ t: 'e' });
  expect(sheet.B2.v).toBeCloseTo(46056.5868, 3);
  const xml = Buffer.from(unzipSync(readFileSync(inFolder('a.xlsx')))['xl/worksheets/sheet1.xml']!).toString();
  expect(xml.match(/<dataValidation /g)).toHaveLength(2);
});

test('a workbook of another program: dates, shared formulas, text columns, long ranges of rules, widths, hidden sheets', async () => {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('名冊', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: '學號', width: 20, style: { numFmt: '@' } },
    { header: '日期', style: { numFmt: 'yyyy-mm-dd' } },
    { header: '和' },
  ];
  sheet.addRow(['0071', new Date(Date.UTC(2026, 1, 3)), { formula: 'LEN(A2)', result: 4 }]);
  sheet.addRow(['0072', new Date(Date.UTC(2026, 1, 4)), { sharedFormula: 'C2', result: 4 } as never]);
  (sheet as never as { dataValidations: { add: (ref: string, rule: object) => void } }).dataValidations.add(
    'D2:D1048576',
    { type: 'list', formulae: ['"甲,乙"'], showErrorMessage: true, errorStyle: 'stop' },
  );
  book.addWorksheet('參數', { state: 'hidden' });
  await book.xlsx.writeFile(inFolder('b.xlsx'));
  const file = await openWorkbookFile(inFolder('b.xlsx'), { live: false });
  const [first, second] = file.model.sheets();
  expect(second).toMatchObject({ name: '參數', hidden: true });
  expect(first).toMatchObject({ frozenRows: 1, lastRow: 3 });
  const block = file.model.getCells({ sheetId: first!.id, row: 2, col: 1, rows: 2, cols: 4 }, [
    'values',
    'dates' as never,
    'formulas',
    'numberFormats',
    'rules',
  ]);
  expect(block).toMatchObject({
    values: [
      ['0071', 46056, 4, null],
      ['0072', 46057, 4, null],
    ],
    dates: [1, 5],
    formulas: [
      ['', '', '=LEN(A2)', ''],
      ['', '', '=LEN(A3)', ''],
    ],
  });
  expect(block.numberFormats![0]!.slice(0, 2)).toEqual(['@', 'yyyy-mm-dd']);
  expect(block.ruleTable).toEqual([{ criteria: 'VALUE_IN_LIST', args: [['甲', '乙'], true], allowInvalid: false }]);
});

test('what saving cannot keep is told at opening, and the first save keeps a copy of the file', async () => {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('圖');
  sheet.getCell('A1').value = { text: '平臺', hyperlink: 'https://example.edu.tw/' };
  sheet.getCell('A2').value = { text: 'a@example.edu.tw', hyperlink: 'mailto:a@example.edu.tw' };
  await sheet.protect('', {});
  const image = book.addImage({
    base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    extension: 'png',
  });
  sheet.addImage(image, 'B2:C3');
  await book.xlsx.writeFile(inFolder('b.xlsx'));
  const before = readFileSync(inFolder('b.xlsx'));
  const file = await openWorkbookFile(inFolder('b.xlsx'), { live: true });
  expect(file.notices).toEqual([{ code: 'PARTS_LOST', message: expect.stringContaining('圖片與圖案') }]);
  const [first] = file.model.sheets();
  expect(first!.protections).toHaveLength(1);
  expect(
    file.model.getCells({ sheetId: first!.id, row: 1, col: 1, rows: 2, cols: 1 }, ['values', 'formulas']),
  ).toMatchObject({
    values: [['平臺'], ['a@example.edu.tw']],
    formulas: [['=HYPERLINK("https://example.edu.tw/","平臺")'], ['']],
  });
  await file.save();
  expect(readFileSync(path.join(file.hostFolder, 'original.xlsx'))).toEqual(before);
  await file.close();
  const again = new Excel.Workbook();
  await again.xlsx.readFile(inFolder('b.xlsx'));
  expect((again.worksheets[0] as never as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
});

describe('bad files', () => {
  const workbookXml = (sheets: number) =>
    `<workbook xmlns:r="r"><sheets>${Array.from({ length: sheets }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`;
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const cases: [string, string, Uint8Array][] = [
    ['a cut-off zip', 'CORRUPT', zipSync({ 'xl/workbook.xml': strToU8(workbookXml(1)) }).slice(0, 60)],
    ['a zip whose sheets are missing', 'CORRUPT', zipSync({ 'xl/workbook.xml': strToU8('<not xml') })],
    ['an empty file', 'CORRUPT', new Uint8Array()],
    ['a text', 'NOT_XLSX', strToU8('學號,姓名')],
    ['a password-protected workbook', 'PASSWORD', ole],
    ['300 sheets', 'TOO_MANY_SHEETS', zipSync({ 'xl/workbook.xml': strToU8(workbookXml(300)) })],
  ];
  test.each(cases)('%s is %s, in 繁體中文, and stays as it was', async (_name, code, bytes) => {
    writeFileSync(inFolder('bad.xlsx'), bytes);
    const failed = await openWorkbookFile(inFolder('bad.xlsx'), { live: true }).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      name: 'FileError',
      code,
      message: expect.stringMatching(/檔案沒有變動[\s\S]*\n.*[a-z]/),
    });
    expect(readFileSync(inFolder('bad.xlsx'))).toEqual(Buffer.from(bytes));
    expect(existsSync(`${inFolder('bad.xlsx')}.host/lock`)).toBe(false);
  });

  test('a missing file is MISSING unless one is to be made', async () => {
    await expect(openWorkbookFile(inFolder('none.xlsx'), { live: false })).rejects.toMatchObject({ code: 'MISSING' });
  });

  test.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'READ_ONLY'],
    ['EACCES', 'READ_ONLY'],
    ['EIO', 'IO'],
  ])('%s of the system is %s', (code, expected) => {
    expect(fileError(Object.assign(new Error('x'), { code }), '/a.xlsx')).toMatchObject({ code: expected });
  });

  test('a save that fails leaves the file as it was and the edits in memory, and the next one works', async () => {
    const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: true });
    fill(file);
    await file.save();
    const before = readFileSync(inFolder('a.xlsx'));
    file.model.appendRow(file.model.sheets()[0]!.id, ['0072']);
    const inTheWay = `${inFolder('a.xlsx')}.${process.pid}.tmp`;
    mkdirSync(inTheWay);
    await expect(file.save()).rejects.toMatchObject({ name: 'FileError' });
    expect(readFileSync(inFolder('a.xlsx'))).toEqual(before);
    expect(file.unsaved()).toBe(1);
    rmSync(inTheWay, { recursive: true, force: true });
    await file.save();
    expect(file.unsaved()).toBe(0);
    await file.close();
  });
});
