/** Runs reading and writing of xlsx off the main thread: one worker a job, so that its memory goes with it. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkbookData } from '../model/contract';
import type { ReadWorkbook } from './xlsxRead';

export type Job =
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly data: WorkbookData; readonly journal: number };
export type Reply =
  | { readonly ok: true; readonly value: ReadWorkbook | null }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A failure inside the worker: `code` of the file system, or of FileErrorCode. */
class JobError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function readInWorker(file: string): Promise<ReadWorkbook> {
  return run({ kind: 'read', path: file }) as Promise<ReadWorkbook>;
}
export async function writeInWorker(file: string, data: WorkbookData, journal: number): Promise<void> {
  await run({ kind: 'write', path: file, data, journal });
}

function run(job: Job): Promise<ReadWorkbook | null> {
  // Node loads plain JavaScript only; the worker's own file is TypeScript.
  const start =
    'const { tsx, file } = require("node:worker_threads").workerData; require(tsx).register(); require(file);';
  const workerData = { tsx: require.resolve('tsx/cjs/api'), file: path.join(__dirname, 'xlsxJob.ts'), job };
  return new Promise((resolve, reject) => {
    // Room for young objects halves the time: a worker's default suits small jobs.
    const worker = new Worker(start, {
      eval: true,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 256 },
    });
    worker.once('message', (reply: Reply) => {
      if (reply.ok) resolve(reply.value);
      else reject(new JobError(reply.code, reply.message));
      void worker.terminate();
    });
    worker.once('error', (error) => reject(new JobError('IO', String(error))));
    worker.once('exit', (code) => reject(new JobError('IO', `The worker ended (${code}).`)));
  });
}
