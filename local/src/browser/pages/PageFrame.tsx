/** A page of the script in its sandboxed iframe on the pages' own origin, and the wire between it and the host. */
import { useEffect, useRef } from 'preact/compat';
import { useWorkspace } from '../app/workspace';
import type { PageView } from '../../protocol/views';
import { HostError } from '../connection/connection';
import type { FromPage, ToPage } from '../../protocol/pageMessages';

interface Props {
  readonly page: PageView;
  readonly onClose: () => void;
  readonly onSize?: (size: { width?: number; height?: number }) => void;
}

/** No access to the shell (another origin); forms, dialogs (print), popups and downloads as at Google. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-by-user-activation';

export function PageFrame({ page, onClose, onSize }: Props) {
  const { store, state, focusGrid } = useWorkspace();
  const frame = useRef<HTMLIFrameElement>(null);
  const handlers = useRef({ onClose, onSize });
  handlers.current = { onClose, onSize };
  const origin = state.pageOrigin;
  useEffect(() => {
    const listen = (event: MessageEvent<FromPage>) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== origin || event.data?.gas !== 'page')
        return;
      const message = event.data;
      if (message.kind === 'close') handlers.current.onClose();
      else if (message.kind === 'size') handlers.current.onSize?.(message);
      else if (message.kind === 'focusEditor') focusGrid.current();
      else {
        const { id, name, args, files } = message;
        const reply = (answer: ToPage) => frame.current?.contentWindow?.postMessage(answer, origin);
        store
          .ask('call', { name, args, files })
          .then((value) => reply({ gas: 'shell', kind: 'done', id, value }))
          .catch((error: HostError) =>
            reply({ gas: 'shell', kind: 'failed', id, error: { name: error.name, message: error.message } }),
          );
      }
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [store, page.id, origin, focusGrid]);
  return <iframe ref={frame} title={page.title} src={page.url} sandbox={SANDBOX} allow="clipboard-write" />;
}
