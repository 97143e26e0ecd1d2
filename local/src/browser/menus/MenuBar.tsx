/** The menu bar: the sheet's own menus, the script's menus where Google shows them, and the host's panels. */
import { useEffect, useRef, useState } from 'preact/compat';
import { useTexts, type Texts } from '../app/texts';
import { useWorkspace, type Workspace } from '../app/workspace';
import type { PanelName } from '../panels/Panels';
import type { MenuItem, ScriptMenu } from '../../protocol/views';
import { dataEntries, editEntries, formatEntries, insertEntries, viewEntries } from './cellEntries';
import { Menu, type MenuEntry } from './Menu';

interface BarMenu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export function MenuBar({ openPanel }: { openPanel: (panel: PanelName) => void }) {
  const workspace = useWorkspace();
  const texts = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outside = (event: MouseEvent) => !bar.current?.contains(event.target as Node) && setOpen(null);
    window.addEventListener('mousedown', outside);
    return () => window.removeEventListener('mousedown', outside);
  }, []);
  return (
    <div role="menubar" className="menuBar" ref={bar}>
      {barMenus(workspace, texts, openPanel).map(({ caption, entries }) => (
        <div key={caption} className="barItem">
          <button
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === caption}
            onClick={() => setOpen(open === caption ? null : caption)}
            onMouseEnter={() => open !== null && setOpen(caption)}
          >
            {caption}
          </button>
          {open === caption && (
            <Menu
              label={caption}
              entries={entries}
              close={() => {
                setOpen(null);
                workspace.focusGrid.current();
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function barMenus(workspace: Workspace, texts: Texts, openPanel: (panel: PanelName) => void): BarMenu[] {
  const { store, state } = workspace;
  const own = state.menus.filter((menu) => !menu.addOn);
  const addOns = state.menus.filter((menu) => menu.addOn);
  const panel = (caption: string, name: PanelName): MenuEntry => ({
    kind: 'item',
    caption,
    run: () => openPanel(name),
  });
  const none: MenuEntry = { kind: 'item', caption: texts.noAddOns, disabled: true, run: () => undefined };
  return [
    { caption: texts.file, entries: fileEntries(workspace, texts) },
    { caption: texts.edit, entries: editEntries(workspace, texts) },
    { caption: texts.view, entries: viewEntries(workspace, texts) },
    { caption: texts.insert, entries: insertEntries(workspace, texts) },
    { caption: texts.format, entries: formatEntries(workspace, texts) },
    { caption: texts.data, entries: dataEntries(workspace, texts) },
    { caption: texts.extensions, entries: addOns.length ? addOns.map((menu) => scriptMenu(menu, store)) : [none] },
    ...own.map((menu) => ({ caption: menu.title, entries: menu.items.map((entry) => scriptEntry(entry, store)) })),
    {
      caption: texts.host,
      entries: [
        panel(texts.triggers, 'triggers'),
        panel(texts.outbox, 'outbox'),
        panel(texts.prints, 'prints'),
        panel(texts.executions, 'executions'),
        panel(texts.clock, 'clock'),
        {
          kind: 'item',
          caption: texts.webApp,
          run: () => void window.open(`/exec${window.location.search}`, '_blank'),
        },
        { kind: 'separator' },
        { kind: 'item', caption: texts.language, run: texts.switchLanguage },
      ],
    },
  ];
}

function fileEntries({ store }: Workspace, texts: Texts): MenuEntry[] {
  return [
    { kind: 'item', caption: texts.saveNow, keys: 'Ctrl+S', run: () => void store.ask('save', {}) },
    {
      kind: 'item',
      caption: texts.download,
      run: () => window.location.assign(`/workbook.xlsx${window.location.search}`),
    },
  ];
}

function scriptMenu(menu: ScriptMenu, store: Workspace['store']): MenuEntry {
  return { kind: 'menu', caption: menu.title, entries: menu.items.map((entry) => scriptEntry(entry, store)) };
}

function scriptEntry(entry: MenuItem, store: Workspace['store']): MenuEntry {
  if (entry.kind === 'separator') return { kind: 'separator' };
  const caption = entry.caption ?? '';
  if (entry.kind === 'menu')
    return { kind: 'menu', caption, entries: (entry.items ?? []).map((inner) => scriptEntry(inner, store)) };
  return {
    kind: 'item',
    caption,
    run: () => void store.ask('run', { functionName: entry.functionName ?? '' }).catch(() => undefined),
  };
}
