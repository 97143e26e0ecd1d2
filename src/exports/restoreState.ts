/** Where a restore stands, in a property of the document: a run that was cut off is found again and taken on or back. */
import type { Shell } from '../google/ports';
import { exportTexts as texts } from '../messages/zh/exports';

const PROPERTY = 'restore';

export interface RestoreState {
  readonly id: string;
  /** Of its hidden copies; another than that of the restore before, whose copies stay until these are whole. */
  readonly label: string;
  /** The restore before, while this one still copies: it can be undone until this one writes. */
  readonly before?: RestoreState;
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
    const state = JSON.parse(shell.documentProperties.get(PROPERTY) ?? 'null') as RestoreState | null;
    // Begun by an earlier version.
    return state === null ? null : { ...state, label: state.label ?? texts.snapshotLabel };
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
