/** Waiting for another thread, as the services of Apps Script do: the caller stands still until the answer is there. */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';

/** 0 = no answer yet, 1 = one lies at the port. Shared by the two threads. */
export type Signal = Int32Array;

export function newSignal(): Signal {
  return new Int32Array(new SharedArrayBuffer(4));
}

/** Caller's side: sends a message and stands still until the answer to it is there. @throws Error when patience (ms) ends */
export function ask(port: MessagePort, signal: Signal, message: unknown, patience = Infinity): unknown {
  port.postMessage(message);
  return awaited(port, signal, patience);
}

/**
 * The next message at the port. What wakes may be the late notify of the answer before, so the port is looked at again
 * after each waking. @throws Error when patience (ms) ends
 */
export function awaited(port: MessagePort, signal: Signal, patience = Infinity): unknown {
  const until = performance.now() + patience;
  for (;;) {
    // Put back before the look: an answer that comes after it sets the signal, and the wait is over at once.
    Atomics.store(signal, 0, 0);
    const received = receiveMessageOnPort(port) as { message: unknown } | undefined;
    if (received !== undefined) return received.message;
    const left = until - performance.now();
    if (left <= 0) throw new Error('Service timed out.');
    Atomics.wait(signal, 0, 0, left);
  }
}

/** The other side: hands an answer over. */
export function tell(port: MessagePort, signal: Signal, message: unknown): void {
  port.postMessage(message);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}
