/** Which column is which field, as people chose it by hand, kept with the workbook and found again by the file's headers. */
import type { Shell } from '../google/ports';
import { findIdentityNumbers } from '../school/identityNumber';
import type { HandWords } from './contract';
import type { RememberedMapping } from './headers';
import { IMPORT_KINDS, type ImportKindId } from './importKinds';

const PREFIX = 'importMapping.';
/** The oldest go when there are more: a property store has 500 kB. */
const MOST = 40;

interface Kept {
  /** School time. */
  readonly at: string;
  readonly mapping: RememberedMapping;
  readonly words?: HandWords;
}

/** By `KIND.SIGNATURE`. */
export function rememberedMappings(shell: Shell): Record<string, RememberedMapping> {
  return Object.fromEntries(kept(shell).map(([key, { mapping }]) => [key.slice(PREFIX.length), mapping]));
}

/** By `KIND.SIGNATURE`. */
export function rememberedWords(shell: Shell): Record<string, HandWords> {
  return Object.fromEntries(
    kept(shell).flatMap(([key, { words }]) => (words ? [[key.slice(PREFIX.length), words]] : [])),
  );
}

/** Keeps a mapping and the words; fields that the kind does not have are left out, and headers in which an ID number stands. */
export function rememberMapping(
  shell: Shell,
  kind: ImportKindId,
  signature: string,
  { mapping, words = {} }: { readonly mapping: RememberedMapping; readonly words?: HandWords },
): void {
  const known = new Set(['', ...IMPORT_KINDS[kind].fields.map(({ key }) => key)]);
  const entries = Object.entries(mapping)
    .filter(([header, key]) => known.has(key) && findIdentityNumbers(header).length === 0)
    .slice(0, 100);
  const key = `${PREFIX}${kind}.${signature}`;
  const others = kept(shell).filter(([other]) => other !== key);
  for (const [old] of others.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(MOST - 1))
    shell.documentProperties.remove(old);
  shell.documentProperties.set(
    key,
    JSON.stringify({ at: shell.now(), mapping: Object.fromEntries(entries), words: safeWords(words) } satisfies Kept),
  );
}

/** A property holds 9 kB: of very many words the first are kept. */
function safeWords(words: HandWords): HandWords {
  return Object.fromEntries(
    Object.entries(words).map(([key, chosen]) => [
      key,
      Object.fromEntries(
        Object.entries(chosen)
          .filter(([text]) => findIdentityNumbers(text).length === 0)
          .slice(0, 60),
      ),
    ]),
  );
}

function kept(shell: Shell): [string, Kept][] {
  return shell.documentProperties
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key): [string, Kept][] => {
      try {
        return [[key, JSON.parse(shell.documentProperties.get(key) ?? '') as Kept]];
      } catch {
        return [];
      }
    });
}
