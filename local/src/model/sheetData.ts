/** A sheet as plain data (for files, undo of a deletion, copies into other workbooks), and back. */
import { readBlock, writeBlock } from './blocks';
import type { CellRange, CellRule, CellStyle } from '../values/cellTypes';
import type { PaletteBlock, SheetData } from './changes';
import type { Interned } from './interned';
import type { CellLayer } from './cellLayer';
import { SheetStore } from './sheetStore';

export interface Tables {
  readonly styles: Interned<CellStyle>;
  readonly rules: Interned<CellRule | null>;
}

export function exportSheet(store: SheetStore, tables: Tables): SheetData {
  const values = [];
  for (let r = 1; r <= store.values.height; r++) values.push(store.values.row(r)?.slice() ?? null);
  const arrays = arraysOf(store);
  return {
    id: store.id,
    properties: store.properties,
    maxRows: store.maxRows,
    maxColumns: store.maxColumns,
    rowHeights: sparse(store.sizes.rows),
    columnWidths: sparse(store.sizes.cols),
    hiddenRows: numbersOf(store.hidden.rows),
    hiddenColumns: numbersOf(store.hidden.cols),
    values,
    formulas: [...store.formulas.entries()],
    ...(arrays.length && { arrays }),
    styles: wholePlane(store.styles, (id) => tables.styles.get(id)),
    rules: wholePlane(store.rules, (id) => tables.rules.get(id)),
    notes: [...store.notes.entries()],
  };
}

/** A formula's array goes on to the right and down over the cells that were spilled into. */
function arraysOf(store: SheetStore): CellRange[] {
  if (!store.spilled.height) return [];
  const arrays: CellRange[] = [];
  for (const [row, col] of store.formulas.entries()) {
    let [rows, cols] = [1, 1];
    while (store.spilled.get(row, col + cols)) cols++;
    while (store.spilled.get(row + rows, col)) rows++;
    if (rows > 1 || cols > 1) arrays.push({ row, col, rows, cols });
  }
  return arrays;
}

export function importSheet(data: SheetData, tables: Tables): SheetStore {
  const store = new SheetStore(data.id, data.properties, data.maxRows, data.maxColumns);
  data.values.forEach((cells, i) => cells && store.values.putRow(i + 1, cells.slice()));
  for (const [row, col, formula] of data.formulas) store.setFormula(row, col, formula);
  // Arrays are computed anew: which cells they fill is for the calculator to know.
  for (const { row, col, rows, cols } of data.arrays ?? [])
    for (let r = row; r < row + rows; r++) for (let c = col; c < col + cols; c++) store.values.set(r, c, null);
  for (const block of data.styles) writeBlock(store.styles, block, (style) => tables.styles.id(style));
  for (const block of data.rules) writeBlock(store.rules, block, (rule) => tables.rules.id(rule));
  for (const [row, col, note] of data.notes) store.notes.set(row, col, note);
  for (const [row, pixels] of data.rowHeights) fillTo(store.sizes.rows, row, null, pixels);
  for (const [col, pixels] of data.columnWidths) fillTo(store.sizes.cols, col, null, pixels);
  for (const row of data.hiddenRows) fillTo(store.hidden.rows, row, false, true);
  for (const col of data.hiddenColumns) fillTo(store.hidden.cols, col, false, true);
  return store;
}

/** Sets entry number `at` (from 1) of a list, filled up with blanks so that it stays dense. */
export function fillTo<T>(list: T[], at: number, blank: T, value: T): void {
  while (list.length < at) list.push(blank);
  list[at - 1] = value;
}

/** [number, value] of what is set. */
export function sparse(list: readonly (number | null)[]): [number, number][] {
  return list.flatMap((value, i) => (value === null ? [] : [[i + 1, value] as [number, number]]));
}

export function numbersOf(list: readonly boolean[]): number[] {
  return list.flatMap((on, i) => (on ? [i + 1] : []));
}

/** Equal rows under each other become one block a run of columns, so that a formatted column costs one entry. */
function wholePlane<T>(layer: CellLayer<number>, item: (id: number) => T): PaletteBlock<T>[] {
  const blocks: PaletteBlock<T>[] = [];
  let start = 1;
  while (start <= layer.height) {
    const line = layer.row(start);
    let end = start;
    while (end < layer.height && sameLine(line, layer.row(end + 1))) end++;
    if (line?.some((id) => id !== layer.blank)) pushRuns(blocks, line, start, end - start + 1, item);
    start = end + 1;
  }
  return joined(blocks, layer, item);
}

function sameLine(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  return a === b || (!!a && !!b && a.length === b.length && a.every((id, i) => id === b[i]));
}

function pushRuns<T>(
  blocks: PaletteBlock<T>[],
  line: readonly number[],
  row: number,
  rows: number,
  item: (id: number) => T,
): void {
  for (let c = 0; c < line.length;) {
    let end = c + 1;
    while (end < line.length && line[end] === line[c]) end++;
    if (line[c] !== 0) blocks.push({ row, col: c + 1, rows, cols: end - c, palette: [item(line[c]!)] });
    c = end;
  }
}

/** Many small blocks cost more than one with an index. */
function joined<T>(blocks: PaletteBlock<T>[], layer: CellLayer<number>, item: (id: number) => T): PaletteBlock<T>[] {
  let cols = 0;
  for (let r = 1; r <= layer.height; r++) cols = Math.max(cols, layer.row(r)?.length ?? 0);
  if (blocks.length * 8 <= layer.height * cols) return blocks;
  return [readBlock(layer, { row: 1, col: 1, rows: layer.height, cols }, item)];
}
