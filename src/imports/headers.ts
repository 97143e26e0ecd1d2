/** Which column of a file is which field: by header, by what was remembered, or by hand. Pure; runs in the page. */
import { toHalfWidth } from '../school/cell';
import { fingerprint } from '../school/fingerprint';
import { isPersonalDataHeader } from '../school/identityNumber';
import type { ImportKind } from './importKind';
import { IMPORT_KIND_IDS, IMPORT_KINDS, type ImportKindId } from './importKinds';

/** Field key → index of the file's column. */
export type Mapping = Readonly<Record<string, number>>;

/** What a person chose for a source, by plain header: a field key, or '' for "not imported". */
export type RememberedMapping = Readonly<Record<string, string>>;

export interface FoundHeader {
  readonly kind: ImportKindId;
  /** Index of the header row among the rows given. */
  readonly at: number;
  readonly mapping: Mapping;
}

/** Title rows may stand above the header. */
export const SEARCHED_ROWS = 60;
const FEWEST_MATCHES = 2;

/** A header as it is compared: half width, no blanks, no case, no footnote marks. */
export function plainHeader(header: string): string {
  return toHalfWidth(header)
    .replace(/[\s*＊※]/g, '')
    .replace(/[(（](必填|選填)[)）]/g, '')
    .toLowerCase();
}

/** Fields of a header row: what was remembered first, then known names; of two columns with one name the left one. */
export function mapHeaders(kind: ImportKind, headers: readonly string[], remembered: RememberedMapping = {}): Mapping {
  return mapPlain(kind, plainHeaders(headers), remembered);
}

/** Headers as they are compared; '' for those that name personal data. */
function plainHeaders(headers: readonly string[]): string[] {
  return headers.map((header) => (header === '' || isPersonalDataHeader(header) ? '' : plainHeader(header)));
}

const namesOf = new Map<ImportKind, readonly (readonly [key: string, names: readonly string[]])[]>();

/** Names of each field as they are compared, the tab's own header first: it beats a name that another program uses. */
function plainNames(kind: ImportKind): readonly (readonly [key: string, names: readonly string[]])[] {
  const known =
    namesOf.get(kind) ??
    kind.fields.map(({ key, header, aliases }) => [key, [header, ...aliases].map(plainHeader)] as const);
  namesOf.set(kind, known);
  return known;
}

function mapPlain(kind: ImportKind, plain: readonly string[], remembered: RememberedMapping): Mapping {
  const mapping: Record<string, number> = {};
  plain.forEach((header, i) => {
    const key = header === '' ? undefined : remembered[header];
    if (key !== undefined && key !== '' && mapping[key] === undefined && kind.fields.some((one) => one.key === key))
      mapping[key] = i;
  });
  const taken = new Set(Object.values(mapping));
  const places = new Map<string, number[]>();
  plain.forEach((header, i) => {
    if (header !== '' && remembered[header] === undefined) places.set(header, [...(places.get(header) ?? []), i]);
  });
  for (const [key, names] of plainNames(kind)) {
    if (mapping[key] !== undefined) continue;
    for (const name of names) {
      const at = places.get(name)?.find((i) => !taken.has(i));
      if (at === undefined) continue;
      mapping[key] = at;
      taken.add(at);
      break;
    }
  }
  return mapping;
}

/** Sets of fields of which one is needed and none is mapped: each set the ways to meet it. Empty when all is there. */
export function missingFields(kind: ImportKind, mapping: Mapping): ImportKind['needs'] {
  return kind.needs.filter((ways) => !ways.some((keys) => keys.every((key) => mapping[key] !== undefined)));
}

/**
 * The header row of a list, of the kind given or of the one that fits best: most fields known and nothing needed
 * missing. null when there is none.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  kinds: readonly ImportKindId[] = IMPORT_KIND_IDS,
): FoundHeader | null {
  let best: (FoundHeader & { readonly count: number }) | null = null;
  const plain = rows.slice(0, SEARCHED_ROWS).map(plainHeaders);
  for (const kind of kinds)
    plain.forEach((row, at) => {
      const mapping = mapPlain(IMPORT_KINDS[kind], row, {});
      const count = Object.keys(mapping).length;
      const isWhole = missingFields(IMPORT_KINDS[kind], mapping).length === 0;
      if (isWhole && count >= FEWEST_MATCHES && count > (best?.count ?? 0)) best = { kind, at, mapping, count };
    });
  return best;
}

/** What a source is known by: the plain headers of its header row, in any order. */
export function signatureOf(headers: readonly string[]): string {
  const names = headers.filter((header) => !isPersonalDataHeader(header)).map(plainHeader);
  const text = [...new Set(names)]
    .filter((name) => name !== '')
    .sort()
    .join('|');
  return fingerprint(text).slice(-8);
}
