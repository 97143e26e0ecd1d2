/** Reads an xlsx into the workbook's data; formats, rules, widths, notes, names and formulas included. */
import Excel from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Interned } from '../model/interned';
import type {
  CellRule,
  CellStyle,
  CellValue,
  NamedRange,
  SheetData,
  WorkbookData,
  WorkbookMeta,
} from '../model/contract';
import { exportSheet } from '../model/sheetData';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, PLAIN_PROPERTIES, SheetStore } from '../model/sheetStore';
import { cellsOf, parseReference } from '../formulas/references';
import { conditionalFormatsOf } from './conditional';
import { modelFormula } from './excelFormulas';
import { hostPartIn, type HostPart } from './hostPart';
import { rangesOf, rawRules, ruleOf } from './rules';
import { renamed } from './sheetNames';
import { colorOf, styleOf } from './styles';
import { fillTo } from '../model/sheetData';

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
const MAX_CELLS = 10_000_000;
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
  const files = unzipped(bytes);
  const book = files['xl/workbook.xml'];
  if (!book) throw new UnreadableFile('NOT_XLSX');
  const count = (strFromU8(book).match(/<(?:\w+:)?sheet\s/g) ?? []).length;
  if (count > MAX_SHEETS) throw new UnreadableFile('TOO_MANY_SHEETS');
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      {
        ignoreNodes: ['dataValidations', 'extLst'],
      } as Partial<Excel.XlsxReadOptions>,
    );
  } catch {
    throw new UnreadableFile('CORRUPT');
  }
  if (!workbook.worksheets.length) throw new UnreadableFile('CORRUPT');
  try {
    return readBook(workbook, files);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('CORRUPT', { cause: error });
  }
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => !/^xl\/(media|sharedStrings)/.test(name) });
  } catch {
    throw new UnreadableFile('CORRUPT');
  }
}

function readBook(workbook: Excel.Workbook, files: Record<string, Uint8Array>): ReadWorkbook {
  const part = hostPartIn(files);
  const tables = { styles: new Interned<CellStyle>({}), rules: new Interned<CellRule | null>(null) };
  const paths = sheetPaths(files);
  const taken = new Set<number>();
  const sheets = workbook.worksheets.map((sheet, i) => {
    const kept = part?.sheets.find((one) => one.name === sheet.name);
    const id = kept && !taken.has(kept.id) ? kept.id : stableId(sheet.name, i, taken);
    taken.add(id);
    const xml = files[paths.get(sheet.name) ?? ''];
    return readSheet(sheet, id, xml ? strFromU8(xml) : '', kept, tables);
  });
  if (sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0) > MAX_CELLS)
    throw new UnreadableFile('TOO_LARGE');
  const active = sheets[workbook.views?.[0]?.activeTab ?? 0] ?? sheets[0]!;
  const titles = new Map((part?.sheets ?? []).flatMap(({ name, title }) => (title ? [[name, title] as const] : [])));
  return {
    data: {
      meta: { ...part?.meta, activeSheetId: active.id },
      sheets: titles.size ? renamed(sheets, titles) : sheets,
      namedRanges: namesOf(workbook, sheets),
    },
    journal: part?.journal ?? 1,
    lost: LOST_PARTS.filter(([pattern]) => Object.keys(files).some((name) => pattern.test(name))).map(
      ([, kind]) => kind,
    ),
  };
}

/** Names of sheets to the paths of their XML. */
function sheetPaths(files: Record<string, Uint8Array>): Map<string, string> {
  const decode = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  const relations = new Map<string, string>();
  for (const [relation] of strFromU8(files['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()).matchAll(
    /<Relationship\s[^>]*>/g,
  )) {
    const target = / Target="([^"]*)"/.exec(relation)?.[1] ?? '';
    relations.set(/ Id="([^"]*)"/.exec(relation)?.[1] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const paths = new Map<string, string>();
  for (const [sheet] of strFromU8(files['xl/workbook.xml']!).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const id = /\sr:id="([^"]*)"/.exec(sheet)?.[1] ?? '';
    paths.set(decode(/\sname="([^"]*)"/.exec(sheet)?.[1] ?? ''), relations.get(id) ?? '');
  }
  return paths;
}

/** The same id at every reading, so that a journal fits the file. */
function stableId(name: string, index: number, taken: ReadonlySet<number>): number {
  let id = 0;
  if (index > 0) for (const char of name) id = (id * 31 + char.codePointAt(0)!) % 2_000_000_011;
  while (taken.has(id)) id++;
  return id;
}

type Kept = HostPart['sheets'][number] | undefined;
interface Tables {
  readonly styles: Interned<CellStyle>;
  readonly rules: Interned<CellRule | null>;
}

function readSheet(sheet: Excel.Worksheet, id: number, xml: string, kept: Kept, tables: Tables): SheetData {
  const maxRows = Math.max(kept?.maxRows ?? NEW_SHEET_ROWS, sheet.rowCount);
  const maxColumns = Math.max(kept?.maxColumns ?? NEW_SHEET_COLUMNS, sheet.columnCount);
  const view = (sheet.views as Excel.WorksheetView[] | null)?.[0];
  const frozen = view?.state === 'frozen' ? view : undefined;
  const store = new SheetStore(
    id,
    {
      ...PLAIN_PROPERTIES,
      name: sheet.name,
      hidden: sheet.state !== 'visible',
      tabColor: colorOf(sheet.properties.tabColor) ?? null,
      frozenRows: frozen?.ySplit ?? 0,
      frozenColumns: frozen?.xSplit ?? 0,
      rightToLeft: view?.rightToLeft ?? false,
      hiddenGridlines: view?.showGridLines === false,
      merges: ((sheet.model as { merges?: string[] }).merges ?? []).flatMap((text) =>
        rangesOf(text, maxRows, maxColumns),
      ),
      conditionalFormats: kept?.conditionalFormats ?? conditionalFormatsOf(sheet, maxRows, maxColumns),
      filter: kept?.filter ?? filterOf(sheet, maxRows, maxColumns),
      protections: kept?.protections ?? protectionOf(sheet),
      charts: kept?.charts ?? [],
      extras: kept?.extras ?? {},
    },
    maxRows,
    maxColumns,
  );
  readCells(sheet, store, tables);
  readSizes(sheet, store);
  for (const raw of rawRules(xml)) {
    const rule = ruleOf(raw, sheet.name);
    if (rule)
      for (const range of rangesOf(raw.sqref, maxRows, maxColumns)) fillRule(store, range, tables.rules.id(rule));
  }
  const data = exportSheet(store, tables);
  return kept ? { ...data, rules: [...data.rules, ...kept.rules] } : data;
}

function fillRule(
  store: SheetStore,
  range: { row: number; col: number; rows: number; cols: number },
  rule: number,
): void {
  for (let r = 0; r < range.rows; r++)
    for (let c = 0; c < range.cols; c++) store.rules.set(range.row + r, range.col + c, rule);
}

function readCells(sheet: Excel.Worksheet, store: SheetStore, tables: Tables): void {
  const ids = new Map<object, number>();
  const styleId = (style: Partial<Excel.Style>): number => {
    let id = ids.get(style);
    if (id === undefined) ids.set(style, (id = tables.styles.id(styleOf(style))));
    return id;
  };
  (sheet.columns ?? []).slice(0, store.maxColumns).forEach((column, i) => {
    const id = column.style && Object.keys(column.style).length ? styleId(column.style) : 0;
    if (id) for (let row = 1; row <= store.maxRows; row++) store.styles.set(row, i + 1, id);
  });
  // Cells without a value count too: a column that was made text before anything stands in it.
  for (let r = 1; r <= sheet.rowCount; r++) {
    const row = sheet.findRow(r);
    for (let c = 1; row && c <= row.cellCount; c++) {
      const cell = row.findCell(c);
      if (cell) readCell(cell, r, c, store, styleId(cell.style));
    }
  }
}

function readCell(cell: Excel.Cell, row: number, col: number, store: SheetStore, style: number): void {
  if (style || store.styles.get(row, col)) store.styles.set(row, col, style);
  if (cell.note) store.notes.set(row, col, noteText(cell.note));
  if (cell.isMerged && cell.master !== cell) return;
  const formula = cell.type === Excel.ValueType.Formula ? cell.formula : linkOf(cell.value);
  const value = valueOf(cell.type === Excel.ValueType.Formula ? (cell.result as Excel.CellValue) : cell.value);
  if (value === null && !formula) return;
  // LibreOffice writes a plain TRUE as the formula TRUE().
  const plain = /^(TRUE|FALSE)\(\)$/.test(formula);
  store.setValue(row, col, value, formula && !plain ? modelFormula(formula) : '');
}

/** A link with a text of its own is a HYPERLINK formula; an address that Excel made a link of is a text. */
function linkOf(value: Excel.CellValue): string {
  if (!value || typeof value !== 'object' || !('hyperlink' in value)) return '';
  const text = String(valueOf(value));
  if (!/^https?:/i.test(value.hyperlink) || value.hyperlink.includes(text)) return '';
  return `HYPERLINK("${value.hyperlink.replace(/"/g, '""')}","${text.replace(/"/g, '""')}")`;
}

function valueOf(value: Excel.CellValue | undefined): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return tidySerial(value.getTime() / 86_400_000 + 25_569);
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : valueOf(value.text as Excel.CellValue);
  return null;
}

/** To the millisecond: what dividing left over is noise. */
const tidySerial = (serial: number) => Math.round(serial * 86_400_000) / 86_400_000;

function noteText(note: string | Excel.Comment): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function readSizes(sheet: Excel.Worksheet, store: SheetStore): void {
  (sheet.columns ?? []).slice(0, store.maxColumns).forEach((column, i) => {
    // exceljs gives a hidden column without a width its default one.
    const given = column.width !== undefined && !(column.hidden && column.width === EXCELJS_WIDTH);
    if (given) fillTo(store.sizes.cols, i + 1, null, Math.round(column.width! * 7 + 5));
    if (column.hidden) fillTo(store.hidden.cols, i + 1, false, true);
  });
  for (let r = 1; r <= sheet.rowCount; r++) {
    const row = sheet.findRow(r);
    if (row?.height && !isUsual(row.height, sheet)) fillTo(store.sizes.rows, r, null, Math.round((row.height * 4) / 3));
    if (row?.hidden) fillTo(store.hidden.rows, r, false, true);
  }
}

/** Some programs write every row's height, whether anybody set it or not. */
function isUsual(points: number, sheet: Excel.Worksheet): boolean {
  return Math.abs(points - 15) < 1.1 || Math.abs(points - sheet.properties.defaultRowHeight) < 0.1;
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

function namesOf(workbook: Excel.Workbook, sheets: readonly SheetData[]): NamedRange[] {
  return workbook.definedNames.model.flatMap(({ name, ranges }) => {
    const ref = ranges[0] ? parseReference(ranges[0]) : null;
    const sheet = ref && sheets.find((one) => one.properties.name === ref.sheet);
    return sheet ? [{ name, sheetId: sheet.id, range: cellsOf(ref.range, sheet.maxRows, sheet.maxColumns) }] : [];
  });
}
