/**
 * Finds formulas that rest on themselves while they are computed, by Tarjan's strongly connected components:
 * all cells of a circle are told, wherever one enters it.
 */
import type { SheetStore } from '../model/sheetStore';
import type { Key } from './dependencies';

export interface ComputedCell {
  readonly name: string;
  readonly store: SheetStore;
  readonly key: Key;
}

interface Visit {
  readonly cell: ComputedCell;
  readonly index: number;
  /** The earliest cell under way that this one rests on. */
  low: number;
  /** It was read while it was being computed. */
  isMet: boolean;
}

export class Cycles {
  /** Cells being computed, the outermost first. */
  readonly #path: Visit[] = [];
  readonly #running = new Map<string, Visit>();
  /** Cells whose circle, if any, is not closed yet, in the order they were entered. */
  readonly #open: Visit[] = [];
  /** Of those, the ones that have been computed. */
  readonly #computed = new Set<Visit>();
  #next = 0;

  get isBusy(): boolean {
    return this.#path.length > 0;
  }

  /** True when the cell is being computed: the reader has come round to it. */
  meets(name: string): boolean {
    const visit = this.#running.get(name);
    if (!visit) return false;
    visit.isMet = true;
    this.#restsOn(visit.index);
    return true;
  }

  enter(cell: ComputedCell): void {
    const visit: Visit = { cell, index: this.#next, low: this.#next, isMet: false };
    this.#next++;
    this.#path.push(visit);
    this.#open.push(visit);
    this.#running.set(cell.name, visit);
  }

  /** The reader rests on computed cells of a circle still open, too. */
  read(isRead: (cell: ComputedCell) => boolean): void {
    for (const visit of this.#computed) if (isRead(visit.cell)) this.#restsOn(visit.index);
  }

  /** The cell is computed. @returns the cells of the circle that it closes, none when there is none */
  leave(name: string): readonly ComputedCell[] {
    const visit = this.#path.pop();
    this.#running.delete(name);
    if (!visit) return [];
    if (visit.low < visit.index) {
      this.#computed.add(visit);
      this.#restsOn(visit.low);
      return [];
    }
    const members = this.#open.splice(this.#open.lastIndexOf(visit));
    for (const member of members) this.#computed.delete(member);
    if (this.#path.length === 0) this.#next = 0;
    return members.length > 1 || visit.isMet ? members.map(({ cell }) => cell) : [];
  }

  #restsOn(index: number): void {
    const reader = this.#path[this.#path.length - 1];
    if (reader && index < reader.low) reader.low = index;
  }
}
