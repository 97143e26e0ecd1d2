/** The menu that the other mouse button opens on cells and headers. */
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { contextEntries } from '../menus/cellEntries';
import { Menu } from '../menus/Menu';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly header: 'row' | 'col' | null;
  readonly close: () => void;
}

/** About what the longest of them takes. */
const MENU_HEIGHT = 560;

export function CellMenu({ x, y, header, close }: Props) {
  const workspace = useWorkspace();
  const texts = useTexts();
  const done = () => {
    close();
    workspace.focusGrid.current();
  };
  const top = Math.max(0, Math.min(y, window.innerHeight - MENU_HEIGHT - 170));
  return (
    <Menu
      label={texts.edit}
      entries={contextEntries(workspace, texts, header)}
      style={{ left: x, top, maxHeight: '100%', overflowY: 'auto' }}
      close={done}
    />
  );
}
