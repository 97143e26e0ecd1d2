/** What the worker does: read a file into data, or write data to a file that is on the disk when it answers. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Job, Reply } from './worker';
import { readXlsx, UnreadableFile } from './xlsxRead';
import { writeXlsx } from './xlsxWrite';

function done(job: Job): Reply {
  try {
    if (job.kind === 'read') return { ok: true, value: readXlsx(readFileSync(job.path)) };
    writeFully(job.path, writeXlsx(job.data, job.journal));
    return { ok: true, value: null };
  } catch (error) {
    const code = error instanceof UnreadableFile ? error.message : ((error as NodeJS.ErrnoException).code ?? 'IO');
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

function writeFully(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

parentPort!.postMessage(done((workerData as { job: Job }).job));
