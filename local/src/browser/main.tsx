/** Starts the window: connects with the token of the address and draws when the first letters can be drawn. */
import { render } from 'preact/compat';
import { App } from './app/App';
import { TextsProvider } from './app/texts';
import { WebApp } from './app/WebApp';
import { WorkspaceProvider } from './app/workspace';
import { HostStore } from './connection/hostStore';
import type { Socket } from './connection/connection';
import './style.css';

const STORED_AS = 'host-user';

const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket${location.search}`;
const store = new HostStore(
  () => new WebSocket(address) as unknown as Socket,
  new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem(STORED_AS),
  (callback) => setTimeout(callback, 0),
  location.pathname !== '/exec',
);
store.subscribe(() => {
  if (store.state.user.email) sessionStorage.setItem(STORED_AS, store.state.user.email);
});
store.open();

// The page is Chinese: a first drawing without its font would be boxes on a machine that has none.
void document.fonts.load('13px "Noto Sans TC"', '分頁檢核學').finally(() => {
  render(
    <TextsProvider>
      <WorkspaceProvider store={store}>{location.pathname === '/exec' ? <WebApp /> : <App />}</WorkspaceProvider>
    </TextsProvider>,
    document.getElementById('root')!,
  );
});
