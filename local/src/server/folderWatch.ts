/** Tells when files of a folder come or go; the folder is made where it is missing. */
import { mkdirSync, watch } from 'node:fs';

/** @returns stops it */
export function watchFolder(folder: string, changed: () => void): () => void {
  mkdirSync(folder, { recursive: true });
  let soon: NodeJS.Timeout | null = null;
  const watcher = watch(folder, () => {
    soon ??= setTimeout(() => {
      soon = null;
      changed();
    }, 100);
  });
  // Where the system cannot watch, the lists are still right when they are opened.
  watcher.on('error', () => watcher.close());
  return () => {
    watcher.close();
    if (soon) clearTimeout(soon);
  };
}
