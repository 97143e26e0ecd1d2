/**
 * How a file is to be read: which kind of list it is, which sheets, where their headers are and which column is which
 * field. By what people chose, else by what was remembered, else by known names. Pure.
 */
import {
  findHeader,
  mapHeaders,
  missingFields,
  plainHeader,
  SEARCHED_ROWS,
  signatureOf,
  type Mapping,
  type RememberedMapping,
} from '../../../src/imports/headers';
import type { ImportKind } from '../../../src/imports/importKind';
import { IMPORT_KIND_IDS, IMPORT_KINDS, type ImportKindId } from '../../../src/imports/importKinds';
import { readOfficialRoster, type OfficialRoster } from '../../../src/imports/officialRoster';
import { MOST_COLUMNS } from '../../files/fileProblem';
import { classTitles, type ClassTitles } from './classTitles';
import { doubledHeaders, joinedHeader, likelyHeader, namedColumns, personalColumns } from './headers';
import type { CleanSheet } from './personalData';

/** What a person chose; null: as recognised. */
export interface Choice {
  readonly kind: ImportKindId | null;
  /** Indexes of the sheets to be read. */
  readonly sheets: readonly number[] | null;
  /** Index of the header row. */
  readonly headerAt: number | null;
  /** By plain header: a field, or '' for "not imported". */
  readonly picks: RememberedMapping;
}
export const NO_CHOICE: Choice = { kind: null, sheets: null, headerAt: null, picks: {} };

const NO_TITLES: ClassTitles = new Map();

export type Remembered = Readonly<Record<string, RememberedMapping>>;

export interface Table {
  readonly sheet: number;
  readonly headerAt: number;
  readonly mapping: Mapping;
  /** Field key → column of which only the number of characters is taken. */
  readonly lengths: Mapping;
  /** What holds for each row, by field key. */
  readonly constants: Readonly<Record<string, string>>;
  /** Classes of the blocks that the list falls into. */
  readonly titles: ClassTitles;
  readonly columns: readonly string[];
  /** Columns with personal data: never taken, never shown. */
  readonly personal: ReadonlySet<number>;
}

export interface Layout {
  readonly kind: ImportKindId;
  readonly tables: readonly Table[];
  /** The official roster that the file is; null: another list, or read by hand. */
  readonly official: OfficialRoster | null;
  /** Whether the header row was recognised. */
  readonly isFound: boolean;
  /** Whether what was remembered of such a file is in use. */
  readonly isRemembered: boolean;
  readonly signature: string;
  readonly missing: ImportKind['needs'];
  readonly doubled: readonly string[];
  readonly cutColumns: number;
  /** Another list that stands above the header, and is not read: the row of its header, from 1, and how many rows it has. */
  readonly above: { readonly row: number; readonly count: number } | null;
}

interface Found {
  readonly kind: ImportKindId;
  readonly at: number;
  readonly headers: readonly string[];
  readonly count: number;
  readonly remembered: RememberedMapping | null;
}

const BRIEFS = ['成果簡述', '內容簡述', '簡述'];

export function layoutOf(sheets: readonly CleanSheet[], choice: Choice, remembered: Remembered): Layout {
  const official = choice.headerAt === null ? readOfficialRoster(sheets) : null;
  if (official !== null && (choice.kind ?? official.kind) === official.kind)
    return officialLayout(sheets, official, choice);
  const kinds = choice.kind === null ? IMPORT_KIND_IDS : [choice.kind];
  const found = sheets.map((sheet) => (choice.headerAt === null ? foundHeader(sheet, kinds, remembered) : null));
  const best = found.reduce((most, one) => (one !== null && one.count > (most?.count ?? 0) ? one : most), null);
  const kind = best?.kind ?? choice.kind ?? 'uploads';
  const chosen = choice.sheets ?? fitting(sheets, found, best);
  const tables = chosen.map((index) => {
    const own = found[index];
    // A sheet that people add by hand is read as if its header stood where theirs does.
    const at = own?.kind === kind ? own.at : (choice.headerAt ?? likelyHeader(sheets[index]!.rows));
    const headers = own?.kind === kind ? own.headers : (sheets[index]!.rows[at] ?? []);
    return tableOf(sheets[index]!, index, kind, at, headers, { ...(own?.remembered ?? {}), ...choice.picks });
  });
  const first = chosen[0] === undefined ? undefined : found[chosen[0]];
  const headers = first?.headers ?? sheets[chosen[0] ?? 0]?.rows[tables[0]?.headerAt ?? 0] ?? [];
  return {
    kind,
    tables,
    official: null,
    isFound: best !== null,
    isRemembered: first?.remembered != null,
    signature: signatureOf(headers),
    ...judged(kind, tables, sheets),
    doubled: doubledHeaders(headers),
    above: tables.map(({ sheet, headerAt }) => listAbove(sheets[sheet]!.rows, headerAt, kind)).find(Boolean) ?? null,
  };
}

/** A list of the kind that stands above the one that is read. */
function listAbove(rows: CleanSheet['rows'], headerAt: number, kind: ImportKindId): Layout['above'] {
  const other = findHeader(rows.slice(0, headerAt), [kind]);
  if (other === null) return null;
  const between = rows.slice(other.at + 1, headerAt);
  const count = between.filter((row) =>
    Object.values(other.mapping).some((at) => (row[at] ?? '').trim() !== ''),
  ).length;
  return count === 0 ? null : { row: other.at + 1, count };
}

function judged(kind: ImportKindId, tables: readonly Table[], sheets: readonly CleanSheet[]) {
  const whole = tables.map((table) =>
    missingFields(IMPORT_KINDS[kind], {
      ...table.mapping,
      ...table.constants,
      ...(table.titles.size > 0 ? { className: 0 } : {}),
    } as never),
  );
  return {
    missing: whole.find((one) => one.length > 0) ?? (tables.length === 0 ? IMPORT_KINDS[kind].needs : []),
    cutColumns: Math.max(0, ...tables.map(({ sheet }) => sheets[sheet]!.columns - MOST_COLUMNS)),
  };
}

/** The header row of a sheet: one that was remembered, else the one of which most columns are known. */
function foundHeader(sheet: CleanSheet, kinds: readonly ImportKindId[], remembered: Remembered): Found | null {
  const top = sheet.rows.slice(0, SEARCHED_ROWS);
  const joined = top.map((_, at) => joinedHeader(top, at));
  for (const rows of [top, joined])
    for (const [at, headers] of rows.entries()) {
      const signature = signatureOf(headers);
      const kind = kinds.find((one) => remembered[`${one}.${signature}`] !== undefined);
      if (kind === undefined) continue;
      const mapping = remembered[`${kind}.${signature}`]!;
      return { kind, at, headers, count: 1000, remembered: mapping };
    }
  const single = findHeader(top, kinds);
  const double = findHeader(joined, kinds);
  const count = (one: typeof single) => (one === null ? 0 : Object.keys(one.mapping).length);
  if (single === null && double === null) return null;
  // Two rows only where one does not know as much: below a whole header the row joined to it is data.
  const [chosen, rows] = count(double) > count(single) ? [double!, joined] : [single!, top];
  return { kind: chosen.kind, at: chosen.at, headers: rows[chosen.at]!, count: count(chosen), remembered: null };
}

/** The sheets that are read together: those of the best one's kind that have at least half of its columns. */
function fitting(sheets: readonly CleanSheet[], found: readonly (Found | null)[], best: Found | null): number[] {
  if (best === null) {
    const sizes = sheets.map(({ rows }) => rows.length);
    return sheets.length === 0 ? [] : [sizes.indexOf(Math.max(...sizes))];
  }
  const names = new Set(best.headers.map(plainHeader).filter((name) => name !== ''));
  return found.flatMap((one, i) => {
    if (one === null || one.kind !== best.kind) return [];
    const own = new Set(one.headers.map(plainHeader).filter((name) => name !== ''));
    const shared = [...own].filter((name) => names.has(name)).length;
    return shared * 2 >= Math.max(own.size, names.size) ? [i] : [];
  });
}

function tableOf(
  sheet: CleanSheet,
  index: number,
  kind: ImportKindId,
  headerAt: number,
  headers: readonly string[],
  picks: RememberedMapping,
): Table {
  const personal = new Set([...sheet.personal, ...personalColumns(sheet.rows, headerAt)]);
  const columns = namedColumns(headers, widthOf(sheet.rows, headerAt));
  const open = columns.map((name, i) => (personal.has(i) ? '' : name));
  const mapping = mapHeaders(IMPORT_KINDS[kind], open, picks);
  const brief = open.findIndex((name) => BRIEFS.includes(plainHeader(name)));
  const isCounted = kind === 'uploads' && mapping['briefLength'] === undefined && brief >= 0;
  const lengths = isCounted && picks[plainHeader(open[brief]!)] === undefined ? { briefLength: brief } : {};
  const hasClass = ['className', 'classSeat'].some((key) => mapping[key] !== undefined);
  const takesClass = IMPORT_KINDS[kind].fields.some(({ key }) => key === 'className');
  const titles = classTitles(sheet.rows, hasClass || !takesClass);
  return { sheet: index, headerAt, mapping, lengths: lengths as Mapping, constants: {}, titles, columns, personal };
}

/** Columns of a list: the widest of its first rows. */
function widthOf(rows: readonly (readonly string[])[], headerAt: number): number {
  return rows.slice(headerAt, headerAt + 50).reduce((most, row) => Math.max(most, row.length), 0);
}

function officialLayout(sheets: readonly CleanSheet[], official: OfficialRoster, choice: Choice): Layout {
  const tables = official.tables
    .filter(({ sheet }) => choice.sheets?.includes(sheet) ?? true)
    .map(({ sheet, headerAt, mapping, lengths, constants }) => {
      const { rows, personal } = sheets[sheet]!;
      return {
        sheet,
        headerAt,
        mapping,
        lengths,
        constants,
        titles: NO_TITLES,
        columns: namedColumns(rows[headerAt] ?? [], 0),
        personal: new Set([...personal, ...personalColumns(rows, headerAt)]),
      };
    });
  return {
    kind: official.kind,
    tables,
    official,
    isFound: true,
    isRemembered: false,
    signature: signatureOf(sheets[tables[0]?.sheet ?? 0]?.rows[tables[0]?.headerAt ?? 0] ?? []),
    ...judged(official.kind, tables, sheets),
    doubled: [],
    above: null,
  };
}
