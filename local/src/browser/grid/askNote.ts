/** Asks for the note of the active cell. */
import type { Texts } from '../app/texts';
import type { Workspace } from '../app/workspace';
import { cellName } from '../../values/cellNames';

export async function askNote({ selected, selection, active, askText, edit }: Workspace, texts: Texts): Promise<void> {
  const { row, col } = selection.anchor;
  const prompt = texts.fill('notePrompt', { cell: cellName(row, col) });
  const text = await askText(texts.note, prompt, active?.view?.note ?? '');
  if (text !== null) await edit({ kind: 'note', at: { ...selected, row, col, rows: 1, cols: 1 }, text });
}
