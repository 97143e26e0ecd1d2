/** Fetches further parts of the page from the server, each once: what reads backups and what writes xlsx files. */
import { call } from '../shared/server';
import type { readBackupSheets } from './backupReader';
import type { xlsxFile } from './xlsxFile';

/** What each part leaves on the window. */
interface Parts {
  readonly reader: { readonly readBackupSheets: typeof readBackupSheets };
  readonly writer: { readonly xlsxFile: typeof xlsxFile };
}

const fetched = new Map<keyof Parts, Promise<void>>();

/** Rejects with the server's sentence; the next try asks again. */
async function fetchPart<N extends keyof Parts>(name: N): Promise<Parts[N]> {
  const known =
    fetched.get(name) ??
    call('exports.script', { part: name }).then(({ script }) => {
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

export async function fetchReader(): Promise<typeof readBackupSheets> {
  return (await fetchPart('reader')).readBackupSheets;
}

export async function fetchWriter(): Promise<typeof xlsxFile> {
  return (await fetchPart('writer')).xlsxFile;
}
