/** Where rows (or columns) lie on the screen: sizes, hidden ones and sums, so that 100,000 rows are found by bisection. */

export interface AxisSizes {
  readonly count: number;
  readonly defaultSize: number;
  /** [number from 1, pixels] of those that differ from the default. */
  readonly sizes: readonly (readonly [number, number])[];
  /** [first number, how many] that take no room. */
  readonly hidden: readonly (readonly [number, number])[];
}

export class Axis {
  /** `#ends[i]` is where the item of index i (from 0) ends, in pixels. */
  readonly #ends: Float64Array;

  constructor(sizes: AxisSizes) {
    const ends = new Float64Array(sizes.count).fill(sizes.defaultSize);
    for (const [number, size] of sizes.sizes) if (number <= sizes.count) ends[number - 1] = size;
    for (const [first, count] of sizes.hidden) ends.fill(0, first - 1, first - 1 + count);
    for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
    this.#ends = ends;
  }

  get count(): number {
    return this.#ends.length;
  }

  get total(): number {
    return this.#ends.at(-1) ?? 0;
  }

  /** Pixels before item `index`. */
  start(index: number): number {
    return index <= 0 ? 0 : this.#ends[Math.min(index, this.count) - 1]!;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The visible item at a distance in pixels; the last one past the end. */
  at(pixels: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > pixels) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next visible item from `index` in direction ±1; `index` itself when there is none. */
  step(index: number, direction: 1 | -1): number {
    for (let i = index + direction; i >= 0 && i < this.count; i += direction) if (this.size(i) > 0) return i;
    return index;
  }
}
