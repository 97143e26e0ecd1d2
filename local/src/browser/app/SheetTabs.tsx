/** The sheets' tabs: choose, add, rename, copy, move, hide, delete. */
import { useEffect, useState } from 'preact/compat';
import { Menu, type MenuEntry } from '../menus/Menu';
import type { SheetView } from '../../protocol/views';
import { useTexts } from './texts';
import { useWorkspace } from './workspace';

interface OpenTabMenu {
  readonly sheet: SheetView | null;
  readonly x: number;
}

export function SheetTabs() {
  const { state, show, edit, focusGrid } = useWorkspace();
  const texts = useTexts();
  const [menu, setMenu] = useState<OpenTabMenu | null>(null);
  const entriesFor = useTabEntries();
  useEffect(() => {
    const close = (event: MouseEvent) => !(event.target as Element).closest('.tabs .menu') && setMenu(null);
    window.addEventListener('mousedown', close);
    return () => window.removeEventListener('mousedown', close);
  }, []);
  useEffect(
    () =>
      document.getElementById(`tab-${state.activeSheetId}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    [state.activeSheetId],
  );

  const choose = (id: number) => {
    show(id);
    focusGrid.current();
  };
  const allSheets: MenuEntry[] = state.sheets.map((sheet) => ({
    kind: 'item',
    caption: sheet.hidden ? `（${sheet.name}）` : sheet.name,
    run: () => (sheet.hidden ? void edit({ kind: 'hideSheet', sheetId: sheet.id, hidden: false }) : choose(sheet.id)),
  }));
  return (
    <footer className="tabs">
      <button aria-label={texts.addSheet} title={texts.addSheet} onClick={() => void edit({ kind: 'addSheet' })}>
        ＋
      </button>
      <button
        aria-label={texts.allSheets}
        title={texts.allSheets}
        onClick={(event) => setMenu({ sheet: null, x: event.currentTarget.offsetLeft })}
      >
        ☰
      </button>
      <div role="tablist" aria-label={texts.sheetTabs} className="tabList">
        {state.sheets
          .filter((sheet) => !sheet.hidden)
          .map((sheet) => (
            <button
              key={sheet.id}
              id={`tab-${sheet.id}`}
              role="tab"
              aria-selected={sheet.id === state.activeSheetId}
              style={sheet.color ? { boxShadow: `inset 0 -3px ${sheet.color}` } : undefined}
              onClick={() => choose(sheet.id)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ sheet, x: event.clientX });
              }}
              onDblClick={() => void entriesFor(sheet)[0]!.run()}
            >
              {sheet.name}
            </button>
          ))}
      </div>
      <SelectionSums />
      {menu && (
        <Menu
          label={menu.sheet?.name ?? texts.allSheets}
          entries={menu.sheet ? entriesFor(menu.sheet) : allSheets}
          style={{ left: menu.x, bottom: 34, maxHeight: '70vh', overflowY: 'auto' }}
          close={() => setMenu(null)}
        />
      )}
    </footer>
  );
}

type Item = Extract<MenuEntry, { kind: 'item' }>;

function useTabEntries(): (sheet: SheetView) => Item[] {
  const { state, edit, askText, confirm } = useWorkspace();
  const texts = useTexts();
  return (sheet) => {
    const place = state.sheets.findIndex(({ id }) => id === sheet.id);
    const item = (caption: string, run: () => void, disabled = false): Item => ({
      kind: 'item',
      caption,
      run,
      disabled,
    });
    const rename = async () => {
      const name = await askText(texts.renameSheet, texts.renameSheetPrompt, sheet.name);
      if (name !== null && name !== sheet.name) await edit({ kind: 'renameSheet', sheetId: sheet.id, name });
    };
    const remove = async () => {
      const sure = await confirm(texts.deleteSheet, texts.fill('deleteSheetSure', { sheet: sheet.name }));
      if (sure) await edit({ kind: 'deleteSheet', sheetId: sheet.id });
    };
    const move = (index: number) => () => void edit({ kind: 'moveSheet', sheetId: sheet.id, index });
    return [
      item(texts.renameSheet, () => void rename()),
      item(texts.copySheet, () => void edit({ kind: 'copySheet', sheetId: sheet.id })),
      item(texts.moveLeft, move(place), place === 0),
      item(texts.moveRight, move(place + 2), place === state.sheets.length - 1),
      item(texts.hideSheet, () => void edit({ kind: 'hideSheet', sheetId: sheet.id, hidden: true })),
      item(texts.deleteSheet, () => void remove()),
    ];
  };
}

/** More cells than this are not added up: the figures are a help for what is on the screen. */
const MAX_SUMMED = 5000;

function SelectionSums() {
  const { store, selected } = useWorkspace();
  const texts = useTexts();
  if (selected.rows * selected.cols < 2 || selected.rows * selected.cols > MAX_SUMMED) return <span className="sums" />;
  const cache = store.cells(selected.sheetId);
  let count = 0;
  const numbers: number[] = [];
  for (let row = selected.row; row < selected.row + selected.rows; row++)
    for (let col = selected.col; col < selected.col + selected.cols; col++) {
      const view = cache.get(row, col)?.view;
      if (!view || view.text === '') continue;
      count++;
      const value = Number((view.edit ?? view.text).replace(/,/g, ''));
      if (view.kind === 'number' && Number.isFinite(value)) numbers.push(value);
    }
  if (count === 0) return <span className="sums" />;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return (
    <span className="sums" role="status">
      {numbers.length
        ? texts.fill('status', { sum: round(sum), average: round(sum / numbers.length), count })
        : texts.fill('countOnly', { count })}
    </span>
  );
}
