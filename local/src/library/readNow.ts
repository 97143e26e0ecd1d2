/** Reads an xlsx while the caller's thread waits: for headless runs, whose scripts are synchronous in the owner's process. */
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ReadWorkbook } from '../files/xlsxRead';
import { awaited, newSignal } from '../threads/answers';

const PATIENCE_MS = 120_000;
/** Node loads plain JavaScript only; what reads is TypeScript. */
const READING = `
const { tsx, file, answers, path, port, signal } = require('node:worker_threads').workerData;
require(tsx).register();
const answer = (message) => require(answers).tell(port, signal, message);
require(file).readXlsx(require('node:fs').readFileSync(path))
  .then((value) => answer({ value }), (error) => answer({ error: error.message }));`;

/** @throws Error where the file cannot be read */
export function readNow(file: string): ReadWorkbook {
  const { port1, port2 } = new MessageChannel();
  const signal = newSignal();
  const worker = new Worker(READING, {
    eval: true,
    workerData: {
      tsx: require.resolve('tsx/cjs/api'),
      file: path.resolve(__dirname, '../files/xlsxRead.ts'),
      answers: path.resolve(__dirname, '../threads/answers.ts'),
      path: file,
      port: port2,
      signal,
    },
    transferList: [port2],
  });
  try {
    const { value, error } = awaited(port1, signal, PATIENCE_MS) as { value?: ReadWorkbook; error?: string };
    if (value === undefined) throw new Error(error);
    return value;
  } finally {
    port1.close();
    void worker.terminate();
  }
}
