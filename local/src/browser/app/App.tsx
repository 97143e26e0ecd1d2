/** The window: title and person, menus, toolbar, formula bar, grid, sidebar, panel, tabs, and what opens over them. */
import { useEffect, useState } from 'preact/compat';
import { Grid } from '../grid/Grid';
import { MenuBar } from '../menus/MenuBar';
import { Dialogs } from '../pages/Dialogs';
import { Sidebar } from '../pages/Sidebar';
import { Panels, type PanelName } from '../panels/Panels';
import { FormulaBar } from './FormulaBar';
import { SheetTabs } from './SheetTabs';
import { Toolbar } from './Toolbar';
import { TopBar } from './TopBar';
import { useWorkspace } from './workspace';

export function App() {
  const { state, store, select } = useWorkspace();
  const [panel, setPanel] = useState<PanelName | null>(null);
  useEffect(() => {
    document.title = state.name;
  }, [state.name]);
  useEffect(
    () =>
      store.onEvent((event) => {
        if (event.type !== 'activate' || !event.range) return;
        const { row, col, rows, cols } = event.range;
        select({ anchor: { row, col }, focus: { row: row + rows - 1, col: col + cols - 1 } });
      }),
    [store, select],
  );
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void store.ask('save', {});
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [store]);
  return (
    <div className="app">
      <header>
        <TopBar openPanel={setPanel} />
        <MenuBar openPanel={setPanel} />
        <Toolbar />
        <FormulaBar />
      </header>
      <main>
        <Grid />
        <Sidebar />
        <Panels open={panel} choose={setPanel} />
      </main>
      <SheetTabs />
      <Dialogs />
    </div>
  );
}
