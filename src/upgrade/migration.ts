/** One step from an edition of the workbook to the next, beyond the tabs, columns and settings that set-up adds. */
import type { Shell } from '../google/ports';
import type { Tab } from '../school/tabs';

export interface Migration {
  /** The edition that it leads to. */
  readonly to: number;
  /** Tabs whose rows it may change: copies of them are what undoes it. */
  readonly tabs: readonly Tab[];
  /**
   * Under the lock, after set-up. Doing it twice changes nothing more: a run may have been cut off after it.
   * @returns how many rows it changed
   */
  run(shell: Shell): number;
}
