/** The synchronous bridge: a worker calls an object of the owning thread and waits for what it answers. */
import type { MessagePort } from 'node:worker_threads';
import { ask, tell, type Signal } from '../threads/answers';

export interface BridgeCall {
  readonly target: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
type BridgeAnswer =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string; readonly code?: string } };

/** Worker's side: an object whose methods are those of the owner's object of that name. */
export function remote<T extends object>(port: MessagePort, signal: Signal, target: string): T {
  return new Proxy({} as T, {
    get:
      (_object, method) =>
      (...args: unknown[]) => {
        const call: BridgeCall = { target, method: String(method), args };
        const answer = ask(port, signal, call) as BridgeAnswer;
        if ('value' in answer) return answer.value;
        const error = new Error(answer.error.message);
        error.name = answer.error.name;
        throw Object.assign(error, answer.error.code === undefined ? {} : { code: answer.error.code });
      },
  });
}

/** Owner's side: answers the calls of one worker until its port closes. Promises are waited for. */
export function serve(port: MessagePort, signal: Signal, targets: Readonly<Record<string, object>>): void {
  port.on('message', ({ target, method, args }: BridgeCall) => {
    void answer(targets[target], method, args).then((message) => tell(port, signal, message));
  });
}

async function answer(target: object | undefined, method: string, args: readonly unknown[]): Promise<BridgeAnswer> {
  try {
    const found = (target as Record<string, ((...a: unknown[]) => unknown) | undefined> | undefined)?.[method];
    if (found === undefined) throw new Error(`NotImplemented: ${method}`);
    return { value: await found.apply(target, [...args]) };
  } catch (error) {
    const { name = 'Error', message = String(error), code } = (error ?? {}) as Error & { code?: string };
    return { error: { name, message, ...(code === undefined ? {} : { code }) } };
  }
}
