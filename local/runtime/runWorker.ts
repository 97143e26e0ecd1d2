/** A run in a thread of its own: a script that blocks, waits or never ends leaves the host alive. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { WorkbookModel } from '../model/contract';
import { remote } from './bridge';
import { createChores } from './chores';
import type { RunRequest } from './contract';
import { execute } from './execute';
import type { BlockingUi, StoresDoor } from './hostDoors';

export interface RunWorkerData {
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly request: RunRequest;
  readonly runId: string;
  readonly hasUi: boolean;
  readonly clockOffset: number;
  readonly outFolder: string;
  readonly scriptFolder: string;
}

const { port, signal, request, runId, hasUi, ...rest } = workerData as RunWorkerData;
const chores = createChores(rest.outFolder);
const doors = {
  ...rest,
  chores,
  model: remote<WorkbookModel>(port, signal, 'model'),
  stores: remote<StoresDoor>(port, signal, 'stores'),
  ui: hasUi ? remote<BlockingUi>(port, signal, 'ui') : null,
};
const result = execute(doors, request, runId);
chores.close();
parentPort?.postMessage(result);
