/** LockService: locks of the document, the script and the user, held by one run at a time. */
import type { ServiceContext } from './serviceContext';

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
/** How often a run that waits looks again. */
const LOOK_MS = 10;

/** Waits without turning the event loop: Apps Script is synchronous. */
export function pause(ms: number): void {
  Atomics.wait(PAUSE, 0, 0, ms);
}

export class ScriptLock {
  readonly #context: ServiceContext;
  readonly #name: string;
  #isHeld = false;
  constructor(context: ServiceContext, name: string) {
    this.#context = context;
    this.#name = name;
  }
  /** Re-entrant within a run. A time below zero is over before it began. */
  tryLock(ms: number): boolean {
    if (ms < 0) return false;
    const { stores } = this.#context.doors;
    const until = Date.now() + ms;
    for (;;) {
      if (stores.tryLock(this.#name, this.#context.runId)) return (this.#isHeld = true);
      const left = until - Date.now();
      if (left <= 0) return false;
      pause(Math.min(LOOK_MS, left));
    }
  }
  waitLock(ms: number): void {
    if (!this.tryLock(ms)) throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.#isHeld;
  }
  releaseLock(): void {
    this.#context.doors.stores.releaseLock(this.#name, this.#context.runId);
    this.#isHeld = false;
  }
}

export function lockService(context: ServiceContext) {
  const locks = new Map<string, ScriptLock>();
  const lockOf = (name: string) => {
    let lock = locks.get(name);
    if (!lock) locks.set(name, (lock = new ScriptLock(context, name)));
    return context.expose('Lock', lock);
  };
  return context.expose('LockService', {
    /** None where no document is open. */
    getDocumentLock: () => (context.isWebApp ? null : lockOf('document')),
    getScriptLock: () => lockOf('script'),
    getUserLock: () => lockOf(`user:${context.effectiveUser}`),
  });
}
