/** One list as the programs of offices save it (files/programs), read in a real browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { browserReader, type BrowserReader } from './readInBrowser';

let reader: BrowserReader;
beforeAll(async () => {
  reader = await browserReader();
});
afterAll(() => reader.close());

const read = (name: string) => reader.read(readFileSync(path.join(__dirname, 'files/programs', name)));
const isSeptember = expect.stringMatching(/^(?:2026[-/]0?9[-/]0?[123]|(?:115|2026)年9月[123]日)$/);

test.each([
  'exceljs.xlsx',
  'openpyxl.xlsx',
  'xlsxwriter.xlsx',
  'calc.xlsx',
  'calc-ooxml.xlsx',
  'calc.xls',
  'calc.ods',
  'calc.fods',
  'calc.html',
  'calc-utf8.csv',
  'calc-utf16.csv',
  'xlwt.xls',
  'gnumeric.ods',
  'gnumeric.html',
  'gnumeric.csv',
])('Given %s, Then its three students are read with their numbers, names, seats and days', async (name) => {
  const { kind, lines } = await read(name);
  expect(kind).toBe('roster');
  expect(lines.slice(0, 3).map(({ studentNo, name: own, seatNo, status }) => [studentNo, own, seatNo, status])).toEqual(
    [
      ['0115001', '王小明', '1', '在學'],
      ['0115002', '𠮷田', '2', '轉入'],
      ['0115003', '娃丹·巴萬', '3', '在學'],
    ],
  );
  expect(lines.slice(0, 3).map(({ changedOn }) => changedOn)).toEqual([isSeptember, isSeptember, isSeptember]);
});

test('Given a Big5 file, Then a character that its program could not write is no other one', async () => {
  const { lines } = await read('calc-big5.csv');
  expect(lines.map(({ name }) => name)).toEqual(['王小明', '?田', '娃丹·巴萬']);
});

test.each([
  ['calc.xls', '備註'],
  ['xlwt.xls', '班級'],
  ['writeexcel.xls', '班級'],
  ['xlsxwriter.xlsx', '班級'],
])('Given %s, which does not hold what a formula of text gives, Then the column %s is named', async (name, header) => {
  expect((await read(name)).unsaved).toContain(header);
});

test.each(['calc.xlsx', 'calc.ods', 'calc.fods'])('Given %s, which holds it, Then no column is', async (name) => {
  const { unsaved, lines } = await read(name);
  expect([unsaved, lines[2]?.['remark']]).toEqual([[], '座號3']);
});

test.each(['gnumeric.dif', 'gnumeric.slk'])(
  'Given %s, Then it is refused in words, not read as nothing',
  async (name) => {
    expect((await read(name)).fault).toBe('notSheet');
  },
);
