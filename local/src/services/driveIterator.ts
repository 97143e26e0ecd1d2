/** FileIterator and FolderIterator. */
import type { ServiceContext } from './serviceContext';

export function driveIterator<T>(
  context: ServiceContext,
  name: 'FileIterator' | 'FolderIterator',
  items: readonly T[],
) {
  let next = 0;
  return context.expose(name, {
    hasNext: () => next < items.length,
    next(): T {
      if (next >= items.length) throw new Error('Cannot retrieve the next object: iterator has reached the end.');
      return items[next++]!;
    },
    getContinuationToken: () => String(next),
  });
}
