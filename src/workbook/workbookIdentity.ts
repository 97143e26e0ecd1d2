/**
 * Whether this workbook is a copy. The 設定 tab names the workbook that was set up, and so does a property of the
 * document; a copy carries the cell but has another id, and no properties of its own.
 */
import type { Shell } from '../google/ports';
import type { Settings } from '../school/settings';
import { writeSettings } from './writeSettings';

const OWN = 'workbook';

/** `unknown` where no id was ever recorded: a workbook older than the record, or one made by another program. */
export type Origin = 'original' | 'copy' | 'unknown';

/**
 * A copied file of the local host keeps its id but not its properties, and a file put back from before a roll-over has
 * properties of a later year: both are copies too.
 */
export function originOf(shell: Shell, settings: Settings): Origin {
  if (settings.workbookId === '') return 'unknown';
  const id = shell.workbook.id();
  const [ownId, ownYear] = (shell.documentProperties.get(OWN) ?? '').split(' ');
  const isOwn = settings.workbookId === id && ownId === id && Number(ownYear) <= settings.schoolYear;
  return isOwn ? 'original' : 'copy';
}

/** Records this workbook as an original of its own; `values` are further settings to be written in the same write. */
export function recordOrigin(shell: Shell, schoolYear: number, values: Parameters<typeof writeSettings>[1] = {}): void {
  const id = shell.workbook.id();
  writeSettings(shell, { ...values, workbookId: id });
  shell.documentProperties.set(OWN, `${id} ${schoolYear}`);
}

/** Takes the record back, so that a copy is known for one again; its 設定 cell is restored with the tab. */
export function forgetOrigin(shell: Shell): void {
  shell.documentProperties.remove(OWN);
}
