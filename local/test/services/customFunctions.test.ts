/** Functions of a script called from cells, by Google's rules for custom functions. */
import { openScript, type OpenScript } from './openScript';

const CODE = `
function DOUBLE(input) {
  return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
}
function SHAPE(input) { return JSON.stringify(input); }
function KIND(input) { return input instanceof Date ? 'Date ' + Utilities.formatDate(input, 'Asia/Taipei', 'yyyy-MM-dd HH:mm') : typeof input; }
function COUNTED() { return [1, 2, 3]; }
function RAGGED() { return [[1], [2, 3]]; }
function NOTHING() {}
function BIRTHDAY() { return new Date('2026-02-03T00:00:00+08:00'); }
function REFUSE() { throw new Error('不接受'); }
function HALF(x) { return x / 2; }
function private_() { return 1; }
function POST() { MailApp.sendEmail('a@example.com', 's', 'b'); }
function WRITE() { SpreadsheetApp.getActiveSheet().getRange('Z9').setValue(1); }
function NEIGHBOUR() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
function ENDLESS() { for (;;); }
`;

async function withFormulas(
  cells: readonly (readonly (string | number)[])[],
): Promise<OpenScript & { shown(a1Rows: number, cols: number): string[][] }> {
  const script = await openScript({ 'Code.gs': CODE });
  const [sheet] = script.model.sheets();
  const width = Math.max(...cells.map((row) => row.length));
  const filled = cells.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  script.model.setCells({ sheetId: sheet!.id, row: 1, col: 1 }, filled, 'parse');
  return {
    ...script,
    shown: (rows, cols) =>
      script.model
        .getCells({ sheetId: sheet!.id, row: 1, col: 1, rows, cols }, ['display'])
        .display!.map((line) => [...line]),
  };
}

const errorAt = ({ model }: OpenScript, row: number, col: number) =>
  model.getCells({ sheetId: model.sheets()[0]!.id, row, col, rows: 1, cols: 1 }, ['values']).values![0]![0];

test('Given =DOUBLE(A1) and =DOUBLE(A1:B2), Then the value is doubled, and the array spills', async () => {
  const book = await withFormulas([
    [1, 2, '=DOUBLE(A1)', '=double(A1:B2)'],
    [3, 4],
  ]);
  expect(book.shown(2, 5)).toEqual([
    ['1', '2', '2', '2', '4'],
    ['3', '4', '', '6', '8'],
  ]);
});

test('Given an argument changes, Then the cell is computed anew', async () => {
  const book = await withFormulas([[1, '=DOUBLE(A1)']]);
  book.model.setCells({ sheetId: book.model.sheets()[0]!.id, row: 1, col: 1 }, [[21]], 'raw');
  expect(book.shown(1, 2)).toEqual([['21', '42']]);
});

test("Given blank cells and errors, Then the function gets '' and the error's text; an argument left out is undefined", async () => {
  const book = await withFormulas([
    ['=1/0', 'x', '', 'TRUE'],
    ['=SHAPE(A1:D1)'],
    ['=SHAPE(C1)'],
    ['=SHAPE(A1)'],
    ['=KIND()'],
  ]);
  const shown = book.shown(5, 1).map(([text]) => text);
  expect(shown).toEqual(['#DIV/0!', '[["#DIV/0!","x","",true]]', '""', '"#DIV/0!"', 'undefined']);
});

test('Given a cell with a date format or a date function, Then the function gets a Date', async () => {
  const book = await withFormulas([
    ['2026/2/3', '=KIND(A1)', '=KIND(DATE(2026,2,3))', '=KIND(46056)', '=KIND(TODAY())'],
  ]);
  expect(book.shown(1, 5)[0]!.slice(1)).toEqual([
    'Date 2026-02-03 00:00',
    'Date 2026-02-03 00:00',
    'number',
    'Date 2026-11-23 00:00',
  ]);
});

test('Given arrays, nothing or a Date as results, Then a column, filled rows, a blank and a shown date', async () => {
  const book = await withFormulas([['=COUNTED()', '=RAGGED()', '', '=NOTHING()', '=BIRTHDAY()']]);
  expect(book.shown(3, 5)).toEqual([
    ['1', '1', '', '', '2026/2/3'],
    ['2', '2', '3', '', ''],
    ['3', '', '', '', ''],
  ]);
});

test('Given a result in the way, Then #REF! and nothing is overwritten', async () => {
  const book = await withFormulas([['=COUNTED()'], ['', 'kept'], ['mine']]);
  expect(book.shown(3, 1)).toEqual([['#REF!'], [''], ['mine']]);
});

test('Given a function that throws, Then #ERROR! with its message and line', async () => {
  const book = await withFormulas([['=REFUSE()']]);
  expect(errorAt(book, 1, 1)).toEqual({ error: '#ERROR!', message: '不接受 (line 11).' });
});

test('Given a private or unknown name, Then #NAME?', async () => {
  const book = await withFormulas([['=private_()', '=NOBODY()']]);
  expect(book.shown(1, 2)).toEqual([['#NAME?', '#NAME?']]);
});

test('Given a service that needs authorisation, or a write, Then permission is refused; cells may be read', async () => {
  const book = await withFormulas([['=NEIGHBOUR()', '=POST()', '=WRITE()']]);
  book.model.setCells(
    { sheetId: book.model.sheets()[0]!.id, row: 1, col: 1 },
    [['here', '=NEIGHBOUR()', '=POST()', '=WRITE()']],
    'parse',
  );
  expect(book.shown(1, 2)).toEqual([['here', 'here']]);
  expect(errorAt(book, 1, 3)).toMatchObject({
    message: expect.stringMatching(
      /^You do not have permission to call MailApp\.sendEmail\. Required permissions: .*script\.send_mail/,
    ) as string,
  });
  expect(errorAt(book, 1, 4)).toMatchObject({
    message: expect.stringMatching(/^You do not have permission to call setValue/) as string,
  });
  expect(book.model.sheets()[0]!.lastColumn).toBe(4);
});

test('Given a formula within a formula, Then its result goes on as a value', async () => {
  const book = await withFormulas([[3, '=HALF(DOUBLE(A1))+SUM(DOUBLE(A1:A1))', '=TEXT(BIRTHDAY(),"yyyy")']]);
  expect(book.shown(1, 3)).toEqual([['3', '9', '2026']]);
});

test('Given the server, Then cells load, settle in another thread, and one that never ends fails alone', async () => {
  const script = await openScript({ 'Code.gs': CODE }, { workers: true });
  const sheetId = script.model.sheets()[0]!.id;
  const cell = (col: number) =>
    script.model.getCells({ sheetId, row: 1, col, rows: 1, cols: 1 }, ['display']).display![0]![0];
  script.model.setCells({ sheetId, row: 1, col: 1 }, [[4, '=DOUBLE(A1)', '=REFUSE()', '=NEIGHBOUR()']], 'parse');
  expect(cell(2)).toBe('Loading...');
  await new Promise<void>((resolve) => {
    const look = () => (cell(4) === 'Loading...' ? setTimeout(look, 20) : resolve());
    look();
  });
  expect([cell(2), cell(3), cell(4)]).toEqual(['8', '#ERROR!', '4']);
  await script.runtime.close();
});
