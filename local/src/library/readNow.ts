/** Reads an xlsx while the caller's thread waits: for headless runs, whose scripts are synchronous in the owner's process. */
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ReadWorkbook } from '../files/xlsxRead';

const PATIENCE_MS = 120_000;
/** Node loads plain JavaScript only; what reads is TypeScript. */
const READING = `
const { tsx, file, path, port, signal } = require('node:worker_threads').workerData;
require(tsx).register();
require(file).readXlsx(require('node:fs').readFileSync(path))
  .then((value) => port.postMessage({ value }), (error) => port.postMessage({ error: error.message }))
  .finally(() => { Atomics.store(signal, 0, 1); Atomics.notify(signal, 0); });`;

/** @throws Error where the file cannot be read */
export function readNow(file: string): ReadWorkbook {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(READING, {
    eval: true,
    workerData: {
      tsx: require.resolve('tsx/cjs/api'),
      file: path.resolve(__dirname, '../files/xlsxRead.ts'),
      path: file,
      port: port2,
      signal,
    },
    transferList: [port2],
  });
  try {
    if (Atomics.wait(signal, 0, 0, PATIENCE_MS) === 'timed-out') throw new Error('The file could not be read in time.');
    const { value, error } = (receiveMessageOnPort(port1) as { message: { value?: ReadWorkbook; error?: string } })
      .message;
    if (value === undefined) throw new Error(error);
    return value;
  } finally {
    port1.close();
    void worker.terminate();
  }
}
