/** A workbook whose owner is the simulator: before each of a script's calls to it a person may act, or the call fails, or the run dies. */
import type { World } from '../../local/src/doors/world';
import type { OwnedWorkbook } from '../../local/src/model/contract';

/** Calls of a script that read or write; everything else is the host's own business. */
const CALLS = new Set([
  'getCells',
  'setCells',
  'setFormulas',
  'appendRow',
  'clear',
  'insertRows',
  'deleteRows',
  'copySheet',
  'copyCells',
  'deleteSheet',
  'insertSheet',
  'updateSheet',
  'setStyles',
  'setRules',
]);

/**
 * True for a call that follows its look at once: what a script reads and writes without a call between, nobody can come
 * between either (docs/decisions/writes.md).
 */
export function isAtOnce(last: string, call: string): boolean {
  return last === 'getCells' && (call === 'setCells' || call === 'copyCells');
}

export interface Interruption {
  /** Called before each call that reaches the workbook while a script runs. */
  beforeCall: ((name: string) => void) | null;
  /** Called at each call of any service (mail, properties, lock, cache, workbook) with its number from 1; true lets it fail. */
  atService: ((call: number) => boolean) | null;
}

/**
 * A world that asks at each call of a service whether it fails. While
 * `atService` is null nothing is counted.
 */
export function interruptedWorld(world: World, interruption: Interruption): World & { restart(): void } {
  let call = 0;
  return {
    ...world,
    get failAt() {
      if (interruption.atService === null) return null;
      call++;
      return interruption.atService(call) ? call : null;
    },
    restart: () => (call = 0),
  };
}

/** The model as scripts get it. What `interruption` itself does to the model is not interrupted. */
export function interruptedModel(model: OwnedWorkbook, interruption: Interruption): OwnedWorkbook {
  let isWithin = false;
  return new Proxy(model, {
    get(target, key) {
      const member = Reflect.get(target, key) as unknown;
      if (typeof member !== 'function') return member;
      const call = member as (...args: unknown[]) => unknown;
      // A script takes a call and makes it at once. The person acts when it is taken: what is done within the call belongs
      // to it, and is taken back where it fails.
      if (CALLS.has(String(key)) && interruption.beforeCall !== null && !isWithin) {
        isWithin = true;
        try {
          interruption.beforeCall(String(key));
        } finally {
          isWithin = false;
        }
      }
      return call.bind(target);
    },
  });
}
