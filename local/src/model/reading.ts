/** Blocks of cells as a reader asks for them. */
import { displayText } from '../values/display';
import { AUTOMATIC, isAutomatic, isDateLike } from '../values/numberFormat';
import { readBlock } from './blocks';
import type { Book } from './book';
import type { CellBlock, CellPart, CellRange, CellValue, SheetRange } from '../values/cellTypes';
import type { CellLayer } from './cellLayer';
import type { SheetStore } from './sheetStore';

export function getCells(book: Book, range: SheetRange, parts: readonly CellPart[]): CellBlock {
  const store = book.inGrid(range);
  const wanted = new Set(parts);
  if (wanted.has('values') || wanted.has('display')) book.refresh();
  const { sheetId, row, col, rows, cols } = range;
  return {
    sheetId,
    row,
    col,
    rows,
    cols,
    ...(wanted.has('values') ? { values: lines(store.values, range), dates: dateCells(book, store, range) } : {}),
    ...(wanted.has('display') ? { display: displayLines(book, store, range) } : {}),
    ...(wanted.has('formulas') ? { formulas: lines(store.formulas, range) } : {}),
    ...(wanted.has('numberFormats') ? { numberFormats: formatLines(book, store, range) } : {}),
    ...(wanted.has('notes') ? { notes: lines(store.notes, range) } : {}),
    ...(wanted.has('styles') ? styleParts(book, store, range) : {}),
    ...(wanted.has('rules') ? ruleParts(book, store, range) : {}),
  };
}

function lines<T>(layer: CellLayer<T>, range: CellRange): T[][] {
  return eachLine(range, (row) => {
    const line = layer.row(row);
    return (col) => line?.[col - 1] ?? layer.blank;
  });
}

function eachLine<T>(range: CellRange, lineOf: (row: number) => (col: number) => T): T[][] {
  const out = new Array<T[]>(range.rows);
  for (let r = 0; r < range.rows; r++) {
    const at = lineOf(range.row + r);
    const line = new Array<T>(range.cols);
    for (let c = 0; c < range.cols; c++) line[c] = at(range.col + c);
    out[r] = line;
  }
  return out;
}

function dateCells(book: Book, store: SheetStore, range: CellRange): number[] {
  const { styles } = book.contents;
  const dateLike: boolean[] = [];
  for (let id = 0; id < styles.size; id++) dateLike.push(isDateLike(styles.get(id).numberFormat));
  const found: number[] = [];
  if (!dateLike.includes(true)) return found;
  for (let r = 0, i = 0; r < range.rows; r++) {
    const [values, ids] = [store.values.row(range.row + r), store.styles.row(range.row + r)];
    if (values && ids) {
      for (let c = 0; c < range.cols; c++) {
        const at = range.col + c - 1;
        if (typeof values[at] === 'number' && dateLike[ids[at] ?? 0]) found.push(i + c);
      }
    }
    i += range.cols;
  }
  return found;
}

export function displayOf(book: Book, store: SheetStore, row: number, col: number): string {
  const { numberFormat } = book.contents.styles.get(store.styles.get(row, col));
  return displayText(store.values.get(row, col), numberFormat, book.contents.meta.locale);
}

function displayLines(book: Book, store: SheetStore, range: CellRange): string[][] {
  const { styles, meta } = book.contents;
  return eachLine(range, (row) => {
    const [values, ids] = [store.values.row(row), store.styles.row(row)];
    return (col) => {
      const value: CellValue = values?.[col - 1] ?? null;
      if (value === null) return '';
      return displayText(value, styles.get(ids?.[col - 1] ?? 0).numberFormat, meta.locale);
    };
  });
}

function formatLines(book: Book, store: SheetStore, range: CellRange): string[][] {
  return eachLine(range, (row) => (col) => {
    const { numberFormat } = book.contents.styles.get(store.styles.get(row, col));
    return isAutomatic(numberFormat) ? AUTOMATIC : numberFormat!;
  });
}

function styleParts(book: Book, store: SheetStore, range: CellRange) {
  const block = readBlock(store.styles, range, (id) => book.contents.styles.get(id));
  return { styles: indexLines(block.index, range), styleTable: block.palette };
}

function ruleParts(book: Book, store: SheetStore, range: CellRange) {
  const block = readBlock(store.rules, range, (id) => book.contents.rules.get(id));
  const none = block.palette.indexOf(null);
  const table = block.palette.filter((rule) => rule !== null);
  const place = (at: number) => (at === none ? -1 : none >= 0 && at > none ? at - 1 : at);
  return { rules: indexLines(block.index, range).map((line) => line.map(place)), ruleTable: table };
}

function indexLines(index: readonly number[] | undefined, range: CellRange): number[][] {
  return Array.from({ length: range.rows }, (_, r) =>
    index ? index.slice(r * range.cols, (r + 1) * range.cols) : new Array<number>(range.cols).fill(0),
  );
}
