/** Where a restore stands, in a property of the document: a run that was cut off is found again and taken on or back. */
import type { Shell } from '../google/ports';

const PROPERTY = 'restore';

export interface RestoreState {
  readonly id: string;
  /** `copying`: nothing is written yet. `writing`: some tabs are. `done`: all are, and it can be undone. */
  readonly phase: 'copying' | 'writing' | 'done';
  readonly startedAt: string;
  readonly by: string;
  /** When the backup was taken, by which the page knows the file again. */
  readonly takenAt: string;
  /** Tabs still to be written. */
  readonly left: readonly string[];
  /** Tabs written. */
  readonly written: readonly string[];
  /** Of these, tabs that were not there before; an undo takes them away. */
  readonly made: readonly string[];
  /** This file was the school's own workbook and no copy. */
  readonly wasOriginal: boolean;
}

export function readRestore(shell: Shell): RestoreState | null {
  try {
    return JSON.parse(shell.documentProperties.get(PROPERTY) ?? 'null') as RestoreState | null;
  } catch {
    return null;
  }
}

export function keepRestore(shell: Shell, state: RestoreState): void {
  shell.documentProperties.set(PROPERTY, JSON.stringify(state));
}

export function forgetRestore(shell: Shell): void {
  shell.documentProperties.remove(PROPERTY);
}
