/** What a page does at the moment: one piece of work at a time, its failure kept on the page until the next. */
import { signal } from '@preact/signals';

/** What goes on now; '' when nothing does. */
export const busy = signal('');
export const notice = signal('');
export const error = signal('');

/** Runs the work unless another is under way: a second press does nothing. Gives whether it ended well. */
export async function during(what: string, work: () => Promise<void>): Promise<boolean> {
  if (busy.value !== '') return false;
  busy.value = what;
  notice.value = '';
  error.value = '';
  try {
    await work();
    return true;
  } catch (problem) {
    error.value = problem instanceof Error ? problem.message : String(problem);
    return false;
  } finally {
    busy.value = '';
  }
}
