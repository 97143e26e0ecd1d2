/** Copy, cut and paste: blocks of text for other programs; inside the workbook whole cells with formulas and looks. */
import type { Workspace } from '../app/workspace';
import type { CellRange, SheetRange } from '../../protocol/views';
import { BLOCK_COLS, BLOCK_ROWS } from '../connection/cellCache';
import { readBlock, writeBlock } from './blockText';
import { over } from './selection';

/** What this window copied last; a paste of the very same text pastes these cells. */
let copied: { readonly from: SheetRange; readonly text: string; readonly cut: boolean } | null = null;

/** Of a whole column no more than this is copied as text. */
const MAX_COPIED_CELLS = 500_000;
/** Blocks that are waited for at once: the window keeps some more. */
const BLOCKS_AT_ONCE = 100;

async function textOf({ store, selected }: Workspace): Promise<string> {
  const cache = store.cells(selected.sheetId);
  const rows = Math.min(selected.rows, Math.floor(MAX_COPIED_CELLS / selected.cols));
  const step = Math.max(1, Math.floor(BLOCKS_AT_ONCE / (selected.cols / BLOCK_COLS + 2))) * BLOCK_ROWS;
  const texts: string[] = [];
  for (let from = 0; from < rows; from += step) {
    const part = { ...selected, row: selected.row + from, rows: Math.min(step, rows - from) };
    await cache.need(part);
    texts.push(block(part, part.rows, (row, col) => cache.get(row, col)?.view?.text ?? ''));
  }
  return texts.join('\n');
}

function block(range: CellRange, rows: number, text: (row: number, col: number) => string): string {
  return writeBlock(
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: range.cols }, (_unused, c) => text(range.row + r, range.col + c)),
    ),
  );
}

export async function copyCells(workspace: Workspace, clipboard: DataTransfer | null, cut = false): Promise<void> {
  const { store, selected } = workspace;
  const cache = store.cells(selected.sheetId);
  if (clipboard && cache.has(selected)) {
    // Cells at hand go to the clipboard at once, inside the key's own event.
    const text = block(selected, selected.rows, (row, col) => cache.get(row, col)?.view?.text ?? '');
    clipboard.setData('text/plain', text);
    copied = { from: selected, text, cut };
    return;
  }
  const text = await textOf(workspace);
  copied = { from: selected, text, cut };
  await navigator.clipboard.writeText(text).catch(() => undefined);
}

export function cutCells(workspace: Workspace, clipboard: DataTransfer | null): Promise<void> {
  return copyCells(workspace, clipboard, true);
}

/** From a menu, where the browser may keep the system's clipboard to itself: then what was copied here. */
export async function pasteFromMenu(workspace: Workspace): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => copied?.text ?? '');
  if (text) await pasteText(workspace, text);
}

export async function pasteText(workspace: Workspace, text: string, valuesOnly = false): Promise<void> {
  const { selected } = workspace;
  const sameText = copied && text.replace(/\r\n/g, '\n').replace(/\n$/, '') === copied.text.replace(/\n$/, '');
  if (copied && sameText) {
    const { from, cut } = copied;
    const to = { ...selected, ...spread(from, selected) };
    const done = await workspace.edit({ kind: 'copy', from, to, cut, valuesOnly });
    if (done && cut) copied = null;
    if (done) workspace.select(over(to));
    return;
  }
  const rows = readBlock(text);
  const size = spread({ rows: rows.length, cols: rows[0]!.length }, selected);
  const texts = Array.from({ length: size.rows }, (_, r) =>
    Array.from({ length: size.cols }, (_unused, c) => rows[r % rows.length]![c % rows[0]!.length]!),
  );
  const to = { ...selected, ...size };
  if (await workspace.edit({ kind: 'type', at: to, texts })) workspace.select(over(to));
}

/** A block is repeated over a selection that is a multiple of it, else pasted once. */
function spread(source: Pick<CellRange, 'rows' | 'cols'>, target: CellRange): { rows: number; cols: number } {
  const repeats = target.rows % source.rows === 0 && target.cols % source.cols === 0;
  return repeats ? { rows: target.rows, cols: target.cols } : { rows: source.rows, cols: source.cols };
}
