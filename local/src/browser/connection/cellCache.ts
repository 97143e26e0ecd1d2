/** The cells a window has seen of one sheet, in blocks; what the server changes is read again, never guessed. */
import type { SeenBlock, CellStyle, CellRange, RuleView, CellView, SheetRange } from '../../protocol/views';

export const BLOCK_ROWS = 64;
export const BLOCK_COLS = 32;
/** Blocks kept: about half a million cells, far more than a screen shows. */
const MAX_BLOCKS = 256;

export interface SeenCell {
  readonly view: CellView | null;
  readonly look: CellStyle | undefined;
  readonly rule: RuleView | undefined;
}
interface Slot {
  /** The cells row by row: the same objects until the block is read again, so that drawing can skip what is the same. */
  cells: readonly SeenCell[] | null;
  /** A change came after the block was asked for. */
  stale: boolean;
  loading: boolean;
}

const EMPTY: SeenCell = { view: null, look: undefined, rule: undefined };

export class CellCache {
  readonly #slots = new Map<string, Slot>();

  /**
   * @param read asks the server for a range of the sheet
   * @param changed is called after new cells came in
   */
  constructor(
    readonly sheetId: number,
    private readonly read: (range: SheetRange) => Promise<SeenBlock>,
    private readonly changed: () => void,
  ) {}

  /** The cell as last seen; undefined while its block is on its way for the first time. */
  get(row: number, col: number): SeenCell | undefined {
    const cells = this.#slots.get(key(row, col))?.cells;
    if (!cells) return undefined;
    return cells[((row - 1) % BLOCK_ROWS) * BLOCK_COLS + ((col - 1) % BLOCK_COLS)] ?? EMPTY;
  }

  /** True when every cell of the range has been seen and none is known to have changed since. */
  has(range: CellRange): boolean {
    return corners(range).every(([row, col]) => {
      const slot = this.#slots.get(key(row, col));
      return slot?.cells && !slot.stale;
    });
  }

  /** Asks for what is missing or stale in a range. */
  want(range: CellRange): void {
    // A broken line is told once, by the connection; after it everything is asked for again.
    for (const [row, col] of corners(range)) this.#load(row, col).catch(() => undefined);
  }

  /** Like `want`, and waits until all of it is there. */
  async need(range: CellRange): Promise<void> {
    while (!this.has(range)) await Promise.all(corners(range).map(([row, col]) => this.#load(row, col)));
  }

  /** Marks a range (or all) as changed; what is not on the screen is read again when it is next wanted. */
  spoil(range: CellRange | null): void {
    for (const [name, slot] of this.#slots) {
      const [row, col] = name.split(':').map(Number) as [number, number];
      if (!range || overlaps(range, { row, col, rows: BLOCK_ROWS, cols: BLOCK_COLS })) slot.stale = true;
    }
  }

  async #load(row: number, col: number): Promise<void> {
    const name = key(row, col);
    const slot = this.#slots.get(name) ?? { cells: null, stale: true, loading: false };
    if (slot.loading || (slot.cells && !slot.stale)) return slot.loading ? this.#settled(slot) : undefined;
    this.#slots.delete(name); // the newest stand last
    this.#slots.set(name, slot);
    slot.loading = true;
    slot.stale = false;
    try {
      slot.cells = seen(await this.read(blockAt(this.sheetId, row, col)));
    } catch (error) {
      slot.stale = true;
      throw error;
    } finally {
      slot.loading = false;
      this.#wake(slot);
    }
    this.#forgetOldest();
    this.changed();
  }

  readonly #waiters = new Map<Slot, (() => void)[]>();
  #settled(slot: Slot): Promise<void> {
    return new Promise((resolve) => this.#waiters.set(slot, [...(this.#waiters.get(slot) ?? []), resolve]));
  }
  #wake(slot: Slot): void {
    for (const resolve of this.#waiters.get(slot) ?? []) resolve();
    this.#waiters.delete(slot);
  }

  #forgetOldest(): void {
    for (const [name, slot] of this.#slots) {
      if (this.#slots.size <= MAX_BLOCKS) return;
      if (!slot.loading) this.#slots.delete(name);
    }
  }
}

const blockStart = (index: number, size: number) => Math.floor((index - 1) / size) * size + 1;
const key = (row: number, col: number) => `${blockStart(row, BLOCK_ROWS)}:${blockStart(col, BLOCK_COLS)}`;

function blockAt(sheetId: number, row: number, col: number): SheetRange {
  return {
    sheetId,
    row: blockStart(row, BLOCK_ROWS),
    col: blockStart(col, BLOCK_COLS),
    rows: BLOCK_ROWS,
    cols: BLOCK_COLS,
  };
}

function seen(block: SeenBlock): SeenCell[] {
  return block.cells.map((view) => {
    if (!view) return EMPTY;
    return {
      view,
      look: view.look === undefined ? undefined : block.looks[view.look],
      rule: view.rule === undefined ? undefined : block.rules[view.rule],
    };
  });
}

/** The first cell of every block that a range touches. */
function corners(range: CellRange): [number, number][] {
  const found: [number, number][] = [];
  for (let row = blockStart(range.row, BLOCK_ROWS); row < range.row + range.rows; row += BLOCK_ROWS)
    for (let col = blockStart(range.col, BLOCK_COLS); col < range.col + range.cols; col += BLOCK_COLS)
      found.push([row, col]);
  return found;
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols;
}
