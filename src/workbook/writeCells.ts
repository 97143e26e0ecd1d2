/** Cells of one column in as few blocks as their gaps allow. */
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';

export interface CellAt {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** Gaps up to this many rows are written through, as they were just read: a block more costs more than the cells. */
const WIDEST_GAP = 200;

/**
 * @param cells of one column, each row once
 * @param standing what stands in a row between them, as just read; null where it must not be written, such as a formula
 */
export function writeCells(
  shell: Shell,
  tab: string,
  cells: readonly CellAt[],
  standing: (row: number) => Cell | null,
): void {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  for (const run of runsOf(sorted, standing)) {
    const [first, last] = [run[0], run[run.length - 1]];
    if (first === undefined || last === undefined) continue;
    const byRow = new Map(run.map(({ row, value }) => [row, value]));
    const block = Array.from({ length: last.row - first.row + 1 }, (_, i) => [
      byRow.get(first.row + i) ?? standing(first.row + i) ?? '',
    ]);
    shell.workbook.writeBlock(tab, first.row, first.column, block);
  }
}

function runsOf(sorted: readonly CellAt[], standing: (row: number) => Cell | null): CellAt[][] {
  const runs: CellAt[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (run !== undefined && before !== undefined && mayBridge(before.row, cell.row, standing)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function mayBridge(from: number, to: number, standing: (row: number) => Cell | null): boolean {
  if (to - from > WIDEST_GAP) return false;
  for (let row = from + 1; row < to; row++) if (standing(row) === null) return false;
  return true;
}
