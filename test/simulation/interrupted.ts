/** A workbook whose owner is the simulator: before each of a script's calls to it a person may act, or the call fails, or the run dies. */
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

export interface Interruption {
  /** Called before each call while a script runs; throws to let the call fail. */
  beforeCall: ((name: string) => void) | null;
}

/** The model as scripts get it. What `interruption` itself does to the model is not interrupted. */
export function interruptedModel(model: OwnedWorkbook, interruption: Interruption): OwnedWorkbook {
  let isWithin = false;
  return new Proxy(model, {
    get(target, key) {
      const member = Reflect.get(target, key) as unknown;
      if (typeof member !== 'function') return member;
      const call = member as (...args: unknown[]) => unknown;
      if (!CALLS.has(String(key))) return call.bind(target);
      return (...args: unknown[]) => {
        if (interruption.beforeCall !== null && !isWithin) {
          isWithin = true;
          try {
            interruption.beforeCall(String(key));
          } finally {
            isWithin = false;
          }
        }
        return call.apply(target, args);
      };
    },
  });
}
