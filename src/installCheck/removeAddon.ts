/** Takes the add-on off the file: triggers, protections, properties. Tabs and data stay, and set-up brings it back. */
import type { Shell } from '../google/ports';
import { workbookTexts } from '../messages/zh/workbook';
import { removeTriggers } from '../reminders/triggers';
import { locked } from '../workbook/locked';

export interface Removal {
  readonly triggers: number;
  readonly protections: number;
  readonly properties: number;
  /** Protections that this account may not take away. */
  readonly left: number;
}

/** Under the lock; cut off half-way, it goes on where it stopped when it is run again. */
export function removeAddon(shell: Shell): Removal {
  return locked(shell, 30_000, () => {
    const { removed: triggers } = removeTriggers(shell);
    const protections = shell.layout.unprotect([workbookTexts.headerProtection, workbookTexts.generatedProtection]);
    const keys = shell.documentProperties.keys();
    for (const key of keys) shell.documentProperties.remove(key);
    return { triggers, protections: protections.removed, properties: keys.length, left: protections.left };
  });
}
