/** The one way to change the workbook while nobody else does. */
import type { Shell } from '../google/ports';
import { workbookTexts } from '../messages/zh/workbook';

/** Gives what the work gives, done under the script’s lock; throws a sentence, nothing begun, when the lock is not had within `waitMs`. */
export function locked<T>(shell: Shell, waitMs: number, work: () => T): T {
  const done = shell.lock.withLock(waitMs, work);
  if (done === null) throw new Error(workbookTexts.busy);
  return done.value;
}
