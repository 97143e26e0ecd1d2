/** The thread of calls from cells: each is a run of its own, without a window and without rights. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { WorkbookModel } from '../model/contract';
import { remote } from './bridge';
import { createChores } from './chores';
import type { CustomJob } from './customThread';
import { execute } from './execute';
import type { RunFolders, StoresDoor } from './hostDoors';

const { port, signal, ...folders } = workerData as RunFolders & { port: MessagePort; signal: Int32Array };
const fixed = {
  ...folders,
  model: remote<WorkbookModel>(port, signal, 'model'),
  stores: remote<StoresDoor>(port, signal, 'stores'),
  ui: null,
  chores: createChores(folders.outFolder),
};

parentPort?.on('message', ({ request, runId, clockOffset }: CustomJob) =>
  parentPort?.postMessage(execute({ ...fixed, clockOffset }, request, runId)),
);
