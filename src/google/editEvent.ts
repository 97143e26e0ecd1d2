/** The edit event as plain data, read as far as it is asked for: each method's cost in service calls is said beside it. */
import type { Cells } from '../school/cell';
import { columnLetter } from './columnLetter';

export interface EditedBlock {
  /** 1 call. */
  readonly values: Cells;
  /** Row and column of the block's first cell. Google's event says it; 2 calls where it does not. */
  readonly row: number;
  readonly column: number;
  /** 2 calls, the first time. */
  tabName(): string;
  /** Row 1 over the block's columns. 2 calls. */
  header(): Cells[number];
  /** Whole columns of the tab, row 1 first. 2 calls. */
  columns(first: number, last: number): Cells;
  /** Empties cells, given by offsets in the block. 2 calls whatever their number. */
  clear(cells: readonly (readonly [row: number, column: number])[]): void;
  /** A word at the lower right of the window. 1 call. */
  tell(message: string, title: string): void;
}

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
/** Fields of the event's range that Google sends along. */
type Placed = EditEvent['range'] & { readonly rowStart?: number; readonly columnStart?: number };

const SHOWN_SECONDS = 8;

/** null when Google gives no range. */
export function editedBlock(event: EditEvent | undefined): EditedBlock | null {
  if (event?.range === undefined) return null;
  const range = event.range as Placed;
  let known: GoogleAppsScript.Spreadsheet.Sheet | null = null;
  const sheet = () => (known ??= range.getSheet());
  const row = range.rowStart ?? range.getRow();
  const column = range.columnStart ?? range.getColumn();
  const values = range.getValues() as Cells;
  const width = values[0]?.length ?? 1;
  let name: string | null = null;
  return {
    values,
    row,
    column,
    tabName: () => (name ??= sheet().getName()),
    header: () =>
      sheet()
        .getRange(`${columnLetter(column)}1:${columnLetter(column + width - 1)}1`)
        .getValues()[0] as Cells[number],
    columns: (first, last) =>
      sheet()
        .getRange(`${columnLetter(first)}:${columnLetter(last)}`)
        .getValues() as Cells,
    clear: (cells) =>
      void sheet()
        .getRangeList(cells.map(([r, c]) => `${columnLetter(column + c)}${row + r}`))
        .clearContent(),
    tell: (message, title) => event.source.toast(message, title, SHOWN_SECONDS),
  };
}
