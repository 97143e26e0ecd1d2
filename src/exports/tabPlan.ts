/** A tab cut into parts that one answer can carry, each with the fingerprint by which a change is noticed. Pure. */
import { isBlank, type Cells } from '../school/cell';
import { fingerprint, toWire, type WireLine } from './wire';

/** Characters of an answer; a longer one makes the page wait and comes near what a call may carry. */
const PART_CHARS = 600_000;

export interface TabPart {
  /** Sheet row of the first line. */
  readonly row: number;
  readonly rows: number;
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
    const texts: string[] = [];
    let length = 0;
    while (from + texts.length < last && (texts.length === 0 || length < most)) {
      const text = JSON.stringify(wireLine(cells[from + texts.length] ?? [], columns));
      length += text.length;
      texts.push(text);
    }
    parts.push({ row: from + 1, rows: texts.length, digest: fingerprint(texts.join()) });
    from += texts.length;
  }
  return { tab, rows: Math.max(0, last - 1), columns, parts };
}

/** The lines of a part as read now; null when they are no longer those that were planned. */
export function linesOfPart(cells: Cells, columns: number, digest: string): WireLine[] | null {
  const lines = cells.map((line) => wireLine(line, columns));
  return fingerprint(lines.map((line) => JSON.stringify(line)).join()) === digest ? lines : null;
}

export function wireLine(line: Cells[number], columns: number): WireLine {
  return Array.from({ length: columns }, (_, i) => toWire(line[i]));
}
