/** The workbook's heart: acts are done wholly or not at all, recorded for undo, recalculated, and told to listeners. */
import { applyChange, storeOf, type Contents } from './applying';
import type { CellRule, CellStyle, CellRange, CellValue, SheetRange } from '../values/cellTypes';
import type { Change, ChangeUnit, Origin } from './changes';
import { ModelError } from './contract';
import { History } from './history';
import { Interned } from './interned';
import { lastColOf, lastRowOf } from '../values/ranges';
import type { SheetStore } from './sheetStore';
import type { WorkbookMeta } from './sheetTypes';

/** What computes formulas: it is told each change, and gives the results that are due. */
export interface Calculation {
  /** A formula's value as if it stood in this cell. */
  evaluate(formula: string, sheetId: number, row: number, col: number): CellValue | CellValue[][];
  noted(change: Change): void;
  /** Results of all that depends on what was noted. */
  due(): Change[];
  readonly pending: boolean;
}

export class Book {
  readonly contents: Contents;
  readonly history = new History();
  version = 0;
  calculation: Calculation | null = null;
  /** The clock of TODAY, NOW, dates without a year and relative dates. */
  now: () => number = Date.now;
  #origin: Origin | null = null;
  #act: { changes: Change[]; back: Change[] } | null = null;
  #fresh = true;
  readonly #listeners = new Set<(unit: ChangeUnit) => void>();

  constructor(meta: WorkbookMeta) {
    this.contents = {
      meta,
      sheets: [],
      namedRanges: [],
      styles: new Interned<CellStyle>({}),
      rules: new Interned<CellRule | null>(null),
    };
  }

  store(sheetId: number): SheetStore {
    return storeOf(this.contents, sheetId);
  }

  /** The sheet of a range that lies inside its grid. @throws ModelError OUT_OF_GRID */
  inGrid(range: SheetRange): SheetStore {
    const store = this.store(range.sheetId);
    const whole = [range.row, range.col, range.rows, range.cols].every(Number.isInteger);
    if (!whole || range.row < 1 || range.col < 1 || range.rows < 1 || range.cols < 1 || !fits(range, store))
      throw new ModelError('OUT_OF_GRID', 'The coordinates of the range are outside the dimensions of the sheet.');
    return store;
  }

  /** One value of a formula; of an array the first. */
  evaluateAt(formula: string, sheetId: number, row: number, col: number): CellValue {
    const value = this.calculation?.evaluate(formula, sheetId, row, col) ?? null;
    return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  }

  get origin(): Origin {
    return this.#origin ?? { user: this.contents.meta.owner };
  }

  withOrigin<T>(origin: Origin, act: () => T): T {
    const before = this.#origin;
    this.#origin = origin;
    try {
      return this.write(act);
    } finally {
      this.#origin = before;
    }
  }

  /** One unit: everything committed inside counts, or nothing does. Units inside a unit are part of it. */
  write<T>(act: () => T): T {
    if (this.#act) return act();
    const unit = (this.#act = { changes: [] as Change[], back: [] as Change[] });
    try {
      const result = act();
      this.#act = null;
      this.#done(unit.changes, unit.back, 'edit');
      return result;
    } catch (error) {
      for (const change of unit.back) this.#apply(change);
      throw error;
    } finally {
      this.#act = null;
    }
  }

  /** Applies a change as part of the unit under way. */
  commit(change: Change): void {
    const act = this.#act;
    if (!act) return this.write(() => this.commit(change));
    act.back.unshift(...this.#apply(change));
    act.changes.push(change);
  }

  /** Changes from elsewhere (journal): not recorded for undo. */
  applyAll(changes: readonly Change[]): void {
    for (const change of changes) this.#apply(change);
    this.#tell(changes, 'edit');
  }

  undo(user: string): boolean {
    return this.#turn(user, false);
  }
  redo(user: string): boolean {
    return this.#turn(user, true);
  }

  onChange(listener: (unit: ChangeUnit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings the results of formulas up to date and tells them. */
  refresh(): void {
    if (this.#fresh) return;
    this.#fresh = true;
    const results = this.calculation?.due() ?? [];
    for (const change of results) applyChange(this.contents, change);
    if (results.length) this.#tell(results, 'recalculation');
    this.#fresh = !this.calculation?.pending;
  }

  /** Formulas may be out of date: they are computed at the next reading, at the latest before the next turn of the event loop. */
  stale(): void {
    if (!this.#fresh) return;
    this.#fresh = false;
    setImmediate(() => this.refresh());
  }

  #turn(user: string, redo: boolean): boolean {
    const act = this.history.take(user, redo);
    if (!act) return false;
    const back = act.back.flatMap((change) => this.#apply(change).reverse()).reverse();
    this.history.put({ origin: act.origin, back, undone: !redo });
    this.#tell(act.back, redo ? 'redo' : 'undo', act.origin);
    return true;
  }

  #apply(change: Change): Change[] {
    const back = applyChange(this.contents, change);
    if (change.kind !== 'results') {
      this.calculation?.noted(change);
      if (this.calculation?.pending) this.stale();
    }
    return back;
  }

  #done(changes: readonly Change[], back: readonly Change[], cause: ChangeUnit['cause']): void {
    if (!changes.length) return;
    this.history.add(this.origin, back);
    this.#tell(changes, cause);
  }

  #tell(changes: readonly Change[], cause: ChangeUnit['cause'], origin = this.origin): void {
    const unit: ChangeUnit = { version: ++this.version, origin, changes, cause };
    for (const listener of this.#listeners) listener(unit);
  }
}

function fits(range: CellRange, store: SheetStore): boolean {
  return lastRowOf(range) <= store.maxRows && lastColOf(range) <= store.maxColumns;
}
