/** Lines of a backup beside those of a tab: columns find each other by header, lines by what is in them. Pure. */
import { fingerprint } from '../school/fingerprint';
import { isBlankPlain, type PlainCell, type PlainLine } from './plainCells';

/** The header of a column by the spelling of it that older copies carry. */
export type FormerHeaders = Readonly<Record<string, string>>;

export interface Alignment {
  /** The tab's headers as they shall stand: those there now, then those that only the backup has. */
  readonly headers: readonly string[];
  /** For each column of the backup, where it goes (from 0). */
  readonly to: readonly number[];
}

/** Columns find each other by header, doubles and blank ones in their order; a former spelling counts as the header. */
export function align(now: readonly string[], backup: readonly string[], former: FormerHeaders): Alignment {
  const named = (header: string) => former[header.trim()] ?? header.trim();
  const free = new Map<string, number[]>();
  now.forEach((header, i) => free.set(named(header), [...(free.get(named(header)) ?? []), i]));
  const headers = [...now];
  const to = backup.map((header) => {
    const at = free.get(named(header))?.shift();
    if (at !== undefined) return at;
    headers.push(header);
    return headers.length - 1;
  });
  return { headers, to };
}

/** A line of the backup in the tab's columns; columns that the backup does not have are blank. */
export function alignedLine(line: PlainLine, { headers, to }: Alignment): PlainCell[] {
  const aligned: PlainCell[] = headers.map(() => '');
  to.forEach((at, i) => (aligned[at] = line[i] ?? ''));
  return aligned;
}

/** Equal lines have equal marks, whatever blank cells end them. */
export function lineFingerprint(line: PlainLine): string {
  let end = line.length;
  while (end > 0 && isBlankPlain(line[end - 1])) end--;
  return fingerprint(JSON.stringify(line.slice(0, end)));
}

/** Characters of a line's mark. */
export const MARK_LENGTH = 12;

export interface Comparison {
  readonly now: number;
  readonly backup: number;
  /** Lines that stand in both, wherever. */
  readonly same: number;
}

/** Compares lines by their marks, not by their place: a sorted tab is the same tab. */
export function compareLines(now: readonly string[], backup: readonly string[]): Comparison {
  const counts = new Map<string, number>();
  for (const mark of now) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  let same = 0;
  for (const mark of backup) {
    const left = counts.get(mark) ?? 0;
    if (left === 0) continue;
    counts.set(mark, left - 1);
    same++;
  }
  return { now: now.length, backup: backup.length, same };
}
