/** A workbook to try the model on, and the two people who edit it. */
import { createWorkbookModel } from '../src/workbook/create';
import type { OwnedWorkbook } from '../src/model/contract';

export const OWNER = 'owner@school.edu.tw';
export const TUTOR = 'tutor@school.edu.tw';

/** An empty workbook of OWNER, with the id of its one sheet. */
export function fresh(): { book: OwnedWorkbook; id: number } {
  const book = createWorkbookModel({ owner: OWNER });
  return { book, id: book.sheets()[0]!.id };
}
/** The stored values of the block at the top left. */
export const values = (book: OwnedWorkbook, sheetId: number, rows = 4, cols = 3) =>
  book.getCells({ sheetId, row: 1, col: 1, rows, cols }, ['values']).values;
export const at = (sheetId: number, row: number, col: number) => ({ sheetId, row, col });
