/** A menu list with roles and keys; entries may hold further menus. */
import { useEffect, useRef, useState, type CSSProperties } from 'preact/compat';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly caption: string;
      readonly keys?: string;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'separator' };

interface Props {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly style?: CSSProperties;
  /** Called after an item ran, or on Escape. */
  readonly close: () => void;
}

export function Menu({ label, entries, style, close }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  return (
    <ul
      ref={list}
      role="menu"
      aria-label={label}
      className="popup menu"
      style={style}
      onKeyDown={(event) => walk(event, list.current, close)}
    >
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} close={close} />
      ))}
    </ul>
  );
}

function Entry({ entry, close }: { entry: MenuEntry; close: () => void }) {
  const [open, setOpen] = useState(false);
  if (entry.kind === 'separator') return <li role="separator" />;
  if (entry.kind === 'menu')
    return (
      <li role="none" className="parent" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
        <button
          role="menuitem"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(true)}
          onKeyDown={(event) => event.key === 'ArrowRight' && setOpen(true)}
        >
          {entry.caption}
          <span className="keys">▸</span>
        </button>
        {open && <Menu label={entry.caption} entries={entry.entries} close={close} />}
      </li>
    );
  return (
    <li role="none">
      <button
        role="menuitem"
        tabIndex={-1}
        disabled={entry.disabled}
        onClick={() => {
          close();
          entry.run();
        }}
      >
        {entry.caption}
        {entry.keys && <span className="keys">{entry.keys}</span>}
      </button>
    </li>
  );
}

function walk(event: KeyboardEvent, list: HTMLUListElement | null, close: () => void): void {
  if (event.key === 'Escape') close();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const items = [...(list?.querySelectorAll<HTMLElement>(':scope > li > [role=menuitem]:not(:disabled)') ?? [])];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const next = (now + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length;
  items[next]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
