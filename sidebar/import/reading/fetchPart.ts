/** Fetches the reader of spreadsheet files from the server, once. */
import { imports } from '../server';
import type { ReadSheets } from './sheet';

let fetched: Promise<ReadSheets> | null = null;

/** Rejects with the server's sentence; the next try asks again. */
export function fetchReader(): Promise<ReadSheets> {
  fetched ??= imports
    .reader()
    .then(({ script }) => {
      const element = document.createElement('script');
      element.textContent = script;
      document.head.append(element);
      const { readSheets } = window as unknown as { readSheets?: ReadSheets };
      if (readSheets === undefined) throw new Error('readSheets');
      return readSheets;
    })
    .catch((problem: unknown) => {
      fetched = null;
      throw problem;
    });
  return fetched;
}
