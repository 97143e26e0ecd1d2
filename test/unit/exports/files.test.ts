/** The files that leave the workbook: what is written is read back equal, by our readers and by others'. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readBackupSheets } from '../../../sidebar/files/backupReader';
import { xlsxFile, type SheetLines } from '../../../sidebar/files/xlsxWriter';
import { infoSheet, readInfoSheet, sheetNames } from '../../../src/exports/backupInfo';
import { csvText, withoutGuard } from '../../../src/school/csvText';
import { findingGroups } from '../../../src/exports/findingGroups';
import { csvCellOf } from '../../../src/exports/plainCells';
import { parseMoment } from '../../../src/school/day';
import { cell, moment, nastyText, table, trimmed, withPlainBreaks } from './arbitraryTable';

const bytesOf = async (sheets: readonly SheetLines[]) => new Uint8Array(Buffer.concat(await xlsxFile(sheets)));

describe('CSV', () => {
  test('Given any texts, Then they are read back equal, and no cell leads a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nastyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = csvText(rows);
        expect(text.startsWith('\ufeff')).toBe(true);
        expect(text.endsWith('\r\n')).toBe(true);
        const { data } = Papa.parse<string[]>(text.slice(1, -2), { delimiter: ',', newline: '\r\n' });
        expect(data.map((row) => row.map(withoutGuard))).toEqual(rows);
        expect(data.flat().filter((one) => /^[=+\-@\t\r]/.test(one))).toEqual([]);
      }),
    );
  });
  test('Given days and times, Then what stands in the file is the same moment to the import', () => {
    fc.assert(
      fc.property(
        moment.filter((one) => (one as [string])[0] > '2001-01-01' && (one as [string])[0] < '2061'),
        (one) => {
          const [iso] = one as readonly [string];
          expect(parseMoment(csvCellOf(one))).toBe(iso.replace('T00:00:00', ''));
        },
      ),
    );
  });
  test('Given a number below zero, Then it stays a number; given it as text, Then it stays text', () => {
    expect(csvText([[-5, '-5']])).toBe("\ufeff-5,'-5\r\n");
  });
});

describe('xlsx', () => {
  test('Given any tables, Then values and types are read back equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        const sheets = tables.map((lines, i) => ({ name: `表${i}`, lines }));
        const back = readBackupSheets(await bytesOf(sheets));
        expect(back.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
        expect(back.map(({ lines }) => trimmed(lines.map(withPlainBreaks)))).toEqual(
          tables.map((lines) => trimmed(lines.map(withPlainBreaks))),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('Given every kind of cell, Then another program reads text, numbers, dates and ticks, and no formula', async () => {
    const lines = [
      ['學號', '日期', '時間', '數', '勾選', '說明'],
      ['007', ['2026-02-03T00:00:00'], ['2026-02-03T09:30:15'], 1.5, true, '=HYPERLINK("http://x")'],
    ] as const;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await bytesOf([{ name: '學生名冊', lines }])) as never);
    const sheet = book.getWorksheet('學生名冊')!;
    expect(sheet.getCell('A2').value).toBe('007');
    expect(sheet.getCell('A2').numFmt).toBe('@');
    expect(sheet.getCell('B2').value).toEqual(new Date('2026-02-03T00:00:00Z'));
    expect(sheet.getCell('B2').numFmt).toBe('yyyy/mm/dd');
    expect((sheet.getCell('C2').value as Date).toISOString()).toBe('2026-02-03T09:30:15.000Z');
    expect(sheet.getCell('D2').value).toBe(1.5);
    expect(sheet.getCell('E2').value).toBe(true);
    expect(sheet.getCell('F2').value).toBe('=HYPERLINK("http://x")');
    expect(sheet.getCell('F2').type).not.toBe(ExcelJS.ValueType.Formula);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test('Given many sheets of many lines, Then every line is there once', async () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => [`L${i}`, i]);
    const back = readBackupSheets(
      await bytesOf([
        { name: 'a', lines },
        { name: 'b', lines: [['x']] },
      ]),
    );
    expect(back[0]?.lines).toEqual(lines);
    expect(back[1]?.lines).toEqual([['x']]);
  });
});

test('Given any names, Then sheets are named uniquely, within 31 characters, without what Excel refuses', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('', 'A', 'a', '甲/乙', '甲:乙', "'x'", 'History'),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 2 }), (wanted, taken) => {
      const names = sheetNames(wanted, taken);
      expect(names).toHaveLength(wanted.length);
      expect(new Set([...taken, ...names].map((one) => one.toLowerCase())).size).toBe(
        new Set(taken.map((one) => one.toLowerCase())).size + names.length,
      );
      for (const one of names) {
        expect(one.length).toBeGreaterThan(0);
        expect(one.length).toBeLessThanOrEqual(31);
        expect(one).not.toMatch(/[\\/?*[\]:]|^'|'$|^history$/i);
      }
    }),
  );
});

test('Given findings, Then the groups hold every line once, each under its own text', () => {
  const line = fc.tuple(fc.constantFrom('註冊組', '教務組', ''), cell);
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const groups = findingGroups([['負責單位', '說明'], ...lines], '負責單位');
      expect(groups.flatMap((group) => group.lines)).toHaveLength(lines.length);
      for (const { id, lines: own } of groups) expect(own.every(([office]) => office === id)).toBe(true);
    }),
  );
});

test('Given the first sheet of a backup, Then it is read back, from a file too', async () => {
  const info = {
    schoolName: '示範高中',
    schoolCode: '014301',
    schoolYear: 115,
    semester: 1,
    takenAt: '2027-01-27T07:10:00',
    takenBy: 'a@b.tw',
  };
  const tabs = [{ tab: '學生名冊', rows: 3, sheet: '學生名冊' }];
  const sheet = { name: '備份資訊', lines: infoSheet(info, tabs) };
  expect(readInfoSheet(sheet.lines)).toEqual({ info, tabs, version: 1 });
  expect(readInfoSheet(readBackupSheets(await bytesOf([sheet]))[0]?.lines ?? [])).toEqual({ info, tabs, version: 1 });
  expect(
    readInfoSheet([
      ['學號', '姓名'],
      ['1', '王'],
    ]),
  ).toBeNull();
});
