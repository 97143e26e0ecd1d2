/** Which formulas are out of date after a change, and their new results; arrays spill into the cells below and beside. */
import type { Book, Calculation } from '../model/book';
import type { CellRange, CellValue } from '../values/cellTypes';
import type { Change } from '../model/changes';
import type { CustomFunctions, CustomValue } from '../model/contract';
import { rangeOf } from '../model/history';
import { intersection } from '../values/ranges';
import type { SheetStore } from '../model/sheetStore';
import { instantToSerial } from '../values/serial';
import { CustomCalls, cellsFor, valueFor } from './customCalls';
import { formatForDate, isAutomatic } from '../values/numberFormat';
import { Cycles } from './cycles';
import { Dependencies, keyOf, placeOf, type Key } from './dependencies';
import { Evaluator } from './evaluate';
import type { Surroundings } from './scope';
import { RangeRef, type Matrix } from './operands';

const CIRCULAR: CellValue = { error: '#REF!', message: 'Circular dependency detected.' };
/** Ranges longer than this are read only as far as there is anything. */
const LONG_RANGE = 200;

export class Calculator implements Calculation {
  #dependencies: Dependencies | null = null;
  /** Formula cells to compute, by sheet. */
  readonly #dirty = new Map<number, Set<Key>>();
  readonly #cycles = new Cycles();
  /** Cells that arrays filled, by the cell of their formula. */
  readonly #spills = new Map<string, CellRange>();
  readonly #custom = new CustomCalls();
  readonly #dated: Change[] = [];
  #written: Map<number, Map<Key, CellValue>> = new Map();
  /** Ranges read during one recalculation: formulas of a column mostly read the same ones. */
  readonly #memory = new Map<string, { readonly ref: RangeRef; readonly grid: Matrix }>();

  constructor(private readonly book: Book) {
    for (const store of book.contents.sheets)
      for (const [row, col] of store.formulas.entries()) {
        const value = store.values.get(row, col);
        if (value === null || value === '') this.#mark(store.id, keyOf(row, col));
      }
    if (this.pending) book.stale();
  }

  get pending(): boolean {
    for (const cells of this.#dirty.values()) if (cells.size) return true;
    return false;
  }

  noted(change: Change): void {
    if (change.kind === 'cells' || change.kind === 'formulas') {
      if (!this.#anyFormula()) return void (this.#dependencies = null);
      this.#notedCells(change);
    } else if (
      !['styles', 'rules', 'notes', 'sizes', 'hidden', 'results', 'workbook', 'moveSheet'].includes(change.kind)
    ) {
      if (change.kind === 'sheet' && change.set.name === undefined) return;
      this.#markAll();
    }
  }

  due(): Change[] {
    this.#written = new Map();
    this.#memory.clear();
    for (const [sheetId, cells] of this.#dirty)
      for (const key of cells) {
        const store = this.book.contents.sheets.find((sheet) => sheet.id === sheetId);
        if (store) this.#compute(store, key);
        else cells.delete(key);
      }
    this.#memory.clear();
    const results = [...this.#written].map(([sheetId, cells]): Change => ({
      kind: 'results',
      sheetId,
      cells: [...cells].map(([key, value]) => [...placeOf(key), value] as const),
    }));
    return [...results, ...this.#dated.splice(0)];
  }

  evaluate(formula: string, sheetId: number, row: number, col: number): CellValue | Matrix {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    return new Evaluator(this.#around(this.book.store(sheetId), row, col)).result(text);
  }

  setCustomFunctions(functions: CustomFunctions | null): void {
    this.#custom.functions = functions;
    if (!this.#anyFormula()) return;
    this.#spreadCustom();
  }

  /** The result of a call that was running: every cell that waits for it is computed anew. */
  settleCustom(name: string, args: readonly CustomValue[], result: CustomValue): void {
    const ids = new Set(this.book.contents.sheets.map(({ id }) => id));
    for (const { sheetId, row, col } of this.#custom.settle(name, args, result))
      if (ids.has(sheetId)) this.#spread(sheetId, keyOf(row, col));
    if (this.pending) this.book.stale();
  }

  #spreadCustom(): void {
    this.#ready().custom.forEach((cells, sheetId) => cells.forEach((key) => this.#spread(sheetId, key)));
    if (this.pending) this.book.stale();
  }

  recalculateVolatile(): void {
    this.#markVolatile();
    if (this.pending) this.book.stale();
  }

  #anyFormula(): boolean {
    return this.book.contents.sheets.some((store) => store.formulaCount > 0) || this.#spills.size > 0;
  }

  #ready(): Dependencies {
    return (this.#dependencies ??= new Dependencies(this.book.contents));
  }

  #mark(sheetId: number, key: Key): boolean {
    let cells = this.#dirty.get(sheetId);
    if (!cells) this.#dirty.set(sheetId, (cells = new Set()));
    if (cells.has(key)) return false;
    cells.add(key);
    return true;
  }

  /** A formula cell and all that rest on it. */
  #spread(sheetId: number, key: Key): void {
    const queue: [number, Key][] = [[sheetId, key]];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (!this.#mark(...next)) continue;
      const [row, col] = placeOf(next[1]);
      const spill = this.#spills.get(`${next[0]}:${next[1]}`);
      queue.push(...this.#ready().dependents(next[0], spill ?? { row, col, rows: 1, cols: 1 }));
    }
  }

  #notedCells(change: Extract<Change, { kind: 'cells' | 'formulas' }>): void {
    const store = this.book.store(change.sheetId);
    const dependencies = this.#ready();
    const ranges =
      change.kind === 'cells' ? [rangeOf(change)!] : change.cells.map(([row, col]) => ({ row, col, rows: 1, cols: 1 }));
    for (const range of ranges) {
      for (const key of dependencies.refresh(store, range)) this.#spread(store.id, key);
      for (const [sheetId, key] of dependencies.dependents(store.id, range)) this.#spread(sheetId, key);
      this.#spillsTouched(store, range);
    }
    this.#markVolatile();
  }

  /** A cell written over a spilled array, or freed for one, has its formula look again. */
  #spillsTouched(store: SheetStore, range: CellRange): void {
    for (const [name, area] of this.#spills) {
      const [sheetId, key] = name.split(':').map(Number) as [number, Key];
      if (sheetId !== store.id || !intersection(area, range)) continue;
      const [row, col] = placeOf(key);
      if (store.formulas.get(row, col)) this.#spread(sheetId, key);
      else this.#clearSpill(store, key);
    }
  }

  #markVolatile(): void {
    if (!this.#anyFormula()) return;
    this.#ready().volatile.forEach((cells, sheetId) => cells.forEach((key) => this.#spread(sheetId, key)));
  }

  #markAll(): void {
    this.#dependencies = null;
    this.#dirty.clear();
    for (const store of this.book.contents.sheets) {
      for (const [row, col] of store.spilled.entries()) {
        store.setResult(row, col, null);
        store.spilled.set(row, col, false);
      }
      for (const [row, col] of store.formulas.entries()) this.#mark(store.id, keyOf(row, col));
    }
    this.#spills.clear();
  }

  #compute(store: SheetStore, key: Key): void {
    const cells = this.#dirty.get(store.id);
    if (!cells?.has(key)) return;
    const name = `${store.id}:${key}`;
    const [row, col] = placeOf(key);
    const formula = store.formulas.get(row, col);
    if (!formula) {
      cells.delete(key);
      return;
    }
    if (this.#cycles.meets(name)) return this.#write(store, row, col, CIRCULAR);
    this.#cycles.enter({ name, store, key });
    const dates = new Set<number>();
    const result = new Evaluator(this.#around(store, row, col, dates)).result(formula);
    cells.delete(key);
    if (dates.size) this.#dated.push(...this.#datedCells(store, row, col, result, dates));
    this.#clearSpill(store, key);
    if (Array.isArray(result)) this.#spill(store, key, result);
    else this.#write(store, row, col, result ?? 0);
    for (const member of this.#cycles.leave(name)) {
      this.#clearSpill(member.store, member.key);
      this.#write(member.store, ...placeOf(member.key), CIRCULAR);
    }
  }

  #write(store: SheetStore, row: number, col: number, value: CellValue): void {
    store.setResult(row, col, value);
    for (const [name, { ref }] of this.#memory)
      if (ref.store === store && inside(keyOf(row, col), ref.range)) this.#memory.delete(name);
    let cells = this.#written.get(store.id);
    if (!cells) this.#written.set(store.id, (cells = new Map()));
    cells.set(keyOf(row, col), value);
  }

  #clearSpill(store: SheetStore, key: Key): void {
    const name = `${store.id}:${key}`;
    const area = this.#spills.get(name);
    if (!area) return;
    this.#spills.delete(name);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let col = area.col; col < area.col + area.cols; col++) {
        if (!store.spilled.get(row, col)) continue;
        store.spilled.set(row, col, false);
        this.#write(store, row, col, null);
      }
  }

  #spill(store: SheetStore, key: Key, result: Matrix): void {
    const [row, col] = placeOf(key);
    const area = { row, col, rows: result.length, cols: result[0]?.length ?? 1 };
    this.#spills.set(`${store.id}:${key}`, area);
    const inGrid = row + area.rows - 1 <= store.maxRows && col + area.cols - 1 <= store.maxColumns;
    const taken = (r: number, c: number) => (r > 0 || c > 0) && store.values.get(row + r, col + c) !== null;
    if (!inGrid || result.some((line, r) => line.some((_, c) => taken(r, c)))) {
      const message = 'Array result was not expanded because it would overwrite data.';
      return this.#write(store, row, col, { error: '#REF!', message });
    }
    result.forEach((line, r) =>
      line.forEach((value, c) => {
        if (r || c) store.spilled.set(row + r, col + c, true);
        this.#write(store, row + r, col + c, value ?? (r || c ? null : ''));
      }),
    );
    for (const [sheetId, dependent] of this.#ready().dependents(store.id, area))
      if (sheetId !== store.id || dependent !== key) this.#spread(sheetId, dependent);
  }

  /** Dates that a script's function gave show as such where the cell's format is automatic. */
  #datedCells(store: SheetStore, row: number, col: number, result: CellValue | Matrix, dates: Set<number>): Change[] {
    const { styles } = this.book.contents;
    return (Array.isArray(result) ? result : [[result]]).flatMap((line, r) =>
      line.flatMap((value, c): Change[] => {
        if (typeof value !== 'number' || !dates.has(value)) return [];
        const style = styles.get(store.styles.get(row + r, col + c));
        if (!isAutomatic(style.numberFormat)) return [];
        const palette = [{ ...style, numberFormat: formatForDate(value) }];
        return [
          { kind: 'styles', sheetId: store.id, block: { row: row + r, col: col + c, rows: 1, cols: 1, palette } },
        ];
      }),
    );
  }

  #around(home: SheetStore, row: number, col: number, dates?: Set<number>): Surroundings {
    const { book } = this;
    const { meta, sheets } = book.contents;
    return {
      locale: meta.locale,
      home,
      row,
      col,
      now: () => instantToSerial(book.now(), meta.timeZone),
      sheet: (name) => sheets.find((store) => store.properties.name.toLowerCase() === name.toLowerCase()) ?? null,
      named: (name) => this.#named(name),
      read: (ref) => this.#read(ref),
      custom: (name, args) =>
        this.#custom.has(name)
          ? this.#custom.call(
              name,
              args.map((arg) => (arg instanceof RangeRef ? cellsFor(book, arg, this.#read(arg)) : valueFor(arg))),
              { sheetId: home.id, row, col },
              dates,
            )
          : undefined,
    };
  }

  #named(name: string): RangeRef | null {
    const found = this.book.contents.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found?.range ? new RangeRef(this.book.store(found.sheetId), found.range) : null;
  }

  #read(ref: RangeRef): Matrix {
    const { store, range } = ref;
    const dirty = this.#dirty.get(store.id);
    if (dirty?.size) for (const key of dirty) if (inside(key, range)) this.#compute(store, key);
    this.#cycles.read((cell) => cell.store === store && inside(cell.key, range));
    if (range.rows <= LONG_RANGE) return gridOf(store, range, range.rows);
    const name = `${store.id} ${range.row} ${range.col} ${range.rows} ${range.cols}`;
    const known = this.#memory.get(name);
    if (known) return known.grid;
    const grid = gridOf(store, range, Math.max(1, Math.min(range.rows, store.values.height - range.row + 1)));
    if (this.#cycles.isBusy) this.#memory.set(name, { ref, grid });
    return grid;
  }
}

function gridOf(store: SheetStore, range: CellRange, rows: number): Matrix {
  return Array.from({ length: rows }, (_, r) => {
    const line = store.values.row(range.row + r);
    return Array.from({ length: range.cols }, (_, c) => line?.[range.col - 1 + c] ?? null);
  });
}

function inside(key: Key, range: CellRange): boolean {
  const [row, col] = placeOf(key);
  return row >= range.row && col >= range.col && row < range.row + range.rows && col < range.col + range.cols;
}
