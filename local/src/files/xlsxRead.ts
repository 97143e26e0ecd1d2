/** Reads an xlsx into the workbook's data; formats, rules, widths, notes, names and formulas included. */
import type Excel from 'exceljs';
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
import { conditionalFormatsOf } from './conditional';
import { customPartIn, type CustomPart } from './customPart';
import { lightBook, type LightBook, type LightSheet } from './lightBook';
import { rangesOf, rawRules, ruleOf } from './rules';
import { sharedStrings } from './sharedStrings';
import { MAX_CELLS, readSheetCells } from './sheetCells';
import { renamed } from './sheetNames';
import { colorOf, styleOf } from './styles';
import { TooLargePackage, XlsxPackage } from './xlsxPackage';
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
const EXCELJS_WIDTH = 9;
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
export async function readXlsx(bytes: Uint8Array): Promise<ReadWorkbook> {
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
    return readBook(book, await lightBook(book));
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

function readBook(book: XlsxPackage, light: LightBook): ReadWorkbook {
  const part = customPartIn(book.parts);
  const reading: Reading = {
    book,
    light,
    styles: new Interned<CellStyle>({}),
    rules: new Interned<CellRule | null>(null),
    strings: sharedStrings(book.parts[book.related('xl/workbook.xml', 'sharedStrings') ?? '']),
    looks: [],
    is1904: elements(book.book, 'workbookPr').some((one) => isOn(one.attribute('date1904'))),
  };
  const taken = new Set<number>();
  const sheets = light.sheets.map((sheet, i) => {
    const kept = part?.sheets.find((one) => one.name === sheet.name);
    const id = kept && !taken.has(kept.id) ? kept.id : stableId(sheet.name, i, taken);
    taken.add(id);
    return readSheet(sheet, id, kept, reading);
  });
  if (sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0) > MAX_CELLS)
    throw new UnreadableFile('TOO_LARGE');
  const active = sheets[light.workbook.views?.[0]?.activeTab ?? 0] ?? sheets[0]!;
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
  readonly light: LightBook;
  readonly styles: Interned<CellStyle>;
  readonly rules: Interned<CellRule | null>;
  readonly strings: readonly string[];
  /** The model's number of each look of the file, as far as cells asked for it. */
  readonly looks: number[];
  readonly is1904: boolean;
}

function readSheet({ sheet, name, path, xml }: LightSheet, id: number, kept: Kept, reading: Reading): SheetData {
  const maxRows = kept?.maxRows ?? NEW_SHEET_ROWS;
  const maxColumns = kept?.maxColumns ?? NEW_SHEET_COLUMNS;
  const store = new SheetStore(id, { ...PLAIN_PROPERTIES, name }, maxRows, maxColumns);
  const styles = (sheet.columns ?? []).map(({ style }) => (style && Object.keys(style).length ? styleOf(style) : {}));
  const arrays = readSheetCells(xml.cells, store, {
    strings: reading.strings,
    lookOf: (xf) => lookOf(xf, reading),
    usualHeight: sheet.properties.defaultRowHeight,
    epochShift: reading.is1904 ? DAYS_TO_1904 : 0,
    isDate: (look) => isDateLike(reading.styles.get(look).numberFormat),
    columnLooks: styles.map((style) => reading.styles.id(style)),
  });
  readColumns(sheet, store);
  readNotes(reading.book, path, store);
  readLinks(reading.book, path, xml.after, store);
  store.properties = propertiesOf(sheet, xml.after, store, kept);
  checkArea(store.properties.merges);
  clearCovered(store);
  let ruled = 0;
  for (const raw of rawRules(xml.after)) {
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

/** @throws TooLargePackage for merges that overlap over and over */
function checkArea(merges: SheetProperties['merges']): void {
  const area = merges.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  if (area > MAX_NAMED_CELLS) throw new TooLargePackage();
}

function lookOf(xf: number, { looks, styles, light }: Reading): number {
  const known = looks[xf];
  if (known !== undefined) return known;
  return (looks[xf] = styles.id(styleOf(light.style(xf))));
}

function propertiesOf(sheet: Excel.Worksheet, after: string, store: SheetStore, kept: Kept): SheetProperties {
  const { maxRows, maxColumns } = store;
  const view = (sheet.views as Excel.WorksheetView[] | null)?.[0];
  const frozen = view?.state === 'frozen' ? view : undefined;
  return {
    ...store.properties,
    hidden: sheet.state !== 'visible',
    tabColor: colorOf(sheet.properties.tabColor) ?? null,
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    rightToLeft: view?.rightToLeft ?? false,
    hiddenGridlines: view?.showGridLines === false,
    merges: elements(after, 'mergeCell').flatMap((one) => rangesOf(one.attribute('ref'), maxRows, maxColumns)),
    conditionalFormats: kept?.conditionalFormats ?? conditionalFormatsOf(sheet, maxRows, maxColumns),
    filter: kept?.filter ?? filterOf(sheet, maxRows, maxColumns),
    protections: kept?.protections ?? protectionOf(sheet),
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
function readColumns(sheet: Excel.Worksheet, store: SheetStore): void {
  (sheet.columns ?? []).slice(0, store.maxColumns).forEach((column, i) => {
    // exceljs gives a hidden column without a width its default one.
    const given = column.width !== undefined && !(column.hidden && column.width === EXCELJS_WIDTH);
    if (given) fillTo(store.sizes.cols, i + 1, null, Math.round(column.width! * 7 + 5));
    if (column.hidden) fillTo(store.hidden.cols, i + 1, false, true);
  });
}

function filterOf(sheet: Excel.Worksheet, maxRows: number, maxColumns: number) {
  const text = typeof sheet.autoFilter === 'string' ? sheet.autoFilter : '';
  const range = text ? rangesOf(text, maxRows, maxColumns)[0] : undefined;
  return range ? { range, criteria: {} } : null;
}

function protectionOf(sheet: Excel.Worksheet) {
  const on = (sheet as unknown as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet;
  if (!on) return [];
  return [{ id: '1', kind: 'SHEET' as const, description: '', warningOnly: false, editors: [], domainEdit: false }];
}

/** Read here: exceljs unfolds each into its cells. Names of Excel's own (print areas) are left out. */
function namesOf(book: XlsxPackage, sheets: readonly SheetData[]): NamedRange[] {
  return elements(book.book, 'definedName').flatMap((one) => {
    const name = one.attribute('name');
    const ref = /^_xlnm\./i.test(name) ? null : parseReference(decoded(one.inner).split(',')[0] ?? '');
    const sheet = ref && sheets.find(({ properties }) => properties.name === ref.sheet);
    return sheet ? [{ name, sheetId: sheet.id, range: cellsOf(ref.range, sheet.maxRows, sheet.maxColumns) }] : [];
  });
}
