/** Waiting for another thread: an answer is the answer to its own question, whatever wakes the one that waits. */
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { awaited, newSignal } from '../src/threads/answers';
import { serve } from '../src/runtime/bridge';

const TSX = require.resolve('tsx/cjs/api');
const BRIDGE = path.resolve(__dirname, '../src/runtime/bridge.ts');
const CALLS = 3000;

function thread(code: string, data: object, transfer: readonly object[] = []): Worker {
  const start = `const { tsx, data } = require('node:worker_threads').workerData; require(tsx).register(); ${code}`;
  return new Worker(start, {
    eval: true,
    workerData: { tsx: TSX, data },
    transferList: transfer as never,
  });
}

test('Given a thread that wakes the waiting one at any time, Then each of 3,000 calls gets its own answer', async () => {
  const { port1, port2 } = new MessageChannel();
  const signal = newSignal();
  const disturber = thread('for (;;) Atomics.notify(data.signal, 0);', { signal });
  serve(port1, signal, { doubler: { double: (n: number) => 2 * n } });
  const caller = thread(
    `const doubler = require(data.bridge).remote(data.port, data.signal, 'doubler');
     let right = 0;
     for (let n = 0; n < ${CALLS}; n++) if (doubler.double(n) === 2 * n) right++;
     require('node:worker_threads').parentPort.postMessage(right);`,
    { bridge: BRIDGE, port: port2, signal },
    [port2],
  );
  const right = await new Promise((resolve, reject) => {
    caller.once('message', resolve);
    caller.once('error', reject);
  });
  await Promise.all([disturber.terminate(), caller.terminate()]);
  port1.close();
  expect(right).toBe(CALLS);
});

test('Given no answer, Then patience ends in words', () => {
  const { port1, port2 } = new MessageChannel();
  try {
    expect(() => awaited(port1, newSignal(), 20)).toThrow('Service timed out.');
  } finally {
    port1.close();
    port2.close();
  }
});
