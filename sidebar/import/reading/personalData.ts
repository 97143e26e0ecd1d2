/**
 * Takes personal data out of a file before anything else sees it: ID and residence numbers, and birth dates, by value,
 * wherever they stand. What a header calls so is left behind where columns are chosen (layout.ts).
 */
import { isBirthDate, maskBirthDates } from '../../../src/school/birthDate';
import { findIdentityNumbers, maskIdentityNumbers, mayHoldIdentityNumber } from '../../../src/school/identityNumber';
import { inPieces } from '../../files/pause';
import type { FileSheet } from '../../files/sheet';

/** ID numbers of a sheet by column and row, to match two files in memory; they go nowhere else. */
export type SheetIdentities = ReadonlyMap<number, readonly (string | undefined)[]>;

export interface CleanSheet extends FileSheet {
  /** Columns most of whose cells held personal data; nothing of them is taken. */
  readonly personal: ReadonlySet<number>;
  /** By column: cells in which something was taken out. */
  readonly takenOut: ReadonlyMap<number, number>;
}

export interface CleanFile {
  readonly sheets: readonly CleanSheet[];
  readonly identities: readonly SheetIdentities[];
}

const PIECE = 2000;
/** Names of sheets are sent too. */
const LONGEST_NAME = 100;

/**
 * The file without personal data. The rows given are emptied of it, so that no second copy stays.
 * @param today school day, by which a date is told for a birth date
 */
export async function cleanFile(sheets: readonly FileSheet[], today: string): Promise<CleanFile> {
  const identities: SheetIdentities[] = [];
  const clean: CleanSheet[] = [];
  for (const sheet of sheets) {
    const { rows } = sheet;
    const takenOut = new Map<number, number>();
    const found = new Map<number, (string | undefined)[]>();
    const filled: number[] = [];
    const births: number[] = [];
    await inPieces(rows.length, PIECE, (at) => {
      const row = rows[at]!;
      for (let c = 0; c < row.length; c++) {
        const text = row[c]!;
        if (text === '') continue;
        filled[c] = (filled[c] ?? 0) + 1;
        if (isBirthDate(text, today)) births[c] = (births[c] ?? 0) + 1;
        const clean = withoutBirths(withoutNumbers(text), today);
        if (clean === text) continue;
        takenOut.set(c, (takenOut.get(c) ?? 0) + 1);
        row[c] = clean;
        if (clean === '' && findIdentityNumbers(text).length > 0) {
          if (!found.has(c)) found.set(c, []);
          found.get(c)![at] = text
            .normalize('NFKC')
            .replace(/[^A-Za-z0-9]/g, '')
            .toUpperCase();
        }
      }
    });
    const isMost = (count: number, c: number) => count * 2 > (filled[c] ?? 0);
    const personal = [
      ...[...found].flatMap(([c, of]) => (isMost(of.filter(Boolean).length, c) ? [c] : [])),
      ...births.flatMap((count, c) => (isMost(count, c) ? [c] : [])),
    ];
    identities.push(found);
    clean.push({
      ...sheet,
      name: withoutNumbers(sheet.name).slice(0, LONGEST_NAME),
      personal: new Set(personal),
      takenOut,
    });
  }
  return { sheets: clean, identities };
}

/** A text without ID numbers: '' when it is nothing but one, else dots where it stood. */
export function withoutNumbers(text: string): string {
  if (!mayHoldIdentityNumber(text) || findIdentityNumbers(text).length === 0) return text;
  const left = maskIdentityNumbers(text).replace(/[A-Z].•{6}../g, '••••');
  // What the mask does not know how to cut is not kept at all.
  if (findIdentityNumbers(left).length > 0) return '';
  return /[^\s•]/.test(left.replace(/[-()（）[\]【】「」:：,，、.。/]/g, '')) ? left : '';
}

/**
 * A text without birth dates. Digits alone (`970102`) may be any number: only a column of them is taken for birth dates.
 */
function withoutBirths(text: string, today: string): string {
  if (/^\d+$/.test(text)) return text;
  return isBirthDate(text, today) ? '' : maskBirthDates(text, today);
}
