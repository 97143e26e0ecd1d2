/** Sheets that come, go, move, are renamed or copied; their protections and charts. */
import { workbookTexts as en } from '../messages/en/workbook';
import { fill } from '../messages/fill';
import { workbookTexts as zh } from '../messages/zh/workbook';
import { breakSheetIn, renameSheetIn } from '../references/references';
import type { Book } from './book';
import { ModelError } from './contract';
import type { SheetData } from './changes';
import { rewriteAll } from './rewriting';
import { exportSheet } from './sheetData';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, PLAIN_PROPERTIES, SheetStore } from './sheetStore';
import type { Chart, Protection, SheetInfo, SheetPatch } from './sheetTypes';
import { tooManyCells } from './structure';

const MAX_SHEETS = 200;
const MAX_CELLS = 10_000_000;

export function infoOf(book: Book, store: SheetStore): SheetInfo {
  const last = store.last();
  return {
    ...store.properties,
    id: store.id,
    index: book.contents.sheets.indexOf(store) + 1,
    maxRows: store.maxRows,
    maxColumns: store.maxColumns,
    lastRow: last.row,
    lastColumn: last.col,
  };
}

export interface NewSheet {
  readonly name?: string;
  readonly index?: number;
  readonly maxRows?: number;
  readonly maxColumns?: number;
  readonly data?: SheetData;
}

export function insertSheet(book: Book, options: NewSheet): number {
  const { sheets } = book.contents;
  const name = options.name ?? freshName(book, options.data?.properties.name);
  checkName(book, name);
  if (sheets.length >= MAX_SHEETS)
    throw new ModelError(
      'TOO_MANY_SHEETS',
      'This action would increase the number of sheets above the limit of 200 sheets.',
    );
  const id = sheets.length ? freshId(book) : 0;
  const maxRows = options.data?.maxRows ?? options.maxRows ?? NEW_SHEET_ROWS;
  const maxColumns = options.data?.maxColumns ?? options.maxColumns ?? NEW_SHEET_COLUMNS;
  const cells = sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, maxRows * maxColumns);
  if (cells > MAX_CELLS) throw tooManyCells();
  const blank = exportSheet(new SheetStore(id, { ...PLAIN_PROPERTIES, name }, maxRows, maxColumns), book.contents);
  const sheet: SheetData = options.data
    ? { ...options.data, id, properties: { ...options.data.properties, name, hidden: false } }
    : blank;
  const index = Math.min(Math.max(1, options.index ?? sheets.length + 1), sheets.length + 1);
  book.commit({ kind: 'insertSheet', index, sheet });
  return id;
}

export function copySheet(book: Book, sheetId: number, name?: string): number {
  const source = book.store(sheetId);
  const data = exportSheet(source, book.contents);
  const title = name ?? copyName(book, source.properties.name);
  // A copy of a protected sheet is the copier's own.
  const properties = { ...data.properties, protections: [] };
  return insertSheet(book, {
    name: title,
    index: book.contents.sheets.indexOf(source) + 2,
    data: { ...data, properties },
  });
}

/** New sheets are called in the workbook's language. */
function textsOf({ contents }: Book) {
  return contents.meta.locale.startsWith('zh') ? zh : en;
}

function copyName(book: Book, name: string): string {
  const base = fill(textsOf(book).copy, { name });
  let title = base;
  for (let n = 2; named(book, title); n++) title = `${base} ${n}`;
  return title;
}

export function deleteSheet(book: Book, sheetId: number): void {
  const store = book.store(sheetId);
  if (!book.contents.sheets.some((sheet) => sheet !== store && !sheet.properties.hidden))
    throw new ModelError(
      'LAST_SHEET',
      `You can't remove all the ${book.contents.sheets.length > 1 ? 'visible ' : ''}sheets in a document.`,
    );
  book.write(() => {
    const names = book.contents.namedRanges;
    const kept = names.map((name) => (name.sheetId === sheetId ? { ...name, range: null } : name));
    if (names.some((name) => name.sheetId === sheetId)) book.commit({ kind: 'namedRanges', ranges: kept });
    const index = book.contents.sheets.indexOf(store);
    book.commit({ kind: 'deleteSheet', sheetId });
    rewriteAll(book, (text) => breakSheetIn(text, store.properties.name));
    if (book.contents.meta.activeSheetId === sheetId) activateNear(book, index);
  });
}

function activateNear(book: Book, index: number): void {
  const { sheets } = book.contents;
  const shown = sheets
    .slice(index)
    .concat(sheets.slice(0, index).reverse())
    .find((sheet) => !sheet.properties.hidden);
  if (shown) book.commit({ kind: 'workbook', set: { activeSheetId: shown.id } });
}

export function moveSheet(book: Book, sheetId: number, index: number): void {
  book.store(sheetId);
  if (!Number.isInteger(index) || index < 1 || index > book.contents.sheets.length)
    throw new ModelError('BAD_RANGE', `There is no place ${index} among the sheets.`);
  book.commit({ kind: 'moveSheet', sheetId, index });
}

export function updateSheet(book: Book, sheetId: number, patch: SheetPatch): void {
  const store = book.store(sheetId);
  if (patch.name !== undefined && patch.name !== store.properties.name) checkName(book, patch.name, store);
  if (patch.hidden && !book.contents.sheets.some((sheet) => sheet !== store && !sheet.properties.hidden))
    throw new ModelError('LAST_SHEET', "You can't hide all the sheets in a document.");
  checkFrozen(store, patch);
  book.write(() => {
    const before = store.properties.name;
    book.commit({ kind: 'sheet', sheetId, set: patch });
    if (patch.name !== undefined && patch.name !== before)
      rewriteAll(book, (text) => renameSheetIn(text, before, patch.name!));
  });
}

function checkFrozen(store: SheetStore, patch: SheetPatch): void {
  if ((patch.frozenRows ?? 0) > store.maxRows || (patch.frozenColumns ?? 0) > store.maxColumns)
    throw new ModelError('OUT_OF_GRID', 'There are not as many rows or columns to freeze.');
}

export function putProtection(
  book: Book,
  sheetId: number,
  protection: Omit<Protection, 'id'> & { id?: string },
): string {
  const { protections } = book.store(sheetId).properties;
  const used = book.contents.sheets.flatMap((sheet) => sheet.properties.protections.map((one) => Number(one.id) || 0));
  const id = protection.id ?? String(Math.max(0, ...used) + 1);
  const item = { ...protection, id };
  const list = protections.some((one) => one.id === id)
    ? protections.map((one) => (one.id === id ? item : one))
    : [...protections, item];
  book.commit({ kind: 'sheet', sheetId, set: { protections: list } });
  return id;
}

export function removeProtection(book: Book, sheetId: number, id: string): void {
  const protections = book.store(sheetId).properties.protections.filter((one) => one.id !== id);
  book.commit({ kind: 'sheet', sheetId, set: { protections } });
}

export function putChart(book: Book, sheetId: number, chart: Omit<Chart, 'id'> & { id?: number }): number {
  const { charts } = book.store(sheetId).properties;
  const used = book.contents.sheets.flatMap((sheet) => sheet.properties.charts.map((one) => one.id));
  const id = chart.id ?? Math.max(0, ...used) + 1;
  const item = { ...chart, id };
  const list = charts.some((one) => one.id === id)
    ? charts.map((one) => (one.id === id ? item : one))
    : [...charts, item];
  book.commit({ kind: 'sheet', sheetId, set: { charts: list } });
  return id;
}

export function removeChart(book: Book, sheetId: number, id: number): void {
  const charts = book.store(sheetId).properties.charts.filter((one) => one.id !== id);
  book.commit({ kind: 'sheet', sheetId, set: { charts } });
}

function named(book: Book, name: string): SheetStore | undefined {
  const wanted = name.toLowerCase();
  return book.contents.sheets.find((sheet) => sheet.properties.name.toLowerCase() === wanted);
}

function checkName(book: Book, name: string, self?: SheetStore): void {
  if (!name || name.length > 100) throw new ModelError('SHEET_NAME', 'A sheet name must have 1 to 100 characters.');
  const other = named(book, name);
  if (other && other !== self)
    throw new ModelError('SHEET_EXISTS', `A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** '工作表2', 'Sheet2': the first that is free; a wanted name gets a number. */
function freshName(book: Book, wanted?: string): string {
  if (wanted && !named(book, wanted)) return wanted;
  const stem = wanted ? `${wanted} ` : textsOf(book).sheet;
  let n = wanted ? 2 : book.contents.sheets.length + 1;
  while (named(book, `${stem}${n}`)) n++;
  return `${stem}${n}`;
}

/** Ids are never given twice in a workbook's life as far as chance can tell, as in Sheets. */
function freshId(book: Book): number {
  for (;;) {
    const id = 1 + Math.floor(Math.random() * 2_000_000_000);
    if (!book.contents.sheets.some((sheet) => sheet.id === id)) return id;
  }
}
