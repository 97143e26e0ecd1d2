/** A list that the host keeps, asked for again whenever the host says that it changed. */
import { useEffect, useState } from 'preact/compat';
import { useWorkspace } from '../app/workspace';
import type { Reply } from '../../protocol/requests';

export function useList<N extends 'triggers' | 'mails' | 'prints' | 'runs'>(
  name: N,
  version: unknown,
): Reply<N> | null {
  const { store, state } = useWorkspace();
  const [list, setList] = useState<Reply<N> | null>(null);
  useEffect(() => {
    let current = true;
    store
      .ask(name, {} as never)
      .then((reply) => current && setList(reply))
      .catch(() => undefined);
    return () => void (current = false);
  }, [store, name, version, state.line, state.user.email]);
  return list;
}

/** An instant as Taipei reads it. */
export function shownTime(milliseconds: number, zone: string): string {
  return new Intl.DateTimeFormat('zh-TW', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hour12: false,
  }).format(milliseconds);
}
