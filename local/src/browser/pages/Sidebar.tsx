/** The sidebar: 300 pixels, one at a time, closed by its X or by its page. */
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { PageFrame } from './PageFrame';

export function Sidebar() {
  const { state, store, focusGrid } = useWorkspace();
  const texts = useTexts();
  const page = state.sidebar;
  if (!page) return null;
  const close = () => {
    store.closePage(page.id);
    focusGrid.current();
  };
  return (
    <aside className="sidebar" aria-label={page.title}>
      <header>
        <h2>{page.title}</h2>
        <button aria-label={texts.close} onClick={close}>
          ✕
        </button>
      </header>
      <PageFrame key={page.id} page={page} onClose={close} />
    </aside>
  );
}
