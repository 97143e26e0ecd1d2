/** Raw cells → typed rows, by header and never by position; every bad cell is a problem of its own row. */
import { isBlank, textOf, toHalfWidth, type Cell, type Cells } from './cell';
import { parseMoment } from './day';
import { maskIdentityNumbers } from './identityNumber';
import type { Column, Columns, RowOf, Tab } from './tabs/column';

/** Why a cell could not be read as its column says. */
export type CellFault =
  'blank' | 'text' | 'number' | 'range' | 'date' | 'email' | 'option' | 'tick' | 'error' | 'length';

export interface CellProblem {
  readonly row: number;
  readonly key: string;
  readonly header: string;
  readonly fault: CellFault;
  /** The cell's text as found, identity numbers masked; cut it short before it is shown. */
  readonly found: string;
}

export interface Table<R> {
  readonly tabName: string;
  /** False when the tab is missing or lacks a required header: nothing may be concluded from it. */
  readonly isUsable: boolean;
  readonly isMissing: boolean;
  /** Fixed headers that are not in row 1. */
  readonly missingHeaders: readonly string[];
  /** Fixed headers that stand there twice; the first one is read. */
  readonly doubleHeaders: readonly string[];
  /** Column number (from 1) of each key that is there, for writing back and for jumping to a cell. */
  readonly columnOf: Readonly<Record<string, number>>;
  readonly rows: readonly R[];
  readonly problems: readonly CellProblem[];
  /** The sheet's last row with content, 1 when only the header is there. */
  readonly lastRow: number;
  /** The raw data, for checks that look at every cell whatever its column. */
  readonly cells: Cells;
}

/** Cells that could not be read, as `row|key`: what stands there reads as blank but is not known to be blank. */
export function faultyCells(table: Pick<Table<unknown>, 'problems'>): ReadonlySet<string> {
  return new Set(table.problems.map(({ row, key }) => `${row}|${key}`));
}

/** Longest text taken as such; what is longer is a problem of its row and is cut. */
const LONGEST_TEXT = 2000;
const EMAIL = /^[^\s@,;<>"]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const ERROR_VALUE = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)$/;

/**
 * Reads a tab. `cells` is its whole data range (header row first), null when the tab is not there.
 * Rows without any content are passed over; a bad cell reads as blank and becomes a problem.
 */
export function readTable<T extends Tab>(tab: T, cells: Cells | null): Table<RowOf<T>> {
  const headers = (cells?.[0] ?? []).map((cell) => textOf(cell));
  const columnOf: Record<string, number> = {};
  const missingHeaders: string[] = [];
  const doubleHeaders: string[] = [];
  for (const [key, column] of Object.entries(tab.columns as Columns)) {
    const at = indexOfHeader(headers, column);
    if (at < 0) {
      if (column.isAdded !== true) missingHeaders.push(column.header);
    } else {
      columnOf[key] = at + 1;
      if (headers.indexOf(column.header, at + 1) >= 0) doubleHeaders.push(column.header);
    }
  }
  const isMissing = cells === null;
  const lacksRequired = Object.entries(tab.columns as Columns).some(
    ([key, c]) => c.isRequired === true && columnOf[key] === undefined,
  );
  const problems: CellProblem[] = [];
  const rows: RowOf<T>[] = [];
  if (!isMissing && !lacksRequired) {
    const present = Object.entries(tab.columns as Columns).map(([key, column]) => ({
      key,
      column,
      at: (columnOf[key] ?? 0) - 1,
    }));
    const blank = blankRow(present);
    const there = present.map(({ at }) => at).filter((at) => at >= 0);
    for (let i = 1; i < (cells ?? []).length; i++) {
      const line = cells?.[i] ?? [];
      if (there.every((at) => isBlank(line[at]))) continue;
      rows.push(readRow(present, blank, line, i + 1, problems) as RowOf<T>);
    }
  }
  return {
    tabName: tab.name,
    isUsable: !isMissing && !lacksRequired,
    isMissing,
    missingHeaders: isMissing ? [] : missingHeaders,
    doubleHeaders,
    columnOf,
    rows,
    problems,
    lastRow: Math.max(1, (cells ?? []).length),
    cells: cells ?? [],
  };
}

function indexOfHeader(headers: readonly string[], column: Column): number {
  const at = headers.indexOf(column.header);
  return at < 0 && column.formerHeader !== undefined ? headers.indexOf(column.formerHeader) : at;
}

interface PresentColumn {
  readonly key: string;
  readonly column: Column;
  readonly at: number;
}

function blankRow(columns: readonly PresentColumn[]): Readonly<Record<string, unknown>> {
  return { row: 0, ...Object.fromEntries(columns.map(({ key, column }) => [key, blankOf(column)])) };
}

/** @param blank the row as it is with nothing in it: a copy of it is filled, so that all rows have one shape */
function readRow(
  columns: readonly PresentColumn[],
  blank: Readonly<Record<string, unknown>>,
  line: readonly Cell[],
  row: number,
  problems: CellProblem[],
): Record<string, unknown> {
  const record: Record<string, unknown> = { ...blank };
  record['row'] = row;
  for (const { key, column, at } of columns) {
    if (at < 0) continue;
    const usual = usualValue(column, line[at]);
    if (usual !== undefined) {
      record[key] = usual;
      continue;
    }
    const { value, fault } = readCell(column, line[at]);
    record[key] = value;
    if (fault)
      problems.push({
        row,
        key,
        header: column.header,
        fault,
        found: maskIdentityNumbers(textOf(line[at])).slice(0, 200),
      });
  }
  return record;
}

/**
 * The value of a cell as a set-up sheet holds it, without an object a cell; undefined for everything else, of which
 * `readCell` says what it is. What both can read, both read alike.
 */
function usualValue(column: Column, cell: Cell | undefined): unknown {
  switch (column.kind) {
    case 'text':
      if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_TEXT || cell.includes('#')) return undefined;
      return cell.trim() || undefined;
    case 'digits':
      return typeof cell === 'string' && /^[\w-]+$/.test(cell) && cell.length <= LONGEST_TEXT ? cell : undefined;
    case 'list':
      return typeof cell === 'string' && column.options?.includes(cell) === true ? cell : undefined;
    case 'integer':
      return Number.isSafeInteger(cell) && isInRange(column, cell as number) ? cell : undefined;
    case 'number':
      // Below that a number is written with an exponent, which the text of a cell may not have.
      return typeof cell === 'number' && cell >= 1e-6 && cell < 1e15 && isInRange(column, cell) ? cell : undefined;
    case 'day':
    case 'time': {
      const moment = cell instanceof Date ? parseMoment(cell) : null;
      return moment === null ? undefined : column.kind === 'day' ? moment.slice(0, 10) : moment;
    }
    case 'tick':
      return typeof cell === 'boolean' ? cell : undefined;
    default:
      return undefined;
  }
}

function isInRange({ min, max }: Column, value: number): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function blankOf(column: Column): unknown {
  return column.kind === 'integer' || column.kind === 'number' ? null : column.kind === 'tick' ? false : '';
}

/** One cell by its column's kind: the value (blank when it cannot be read) and the fault, if any. */
export function readCell(column: Column, cell: Cell | undefined): { value: unknown; fault: CellFault | null } {
  const blank = blankOf(column);
  if (typeof cell === 'string' && cell.includes('#') && ERROR_VALUE.test(cell.trim()))
    return { value: blank, fault: 'error' };
  if (column.kind === 'tick') return readTick(cell);
  if (isBlank(cell) && cell !== false) return { value: blank, fault: column.isRequired === true ? 'blank' : null };
  switch (column.kind) {
    case 'integer':
    case 'number':
      return readNumber(column, cell);
    case 'day':
    case 'time':
      return readMoment(column, cell);
    case 'email':
      return readEmail(cell);
    case 'list':
      return readOption(column, cell);
    default:
      return readText(column, cell);
  }
}

function readTick(cell: Cell | undefined): { value: boolean; fault: CellFault | null } {
  if (typeof cell === 'boolean') return { value: cell, fault: null };
  const text = toHalfWidth(textOf(cell)).toUpperCase();
  if (text === '') return { value: false, fault: null };
  if (['TRUE', '1', '是', 'V', 'Y', '✓', '✔', '☑', '已勾選', '勾選'].includes(text))
    return { value: true, fault: null };
  if (['FALSE', '0', '否', 'N', '☐', '未勾選'].includes(text)) return { value: false, fault: null };
  return { value: false, fault: 'tick' };
}

function readNumber(column: Column, cell: Cell | undefined): { value: number | null; fault: CellFault | null } {
  if (typeof cell === 'boolean' || cell instanceof Date) return { value: null, fault: 'number' };
  const text = toHalfWidth(textOf(cell)).replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: null, fault: 'number' };
  const value = Number(text);
  if (column.kind === 'integer' && !Number.isInteger(value)) return { value: null, fault: 'number' };
  return isInRange(column, value) ? { value, fault: null } : { value: null, fault: 'range' };
}

function readMoment(column: Column, cell: Cell | undefined): { value: string; fault: CellFault | null } {
  const moment = parseMoment(cell);
  if (moment === null) return { value: '', fault: 'date' };
  return { value: column.kind === 'day' ? moment.slice(0, 10) : moment, fault: null };
}

function readEmail(cell: Cell | undefined): { value: string; fault: CellFault | null } {
  const address = toHalfWidth(textOf(cell)).trim().toLowerCase();
  return EMAIL.test(address) && address.length <= 254 ? { value: address, fault: null } : { value: '', fault: 'email' };
}

function readOption(column: Column, cell: Cell | undefined): { value: string; fault: CellFault | null } {
  const text = textOf(cell);
  return column.options?.includes(text) === true ? { value: text, fault: null } : { value: '', fault: 'option' };
}

function readText(column: Column, cell: Cell | undefined): { value: string; fault: CellFault | null } {
  const text = textOf(cell);
  const value = column.kind === 'digits' ? toHalfWidth(text).trim() : text;
  if (typeof cell === 'boolean' || (column.kind === 'digits' && cell instanceof Date)) return { value, fault: 'text' };
  return value.length > LONGEST_TEXT
    ? { value: value.slice(0, LONGEST_TEXT), fault: 'length' }
    : { value, fault: null };
}
