/** Lets the browser draw and answer between two pieces of long work. */

export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Calls `work` for each index, pausing so often that the page stays quick; `size` is what one piece takes on. */
export async function inPieces(count: number, size: number, work: (index: number) => void): Promise<void> {
  for (let index = 0; index < count; index++) {
    if (index > 0 && index % size === 0) await pause();
    work(index);
  }
}
