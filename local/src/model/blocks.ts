/** Blocks of equal things between the layers of a sheet and plain data. */
import type { CellRange } from '../values/cellTypes';
import type { PaletteBlock } from './changes';
import type { Interned } from './interned';
import type { CellLayer } from './cellLayer';

/** A layer's part as a block; `item` gives what a stored value stands for. */
export function readBlock<S extends string | number, T>(
  layer: CellLayer<S>,
  range: CellRange,
  item: (stored: S) => T,
): PaletteBlock<T> {
  const { row, col, rows, cols } = range;
  const palette: T[] = [];
  const places = new Map<S, number>();
  const index = new Array<number>(rows * cols);
  for (let r = 0, i = 0; r < rows; r++) {
    const stored = layer.row(row + r);
    for (let c = 0; c < cols; c++, i++) {
      const value = stored?.[col + c - 1] ?? layer.blank;
      let place = places.get(value);
      if (place === undefined) {
        place = palette.length;
        places.set(value, place);
        palette.push(item(value));
      }
      index[i] = place;
    }
  }
  return palette.length === 1 ? { row, col, rows, cols, palette } : { row, col, rows, cols, palette, index };
}

/** Puts a block's things into a layer. */
export function writeBlock<S, T>(layer: CellLayer<S>, block: PaletteBlock<T>, stored: (item: T) => S): void {
  const palette = block.palette.map(stored);
  const first = palette[0]!;
  for (let r = 0, i = 0; r < block.rows; r++)
    for (let c = 0; c < block.cols; c++, i++)
      layer.set(block.row + r, block.col + c, block.index ? palette[block.index[i]!]! : first);
}

/** A block out of one item a cell. */
export function blockOf<T>(range: CellRange, table: Interned<T>, items: readonly (readonly T[])[]): PaletteBlock<T> {
  const places = new Map<number, number>();
  const palette: T[] = [];
  const index = items.flatMap((line) =>
    line.map((item) => {
      const id = table.id(item);
      let place = places.get(id);
      if (place === undefined) {
        places.set(id, (place = palette.length));
        palette.push(table.get(id));
      }
      return place;
    }),
  );
  return palette.length === 1 ? { ...range, palette } : { ...range, palette, index };
}
