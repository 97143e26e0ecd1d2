/** Fetches what a page needs only now and then, such as a reader of spreadsheet files, from the server, each once. */
import type { PartName, Parts } from './parts';
import { call } from '../shared/server';

const fetched = new Map<PartName, Promise<void>>();

/** Rejects with the server's sentence; the next try asks again. */
export async function fetchPart<N extends PartName>(name: N): Promise<Parts[N]> {
  const known =
    fetched.get(name) ??
    call('pagePart', { name }).then(({ script }) => {
      const element = document.createElement('script');
      element.textContent = script;
      document.head.append(element);
    });
  fetched.set(name, known);
  try {
    await known;
  } catch (problem) {
    fetched.delete(name);
    throw problem;
  }
  return window as unknown as Parts[N];
}
