/** The script's web app (`doGet`) in a window of its own, as its visitors see it. */
import { useEffect, useState } from 'preact/compat';
import { PageFrame } from '../pages/PageFrame';
import type { PageView } from '../../protocol/views';
import { useWorkspace } from './workspace';

/** Parameters of this window's address that are the host's own. */
const OWN = new Set(['token', 'as']);

export function WebApp() {
  const { store, state } = useWorkspace();
  const [page, setPage] = useState<PageView | null>(null);
  const [failure, setFailure] = useState('');
  const { email } = state.user;
  useEffect(() => {
    if (!email) return;
    const given = new URLSearchParams(location.search);
    const names = [...new Set(given.keys())].filter((name) => !OWN.has(name));
    const parameters = Object.fromEntries(names.map((name) => [name, given.getAll(name)]));
    store
      .ask('webPage', { parameters })
      .then((shown) => {
        document.title = shown.title;
        setPage(shown);
      })
      .catch((error: Error) => setFailure(error.message));
  }, [store, email]);
  if (failure) return <p role="alert">{failure}</p>;
  return <div className="webApp">{page && <PageFrame page={page} onClose={() => window.close()} />}</div>;
}
