/**
 * Finds the students of a file that has nothing but ID numbers, by a second file that the person chooses. Both are
 * compared in memory alone: what comes out names students by number, class, seat and name, and no ID.
 */
import { mapHeaders, SEARCHED_ROWS } from '../../src/imports/headers';
import { rosterKind } from '../../src/imports/kinds/peopleKinds';
import { isPersonalDataHeader } from '../../src/school/identityNumber';
import type { RowExtras } from './reading/lines';
import type { Table } from './reading/layout';
import { joinedHeader } from './reading/headers';
import type { CleanFile, SheetIdentities } from './reading/personalData';

const STUDENT_KEYS = ['studentNo', 'className', 'seatNo', 'classSeat', 'name'] as const;

export interface Pairing {
  readonly keys: readonly string[];
  readonly extras: RowExtras;
  /** Rows of the first file whose student was found, and those whose was not. */
  readonly found: number;
  readonly notFound: number;
}

type Person = Readonly<Record<string, string>>;

/** The column of a student's ID number, which stands left of a parent's; null when the table has none. */
function identityColumn(identities: SheetIdentities, header: readonly string[]): number | null {
  const isOthers = (text: string) => /家長|父|母|監護|聯絡|緊急/.test(text);
  const columns = [...identities.keys()].filter((column) => !isOthers(header[column] ?? '')).sort((a, b) => a - b);
  return columns.find((column) => isPersonalDataHeader(header[column] ?? '')) ?? columns[0] ?? null;
}

/** The pairing, or null when the second file does not name students beside their ID. */
export function pairFiles(file: CleanFile, tables: readonly Table[], second: CleanFile): Pairing | null {
  const people = peopleOf(second);
  if (people === null) return null;
  const bySheet = new Map<number, readonly (string | undefined)[]>();
  for (const { sheet, headerAt } of tables) {
    const identities = file.identities[sheet]!;
    const column = identityColumn(identities, file.sheets[sheet]!.rows[headerAt] ?? []);
    if (column !== null) bySheet.set(sheet, identities.get(column)!);
  }
  const people_ = people.byIdentity;
  const found = (sheet: number, row: number): Person | undefined => {
    const identity = bySheet.get(sheet)?.[row];
    return identity === undefined ? undefined : people_.get(identity);
  };
  let hits = 0;
  let misses = 0;
  for (const [sheet, numbers] of bySheet)
    numbers.forEach((number, row) => {
      if (number === undefined) return;
      if (found(sheet, row)) hits++;
      else misses++;
    });
  return { keys: people.keys, extras: found, found: hits, notFound: misses };
}

function peopleOf(file: CleanFile): { readonly keys: string[]; readonly byIdentity: Map<string, Person> } | null {
  const byIdentity = new Map<string, Person>();
  const keys = new Set<string>();
  for (const [index, { rows }] of file.sheets.entries()) {
    const header = studentHeader(rows);
    const column = header === null ? null : identityColumn(file.identities[index]!, header.headers);
    if (header === null || column === null) continue;
    header.keys.forEach((key) => keys.add(key));
    file.identities[index]!.get(column)!.forEach((identity, row) => {
      if (identity === undefined || row <= header.at) return;
      const texts = header.keys.map((key) => [key, (rows[row]?.[header.mapping[key]!] ?? '').trim()]);
      byIdentity.set(identity, Object.fromEntries(texts) as Person);
    });
  }
  return byIdentity.size === 0 ? null : { keys: [...keys], byIdentity };
}

/** The row that names the columns of students: by number, by class and seat, or by class seat in one. */
function studentHeader(rows: readonly (readonly string[])[]) {
  for (let at = 0; at < Math.min(rows.length, SEARCHED_ROWS); at++)
    for (const headers of [rows[at]!, joinedHeader(rows, at)]) {
      const mapping = mapHeaders(rosterKind, headers);
      const keys = STUDENT_KEYS.filter((key) => mapping[key] !== undefined);
      const has = (key: string) => mapping[key] !== undefined;
      if (has('studentNo') || (has('className') && has('seatNo')) || has('classSeat'))
        return { at, headers, mapping, keys };
    }
  return null;
}
