/** The one place where a workbook's data change: a Change is applied, and the changes that take it back are given. */
import { readBlock, writeBlock } from './blocks';
import type { CellRange, CellValue } from '../values/cellTypes';
import type { Change, SheetData } from './changes';
import { ModelError } from './contract';
import type { NamedRange, SheetProperties, WorkbookMeta } from './sheetTypes';
import type { CellLayer } from './cellLayer';
import { exportSheet, importSheet, type Tables } from './sheetData';
import type { SheetStore } from './sheetStore';

/** All data of a workbook. */
export interface Contents extends Tables {
  meta: WorkbookMeta;
  sheets: SheetStore[];
  namedRanges: readonly NamedRange[];
}

export function storeOf(contents: Contents, sheetId: number): SheetStore {
  const store = contents.sheets.find((sheet) => sheet.id === sheetId);
  if (!store) throw new ModelError('NO_SUCH_SHEET', `Sheet ${sheetId} not found`);
  return store;
}

/** Applies one change. @returns what takes it back, in the order in which to apply it */
export function applyChange(contents: Contents, change: Change): Change[] {
  switch (change.kind) {
    case 'cells':
      return applyCells(storeOf(contents, change.sheetId), change);
    case 'results':
      for (const [row, col, value] of change.cells) storeOf(contents, change.sheetId).setResult(row, col, value);
      return [];
    case 'formulas':
      return applyFormulas(storeOf(contents, change.sheetId), change);
    case 'styles':
    case 'rules':
    case 'notes':
      return applyBlock(contents, change);
    case 'insert':
      storeOf(contents, change.sheetId).insert(change.axis, change.at, change.count);
      return [{ ...change, kind: 'delete' }];
    case 'delete':
      return applyDelete(contents, change);
    case 'reorder':
      return applyReorder(storeOf(contents, change.sheetId), change);
    case 'sizes':
      return applyList(storeOf(contents, change.sheetId).sizes[change.axis], change, 'sizes', null);
    case 'hidden':
      return applyList(storeOf(contents, change.sheetId).hidden[change.axis], change, 'hidden', false);
    case 'sheet':
      return applyProperties(storeOf(contents, change.sheetId), change);
    case 'insertSheet':
      contents.sheets.splice(change.index - 1, 0, importSheet(change.sheet, contents));
      return [{ kind: 'deleteSheet', sheetId: change.sheet.id }];
    case 'deleteSheet': {
      const [index, sheet] = takeSheet(contents, change.sheetId);
      return [{ kind: 'insertSheet', index, sheet: exportSheet(sheet, contents) }];
    }
    case 'moveSheet': {
      const [index, sheet] = takeSheet(contents, change.sheetId);
      contents.sheets.splice(change.index - 1, 0, sheet);
      return [{ ...change, index }];
    }
    case 'workbook': {
      const before = picked(contents.meta, change.set);
      contents.meta = { ...contents.meta, ...change.set };
      return [{ kind: 'workbook', set: before }];
    }
    case 'namedRanges': {
      const before = contents.namedRanges;
      contents.namedRanges = change.ranges;
      return [{ kind: 'namedRanges', ranges: before }];
    }
  }
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

function applyCells(store: SheetStore, change: Of<'cells'>): Change[] {
  const { row, col } = change;
  const cols = change.values[0]?.length ?? 0;
  const before = cellsChange(store, { row, col, rows: change.values.length, cols });
  change.values.forEach((line, r) => {
    for (let c = 0; c < cols; c++) store.setValue(row + r, col + c, line[c] ?? null, change.formulas?.[r]?.[c] ?? '');
  });
  return [before];
}

/** What stands in a range, as the change that would put it there. */
export function cellsChange(store: SheetStore, range: CellRange): Of<'cells'> {
  const values: CellValue[][] = [];
  for (let r = 0; r < range.rows; r++) values.push(part(store.values, range, r));
  const base = { kind: 'cells' as const, sheetId: store.id, row: range.row, col: range.col, values };
  if (!store.formulaCount) return base;
  const formulas: string[][] = [];
  for (let r = 0; r < range.rows; r++) formulas.push(part(store.formulas, range, r));
  return { ...base, formulas };
}

function part<T>(layer: CellLayer<T>, range: CellRange, r: number): T[] {
  const line = layer.row(range.row + r);
  const cells = new Array<T>(range.cols);
  for (let c = 0; c < range.cols; c++) cells[c] = line?.[range.col + c - 1] ?? layer.blank;
  return cells;
}

function applyFormulas(store: SheetStore, change: Of<'formulas'>): Change[] {
  const cells = change.cells.map(([row, col]) => [row, col, store.formulas.get(row, col)] as const);
  for (const [row, col, formula] of change.cells) store.setFormula(row, col, formula);
  return [{ ...change, cells }];
}

function applyBlock(contents: Contents, change: Of<'styles'> | Of<'rules'> | Of<'notes'>): Change[] {
  const store = storeOf(contents, change.sheetId);
  const before = blockChange(contents, store, change.kind, change.block);
  if (change.kind === 'styles') writeBlock(store.styles, change.block, (style) => contents.styles.id(style));
  else if (change.kind === 'rules') writeBlock(store.rules, change.block, (rule) => contents.rules.id(rule));
  else writeBlock(store.notes, change.block, (note) => note);
  return [before];
}

/** Looks, rules or notes of a range as the change that would put them there. */
export function blockChange(
  contents: Contents,
  store: SheetStore,
  kind: 'styles' | 'rules' | 'notes',
  range: CellRange,
): Change {
  const sheetId = store.id;
  if (kind === 'styles')
    return { kind, sheetId, block: readBlock(store.styles, range, (id) => contents.styles.get(id)) };
  if (kind === 'rules') return { kind, sheetId, block: readBlock(store.rules, range, (id) => contents.rules.get(id)) };
  return { kind, sheetId, block: readBlock(store.notes, range, (note) => note) };
}

function applyDelete(contents: Contents, change: Of<'delete'>): Change[] {
  const { axis, at, count, sheetId } = change;
  const store = storeOf(contents, sheetId);
  const all =
    axis === 'rows'
      ? { row: at, col: 1, rows: count, cols: store.maxColumns }
      : { row: 1, col: at, rows: store.maxRows, cols: count };
  const used = store.used(all);
  const back: Change[] = [{ ...change, kind: 'insert' }];
  if (used.rows > 0) {
    back.push(cellsChange(store, used));
    for (const kind of ['styles', 'rules', 'notes'] as const) back.push(blockChange(contents, store, kind, used));
  }
  const sizes = store.sizes[axis].slice(at - 1, at - 1 + count);
  const hidden = store.hidden[axis].slice(at - 1, at - 1 + count);
  if (sizes.some((size) => size !== null)) back.push({ kind: 'sizes', sheetId, axis, at, sizes });
  if (hidden.some(Boolean)) back.push({ kind: 'hidden', sheetId, axis, at, hidden });
  store.delete(axis, at, count);
  return back;
}

function applyReorder(store: SheetStore, change: Of<'reorder'>): Change[] {
  const { row, col, cols } = change.range;
  for (const layer of store.layers) {
    const lines = change.order.map((from) => part(layer, change.range, from));
    lines.forEach((line, r) => {
      for (let c = 0; c < cols; c++) layer.set(row + r, col + c, line[c]);
    });
  }
  store.recount();
  const order = new Array<number>(change.order.length);
  change.order.forEach((from, to) => (order[from] = to));
  return [{ ...change, order }];
}

function applyList<T>(list: T[], change: Of<'sizes'> | Of<'hidden'>, key: 'sizes' | 'hidden', blank: T): Change[] {
  const set = (change as unknown as Record<string, readonly T[]>)[key]!;
  const before = set.map((_, i) => list[change.at - 1 + i] ?? blank);
  while (list.length < change.at - 1 + set.length) list.push(blank);
  set.forEach((value, i) => (list[change.at - 1 + i] = value));
  return [{ ...change, [key]: before } as Change];
}

function applyProperties(store: SheetStore, change: Of<'sheet'>): Change[] {
  const before = picked<SheetProperties>(store.properties, change.set);
  store.properties = { ...store.properties, ...change.set };
  return [{ ...change, set: before }];
}

function picked<T extends object>(from: T, like: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, from[key as keyof T]])) as Partial<T>;
}

function takeSheet(contents: Contents, sheetId: number): [index: number, store: SheetStore] {
  const store = storeOf(contents, sheetId);
  const index = contents.sheets.indexOf(store) + 1;
  contents.sheets.splice(index - 1, 1);
  return [index, store];
}

/** The whole workbook as data goes into contents. */
export function loadSheets(contents: Contents, sheets: readonly SheetData[]): void {
  contents.sheets = sheets.map((sheet) => importSheet(sheet, contents));
}
