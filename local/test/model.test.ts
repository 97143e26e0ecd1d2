/** The workbook model: writing, structure, undo, rights; each act is whole, and can be taken back. */
import * as fc from 'fast-check';
import { createWorkbookModel } from '../src/workbook/create';
import type { ChangeUnit, OwnedWorkbook } from '../src/model/contract';
import { OWNER, TUTOR, at, fresh, values } from './freshWorkbook';

describe('writing', () => {
  test('a block that does not fit the grid is refused, and nothing of it is written', () => {
    const { book, id } = fresh();
    const before = JSON.stringify(book.snapshot());
    expect(() => book.setCells(at(id, 1000, 26), [['a', 'b']], 'raw')).toThrow('outside the dimensions');
    expect(() => book.setCells(at(id, 1, 1), [['a', 'b'], ['c']], 'raw')).toThrow();
    expect(JSON.stringify(book.snapshot())).toBe(before);
  });

  test('appendRow writes after the last row with content, an unticked box included, and grows the grid', () => {
    const { book, id } = fresh();
    book.setCells(at(id, 1000, 1), [[false]], 'raw');
    expect(book.appendRow(id, ['x', null, 3])).toBe(1001);
    expect(book.sheet(id)).toMatchObject({ maxRows: 1001, lastRow: 1001, lastColumn: 3 });
  });

  test("a Date is kept as a serial number of the spreadsheet's zone, under a date format", () => {
    const { book, id } = fresh();
    book.setCells(at(id, 1, 1), [[{ instant: Date.parse('2026-02-02T16:00:00Z') }]], 'parse');
    const block = book.getCells({ sheetId: id, row: 1, col: 1, rows: 1, cols: 2 }, ['values', 'display']);
    expect(block).toMatchObject({ values: [[46056, null]], dates: [0], display: [['2026/2/3', '']] });
  });

  test('clearing contents keeps looks and rules; clearing rules keeps contents', () => {
    const { book, id } = fresh();
    const range = { sheetId: id, row: 1, col: 1, rows: 1, cols: 1 };
    book.setCells(range, [['x']], 'raw');
    book.setStyles(range, { bold: true });
    book.setRules(range, { criteria: 'CHECKBOX', args: [], allowInvalid: false });
    book.clear(range, ['contents']);
    const block = book.getCells(range, ['values', 'styles', 'rules']);
    expect(block.values).toEqual([[null]]);
    expect(block.styleTable![block.styles![0]![0]!]).toEqual({ bold: true });
    expect(block.ruleTable).toHaveLength(1);
  });
});

describe('rows and columns', () => {
  test('Given any move of rows, or cells put in or taken out, Then a formula on a cell that is left keeps its value', () => {
    const moved = fc.record({
      kind: fc.constant('move' as const),
      at: fc.integer({ min: 1, max: 8 }),
      count: fc.integer({ min: 1, max: 4 }),
      to: fc.integer({ min: 1, max: 9 }),
    });
    const shifted = fc.record({
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      at: fc.integer({ min: 1, max: 8 }),
      count: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(moved, shifted), { minLength: 1, maxLength: 4 }), (acts) => {
        const { book, id } = fresh();
        const rows = Array.from({ length: 8 }, (_, i) => i + 1);
        book.setCells(
          at(id, 1, 1),
          rows.map((n) => [n * 11]),
          'raw',
        );
        book.setFormulas(
          at(id, 50, 3),
          rows.map((n) => [`=A${n}`]),
        );
        const seen = () => book.getCells({ sheetId: id, row: 50, col: 3, rows: 8, cols: 1 }, ['values']).values!.flat();
        let before = seen();
        for (const act of acts) {
          const cells = { sheetId: id, row: act.at, col: 1, rows: act.count, cols: 1 };
          if (act.kind === 'move') book.moveDimension(id, 'rows', act.at, act.count, act.to);
          else if (act.kind === 'insert') book.insertCells(cells, 'rows');
          else book.deleteCells(cells, 'rows');
          const after = seen();
          after.forEach((value, i) => {
            if (act.kind !== 'delete' || typeof value !== 'object') expect(value).toEqual(before[i]);
          });
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what names cells follows them: formulas, names, protections, merges, formats, filters, rules', () => {
    const { book, id } = fresh();
    book.setCells(at(id, 5, 2), [[7, '=B5*2']], 'parse');
    book.setNamedRange('數量', { sheetId: id, row: 5, col: 2, rows: 1, cols: 1 });
    book.putProtection(id, {
      kind: 'RANGE',
      range: { row: 5, col: 2, rows: 2, cols: 1 },
      description: '',
      warningOnly: false,
      editors: [],
      domainEdit: false,
    });
    book.updateSheet(id, { merges: [{ row: 5, col: 4, rows: 1, cols: 2 }], frozenRows: 1 });
    const list = { criteria: 'VALUE_IN_RANGE', args: [{ ref: "'工作表1'!B5:B6" }, true], allowInvalid: false };
    book.setRules({ sheetId: id, row: 1, col: 1, rows: 1, cols: 1 }, list);
    book.insertRows(id, 2, 3);
    expect(book.getCells({ sheetId: id, row: 8, col: 2, rows: 1, cols: 2 }, ['values', 'formulas'])).toMatchObject({
      values: [[7, 14]],
      formulas: [['', '=B8*2']],
    });
    expect(book.namedRanges()[0]!.range).toEqual({ row: 8, col: 2, rows: 1, cols: 1 });
    expect(book.sheet(id)).toMatchObject({ merges: [{ row: 8 }], protections: [{ range: { row: 8 } }], frozenRows: 1 });
    expect(book.getCells({ sheetId: id, row: 1, col: 1, rows: 1, cols: 1 }, ['rules']).ruleTable![0]!.args[0]).toEqual({
      ref: '工作表1!B8:B9',
    });
    book.deleteRows(id, 8, 1);
    expect(book.namedRanges()[0]!.range).toBeNull();
  });

  test('a deleted cell is #REF! in the formulas that named it, and undo brings both back', () => {
    const { book, id } = fresh();
    book.setCells(at(id, 1, 1), [[3, '=A1+C1', 4]], 'parse');
    book.deleteColumns(id, 1, 1);
    expect(book.getCells({ sheetId: id, row: 1, col: 1, rows: 1, cols: 1 }, ['values', 'formulas'])).toMatchObject({
      values: [[{ error: '#REF!' }]],
      formulas: [['=#REF!+B1']],
    });
    expect(book.undo(OWNER)).toBe(true);
    expect(values(book, id, 1)).toEqual([[3, 7, 4]]);
  });
});

/** Any act of a person; most numbers are small so that acts meet each other. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('set'),
    row: fc.integer({ min: 1, max: 6 }),
    col: fc.integer({ min: 1, max: 4 }),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('=A1', '=SUM(A1:B3)', '1/2')),
  }),
  fc.record({
    kind: fc.constantFrom('insert', 'delete'),
    axis: fc.constantFrom('rows', 'cols'),
    at: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constantFrom('sort', 'style', 'note', 'copySheet', 'merge', 'clear'),
    row: fc.integer({ min: 1, max: 4 }),
  }),
);
type Act = { kind: string; row?: number; col?: number; value?: string | number | boolean; axis?: string; at?: number };

function perform(book: OwnedWorkbook, id: number, step: Act): void {
  const range = { sheetId: id, row: step.row ?? 1, col: 1, rows: 3, cols: 3 };
  if (step.kind === 'set') book.setCells(at(id, step.row!, step.col!), [[step.value!]], 'parse');
  else if (step.kind === 'insert') book[step.axis === 'rows' ? 'insertRows' : 'insertColumns'](id, step.at!, 2);
  else if (step.kind === 'delete') book[step.axis === 'rows' ? 'deleteRows' : 'deleteColumns'](id, step.at!, 1);
  else if (step.kind === 'sort') book.sort(range, [{ col: 2, ascending: false }]);
  else if (step.kind === 'style') book.setStyles(range, { background: '#ff0000' });
  else if (step.kind === 'note') book.setNotes(range, `note ${step.row}`);
  else if (step.kind === 'copySheet') book.copySheet(id);
  else if (step.kind === 'clear') book.clear(range, ['contents', 'formats', 'notes']);
  else book.updateSheet(id, { merges: [{ row: 20, col: step.row!, rows: 1, cols: 2 }] });
}
/** All that a person can see, trailing emptiness aside. */
const seen = (book: OwnedWorkbook) =>
  book
    .sheets()
    .map((sheet) => [
      sheet,
      book.getCells({ sheetId: sheet.id, row: 1, col: 1, rows: 14, cols: 12 }, [
        'display',
        'formulas',
        'numberFormats',
        'notes',
      ]),
      book.getCells({ sheetId: sheet.id, row: 1, col: 1, rows: 14, cols: 12 }, ['styles']).styles!.flat().length,
    ]);

describe('undo and the stream of changes', () => {
  test('after any acts, undoing all of them gives back the first state, redoing all the last', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (steps) => {
        const { book, id } = fresh();
        book.setCells(
          at(id, 1, 1),
          [
            ['甲', 3, '=B1'],
            ['乙', 1, '=SUM(B1:B2)'],
            ['丙', 2, true],
          ],
          'parse',
        );
        const first = seen(book);
        for (const step of steps) perform(book, id, step as Act);
        const last = seen(book);
        let count = 0;
        while (count < steps.length && book.undo(OWNER)) count++;
        // The act before them all may be the initial block: stop at it.
        while (JSON.stringify(seen(book)) !== JSON.stringify(first) && book.redo(OWNER)) count--;
        expect(seen(book)).toEqual(first);
        while (book.redo(OWNER));
        expect(seen(book)).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });

  test('changes applied to another copy, through JSON, make it equal', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (steps) => {
        const { book, id } = fresh();
        const other = createWorkbookModel(
          {},
          JSON.parse(JSON.stringify(book.snapshot())) as ReturnType<typeof book.snapshot>,
        );
        book.onChange((unit) => other.apply((JSON.parse(JSON.stringify(unit)) as ChangeUnit).changes));
        for (const step of steps) perform(book, id, step as Act);
        expect(seen(other)).toEqual(seen(book));
      }),
      { numRuns: 60 },
    );
  });

  test("undo takes back one's own last act only, and none that somebody has since written over", () => {
    const { book, id } = fresh();
    book.withOrigin({ user: OWNER }, () => book.setCells(at(id, 1, 1), [['mine']], 'raw'));
    book.withOrigin({ user: TUTOR }, () => book.setCells(at(id, 2, 1), [['theirs']], 'raw'));
    expect(book.undo(OWNER)).toBe(true);
    expect(values(book, id, 2, 1)).toEqual([[null], ['theirs']]);
    book.withOrigin({ user: OWNER }, () => book.setCells(at(id, 2, 1), [['over']], 'raw'));
    expect(book.undo(TUTOR)).toBe(false);
  });

  test('an act that fails half-way leaves nothing behind', () => {
    const { book, id } = fresh();
    const before = JSON.stringify(book.snapshot());
    expect(() =>
      book.withOrigin({ user: OWNER }, () => {
        book.insertRows(id, 1, 5);
        book.setCells(at(id, 1, 1), [['x']], 'raw');
        book.deleteSheet(id);
      }),
    ).toThrow("can't remove all");
    expect(JSON.stringify(book.snapshot())).toBe(before);
  });
});
