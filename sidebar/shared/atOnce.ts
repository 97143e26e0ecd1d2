/** Several calls under way at a time: each takes a second or two on Google's side, most of it waiting. */

/** Google runs ten calls of a page at once; half of them leave room for whoever else works. */
const AT_ONCE = 5;

/** The results in the order of the list; the first failure ends it, and no further call is begun. */
export async function atOnce<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let isOver = false;
  const worker = async (): Promise<void> => {
    while (next < list.length && !isOver) {
      const at = next++;
      try {
        results[at] = await work(list[at] as T);
      } catch (problem) {
        isOver = true;
        throw problem;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, list.length) }, worker));
  return results;
}
