/** What a page does at the moment: one piece of work at a time, its failure kept on the page until the next. */
import { computed, effect, signal } from '@preact/signals';

/** Work longer than this is told to be still going on: far below the minutes after which no answer can come. */
const SLOW_AFTER_MS = 20_000;

/** What goes on now; '' when nothing does. */
export const busy = signal('');
export const isBusy = computed(() => busy.value !== '');
/** True when the present work takes long. */
export const isSlow = signal(false);
export const notice = signal('');
export const error = signal('');

/** Runs the work unless another is under way: a second press does nothing. Gives whether it ended well. */
export async function during(what: string, work: () => Promise<unknown>): Promise<boolean> {
  if (busy.value !== '') return false;
  busy.value = what;
  notice.value = '';
  error.value = '';
  const timer = setTimeout(() => (isSlow.value = true), SLOW_AFTER_MS);
  try {
    await work();
    return true;
  } catch (problem) {
    error.value = problem instanceof Error ? problem.message : String(problem);
    return false;
  } finally {
    clearTimeout(timer);
    isSlow.value = false;
    busy.value = '';
  }
}

/** Resolves when nothing goes on: who is quicker than the page's first question is not unheard. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    stop = effect(() => {
      if (busy.value !== '') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
