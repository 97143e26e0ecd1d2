/** What the keys do while no text is being typed. */
import type { Workspace } from '../app/workspace';
import type { CellRange } from '../../protocol/views';
import { at, moved, over, type Direction } from './selection';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface KeyContext {
  readonly workspace: Workspace;
  readonly pageRows: number;
  startTyping(): void;
  openOptions(): void;
  editNote(): void;
}

/** Handles one key; false when the key is none of the grid's. */
export function pressed(event: KeyboardEvent, context: KeyContext): boolean {
  const command = event.ctrlKey || event.metaKey;
  return command ? pressedCommand(event, context) : pressedPlain(event, context);
}

function pressedPlain(
  event: KeyboardEvent,
  { workspace, pageRows, startTyping, openOptions, editNote }: KeyContext,
): boolean {
  const { selection, axes, sheet, active } = workspace;
  if (!sheet) return false;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey) openOptions();
  else if (arrow) workspace.select(moved(selection, arrow, axes, { extend: event.shiftKey }));
  else if (event.key === 'PageDown' || event.key === 'PageUp') {
    const direction = event.key === 'PageDown' ? 'down' : 'up';
    workspace.select(moved(selection, direction, axes, { extend: event.shiftKey, count: pageRows }));
  } else if (event.key === 'Tab') workspace.select(moved(selection, event.shiftKey ? 'left' : 'right', axes));
  else if (event.key === 'Home') workspace.select(at(selection.anchor.row, 1));
  else if (event.key === 'End') workspace.select(at(selection.anchor.row, sheet.cols));
  else if (event.key === 'Delete' || event.key === 'Backspace')
    void workspace.edit({ kind: 'clear', at: workspace.selected });
  else if (event.key === ' ' && active?.rule?.kind === 'checkbox') void toggleBoxes(workspace, workspace.selected);
  else if (event.key === 'Enter' && active?.rule?.kind === 'checkbox') void toggleBoxes(workspace, workspace.selected);
  else if (event.key === 'F2' && event.shiftKey) editNote();
  else if (event.key === 'Enter' || event.key === 'F2') startTyping();
  else return false;
  return true;
}

function pressedCommand(event: KeyboardEvent, { workspace }: KeyContext): boolean {
  const { sheet, selected, active } = workspace;
  if (!sheet) return false;
  const look = active?.look ?? {};
  switch (event.key.toLowerCase()) {
    case 'z':
      void workspace.store.ask(event.shiftKey ? 'redo' : 'undo', {});
      return true;
    case 'y':
      void workspace.store.ask('redo', {});
      return true;
    case 'a':
      workspace.select(over({ row: 1, col: 1, rows: sheet.rows, cols: sheet.cols }));
      return true;
    case 'd':
      void fillFrom(workspace, { ...selected, rows: 1 });
      return true;
    case 'r':
      void fillFrom(workspace, { ...selected, cols: 1 });
      return true;
    case 'b':
      void workspace.edit({ kind: 'style', at: selected, style: { bold: !look.bold } });
      return true;
    case 'i':
      void workspace.edit({ kind: 'style', at: selected, style: { italic: !look.italic } });
      return true;
    case 'u':
      void workspace.edit({ kind: 'style', at: selected, style: { underline: !look.underline } });
      return true;
    case 'home':
      workspace.select(at(1, 1));
      return true;
    case 'end':
      workspace.select(at(sheet.rows, sheet.cols));
      return true;
  }
  const arrow = ARROWS[event.key];
  if (!arrow) return false;
  jump(workspace, arrow, event.shiftKey);
  return true;
}

/** Fills the selection from its first row or column. */
export function fillFrom(workspace: Workspace, first: CellRange): Promise<boolean> {
  const { selected } = workspace;
  return workspace.edit({ kind: 'fill', from: { ...first, sheetId: selected.sheetId }, to: selected });
}

/** Ctrl+arrow: over filled cells to the last one, over empty ones to the next filled one; what is not on hand counts as empty. */
function jump({ store, sheet, selection, axes, select }: Workspace, direction: Direction, extend: boolean): void {
  if (!sheet) return;
  const cache = store.cells(sheet.id);
  const filled = (row: number, col: number) => (cache.get(row, col)?.view?.text ?? '') !== '';
  const stepping = (from: typeof selection) => moved(from, direction, axes, { extend });
  let now = selection;
  let next = stepping(now);
  const spot = (s: typeof selection) => (extend ? s.focus : s.anchor);
  const startsFilled = filled(spot(next).row, spot(next).col) && filled(spot(now).row, spot(now).col);
  for (;;) {
    next = stepping(now);
    if (spot(next).row === spot(now).row && spot(next).col === spot(now).col) break;
    const isFilled = filled(spot(next).row, spot(next).col);
    if (startsFilled && !isFilled) break;
    now = next;
    if (!startsFilled && isFilled) break;
  }
  select(now);
}

/** Ticks or empties the boxes of a range, as the active one becomes. */
export async function toggleBoxes(workspace: Workspace, range: CellRange): Promise<void> {
  const { store, sheet } = workspace;
  if (!sheet) return;
  const cache = store.cells(sheet.id);
  await cache.need(range);
  const first = cache.get(range.row, range.col);
  if (first?.rule?.kind !== 'checkbox') return;
  const tick = first.view?.checked !== true;
  const texts = Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.cols }, (_unused, c) => {
      const rule = cache.get(range.row + r, range.col + c)?.rule;
      const value = tick ? (rule?.checked ?? true) : (rule?.unchecked ?? false);
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    }),
  );
  await workspace.edit({ kind: 'type', at: { sheetId: sheet.id, ...range }, texts });
}
