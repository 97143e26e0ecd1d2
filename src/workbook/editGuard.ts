/** Watches edits, typed or pasted: an ID or residence number is taken out at once and kept nowhere. */
import type { EditedBlock } from '../google/editEvent';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { workbookTexts } from '../messages/zh/workbook';
import { textOf } from '../school/cell';
import { findIdentityNumbers } from '../school/identityNumber';

/** Clears the cells that surely hold such a number and tells the person. Gives how many were cleared. */
export function guardEdit(shell: Shell, block: EditedBlock | null): number {
  const found = (block?.values ?? []).flatMap((line, r) =>
    line.flatMap((cell, c) =>
      typeof cell === 'string' && findIdentityNumbers(textOf(cell)).some((match) => match.isCertain)
        ? [[r, c] as const]
        : [],
    ),
  );
  if (block === null || found.length === 0) return 0;
  block.clear(found);
  shell.ui.toast(fill(workbookTexts.identityCleared, { count: found.length }), workbookTexts.identityTitle);
  return found.length;
}
