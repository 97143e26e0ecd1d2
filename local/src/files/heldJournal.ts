/** What a headless run changed, kept in memory until something happens that cannot be called back. */
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import type { Change } from '../model/contract';
import { journalFile, lineOf, nextNumber } from './journal';

export class HeldJournal {
  readonly #folder: string;
  readonly #from: number;
  readonly #began: () => void;
  #units: (readonly Change[])[] = [];
  #number: number | null = null;

  /** @param from the first journal that the file does not hold; @param began called when the first unit is written */
  constructor(folder: string, from: number, began: () => void) {
    this.#folder = folder;
    this.#from = from;
    this.#began = began;
  }

  add(changes: readonly Change[]): void {
    this.#units.push(changes);
  }

  /** On the disk when it returns. */
  write(): void {
    if (this.#units.length === 0) return;
    if (this.#number === null) {
      mkdirSync(this.#folder, { recursive: true });
      this.#number = nextNumber(this.#folder, this.#from);
      this.#began();
    }
    const file = openSync(journalFile(this.#folder, this.#number), 'a');
    try {
      writeSync(file, this.#units.map(lineOf).join(''));
      fsyncSync(file);
      this.#units = [];
    } finally {
      closeSync(file);
    }
  }
}
