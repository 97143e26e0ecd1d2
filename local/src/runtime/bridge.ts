/** The synchronous bridge: a worker calls an object of the owning thread and waits for what it answers. */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';

export interface BridgeCall {
  readonly target: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
type BridgeAnswer =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string; readonly code?: string } };

/** Worker's side: an object whose methods are those of the owner's object of that name. */
export function remote<T extends object>(port: MessagePort, signal: Int32Array, target: string): T {
  return new Proxy({} as T, {
    get:
      (_object, method) =>
      (...args: unknown[]) => {
        Atomics.store(signal, 0, 0);
        port.postMessage({ target, method: String(method), args } satisfies BridgeCall);
        Atomics.wait(signal, 0, 0);
        const { message } = receiveMessageOnPort(port) as { message: BridgeAnswer };
        if ('value' in message) return message.value;
        const error = new Error(message.error.message);
        error.name = message.error.name;
        throw Object.assign(error, message.error.code === undefined ? {} : { code: message.error.code });
      },
  });
}

/** Owner's side: answers the calls of one worker until its port closes. Promises are waited for. */
export function serve(port: MessagePort, signal: Int32Array, targets: Readonly<Record<string, object>>): void {
  port.on('message', ({ target, method, args }: BridgeCall) => {
    void answer(targets[target], method, args).then((message) => {
      port.postMessage(message);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
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
