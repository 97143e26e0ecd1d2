/** The edit event as plain data, with the few things done to it; each costs as many service calls as is said beside it. */
import type { Cells } from '../school/cell';
import { columnLetter } from './columnLetter';

/** A cell by its offsets in the block. */
export type Offset = readonly [row: number, column: number];

/** What was typed or pasted, on the sheet where it stands. Making it costs 1 call; what is read is read once. */
export interface EditedBlock {
  /** The block's upper left cell. */
  readonly row: number;
  readonly column: number;
  /** How many cells the block has. */
  readonly size: number;
  /** 1 call. */
  values(): Cells;
  /** The sheet's first row. 1 call. */
  headers(): Cells[number];
  /** 1 call. */
  tabName(): string;
  /** Columns of the sheet from its first row down. 1 call. */
  columns(first: number, count: number): Cells;
  /** Another tab from its first row down; null when it is not there. 2 calls. */
  readTab(name: string): Cells | null;
  /** 1 call. */
  notes(): string[][];
  /** 1 call. */
  setNotes(notes: string[][]): void;
  /** Empties cells. 2 calls whatever their number. */
  clear(cells: readonly Offset[]): void;
  /** Shows a short message in the corner. 1 call. */
  tell(message: string, title: string): void;
}

/** An event's range has its place in it as plain numbers, which the declared types do not know; asking it costs calls. */
type Placed = Partial<Record<'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd', number>>;

/** In `getSheetValues` a height or width of -1 reaches to the last row or column with content. */
const TO_THE_LAST = -1;
const SECONDS_SHOWN = 12;

/**
 * Runs a guard on what was edited; nothing when Google gives no range. Never throws: a failing trigger would show
 * people Google's own error for a cell that is already written.
 */
export function onEdited(event: GoogleAppsScript.Events.SheetsOnEdit | undefined, guard: (block: EditedBlock) => void) {
  if (event?.range === undefined) return;
  try {
    guard(editedBlock(event));
  } catch (problem) {
    console.error(String(problem));
  }
}

function editedBlock(event: GoogleAppsScript.Events.SheetsOnEdit): EditedBlock {
  const { range, source } = event;
  const placed = range as unknown as Placed;
  const row = placed.rowStart ?? range.getRow();
  const column = placed.columnStart ?? range.getColumn();
  const height = (placed.rowEnd ?? range.getLastRow()) - row + 1;
  const width = (placed.columnEnd ?? range.getLastColumn()) - column + 1;
  const sheet = range.getSheet();
  return {
    row,
    column,
    size: height * width,
    values: once(() => range.getValues() as Cells),
    headers: once(() => (sheet.getSheetValues(1, 1, 1, TO_THE_LAST) as Cells)[0] ?? []),
    tabName: once(() => sheet.getName()),
    columns: (first, count) => sheet.getSheetValues(1, first, TO_THE_LAST, count) as Cells,
    readTab: (name) =>
      (source.getSheetByName(name)?.getSheetValues(1, 1, TO_THE_LAST, TO_THE_LAST) as Cells | undefined) ?? null,
    notes: () => range.getNotes(),
    setNotes: (notes) => void range.setNotes(notes),
    clear: (cells) => void sheet.getRangeList(runsOf(cells, row, column)).clearContent(),
    tell: (message, title) => source.toast(message, title, SECONDS_SHOWN),
  };
}

/** The cells as few A1 ranges: those that stand below one another are one. */
function runsOf(cells: readonly Offset[], row: number, column: number): string[] {
  const ranges: string[] = [];
  const sorted = [...cells].sort(([r1, c1], [r2, c2]) => c1 - c2 || r1 - r2);
  for (let i = 0; i < sorted.length;) {
    const [first, at] = sorted[i] as Offset;
    let last = first;
    for (i++; sorted[i]?.[1] === at && sorted[i]?.[0] === last + 1; i++) last++;
    const letter = columnLetter(column + at);
    ranges.push(`${letter}${row + first}:${letter}${row + last}`);
  }
  return ranges;
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: read() }).value;
}
