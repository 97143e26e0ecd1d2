/** What the pointer does in the grid: select, fill, resize, open a cell's menu, tick a box. */
import { useEffect, useRef, type Dispatch, type SetStateAction } from 'preact/compat';
import { useWorkspace, type Workspace } from '../app/workspace';
import { contains, spanning } from '../../values/cellNames';
import type { OpenMenu } from './openMenu';
import { toggleBoxes } from './keyboard';
import { at, over, rangeOf, type Spot } from './selection';

type Drag =
  | { readonly kind: 'select' | 'fill'; last: Spot }
  | { readonly kind: 'rows' | 'cols'; last: Spot }
  | {
      readonly kind: 'resize';
      readonly axis: 'rows' | 'cols';
      readonly index: number;
      readonly from: number;
      readonly size: number;
    }
  | null;

const MIN_SIZE = 8;

export function usePointer(setMenu: Dispatch<SetStateAction<OpenMenu>>) {
  const workspace = useWorkspace();
  const latest = useRef(workspace);
  latest.current = workspace;
  const drag = useRef<Drag>(null);
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const move = (event: MouseEvent) => continueDrag(drag.current, event, latest.current);
    const up = (event: MouseEvent) => {
      finishDrag(drag.current, event, latest.current);
      drag.current = null;
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up);
    return () => {
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', up);
    };
  }, []);

  return {
    host,
    selecting: () => drag.current !== null,
    handlers: {
      onMouseDown(event: MouseEvent) {
        if (event.button !== 0) return;
        setMenu(null);
        event.preventDefault(); // the keyboard stays with the cell editor
        drag.current = startDrag(event, workspace, setMenu);
        if (!workspace.draft || workspace.draft.where === 'cell') workspace.focusGrid.current();
      },
      onDblClick(event: MouseEvent) {
        const spot = spotOf(event.target);
        if (!spot || workspace.active?.rule?.kind === 'checkbox') return;
        const view = workspace.active?.view;
        workspace.setDraft({ ...spot, text: view?.edit ?? view?.text ?? '', where: 'cell' });
      },
      onContextMenu(event: MouseEvent) {
        event.preventDefault();
        const header = headerOf(event.target);
        const spot = spotOf(event.target);
        if (header) selectHeader(header, workspace, false, true);
        else if (spot && !contains(workspace.selected, spot.row, spot.col)) workspace.select(at(spot.row, spot.col));
        const corner = host.current!.getBoundingClientRect();
        setMenu({
          kind: 'cell',
          x: event.clientX - corner.left,
          y: event.clientY - corner.top,
          header: header?.kind === 'all' ? null : (header?.kind ?? null),
        });
      },
    },
  };
}

function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), col: Number(cell.dataset['col']) } : null;
}

interface Header {
  readonly kind: 'row' | 'col' | 'all';
  readonly index: number;
}
function headerOf(target: EventTarget | null): Header | null {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null;
  return header
    ? { kind: header.dataset['header'] as Header['kind'], index: Number(header.dataset['index'] ?? 0) }
    : null;
}

function startDrag(event: MouseEvent, workspace: Workspace, setMenu: (menu: OpenMenu) => void): Drag {
  const target = event.target as HTMLElement;
  const { sheet, axes, selection, draft } = workspace;
  if (!sheet) return null;
  const resized = target.dataset['resize'] as 'rows' | 'cols' | undefined;
  if (resized) {
    const index = Number(target.dataset['index']);
    return {
      kind: 'resize',
      axis: resized,
      index,
      from: resized === 'rows' ? event.clientY : event.clientX,
      size: axes[resized].size(index - 1),
    };
  }
  const header = headerOf(target);
  if (draft) workspace.commit();
  if (header) return selectHeader(header, workspace, event.shiftKey, false);
  const spot = spotOf(target);
  if (!spot) return null;
  if (target.dataset['open'] === 'fill') return { kind: 'fill', last: spot };
  if (target.dataset['open'] === 'options' || target.dataset['open'] === 'filter') {
    workspace.select(at(spot.row, spot.col));
    setMenu({ kind: target.dataset['open'], ...spot });
    return null;
  }
  workspace.select(event.shiftKey ? { anchor: selection.anchor, focus: spot } : at(spot.row, spot.col));
  if (target.getAttribute('role') === 'checkbox') void toggleBoxes(workspace, { ...spot, rows: 1, cols: 1 });
  return { kind: 'select', last: spot };
}

function selectHeader(header: Header, workspace: Workspace, extend: boolean, keepInside: boolean): Drag {
  const { sheet, selection, selected } = workspace;
  if (!sheet) return null;
  if (header.kind === 'all') workspace.select(over({ row: 1, col: 1, rows: sheet.rows, cols: sheet.cols }));
  const isRow = header.kind === 'row';
  const whole = isRow ? selected.cols === sheet.cols : selected.rows === sheet.rows;
  const start = isRow ? selected.row : selected.col;
  const inRange = whole && header.index >= start && header.index < start + (isRow ? selected.rows : selected.cols);
  if (header.kind === 'all' || (keepInside && inRange)) return null;
  const first = extend ? (isRow ? selection.anchor.row : selection.anchor.col) : header.index;
  if (isRow) workspace.select({ anchor: { row: first, col: 1 }, focus: { row: header.index, col: sheet.cols } });
  else workspace.select({ anchor: { row: 1, col: first }, focus: { row: sheet.rows, col: header.index } });
  return { kind: isRow ? 'rows' : 'cols', last: { row: header.index, col: header.index } };
}

function continueDrag(drag: Drag, event: MouseEvent, workspace: Workspace): void {
  if (!drag || drag.kind === 'resize' || !workspace.sheet) return;
  const { anchor } = workspace.selection;
  if (drag.kind === 'rows' || drag.kind === 'cols') {
    const header = headerOf(event.target);
    if (!header || header.kind !== (drag.kind === 'rows' ? 'row' : 'col')) return;
    const focus =
      drag.kind === 'rows'
        ? { row: header.index, col: workspace.sheet.cols }
        : { row: workspace.sheet.rows, col: header.index };
    workspace.select({ anchor, focus });
    return;
  }
  const spot = spotOf(event.target);
  if (!spot || (spot.row === drag.last.row && spot.col === drag.last.col)) return;
  drag.last = spot;
  if (drag.kind === 'select') workspace.select({ anchor, focus: spot });
}

function finishDrag(drag: Drag, event: MouseEvent, workspace: Workspace): void {
  const { sheet, selection } = workspace;
  if (!drag || !sheet) return;
  if (drag.kind === 'resize') {
    const moved = (drag.axis === 'rows' ? event.clientY : event.clientX) - drag.from;
    const pixels = Math.max(MIN_SIZE, Math.round(drag.size + moved));
    if (moved !== 0)
      void workspace.edit({ kind: 'size', sheetId: sheet.id, axis: drag.axis, at: drag.index, count: 1, pixels });
  }
  if (drag.kind !== 'fill') return;
  const from = rangeOf(selection);
  const to = filled(from, drag.last);
  if (to.rows === from.rows && to.cols === from.cols) return;
  workspace.select(over(to));
  void workspace.edit({ kind: 'fill', from: { sheetId: sheet.id, ...from }, to: { sheetId: sheet.id, ...to } });
}

/** A fill goes down, up, right or left: along whichever the pointer went further. */
function filled(from: ReturnType<typeof rangeOf>, spot: Spot) {
  const lastRow = from.row + from.rows - 1;
  const lastCol = from.col + from.cols - 1;
  const down = Math.max(spot.row - lastRow, from.row - spot.row, 0);
  const across = Math.max(spot.col - lastCol, from.col - spot.col, 0);
  if (down >= across) return spanning(Math.min(from.row, spot.row), from.col, Math.max(lastRow, spot.row), lastCol);
  return spanning(from.row, Math.min(from.col, spot.col), lastRow, Math.max(lastCol, spot.col));
}
