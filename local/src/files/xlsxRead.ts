/** Reads an xlsx into the workbook's data; formats, rules, widths, notes, names and formulas included. */
import { cellsOf, parseReference } from '../references/references';
import type {
  CellRule,
  CellStyle,
  NamedRange,
  SheetData,
  SheetProperties,
  WorkbookData,
  WorkbookMeta,
} from '../model/contract';
import { Interned } from '../model/interned';
import { exportSheet, fillTo } from '../model/sheetData';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, PLAIN_PROPERTIES, SheetStore } from '../model/sheetStore';
import { isDateLike } from '../values/numberFormat';
import { readLinks, readNotes } from './annotations';
import { readAroundCells, type AroundCells } from './aroundCells';
import { conditionalFormatsOf } from './conditional';
import { customPartIn, type CustomPart } from './customPart';
import { readLooks, type Looks } from './looksRead';
import { rangesOf, rawRules, ruleOf } from './rules';
import { sharedStrings } from './sharedStrings';
import { MAX_CELLS, readSheetCells } from './sheetCells';
import { renamed } from './sheetNames';
import { checkXml } from './streamedXml';
import { splitSheet, TooLargePackage, XlsxPackage, type SheetPart, type SplitSheet } from './xlsxPackage';
import { decoded, elements, isOn } from './xml';

export interface ReadWorkbook {
  readonly data: Omit<WorkbookData, 'meta'> & { readonly meta: Partial<WorkbookMeta> };
  /** The first journal that is not in the file; 1 for files of other programs. */
  readonly journal: number;
  /** Kinds of things in the file that saving will not keep. */
  readonly lost: readonly string[];
}

/** Thrown with a code of FileErrorCode as its message. */
export class UnreadableFile extends Error {}

const MAX_SHEETS = 200;
const DAYS_TO_1904 = 1462;
/** Cells that ranges of rules and merges may name all together: more than any person's, fewer than takes minutes. */
const MAX_NAMED_CELLS = 4 * MAX_CELLS;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const LOST_PARTS: readonly [RegExp, string][] = [
  [/^xl\/charts\//, 'charts'],
  [/^xl\/pivotTables\//, 'pivotTables'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
  [/^xl\/externalLinks\//, 'externalLinks'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/drawings\/drawing/, 'drawings'],
];

/** @throws UnreadableFile */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableFile(encrypted ? 'PASSWORD' : 'NOT_XLSX');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFile(bytes.length ? 'NOT_XLSX' : 'CORRUPT');
  const book = packageOf(bytes);
  if (!book.book) throw new UnreadableFile('NOT_XLSX');
  if (elements(book.book, 'sheet').length > MAX_SHEETS) throw new UnreadableFile('TOO_MANY_SHEETS');
  if (!book.sheets().length) throw new UnreadableFile('CORRUPT');
  try {
    return readBook(book);
  } catch (error) {
    if (error instanceof TooLargePackage) throw new UnreadableFile('TOO_LARGE');
    throw error instanceof UnreadableFile ? error : new UnreadableFile('CORRUPT', { cause: error });
  }
}

function packageOf(bytes: Uint8Array): XlsxPackage {
  try {
    return XlsxPackage.of(bytes);
  } catch (error) {
    throw new UnreadableFile(error instanceof TooLargePackage ? 'TOO_LARGE' : 'CORRUPT');
  }
}

function readBook(book: XlsxPackage): ReadWorkbook {
  checkXml(book.book);
  checkXml(book.text('xl/styles.xml'));
  const part = customPartIn(book.parts);
  const reading: Reading = {
    book,
    looks: readLooks(book.text('xl/styles.xml')),
    styles: new Interned<CellStyle>({}),
    rules: new Interned<CellRule | null>(null),
    strings: sharedStrings(book.parts[book.related('xl/workbook.xml', 'sharedStrings') ?? '']),
    lookNumbers: [],
    is1904: elements(book.book, 'workbookPr').some((one) => isOn(one.attribute('date1904'))),
  };
  const taken = new Set<number>();
  const parts = book.sheets();
  const sheets = parts.map((sheet, i) => {
    const kept = part?.sheets.find((one) => one.name === sheet.name);
    const id = kept && !taken.has(kept.id) ? kept.id : stableId(sheet.name, i, taken);
    taken.add(id);
    return readSheet(sheet, id, kept, reading);
  });
  if (sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0) > MAX_CELLS)
    throw new UnreadableFile('TOO_LARGE');
  const shown = Number(elements(book.book, 'workbookView')[0]?.attribute('activeTab')) || 0;
  const listed = elements(book.book, 'sheet')[shown]?.attribute('name');
  const active = sheets.find(({ properties }) => properties.name === listed) ?? sheets[0]!;
  const titles = new Map((part?.sheets ?? []).flatMap(({ name, title }) => (title ? [[name, title] as const] : [])));
  return {
    data: {
      meta: { ...part?.meta, activeSheetId: active.id },
      sheets: titles.size ? renamed(sheets, titles) : sheets,
      namedRanges: namesOf(book, sheets),
    },
    journal: part?.journal ?? 1,
    lost: LOST_PARTS.filter(([pattern]) => Object.keys(book.parts).some((name) => pattern.test(name))).map(
      ([, kind]) => kind,
    ),
  };
}

/** The same id at every reading, so that a journal fits the file. */
function stableId(name: string, index: number, taken: ReadonlySet<number>): number {
  let id = 0;
  if (index > 0) for (const char of name) id = (id * 31 + char.codePointAt(0)!) % 2_000_000_011;
  while (taken.has(id)) id++;
  return id;
}

type Kept = CustomPart['sheets'][number] | undefined;
interface Reading {
  readonly book: XlsxPackage;
  readonly looks: Looks;
  readonly styles: Interned<CellStyle>;
  readonly rules: Interned<CellRule | null>;
  readonly strings: readonly string[];
  /** The model's number of each look of the file, as far as cells asked for it. */
  readonly lookNumbers: number[];
  readonly is1904: boolean;
}

function readSheet({ name, path, isHidden }: SheetPart, id: number, kept: Kept, reading: Reading): SheetData {
  const maxRows = kept?.maxRows ?? NEW_SHEET_ROWS;
  const maxColumns = kept?.maxColumns ?? NEW_SHEET_COLUMNS;
  const store = new SheetStore(id, { ...PLAIN_PROPERTIES, name }, maxRows, maxColumns);
  const { before, after, cells } = splitSheet(reading.book.parts[path]!);
  checkXml(`${before}${after}`);
  const xml: SplitSheet = { before, after: withoutExtensions(after), cells };
  const around = readAroundCells(xml);
  const arrays = readSheetCells(cells, store, {
    strings: reading.strings,
    lookOf: (xf) => lookOf(xf, reading),
    usualHeight: around.usualHeight,
    epochShift: reading.is1904 ? DAYS_TO_1904 : 0,
    isDate: (look) => isDateLike(reading.styles.get(look).numberFormat),
    columnLooks: columnLooks(around, reading),
  });
  readColumns(around, store);
  readNotes(reading.book, path, store);
  readLinks(reading.book, path, after, store);
  store.properties = { ...propertiesOf(around, xml, store, kept, reading.looks), hidden: isHidden };
  checkArea(store.properties.merges);
  clearCovered(store);
  let ruled = 0;
  for (const raw of rawRules(after)) {
    const rule = ruleOf(raw, name);
    if (!rule) continue;
    for (const range of rangesOf(raw.sqref, store.maxRows, store.maxColumns)) {
      if ((ruled += range.rows * range.cols) > MAX_NAMED_CELLS) throw new TooLargePackage();
      fillRule(store, range, reading.rules.id(rule));
    }
  }
  const data = { ...exportSheet(store, reading), ...(arrays.length && { arrays }) };
  return kept ? { ...data, rules: [...data.rules, ...kept.rules] } : data;
}

/** What newer programs add at a sheet's end, in words of their own. A format or rule before it may have such a part too. */
function withoutExtensions(after: string): string {
  const end = /<\/extLst>\s*<\/worksheet>\s*$/.exec(after);
  const start = end === null ? -1 : after.lastIndexOf('<extLst', end.index);
  return start < 0 ? after : `${after.slice(0, start)}</worksheet>`;
}

/** @throws TooLargePackage for merges that overlap over and over */
function checkArea(merges: SheetProperties['merges']): void {
  const area = merges.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  if (area > MAX_NAMED_CELLS) throw new TooLargePackage();
}

function lookOf(xf: number, { looks, lookNumbers, styles }: Reading): number {
  const known = lookNumbers[xf];
  if (known !== undefined) return known;
  return (lookNumbers[xf] = styles.id(looks.of(xf)));
}

/** From column 1; 0 for columns that nobody gave a look. */
function columnLooks({ columns }: AroundCells, reading: Reading): number[] {
  const looks: number[] = [];
  for (const { from, to, xf } of columns)
    for (let col = from; xf > 0 && col <= to; col++) looks[col - 1] = lookOf(xf, reading);
  return Array.from(looks, (look = 0) => look);
}

/** As the sheet is after its cells were read: it has grown to them. */
function propertiesOf(
  { columns: _columns, usualHeight: _height, merges, filters, ...own }: AroundCells,
  xml: SplitSheet,
  store: SheetStore,
  kept: Kept,
  looks: Looks,
): SheetProperties {
  const { maxRows, maxColumns } = store;
  const onSheet = (refs: readonly string[]) => refs.flatMap((ref) => rangesOf(ref, maxRows, maxColumns));
  const [filtered] = onSheet(filters);
  return {
    ...store.properties,
    ...own,
    merges: onSheet(merges),
    conditionalFormats: kept?.conditionalFormats ?? conditionalFormatsOf(xml.after, looks, maxRows, maxColumns),
    filter: kept?.filter ?? (filtered === undefined ? null : { range: filtered, criteria: {} }),
    protections: kept?.protections ?? own.protections,
    charts: kept?.charts ?? [],
    extras: kept?.extras ?? {},
  };
}

function fillRule(
  store: SheetStore,
  range: { row: number; col: number; rows: number; cols: number },
  rule: number,
): void {
  for (let r = 0; r < range.rows; r++)
    for (let c = 0; c < range.cols; c++) store.rules.set(range.row + r, range.col + c, rule);
}

/** What stands under a merged cell is not seen and not kept. */
function clearCovered(store: SheetStore): void {
  for (const { row, col, rows, cols } of store.properties.merges)
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++)
        if ((r > row || c > col) && store.values.get(r, c) !== null) store.setValue(r, c, null, '');
}

/** Widths, and what is hidden. */
function readColumns({ columns }: AroundCells, store: SheetStore): void {
  for (const { from, to, width, isHidden } of columns)
    for (let col = from; col <= Math.min(to, store.maxColumns); col++) {
      if (width !== null) fillTo(store.sizes.cols, col, null, width);
      if (isHidden) fillTo(store.hidden.cols, col, false, true);
    }
}

/** Names of Excel's own (print areas) are left out. */
function namesOf(book: XlsxPackage, sheets: readonly SheetData[]): NamedRange[] {
  return elements(book.book, 'definedName').flatMap((one) => {
    const name = one.attribute('name');
    const ref = /^_xlnm\./i.test(name) ? null : parseReference(decoded(one.inner).split(',')[0] ?? '');
    const sheet = ref && sheets.find(({ properties }) => properties.name === ref.sheet);
    return sheet ? [{ name, sheetId: sheet.id, range: cellsOf(ref.range, sheet.maxRows, sheet.maxColumns) }] : [];
  });
}
