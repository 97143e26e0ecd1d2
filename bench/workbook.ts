/** The workbook model and its files at the size of a large school (11,000 × 20 and 1,100 × 10) and of the grid's limit. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../local/src/files/open';
import type { CellInput, OwnedWorkbook } from '../local/src/model/contract';
import { createWorkbookModel } from '../local/src/workbook/create';

function block(rows: number, cols: number): CellInput[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => {
      if (c === 0) return String(r).padStart(6, '0');
      if (c === 1) return { instant: Date.UTC(2026, 1, 1 + (r % 28)) };
      if (c === 2) return r % 3 === 0;
      return c % 2 ? `第${r % 40}班 ${c}` : r * c;
    }),
  );
}

export function sheetOf(book: OwnedWorkbook, name: string, rows: number, cols: number): number {
  const id = book.insertSheet({ name, maxRows: rows + 1, maxColumns: cols });
  book.setStyles({ sheetId: id, row: 1, col: 1, rows: rows + 1, cols: 1 }, { numberFormat: '@' });
  const list = { criteria: 'VALUE_IN_LIST', args: [['甲', '乙'], true], allowInvalid: true };
  book.setRules({ sheetId: id, row: 2, col: 4, rows, cols: 1 }, list);
  book.setCells({ sheetId: id, row: 2, col: 1 }, block(rows, cols), 'parse');
  return id;
}

async function files(results: Measured[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const target = path.join(folder, 'school.xlsx');
  try {
    const file = await openWorkbookFile(target, { create: true, live: true });
    sheetOf(file.model, '上傳紀錄', 11_000, 20);
    const roster = sheetOf(file.model, '學生名冊', 1_100, 10);
    const size = () => `${(statSync(target).size / 1e6).toFixed(1)} MB`;
    results.push(await measure('save 11,000 × 20 + 1,100 × 10', () => file.save(), size));
    results.push(
      await measure('1,000 edits, each durable in the journal', async () => {
        for (let i = 0; i < 1000; i++) {
          file.model.setCells({ sheetId: roster, row: 2 + i, col: 3 }, [['x']], 'parse');
          await file.durable();
        }
      }),
    );
    await file.close();
    results.push(
      await measure(
        'open it again',
        async () => (await openWorkbookFile(target, { live: false })).model.sheets().length,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly what: string;
  readonly milliseconds: number;
  readonly note?: string;
}

async function measure<T>(what: string, act: () => T | Promise<T>, note?: () => string): Promise<Measured> {
  const start = performance.now();
  await act();
  return { what, milliseconds: performance.now() - start, ...(note && { note: note() }) };
}

/** Prints a line a measurement. */
export async function benchWorkbook(): Promise<void> {
  for (const { what, milliseconds, note = '' } of await workbookFigures())
    console.log(`${milliseconds.toFixed(0).padStart(8)} ms  ${what} ${note}`);
}

async function workbookFigures(): Promise<Measured[]> {
  const book = createWorkbookModel();
  const results: Measured[] = [];
  let id = 0;
  results.push(await measure('fill 100,000 × 12 by setCells', () => (id = sheetOf(book, 'large', 100_000, 12))));
  const whole = { sheetId: id, row: 2, col: 1, rows: 100_000, cols: 12 };
  results.push(await measure('read 100,000 × 12 values', () => book.getCells(whole, ['values'])));
  results.push(await measure('read 100,000 × 12 display texts', () => book.getCells(whole, ['display'])));
  results.push(await measure('sort 100,000 rows by a text', () => book.sort(whole, [{ col: 4, ascending: true }])));
  results.push(await measure('undo the sort', () => book.undo(book.meta().owner)));
  results.push(await measure('insert a row near the top', () => book.insertRows(id, 3, 1)));
  const sums = book.insertSheet({ name: 'sums' });
  const formulas = Array.from({ length: 500 }, (_, i) => [
    `=COUNTIFS(large!D2:D100001,"第${i % 40}班 3",large!C2:C100001,TRUE)`,
  ]);
  results.push(
    await measure('500 COUNTIFS over two columns of 100,000', () => {
      book.setFormulas({ sheetId: sums, row: 1, col: 1 }, formulas);
      book.getCells({ sheetId: sums, row: 1, col: 1, rows: 500, cols: 1 }, ['values']);
    }),
  );
  const chain = Array.from({ length: 900 }, (_, i) => [i ? `=B${i}+1` : '1']);
  results.push(
    await measure('a chain of 900 formulas', () => {
      book.setCells({ sheetId: sums, row: 1, col: 2 }, chain, 'parse');
      book.getCells({ sheetId: sums, row: 1, col: 2, rows: 900, cols: 1 }, ['values']);
    }),
  );
  results.push(
    await measure('one edit with those formulas depending on it', () => {
      book.setCells({ sheetId: id, row: 10, col: 3 }, [[true]], 'raw');
      book.getCells({ sheetId: sums, row: 1, col: 1, rows: 1, cols: 1 }, ['values']);
    }),
  );
  await files(results);
  return results;
}
