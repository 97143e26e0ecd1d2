/** The thread of calls from cells: each is a run of its own, without a window and without rights. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { LibraryDoor } from '../library/contract';
import type { WorkbookModel } from '../model/contract';
import { remote } from './bridge';
import { createChores } from './chores';
import type { CustomJob } from './customThread';
import { execute } from './execute';
import type { StoresDoor } from '../doors/runDoors';

const { port, signal, outFolder } = workerData as { port: MessagePort; signal: Int32Array; outFolder: string };
const fixed = {
  model: remote<WorkbookModel>(port, signal, 'model'),
  stores: remote<StoresDoor>(port, signal, 'stores'),
  library: remote<LibraryDoor>(port, signal, 'library'),
  ui: null,
  chores: createChores(outFolder),
  beforeMail: () => undefined,
};

parentPort?.on('message', ({ request, runId, settings }: CustomJob) =>
  parentPort?.postMessage(execute({ ...fixed, ...settings }, request, runId)),
);
