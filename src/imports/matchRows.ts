/** Which row of the tab each line of a file stands for. */
import { groupBy } from '../school/groupBy';
import { columnsOf, type Identity, type ImportKind, type ImportRecord } from './importKind';

/** A row of the tab as it was read. */
export interface OldRow {
  readonly row: number;
  readonly [key: string]: unknown;
}

/**
 * For each record its row, undefined when it is new, or 'unclear' when two rows fit alike; a row stands for one record
 * at most. Surer sets of columns are asked first, for all records, so that two items with one name stay two and a second
 * import of a file finds every row again. Columns that a file says nothing of do not tell lines apart; where that leaves
 * a choice between rows, none is taken.
 */
export function matchRows(
  kind: ImportKind,
  rows: readonly OldRow[],
  records: readonly ImportRecord[],
  given: ReadonlySet<string>,
): (OldRow | undefined | 'unclear')[] {
  const found: (OldRow | undefined | 'unclear')[] = records.map(() => undefined);
  const claimed = new Set<OldRow>();
  for (const identity of kind.identities) matchBy(kind, given, identity, rows, records, found, claimed);
  return found;
}

function matchBy(
  kind: ImportKind,
  given: ReadonlySet<string>,
  identity: Identity,
  rows: readonly OldRow[],
  records: readonly ImportRecord[],
  found: (OldRow | undefined | 'unclear')[],
  claimed: Set<OldRow>,
): void {
  const columns = columnsOf(kind);
  const by = identity.by.filter((key) => given.has(key));
  const times = by.filter((key) => columns[key]?.kind === 'time');
  const keys = by.filter((key) => !times.includes(key));
  const isNumber = identity.by.length === 1;
  if (keys.length === 0) return;
  const isVague = identity.by.some((key) => !given.has(key) && columns[key]?.kind !== 'time');
  const mayChoose = identity.unless === undefined && !isVague;
  const free = groupBy(
    rows.filter(
      (row) =>
        !claimed.has(row) &&
        !(isNumber && textOf(row, keys[0]) === '') &&
        (identity.blank === undefined || textOf(row, identity.blank) === ''),
    ),
    (row) => keyOf(row, keys),
  );
  // Of a list of new rows nothing is there to be found.
  if (free.size === 0) return;
  const asking = new Map<string, { readonly record: ImportRecord; readonly i: number }[]>();
  records.forEach((record, i) => {
    if (found[i] !== undefined || !isAsked(identity, record)) return;
    const key = keyOf(record, keys);
    if (!free.has(key)) return;
    const lines = asking.get(key);
    if (lines) lines.push({ record, i });
    else asking.set(key, [{ record, i }]);
  });
  for (const [key, lines] of asking) {
    const group = free.get(key)!;
    let at = 0;
    for (const { record, i } of lines) {
      const fits = (row: OldRow) =>
        !claimed.has(row) &&
        !contradicts(kind, row, record) &&
        times.every((time) => isSameMoment(textOf(row, time), textOf(record, time)));
      // Most groups are answered in order; what is skipped here is looked at again from the start.
      while (at < group.length && claimed.has(group[at]!)) at++;
      const candidates = mayChoose ? [] : group.filter(fits);
      if (candidates.length > lines.length) found[i] = 'unclear';
      else {
        const row = candidates[0] ?? firstFrom(group, at, fits);
        if (row) claimed.add(row);
        found[i] = row;
      }
    }
  }
}

function firstFrom<T>(items: readonly T[], at: number, fits: (item: T) => boolean): T | undefined {
  for (let i = at; i < items.length; i++) if (fits(items[i]!)) return items[i];
  return undefined;
}

function isAsked({ by, unless }: Identity, record: ImportRecord): boolean {
  if (unless !== undefined && textOf(record, unless) !== '') return false;
  return by.length > 1 || textOf(record, by[0]) !== '';
}

/** True when both have a number of their own and the numbers differ. */
function contradicts(kind: ImportKind, row: OldRow, record: ImportRecord): boolean {
  return kind.identities.some(({ by: [key, second] }) => {
    if (key === undefined || second !== undefined) return false;
    const [old, given] = [textOf(row, key), textOf(record, key)];
    return old !== '' && given !== '' && old !== given;
  });
}

/** A file may tell a time with less precision than the tab: a day, or minutes. That is no difference. */
export function isSameMoment(before: string, given: string): boolean {
  if (before === given) return true;
  if (given.length === 10) return before.slice(0, 10) === given;
  return given.endsWith(':00') && before.slice(0, 16) === given.slice(0, 16);
}

function textOf(row: OldRow | ImportRecord, key: string | undefined): string {
  const value = key === undefined ? '' : row[key];
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : `${value as number | boolean}`;
}

function keyOf(row: OldRow | ImportRecord, keys: readonly string[]): string {
  let joined = textOf(row, keys[0]);
  for (let i = 1; i < keys.length; i++) joined += `|${textOf(row, keys[i])}`;
  return joined;
}
