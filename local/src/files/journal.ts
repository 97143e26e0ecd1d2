/**
 * The journal: each unit of changes as one line, on the disk before the edit is acknowledged. Journals are numbered; a
 * saved file names the first one that it does not hold, so a kill at any moment of a save leaves nothing twice or lost.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../model/contract';

const NAME = /^journal-(\d+)\.jsonl$/;
const nameOf = (number: number) => `journal-${number}.jsonl`;

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => (NAME.test(name) ? [Number(NAME.exec(name)![1])] : []))
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}

export interface Recovered {
  readonly units: readonly (readonly Change[])[];
  /** Where a damaged journal was put aside. */
  readonly damaged: string | null;
}

/** The units that a file which ends before journal `from` lacks. A torn last line was never acknowledged, and is left out. */
export function recover(folder: string, from: number): Recovered {
  const units: (readonly Change[])[] = [];
  for (const number of numbersIn(folder)) {
    const file = path.join(folder, nameOf(number));
    if (number < from) {
      rmSync(file);
      continue;
    }
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [i, line] of lines.entries()) {
      const changes = parsed(line);
      if (changes) units.push(changes);
      else if (i < lines.length - 1) {
        const kept = `${file}.damaged`;
        renameSync(file, kept);
        return { units, damaged: kept };
      }
    }
  }
  return { units, damaged: null };
}

/** Puts all journals aside, unapplied. @returns the first one's new name, null when there is none with anything in it */
export function setAside(folder: string): string | null {
  let first: string | null = null;
  for (const number of numbersIn(folder)) {
    const file = path.join(folder, nameOf(number));
    if (!readFileSync(file, 'utf8').trim()) continue;
    const kept = `${file}.unapplied-${Date.now()}`;
    renameSync(file, kept);
    first ??= kept;
  }
  return first;
}

function parsed(line: string): readonly Change[] | null {
  const space = line.indexOf(' ');
  const text = line.slice(space + 1);
  if (space < 1 || sum(text) !== line.slice(0, space)) return null;
  return JSON.parse(text) as readonly Change[];
}

const sum = (text: string) => createHash('sha1').update(text).digest('hex').slice(0, 10);

/** A unit as the journal has it. */
export function lineOf(changes: readonly Change[]): string {
  const text = JSON.stringify(changes);
  return `${sum(text)} ${text}\n`;
}

/** The number of a new journal after all there are. */
export function nextNumber(folder: string, atLeast: number): number {
  return Math.max(atLeast, ...numbersIn(folder).map((one) => one + 1));
}

export const journalFile = (folder: string, number: number) => path.join(folder, nameOf(number));

export class Journal {
  #handle: FileHandle;
  #number: number;
  #waiting: string[] = [];
  #flushing: Promise<void> | null = null;
  #failed: Error | null = null;

  private constructor(
    private readonly folder: string,
    number: number,
    handle: FileHandle,
  ) {
    this.#number = number;
    this.#handle = handle;
  }

  /** Starts a new journal after all there are. */
  static async start(folder: string, atLeast: number): Promise<Journal> {
    mkdirSync(folder, { recursive: true });
    const number = nextNumber(folder, atLeast);
    const handle = await open(journalFile(folder, number), 'a');
    await syncFolder(folder);
    return new Journal(folder, number, handle);
  }

  get number(): number {
    return this.#number;
  }

  add(changes: readonly Change[]): void {
    this.#waiting.push(lineOf(changes));
    this.#flushing ??= this.#flush();
  }

  /** Settles when all that was added is on the disk. */
  async durable(): Promise<void> {
    while (this.#flushing) await this.#flushing;
    if (this.#failed) throw this.#failed;
  }

  /**
   * From here on in a new journal. `state` is called at that very moment: it has what the old journals have, and no more.
   * A journal that could not be written is made good by it.
   */
  async rotate<T>(state: () => T): Promise<{ number: number; state: T }> {
    const number = this.#number + 1;
    const handle = await open(path.join(this.folder, nameOf(number)), 'a');
    await syncFolder(this.folder);
    while (this.#flushing) await this.#flushing;
    const old = this.#handle;
    this.#handle = handle;
    this.#number = number;
    this.#failed = null;
    const taken = state();
    await old.close();
    return { number, state: taken };
  }

  /** Drops the journals before this number: a saved file holds them. */
  drop(before: number): void {
    for (const number of numbersIn(this.folder))
      if (number < before) rmSync(path.join(this.folder, nameOf(number)), { force: true });
  }

  async close(): Promise<void> {
    await this.durable();
    await this.#handle.close();
  }

  /** Writes what waits, again while more comes: many edits share one sync. */
  async #flush(): Promise<void> {
    await Promise.resolve();
    try {
      while (this.#waiting.length) {
        const lines = this.#waiting.splice(0);
        await this.#handle.appendFile(lines.join(''));
        await this.#handle.datasync();
      }
    } catch (error) {
      this.#failed = error as Error;
    } finally {
      this.#flushing = null;
    }
  }
}

/** A new name in a folder is on the disk only when the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined); // some systems cannot
  await handle?.close();
}
