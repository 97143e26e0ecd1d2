/** Writing values, formulas, looks, rules and notes into cells. */
import { formatForDate, isAutomatic } from '../values/numberFormat';
import { instantToSerial, serialToInstant } from '../values/serial';
import { parseTyped, type Typed } from '../values/typed';
import { formatOfFormula } from '../references/resultFormat';
import { blockOf, readBlock } from './blocks';
import type { Book } from './book';
import type {
  CellInput,
  CellRule,
  CellStyle,
  CellValue,
  ClearPart,
  ScriptLook,
  SheetRange,
  StylePatch,
} from '../values/cellTypes';
import { ModelError, type InputMode } from './contract';
import type { PaletteBlock } from './changes';
import { hiddenByFilter } from './filtering';
import type { SheetStore } from './sheetStore';

export interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
}
const LONGEST_TEXT = 50_000;

/** The range that a block of data fills. @throws ModelError SIZE for a ragged one, OUT_OF_GRID */
export function rangeFor(at: Place, data: readonly (readonly unknown[])[]): SheetRange {
  const cols = data[0]?.length ?? 0;
  if (!data.length || !cols || data.some((line) => line.length !== cols))
    throw new ModelError('SIZE', 'The data is not a rectangle of at least one cell.');
  return { sheetId: at.sheetId, row: at.row, col: at.col, rows: data.length, cols };
}

/** What an input puts into a cell that has this look. */
export function taken(book: Book, input: CellInput, style: CellStyle, mode: InputMode, year: number): Typed {
  if (typeof input === 'string') {
    if (input.length > LONGEST_TEXT)
      throw new ModelError(
        'CELL_TOO_LONG',
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    const { locale } = book.contents.meta;
    if (mode === 'raw') return { value: input };
    const typed = parseTyped(input, { locale, format: style.numberFormat, year });
    const format = typed.formula && isAutomatic(style.numberFormat) ? formatOfFormula(typed.formula) : undefined;
    return format ? { ...typed, format } : typed;
  }
  if (input && typeof input === 'object' && 'instant' in input) {
    const serial = instantToSerial(input.instant, book.contents.meta.timeZone);
    return isAutomatic(style.numberFormat) ? { value: serial, format: formatForDate(serial) } : { value: serial };
  }
  return { value: input };
}

export const yearNow = (book: Book): number => {
  const { timeZone } = book.contents.meta;
  const serial = instantToSerial(book.now(), timeZone);
  return new Date(serialToInstant(serial, 'UTC')).getUTCFullYear();
};

export function setCells(book: Book, at: Place, inputs: readonly (readonly CellInput[])[], mode: InputMode): void {
  const range = rangeFor(at, inputs);
  const store = book.inGrid(range);
  const { styles } = book.contents;
  const year = yearNow(book);
  const { sheetId, row, col, rows, cols } = range;
  const values: CellValue[][] = [];
  /** By row: only those with formulas, and with formats that come with a value. */
  const formulas = new Map<number, string[]>();
  const formats = new Map<number, (string | undefined)[]>();
  for (let r = 0; r < rows; r++) {
    const looks = store.styles.row(row + r);
    const line = new Array<CellValue>(cols);
    for (let c = 0; c < cols; c++) {
      const cell = taken(book, inputs[r]![c]!, styles.get(looks?.[col + c - 1] ?? 0), mode, year);
      line[c] = cell.value;
      if (cell.formula !== undefined) lineIn(formulas, r, cols, '')[c] = cell.formula;
      if (cell.format !== undefined) lineIn<string | undefined>(formats, r, cols, undefined)[c] = cell.format;
    }
    values.push(line);
  }
  book.write(() => {
    const all = formulas.size ? values.map((_, r) => formulas.get(r) ?? new Array<string>(cols).fill('')) : undefined;
    book.commit({ kind: 'cells', sheetId, row, col, values, ...(all && { formulas: all }) });
    if (formats.size) book.commit({ kind: 'styles', sheetId, block: formatted(book, store, range, formats) });
  });
}

function lineIn<T>(lines: Map<number, T[]>, row: number, cols: number, blank: T): T[] {
  let line = lines.get(row);
  if (!line) lines.set(row, (line = new Array<T>(cols).fill(blank)));
  return line;
}

/** The looks of a range with the number formats given: each pair of look and format is patched once, not cell by cell. */
function formatted(
  book: Book,
  store: SheetStore,
  range: SheetRange,
  formats: ReadonlyMap<number, readonly (string | undefined)[]>,
): PaletteBlock<CellStyle> {
  const { row, col, rows, cols } = range;
  const { styles } = book.contents;
  const palette: CellStyle[] = [];
  const places = new Map<number, Map<string | undefined, number>>();
  const index = new Array<number>(rows * cols);
  for (let r = 0, i = 0; r < rows; r++) {
    const looks = store.styles.row(row + r);
    const line = formats.get(r);
    for (let c = 0; c < cols; c++, i++) {
      const look = looks?.[col + c - 1] ?? 0;
      let known = places.get(look);
      if (!known) places.set(look, (known = new Map<string | undefined, number>()));
      let place = known.get(line?.[c]);
      if (place === undefined) {
        const format = line?.[c];
        known.set(format, (place = palette.length));
        palette.push(format === undefined ? styles.get(look) : patched(styles.get(look), { numberFormat: format }));
      }
      index[i] = place;
    }
  }
  return { ...plain(range), palette, index };
}

export function setFormulas(book: Book, at: Place, texts: readonly (readonly string[])[]): void {
  const range = rangeFor(at, texts);
  const store = book.inGrid(range);
  const { styles } = book.contents;
  const formulas = texts.map((line) => line.map((text) => (text && !text.startsWith('=') ? `=${text}` : text)));
  const values: CellValue[][] = formulas.map((line) => line.map((formula) => (formula ? '' : null)));
  book.write(() => {
    book.commit({ kind: 'cells', sheetId: at.sheetId, row: at.row, col: at.col, values, formulas });
    const formats = formulas.map((line, r) =>
      line.map((formula, c) => {
        const { numberFormat } = styles.get(store.styles.get(at.row + r, at.col + c));
        const format = formula && isAutomatic(numberFormat) ? formatOfFormula(formula) : undefined;
        return format ? { numberFormat: format } : {};
      }),
    );
    if (formats.some((line) => line.some((one) => one.numberFormat))) setStyles(book, range, formats);
  });
}

export function appendRow(book: Book, sheetId: number, inputs: readonly CellInput[]): number {
  const store = book.store(sheetId);
  const row = store.last().row + 1;
  book.write(() => {
    if (row > store.maxRows)
      book.commit({ kind: 'insert', sheetId, axis: 'rows', at: store.maxRows + 1, count: row - store.maxRows });
    if (inputs.length > store.maxColumns) {
      const count = inputs.length - store.maxColumns;
      book.commit({ kind: 'insert', sheetId, axis: 'cols', at: store.maxColumns + 1, count });
    }
    if (inputs.length) setCells(book, { sheetId, row, col: 1 }, [inputs], 'parse');
  });
  return row;
}

type One<T> = T | readonly (readonly T[])[];
const isGrid = <T>(given: One<T>): given is readonly (readonly T[])[] => Array.isArray(given);

function fitting(range: SheetRange, data: readonly (readonly unknown[])[]): void {
  const { rows, cols } = rangeFor(range, data);
  if (rows !== range.rows || cols !== range.cols)
    throw new ModelError(
      'SIZE',
      `The data has ${rows} rows and ${cols} columns, the range ${range.rows} and ${range.cols}.`,
    );
}

export function setStyles(book: Book, range: SheetRange, patch: One<StylePatch>): void {
  const store = book.inGrid(range);
  const { styles } = book.contents;
  const { sheetId } = range;
  if (isGrid(patch)) {
    fitting(range, patch);
    const items = patch.map((line, r) =>
      line.map((one, c) => patched(styles.get(store.styles.get(range.row + r, range.col + c)), one)),
    );
    book.commit({ kind: 'styles', sheetId, block: blockOf(plain(range), styles, items) });
    return;
  }
  const before = readBlock(store.styles, range, (id) => styles.get(id));
  const palette = before.palette.map((style) => patched(style, patch));
  book.commit({ kind: 'styles', sheetId, block: { ...before, palette } });
}

/** A look with a patch on it; attributes that are null go. */
export function patched(style: CellStyle, patch: StylePatch): CellStyle {
  return present({ ...style, ...patch, script: patchedScript(style, patch) }) as CellStyle;
}

function patchedScript({ script }: CellStyle, patch: StylePatch): ScriptLook | undefined {
  if (!script && !patch.script) return undefined;
  const colours = {
    ...('fontColor' in patch && { fontTheme: null }),
    ...('background' in patch && { backgroundTheme: null }),
  };
  const merged = present({ ...script, ...colours, ...patch.script });
  return Object.keys(merged).length ? merged : undefined;
}

const present = (from: object): object =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null && value !== undefined));

export function setRules(book: Book, range: SheetRange, rule: One<CellRule | null>): void {
  const store = book.inGrid(range);
  if (isGrid(rule)) fitting(range, rule);
  const block: PaletteBlock<CellRule | null> = isGrid(rule)
    ? blockOf(plain(range), book.contents.rules, rule)
    : { ...plain(range), palette: [rule] };
  book.commit({ kind: 'rules', sheetId: store.id, block });
}

export function setNotes(book: Book, range: SheetRange, note: One<string>): void {
  book.inGrid(range);
  if (isGrid(note)) fitting(range, note);
  const block = isGrid(note)
    ? { ...plain(range), palette: note.flat(), index: note.flat().map((_, i) => i) }
    : { ...plain(range), palette: [note] };
  book.commit({ kind: 'notes', sheetId: range.sheetId, block });
}

const plain = ({ row, col, rows, cols }: SheetRange) => ({ row, col, rows, cols });

export function clear(book: Book, range: SheetRange, parts: readonly ClearPart[], skipFilteredRows: boolean): void {
  const store = book.inGrid(range);
  const strips = skipFilteredRows ? shownStrips(book, store, range) : [range];
  book.write(() => {
    for (const strip of strips) {
      const used = { ...strip, ...store.used(strip) };
      if (used.rows > 0) clearStrip(book, used, parts);
    }
  });
}

function clearStrip(book: Book, range: SheetRange, parts: readonly ClearPart[]): void {
  const { sheetId, row, col, rows, cols } = range;
  const block = { row, col, rows, cols };
  if (parts.includes('contents')) {
    const values = Array.from({ length: rows }, () => new Array<CellValue>(cols).fill(null));
    book.commit({ kind: 'cells', sheetId, row, col, values });
  }
  if (parts.includes('formats')) book.commit({ kind: 'styles', sheetId, block: { ...block, palette: [{}] } });
  if (parts.includes('rules')) book.commit({ kind: 'rules', sheetId, block: { ...block, palette: [null] } });
  if (parts.includes('notes')) book.commit({ kind: 'notes', sheetId, block: { ...block, palette: [''] } });
}

/** The range without the rows that a filter hides. */
function shownStrips(book: Book, store: SheetStore, range: SheetRange): SheetRange[] {
  const hidden = new Set(hiddenByFilter(book, store));
  const strips: SheetRange[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    if (hidden.has(row)) continue;
    const last = strips[strips.length - 1];
    if (last && last.row + last.rows === row) strips[strips.length - 1] = { ...last, rows: last.rows + 1 };
    else strips.push({ ...range, row, rows: 1 });
  }
  return strips;
}
