/** What the host folder remembers of the file it saved or opened last: to see whether another program changed it. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Saved {
  readonly id: string;
  /** The first journal not in the file. */
  readonly journal: number;
  readonly size: number;
  readonly time: number;
}

const fileIn = (folder: string) => path.join(folder, 'workbook.json');

export function lastSaved(folder: string): Saved | null {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Saved;
  } catch {
    return null;
  }
}

export function remember(folder: string, workbook: string, id: string, journal: number): void {
  const { size, mtimeMs } = statSync(workbook);
  writeFileSync(fileIn(folder), JSON.stringify({ id, journal, size, time: mtimeMs } satisfies Saved));
}

/** Another program wrote the file: it has the same journal number as when it was saved, and is not the same. */
export function foreignChange(folder: string, workbook: string, journal: number): boolean {
  const saved = lastSaved(folder);
  if (!saved || saved.journal !== journal) return false;
  const { size, mtimeMs } = statSync(workbook);
  // Some file systems and copies keep times to a second or two.
  return saved.size !== size || Math.abs(saved.time - mtimeMs) > 2000;
}
