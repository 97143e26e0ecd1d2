/** Fetches the reader of backup files from the server, once. */
import { call } from '../shared/server';
import type { readBackupSheets } from './backupReader';

type Reader = typeof readBackupSheets;
let fetched: Promise<Reader> | null = null;

/** Rejects with the server's sentence; the next try asks again. */
export function fetchBackupReader(): Promise<Reader> {
  fetched ??= call('exports.reader', {})
    .then(({ script }) => {
      const element = document.createElement('script');
      element.textContent = script;
      document.head.append(element);
      const { readBackupSheets: reader } = window as unknown as { readBackupSheets?: Reader };
      if (reader === undefined) throw new Error('readBackupSheets');
      return reader;
    })
    .catch((problem: unknown) => {
      fetched = null;
      throw problem;
    });
  return fetched;
}
