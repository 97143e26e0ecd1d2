/**
 * One value that a strict drop-down refuses makes Google refuse the whole block, in its own words and without saying
 * which. So the block is halved until what is refused stands alone; the rest is written.
 */
import type { Cell } from '../school/cell';

type Block = readonly (readonly Cell[])[];

/** A cell of the block, by offsets, that was not written. */
export interface Refused {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** So many refusals before anything was taken mean that it is not the values: the tab is protected, the service is down. */
const HOPELESS_AFTER = 24;
/** Each refused value costs some twenty tries; past this many tries the rest is for a person. */
const MOST_TRIES = 2000;

/**
 * Writes a block by `write`, which throws when it is refused, at the block's offsets. Gives the refused cells.
 * @throws what the first try threw, when nothing at all is taken
 */
export function writeAround(block: Block, write: (row: number, column: number, part: Block) => void): Refused[] {
  const refused: Refused[] = [];
  const problems: unknown[] = [];
  let isAnyTaken = false;
  const attempt = (row: number, column: number, part: Block): void => {
    if ((!isAnyTaken && problems.length >= HOPELESS_AFTER) || problems.length >= MOST_TRIES) throw problems[0];
    try {
      write(row, column, part);
      isAnyTaken = true;
      return;
    } catch (problem) {
      problems.push(problem);
    }
    const width = part[0]?.length ?? 0;
    if (part.length > 1) {
      const half = part.length >> 1;
      attempt(row, column, part.slice(0, half));
      attempt(row + half, column, part.slice(half));
    } else if (width > 1) {
      const half = width >> 1;
      attempt(
        row,
        column,
        part.map((line) => line.slice(0, half)),
      );
      attempt(
        row,
        column + half,
        part.map((line) => line.slice(half)),
      );
    } else refused.push({ row, column, value: part[0]?.[0] ?? '' });
  };
  attempt(0, 0, block);
  if (!isAnyTaken && problems.length > 0 && block.length * (block[0]?.length ?? 0) > 1) throw problems[0];
  return refused;
}
