/** What services keep beside sheets and cells: bandings, groups, developer metadata. They follow rows and columns. */
import type { Book } from './book';
import type { CellRange } from '../values/cellTypes';
import type { Axis } from '../values/cellTypes';
import { shiftedRange, shiftedSpan, type Shift } from '../values/ranges';
import type { SheetStore } from './sheetStore';
import type { Json } from './sheetTypes';

/** Alternating colours; null = that part has none. */
export interface BandingData {
  readonly id: number;
  readonly axis: Axis;
  readonly range: CellRange;
  readonly colors: {
    readonly header: string | null;
    readonly first: string | null;
    readonly second: string | null;
    readonly footer: string | null;
  };
}

/** A group of rows or columns. */
export interface GroupData {
  readonly at: number;
  readonly count: number;
  /** From 1, the outermost. */
  readonly depth: number;
  readonly collapsed: boolean;
}

/** Developer metadata of the workbook, a sheet, a row or a column. */
export interface MetadataData {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: string;
  readonly location: {
    readonly type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
    readonly sheetId?: number;
    /** Row or column. */
    readonly at?: number;
  };
}

type Extras = { readonly [key: string]: Json };
const GROUPS = { rows: 'rowGroups', cols: 'columnGroups' } as const;

const listOf = <T>(extras: Extras, key: string): readonly T[] =>
  (extras[key] as unknown as readonly T[] | undefined) ?? [];
export const bandingsOf = (extras: Extras) => listOf<BandingData>(extras, 'bandings');
export const groupsIn = (extras: Extras, axis: Axis) => listOf<GroupData>(extras, GROUPS[axis]);
export const metadataOf = (extras: Extras) => listOf<MetadataData>(extras, 'metadata');
export const withBandings = (extras: Extras, list: readonly BandingData[]): Extras => kept(extras, 'bandings', list);
export const withGroups = (extras: Extras, axis: Axis, list: readonly GroupData[]): Extras =>
  kept(extras, GROUPS[axis], list);
export const withMetadata = (extras: Extras, list: readonly MetadataData[]): Extras => kept(extras, 'metadata', list);

function kept(extras: Extras, key: string, list: readonly unknown[]): Extras {
  const { [key]: _old, ...rest } = extras;
  return list.length > 0 ? { ...rest, [key]: list as unknown as Json } : rest;
}

/** After rows or columns of the sheet came or went. */
export function shiftExtras(book: Book, store: SheetStore, shift: Shift): void {
  const { extras } = store.properties;
  const bandings = bandingsOf(extras).flatMap((one) => {
    const range = shiftedRange(one.range, shift);
    return range ? [{ ...one, range }] : [];
  });
  const groups = groupsIn(extras, shift.axis).flatMap((one) => {
    const span = shiftedSpan(one.at, one.count, shift.at, shift.count);
    return span ? [{ ...one, at: span[0], count: span[1] }] : [];
  });
  const next = withGroups(withBandings(extras, bandings), shift.axis, groups);
  if (JSON.stringify(next) !== JSON.stringify(extras))
    book.commit({ kind: 'sheet', sheetId: store.id, set: { extras: next } });
  shiftMetadata(book, store, shift);
}

function shiftMetadata(book: Book, store: SheetStore, shift: Shift): void {
  const { extras } = book.contents.meta;
  const type = shift.axis === 'rows' ? 'ROW' : 'COLUMN';
  const all = metadataOf(extras);
  if (!all.some(({ location }) => location.type === type && location.sheetId === store.id)) return;
  const next = all.flatMap((one) => {
    const { location } = one;
    if (location.type !== type || location.sheetId !== store.id) return [one];
    const span = shiftedSpan(location.at ?? 1, 1, shift.at, shift.count);
    return span ? [{ ...one, location: { ...location, at: span[0] } }] : [];
  });
  book.commit({ kind: 'workbook', set: { extras: withMetadata(extras, next) } });
}

/** The background that a banding gives a cell of its range; null for none. */
export function bandColor({ axis, range, colors }: BandingData, row: number, col: number): string | null {
  const [at, length] = axis === 'rows' ? [row - range.row, range.rows] : [col - range.col, range.cols];
  if (colors.header !== null && at === 0) return colors.header;
  if (colors.footer !== null && at === length - 1) return colors.footer;
  const band = at - (colors.header === null ? 0 : 1);
  return band % 2 === 0 ? colors.first : colors.second;
}
