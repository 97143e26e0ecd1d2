/** A tab cut into parts that one answer can carry, each with the fingerprint by which a change is noticed. Pure. */
import { isBlank, type Cells } from '../school/cell';
import { fingerprint } from '../school/fingerprint';
import { plainCellOf, type PlainLine } from './plainCells';

/** Characters of an answer; a longer one makes the page wait and comes near what a call may carry. */
const PART_CHARS = 600_000;

export interface TabPart {
  /** Sheet row of the first line. */
  readonly row: number;
  readonly rows: number;
  /** A fingerprint a column, joined. */
  readonly digest: string;
}

export interface TabPlan {
  readonly tab: string;
  /** Data rows, without the header row. */
  readonly rows: number;
  readonly columns: number;
  readonly parts: readonly TabPart[];
}

/** The number of lines down to the last that holds anything (a box without its tick holds nothing). */
export function endOf(cells: Cells): number {
  let last = cells.length;
  while (last > 0 && (cells[last - 1] ?? []).every((cell) => isBlank(cell))) last--;
  return last;
}

export function widthOf(lines: readonly (readonly unknown[])[]): number {
  return lines.reduce((width, line) => Math.max(width, line.length), 0);
}

/** Lines below the last that holds anything are not part of a tab. */
export function planTab(tab: string, cells: Cells, most = PART_CHARS): TabPlan {
  const columns = widthOf(cells);
  const last = endOf(cells);
  const parts: TabPart[] = [];
  for (let from = 0; from < last;) {
    const lines: PlainLine[] = [];
    let length = 0;
    while (from + lines.length < last && (lines.length === 0 || length < most)) {
      const line = wireLine(cells[from + lines.length] ?? [], columns);
      length += JSON.stringify(line).length;
      lines.push(line);
    }
    parts.push({ row: from + 1, rows: lines.length, digest: digestOf(lines, columns) });
    from += lines.length;
  }
  return { tab, rows: Math.max(0, last - 1), columns, parts };
}

/** Characters of a column's fingerprint. */
const MARK = 8;

function digestOf(lines: readonly PlainLine[], columns: number): string {
  let digest = '';
  for (let i = 0; i < columns; i++)
    digest += fingerprint(lines.map((line) => JSON.stringify(line[i])).join()).slice(-MARK);
  return digest;
}

export interface PartNow {
  readonly lines: PlainLine[];
  /** Columns (from 1) that are no longer as they were planned. */
  readonly changed: readonly number[];
}

/** A part as read now, beside its plan. */
export function partNow(cells: Cells, { rows, columns, digest }: Omit<TabPart, 'row'> & { columns: number }): PartNow {
  const lines = cells.map((line) => wireLine(line, columns));
  const now = digestOf(lines, columns);
  const all = Array.from({ length: columns }, (_, i) => i + 1);
  const isSame = (column: number) =>
    lines.length === rows &&
    now.slice((column - 1) * MARK, column * MARK) === digest.slice((column - 1) * MARK, column * MARK);
  return { lines, changed: digest.length === now.length ? all.filter((column) => !isSame(column)) : all };
}

function wireLine(line: Cells[number], columns: number): PlainLine {
  return Array.from({ length: columns }, (_, i) => plainCellOf(line[i]));
}
