/** Which formulas read which cells. */
import type { Contents } from '../model/applying';
import type { CellRange } from '../values/cellTypes';
import { overlaps } from '../values/ranges';
import type { SheetStore } from '../model/sheetStore';
import { libraryFunction } from './library';
import { cellsOf, parseReference, tokensOf } from '../references/references';
import { BUILTINS } from './builtins';

/** A place on a sheet as one number. */
export type Key = number;
const COLUMNS = 20_000;
export const keyOf = (row: number, col: number): Key => row * COLUMNS + col;
export const placeOf = (key: Key): [row: number, col: number] => [Math.floor(key / COLUMNS), key % COLUMNS];

const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'INDIRECT', 'OFFSET']);

interface Precedent {
  readonly sheetId: number;
  readonly range: CellRange;
}
interface Read {
  readonly precedents: readonly Precedent[];
  readonly volatile: boolean;
  readonly custom: boolean;
}
/** Formulas that read one range. */
interface Watched {
  readonly range: CellRange;
  readonly readers: Map<string, [sheetId: number, key: Key]>;
}

export class Dependencies {
  readonly volatile = new Map<number, Set<Key>>();
  readonly custom = new Map<number, Set<Key>>();
  readonly #reads = new Map<string, Read>();
  /** By sheet: single cells by their key, larger ranges by their text. */
  readonly #cells = new Map<number, Map<Key, Watched>>();
  readonly #ranges = new Map<number, Map<string, Watched>>();

  constructor(private readonly contents: Contents) {
    for (const store of contents.sheets)
      for (const [row, col, formula] of store.formulas.entries()) this.#add(store, keyOf(row, col), formula);
  }

  /** The formulas that read any cell of a range. */
  dependents(sheetId: number, range: CellRange): [sheetId: number, key: Key][] {
    const found: [number, Key][] = [];
    const cells = this.#cells.get(sheetId);
    if (cells?.size) {
      if (range.rows * range.cols <= cells.size) {
        for (let row = range.row; row < range.row + range.rows; row++)
          for (let col = range.col; col < range.col + range.cols; col++)
            found.push(...(cells.get(keyOf(row, col))?.readers.values() ?? []));
      } else
        for (const watched of cells.values())
          if (overlaps(watched.range, range)) found.push(...watched.readers.values());
    }
    for (const watched of this.#ranges.get(sheetId)?.values() ?? [])
      if (overlaps(watched.range, range)) found.push(...watched.readers.values());
    return found;
  }

  /** Looks at the formulas of a range again. @returns those that stand there */
  refresh(store: SheetStore, range: CellRange): Key[] {
    const found: Key[] = [];
    for (let row = range.row; row < range.row + range.rows; row++)
      for (let col = range.col; col < range.col + range.cols; col++) {
        const key = keyOf(row, col);
        this.#remove(store.id, key);
        const formula = store.formulas.get(row, col);
        if (!formula) continue;
        this.#add(store, key, formula);
        found.push(key);
      }
    return found;
  }

  #add(store: SheetStore, key: Key, formula: string): void {
    const read = this.#readOf(store, formula);
    const name = `${store.id}:${key}`;
    this.#reads.set(name, read);
    for (const { sheetId, range } of read.precedents) this.#watch(sheetId, range).readers.set(name, [store.id, key]);
    if (read.volatile) setOf(this.volatile, store.id).add(key);
    if (read.custom) setOf(this.custom, store.id).add(key);
  }

  #remove(sheetId: number, key: Key): void {
    const name = `${sheetId}:${key}`;
    const read = this.#reads.get(name);
    if (!read) return;
    for (const precedent of read.precedents) this.#watch(precedent.sheetId, precedent.range).readers.delete(name);
    this.#reads.delete(name);
    this.volatile.get(sheetId)?.delete(key);
    this.custom.get(sheetId)?.delete(key);
  }

  #watch(sheetId: number, range: CellRange): Watched {
    const fresh = () => ({ range, readers: new Map<string, [number, Key]>() });
    const { row, col, rows, cols } = range;
    return rows * cols === 1
      ? entry(
          entry(this.#cells, sheetId, () => new Map<Key, Watched>()),
          keyOf(row, col),
          fresh,
        )
      : entry(
          entry(this.#ranges, sheetId, () => new Map<string, Watched>()),
          `${row},${col},${rows},${cols}`,
          fresh,
        );
  }

  #readOf(home: SheetStore, formula: string): Read {
    const precedents: Precedent[] = [];
    let [volatile, custom] = [false, false];
    for (const { type, value } of tokensOf(formula)) {
      if (type === 'func') {
        const name = value.toUpperCase();
        volatile ||= VOLATILE.has(name);
        custom ||= !BUILTINS[name] && !libraryFunction(name);
      } else if (type.startsWith('range')) {
        const precedent = this.#precedent(home, value);
        if (precedent) precedents.push(precedent);
      }
    }
    return { precedents, volatile, custom };
  }

  #precedent(home: SheetStore, text: string): Precedent | null {
    const ref = parseReference(text);
    if (!ref) {
      const named = this.contents.namedRanges.find((one) => one.name.toLowerCase() === text.toLowerCase());
      return named?.range ? { sheetId: named.sheetId, range: named.range } : null;
    }
    const wanted = ref.sheet?.toLowerCase();
    const store =
      wanted === undefined ? home : this.contents.sheets.find((s) => s.properties.name.toLowerCase() === wanted);
    return store ? { sheetId: store.id, range: cellsOf(ref.range, store.maxRows, store.maxColumns) } : null;
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const setOf = (map: Map<number, Set<Key>>, sheetId: number) => entry(map, sheetId, () => new Set<Key>());
