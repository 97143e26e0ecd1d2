/** Undo and redo: each person takes back their own last act, unless somebody has since written over it or moved its cells. */
import type { CellRange } from '../values/cellTypes';
import type { Change, Origin } from './changes';
import { overlaps } from '../values/ranges';

export interface Act {
  readonly origin: Origin;
  /** What takes it back, in order. */
  readonly back: readonly Change[];
  undone: boolean;
}

/** What a window's own memory would hold too; more is of no use to a person and costs memory. */
const ACTS_KEPT = 200;
const CELLS_KEPT = 5_000_000;

export class History {
  #acts: Act[] = [];
  #cells = 0;

  add(origin: Origin, back: readonly Change[]): void {
    const isDropped = (act: Act) => act.undone && act.origin.user === origin.user;
    for (const act of this.#acts.filter(isDropped)) this.#cells -= weight(act.back);
    this.#acts = this.#acts.filter((act) => !isDropped(act));
    this.#acts.push({ origin, back, undone: false });
    this.#cells += weight(back);
    while (this.#acts.length > ACTS_KEPT || (this.#cells > CELLS_KEPT && this.#acts.length > 1))
      this.#cells -= weight(this.#acts.shift()!.back);
  }

  /** Takes out the person's last act that may be undone (or redone). */
  take(user: string, undone: boolean): Act | undefined {
    for (let i = this.#acts.length - 1; i >= 0; i--) {
      const act = this.#acts[i]!;
      if (act.origin.user !== user || act.undone !== undone) continue;
      const later = this.#acts.slice(i + 1).filter((other) => other.origin.user !== user);
      if (later.some((other) => interferes(other.back, act.back))) return undefined;
      this.#acts.splice(i, 1);
      this.#cells -= weight(act.back);
      return act;
    }
    return undefined;
  }

  put(act: Act): void {
    this.#acts.push(act);
    this.#cells += weight(act.back);
  }
}

function weight(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => {
    const range = rangeOf(change);
    return (
      sum + (change.kind === 'insertSheet' ? change.sheet.values.length * 20 : range ? range.rows * range.cols : 1)
    );
  }, 0);
}

/** The cells that a change writes; null when it moves or makes more than cells. */
export function rangeOf(change: Change): CellRange | null {
  switch (change.kind) {
    case 'cells':
      return { row: change.row, col: change.col, rows: change.values.length, cols: change.values[0]?.length ?? 0 };
    case 'styles':
    case 'rules':
    case 'notes':
      return change.block;
    case 'reorder':
      return change.range;
    default:
      return null;
  }
}

function interferes(later: readonly Change[], earlier: readonly Change[]): boolean {
  return later.some((a) => earlier.some((b) => clash(a, b)));
}

const STRUCTURE = new Set<Change['kind']>(['insert', 'delete', 'insertSheet', 'deleteSheet']);

function clash(a: Change, b: Change): boolean {
  if (!('sheetId' in a) || !('sheetId' in b)) return a.kind === b.kind;
  if (a.sheetId !== b.sheetId) return false;
  if (STRUCTURE.has(a.kind) || STRUCTURE.has(b.kind)) return true;
  const [one, other] = [rangeOf(a), rangeOf(b)];
  if (one && other) return overlaps(one, other) && (a.kind === b.kind || a.kind === 'reorder' || b.kind === 'reorder');
  return a.kind === b.kind && a.kind !== 'results';
}
