/** Whatever the file and wherever an ID number stands in it: nothing that the dialog sends or remembers holds it. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { FileProblem } from '../../../sidebar/files/fileProblem';
import { plainHeader } from '../../../src/imports/headers';
import { IMPORT_KIND_IDS } from '../../../src/imports/importKinds';
import { readingOf } from './readingOf';

/** Values of the letters in the order of the rule (domain.md E11): A is 10, O is 35. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** A valid ID, new or old residence number: its last digit makes the sum divisible by ten. */
const identity = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.constantFrom('1', '2', '8', '9', 'A', 'B', 'C', 'D'),
    fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 }),
  )
  .map(([letter, second, digits]) => {
    const first = LETTERS.indexOf(letter) + 10;
    const two = /\d/.test(second) ? Number(second) : LETTERS.indexOf(second) % 10;
    const body = [two, ...digits].reduce((sum, digit, i) => sum + digit * (8 - i), 0);
    const sum = Math.floor(first / 10) + 9 * (first % 10) + body;
    return `${letter}${second}${digits.join('')}${(10 - (sum % 10)) % 10}`;
  });

const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
/** As people write such a number. */
const written = fc.tuple(
  identity,
  fc.constantFrom<((id: string) => string)[]>(
    (id) => id,
    (id) => id.toLowerCase(),
    fullWidth,
    (id) => id.replace(/(.{4})(?=.)/g, '$1-'),
    (id) => id.replace(/(.)(.{3})/g, '$1 $2'),
    (id) => `身分證${id}（王）`,
    (id) => `「${id}」`,
    (id) => `學生 ${id} 的心得`,
  ),
);

const HEADERS = [
  '學號',
  '姓名',
  '班級',
  '座號',
  '課程名稱',
  '成果名稱',
  '擔任職務',
  '備註',
  '身分證號',
  '身分證統一編號',
  '甲欄',
];
const cell = fc.constantFrom('', '王小明', '0011001', '機械一甲', '7', '國語文', '=1+1', '2026/10/1', '班長');
const table = fc.tuple(
  fc.nat({ max: 3 }),
  fc.array(fc.constantFrom(...HEADERS), { minLength: 3, maxLength: 8 }),
  fc.array(fc.array(cell, { minLength: 3, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
);

type Writer = (rows: string[][], sheetName: string) => Promise<Uint8Array>;
const csv = (rows: string[][], mark = ',') => rows.map((row) => row.join(mark)).join('\r\n');
const WRITERS: Readonly<Record<string, Writer>> = {
  csv: (rows) => Promise.resolve(Buffer.from(csv(rows))),
  tsv: (rows) => Promise.resolve(Buffer.from(csv(rows, '\t'))),
  big5: (rows) => Promise.resolve(iconv.encode(csv(rows), 'big5')),
  utf16: (rows) => Promise.resolve(iconv.encode(csv(rows), 'utf-16le', { addBOM: true })),
  xlsx: async (rows, sheetName) => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet(sheetName.replace(/[*?:\\/[\]]/g, '')).addRows(rows);
    book.addWorksheet('第二').addRows(rows);
    return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  },
};

/** All that could leave the page: lines, names of sheets, what is remembered, what holds for the file. */
async function leaving(bytes: Uint8Array, kind: (typeof IMPORT_KIND_IDS)[number] | null, headerAt: number | null) {
  try {
    const picks = { 甲欄: 'name', 備註: 'studentNo' };
    const { sent, layout } = await readingOf(bytes, { kind, headerAt, picks });
    const remembered = layout.tables.map(({ columns, mapping, constants }) => [
      columns.map(plainHeader),
      mapping,
      constants,
    ]);
    return JSON.stringify([sent, remembered, layout.official]);
  } catch (problem) {
    if (problem instanceof FileProblem) return '';
    throw problem;
  }
}

describe.each(Object.entries(WRITERS))('Given a file written as %s', (_, write) => {
  test('When an ID number stands anywhere in it, Then it does not leave the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        written,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(null, ...IMPORT_KIND_IDS),
        fc.option(fc.nat({ max: 4 })),
        async ([titles, header, data], [id, write_], at, across, kind, headerAt) => {
          const rows = [...Array.from({ length: titles }, () => ['清單']), header, ...data].map((row) => [...row]);
          const text = write_(id);
          const row = rows[at % rows.length]!;
          row[across % row.length] = text;
          const sent = await leaving(new Uint8Array(await write(rows, `表${text}`.slice(0, 31))), kind, headerAt);
          const compact = sent
            .normalize('NFKC')
            .replace(/[^A-Za-z0-9]/g, '')
            .toUpperCase();
          expect(compact).not.toContain(id);
        },
      ),
      { numRuns: 60 },
    );
  });
});
