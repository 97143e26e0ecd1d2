/** The guard over blocks of any content, on a sheet in memory: no ID number in any cell survives, and nothing else goes. */
import fc from 'fast-check';
import type { EditedBlock } from '../../../src/google/editEvent';
import type { Cell } from '../../../src/school/cell';
import { findIdentityNumbers } from '../../../src/school/identityNumber';
import { headersOf, TABS, type Tab } from '../../../src/school/tabs';
import { editedCells } from '../../../src/workbook/editedCells';
import { namesPeople } from '../../../src/workbook/editedPersonalData';
import { guardEdit, guardPersonalData } from '../../../src/workbook/editGuard';
import { writtenNumber } from '../school/identityNumbers';

const NOW = '2026-11-23T09:00:00';
const ALL: readonly Tab[] = Object.values(TABS);

interface Sheet {
  readonly name: string;
  readonly cells: Cell[][];
  readonly told: string[];
  calls: number;
}

function sheetOf(name: string, headers: readonly string[]): Sheet {
  return { name, cells: [[...headers]], told: [], calls: 1 };
}

/** Puts a block on the sheet and gives what the guard sees of it. */
function pasted(sheet: Sheet, row: number, column: number, block: readonly (readonly Cell[])[]): EditedBlock {
  const width = column + (block[0]?.length ?? 0) - 1;
  const at = (r: number) => (sheet.cells[r - 1] ??= []);
  block.forEach((line, r) => {
    while (at(row + r).length < width) at(row + r).push('');
    line.forEach((cell, c) => (at(row + r)[column - 1 + c] = cell));
  });
  const read = (r: number, c: number, rows: number, columns: number) => {
    sheet.calls++;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_x, j) => at(r + i)[c - 1 + j] ?? ''),
    );
  };
  const notes = block.map((line) => line.map(() => ''));
  return {
    row,
    column,
    size: block.length * (block[0]?.length ?? 0),
    values: () => read(row, column, block.length, block[0]?.length ?? 0),
    headers: () => read(1, 1, 1, sheet.cells[0]?.length ?? 0)[0] ?? [],
    tabName: () => (sheet.calls++, sheet.name),
    columns: (first, count) => read(1, first, sheet.cells.length, count),
    readTab: () => ((sheet.calls += 2), null),
    notes: () => (sheet.calls++, notes),
    setNotes: () => void sheet.calls++,
    clear(cells) {
      sheet.calls += 2;
      for (const [r, c] of cells) at(row + r)[column - 1 + c] = '';
    },
    tell: (message) => (sheet.calls++, void sheet.told.push(message)),
  };
}

const plainCell = fc.oneof(
  fc.constantFrom<Cell>('', '王小明', '115001', 3, true, '課程', '2026/10/1'),
  fc.string({ maxLength: 8 }),
);
const cell = fc.oneof(
  { arbitrary: plainCell.map((value) => ({ value, holdsNumber: false })), weight: 3 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('', '證號：', '備註 ', '（'), writtenNumber, fc.constantFrom('', '。', '）轉入', ' 號'))
      .map(([before, { text }, after]) => ({ value: `${before}${text}${after}` as Cell, holdsNumber: true })),
    weight: 1,
  },
);
const block = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 22 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test('Given any block in any tab, Then no ID number survives or is told, the rest stays, in 8 calls and one message', () => {
  fc.assert(
    fc.property(fc.constantFrom<Tab | null>(null, ...ALL), block, fc.integer({ min: 1, max: 3 }), (tab, made, row) => {
      const sheet = sheetOf(tab?.name ?? '自己的分頁', tab === null ? ['甲', '乙'] : headersOf(tab));
      const values = made.map((line) => line.map(({ value }) => value));
      guardEdit(pasted(sheet, row, 1, values), NOW);
      const left = sheet.cells.flat().flatMap((one) => (typeof one === 'string' ? findIdentityNumbers(one) : []));
      expect(left.filter(({ isCertain }) => isCertain)).toEqual([]);
      expect(sheet.told.flatMap(findIdentityNumbers)).toEqual([]);
      made.forEach((line, r) =>
        line.forEach(({ value, holdsNumber }, c) => {
          if (!holdsNumber) expect(sheet.cells[row - 1 + r]?.[c]).toBe(value);
          else expect(sheet.cells[row - 1 + r]?.[c]).toBe('');
        }),
      );
      expect(sheet.told.length).toBeLessThanOrEqual(1);
      expect(sheet.calls).toBeLessThanOrEqual(8);
    }),
    { numRuns: 400 },
  );
});

test('Given any block, When both triggers run, Then the second changes nothing and tells nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL), block, (tab, made) => {
      const sheet = sheetOf(tab.name, headersOf(tab));
      const values = made.map((line) => line.map(({ value }) => value));
      guardEdit(pasted(sheet, 2, 1, values), NOW);
      const after = sheet.cells.slice(1, 1 + values.length).map((line) => line.slice(0, values[0]?.length ?? 0));
      sheet.told.length = 0;
      guardPersonalData(pasted(sheet, 2, 1, after), NOW);
      expect(sheet.told).toEqual([]);
      expect(sheet.cells.slice(1, 1 + values.length).map((line) => line.slice(0, values[0]?.length ?? 0))).toEqual(
        after,
      );
    }),
  );
});

test('Given the tabs’ own headers in any order, Then each tab that people fill is known by them alone', () => {
  const filled = ALL.filter((tab) => !tab.isGenerated);
  fc.assert(
    fc.property(
      fc
        .constantFrom(...filled)
        .chain((tab) =>
          fc.tuple(fc.constant(tab), fc.shuffledSubarray(headersOf(tab), { minLength: headersOf(tab).length })),
        ),
      ([tab, headers]) => {
        const edited = editedCells(pasted(sheetOf('改過名的分頁', headers), 2, 1, [['']]));
        expect(edited.tab?.name).toBe(tab.name);
        expect([...edited.keyAt.values()].sort()).toEqual(Object.keys(tab.columns).sort());
      },
    ),
  );
});

test('Tabs about people are those with a row for a person', () => {
  expect(ALL.filter(namesPeople).map(({ name }) => name)).toEqual([
    '工作小組',
    '人員',
    '學生名冊',
    '上傳紀錄',
    '幹部紀錄',
    '課程諮詢紀錄',
    '收訖明細',
    '學籍異動',
    '評核敘獎',
    '檢核結果',
  ]);
});

describe('a 學號 of the school’s own shape that reads like an ID number', () => {
  const pasteInto = (header: string, pattern: string) => {
    const headers = headersOf(TABS.roster);
    const sheet = sheetOf(TABS.roster.name, headers);
    const settings: Cell[][] = [headersOf(TABS.settings), ['學號格式', pattern, '', '']];
    const block = pasted(sheet, 2, headers.indexOf(header) + 1, [['A123456789']]);
    guardEdit({ ...block, readTab: () => ((sheet.calls += 2), settings) }, NOW);
    return { cell: sheet.cells[1]?.[headers.indexOf(header)], told: sheet.told, calls: sheet.calls };
  };
  test('Given it fits 學號格式, When typed in the 學號 column, Then it stays and nothing is told', () => {
    expect(pasteInto('學號', '[A-Z]\\d{9}')).toMatchObject({ cell: 'A123456789', told: [] });
    expect(pasteInto('學號', '[A-Z]\\d{9}').calls).toBeLessThanOrEqual(8);
  });
  test('Given no 學號格式, another one, or another column, Then it is cleared', () => {
    for (const [header, pattern] of [
      ['學號', ''],
      ['學號', '\\d{9}'],
      ['備註', '[A-Z]\\d{9}'],
    ] as const)
      expect(pasteInto(header, pattern).cell).toBe('');
  });
});
