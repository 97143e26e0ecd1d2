/** A run in a thread of its own: a script that blocks, waits or never ends leaves the host alive. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { LibraryDoor } from '../library/contract';
import type { WorkbookModel } from '../model/contract';
import { remote } from './bridge';
import { createChores } from './chores';
import type { RunRequest } from '../doors/contract';
import { execute } from './execute';
import type { BlockingUi, HostDoor, RunSettings, StoresDoor } from '../doors/runDoors';

export interface RunWorkerData extends RunSettings {
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly request: RunRequest;
  readonly runId: string;
  readonly hasUi: boolean;
}

const { port, signal, request, runId, hasUi, ...settings } = workerData as RunWorkerData;
const chores = createChores(settings.outFolder);
const host = remote<HostDoor>(port, signal, 'host');
const doors = {
  ...settings,
  chores,
  beforeMail: () => host.beforeMail(),
  model: remote<WorkbookModel>(port, signal, 'model'),
  stores: remote<StoresDoor>(port, signal, 'stores'),
  library: remote<LibraryDoor>(port, signal, 'library'),
  ui: hasUi ? remote<BlockingUi>(port, signal, 'ui') : null,
};
const result = execute(doors, request, runId);
chores.close();
parentPort?.postMessage(result);
