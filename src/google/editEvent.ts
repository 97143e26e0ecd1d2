/** The edit event as plain data, and the one thing done to it: taking content out of cells. */
import type { Cells } from '../school/cell';
import { columnLetter } from './columnLetter';

export interface EditedBlock {
  readonly values: Cells;
  readonly row: number;
  readonly column: number;
  /** Empties cells, given by offsets in the block. 2 calls whatever their number. */
  clear(cells: readonly (readonly [row: number, column: number])[]): void;
}

/** null when Google gives no range. 3 calls. */
export function editedBlock(event: GoogleAppsScript.Events.SheetsOnEdit | undefined): EditedBlock | null {
  if (event?.range === undefined) return null;
  const { range } = event;
  const row = range.getRow();
  const column = range.getColumn();
  return {
    values: range.getValues() as Cells,
    row,
    column,
    clear: (cells) =>
      void range
        .getSheet()
        .getRangeList(cells.map(([r, c]) => `${columnLetter(column + c)}${row + r}`))
        .clearContent(),
  };
}
