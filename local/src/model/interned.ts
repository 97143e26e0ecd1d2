/** A table of equal things (looks, rules): each is stored once and named by its number; number 0 is the blank one. */
export class Interned<T> {
  readonly #items: T[];
  readonly #ids = new Map<string, number>();

  constructor(blank: T) {
    this.#items = [blank];
    this.#ids.set(keyOf(blank), 0);
  }

  id(item: T): number {
    const key = keyOf(item);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#items.length;
      this.#items.push(item);
      this.#ids.set(key, id);
    }
    return id;
  }

  get(id: number): T {
    return this.#items[id]!;
  }

  get size(): number {
    return this.#items.length;
  }
}

/** The same for objects whose keys stand in another order. */
function keyOf(item: unknown): string {
  return JSON.stringify(item, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
