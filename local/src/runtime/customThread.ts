/** Calls from cells in the server: one after another in a thread that lives on, so that no call holds the workbook up. */
import { randomUUID } from 'node:crypto';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { CustomValue, WorkbookModel } from '../model/contract';
import { newSignal } from '../threads/answers';
import { serve } from './bridge';
import { builtWorker } from './builtWorker';
import type { RunRequest, RunResult } from '../doors/contract';
import { customMessage, customRequest } from './customFunctions';
import type { RunSettings, StoresDoor } from '../doors/runDoors';

export interface CustomJob {
  readonly request: RunRequest;
  readonly runId: string;
  readonly settings: RunSettings;
}

interface Call {
  readonly name: string;
  readonly args: readonly CustomValue[];
}

interface Around {
  readonly model: WorkbookModel;
  readonly stores: StoresDoor;
  settings(): RunSettings;
  settle(name: string, args: readonly CustomValue[], result: CustomValue): void;
}

export class CustomThread {
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** The first is under way. */
  readonly #calls = new Map<string, Call>();
  #isRunning = false;
  #isClosed = false;

  constructor(private readonly around: Around) {}

  /** The result is told by `settle`; a call that waits already is not made twice. */
  call(name: string, args: readonly CustomValue[]): undefined {
    if (this.#isClosed) return;
    const key = `${name} ${JSON.stringify(args)}`;
    if (!this.#calls.has(key)) this.#calls.set(key, { name, args });
    this.#next();
  }

  close(): Promise<unknown> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#calls.clear();
    return this.#worker?.terminate() ?? Promise.resolve();
  }

  #next(): void {
    const [first] = this.#calls.values();
    if (!first || this.#isRunning) return;
    this.#isRunning = true;
    const request = customRequest(first.name, first.args);
    this.#worker ??= this.#start();
    const job: CustomJob = { request, runId: randomUUID(), settings: this.around.settings() };
    this.#worker.postMessage(job);
    this.#timer = setTimeout(() => this.#fail('Exceeded maximum execution time'), request.limit + 1000);
    this.#timer.unref();
  }

  #answered(result: RunResult): void {
    this.#settle(
      result.ok ? (result.value as CustomValue) : { error: '#ERROR!', message: customMessage(result.error) },
    );
  }

  /** The thread is of no more use: the call fails, the next one gets a new thread. */
  #fail(message: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    if (this.#isRunning) this.#settle({ error: '#ERROR!', message });
  }

  #settle(result: CustomValue): void {
    clearTimeout(this.#timer);
    this.#isRunning = false;
    const [first] = this.#calls;
    if (!first) return;
    const [key, { name, args }] = first;
    this.#calls.delete(key);
    this.around.settle(name, args, result);
    this.#next();
  }

  #start(): Worker {
    const { port1, port2 } = new MessageChannel();
    const signal = newSignal();
    const { model, stores } = this.around;
    serve(port1, signal, { model, stores });
    const workerData = { port: port2, signal, outFolder: this.around.settings().outFolder };
    const worker = new Worker(builtWorker('customWorker'), { workerData, transferList: [port2] });
    worker.on('message', (result: RunResult) => this.#answered(result));
    worker.on('error', (error) => worker === this.#worker && this.#fail(error.message));
    worker.once('exit', () => port1.close());
    worker.unref();
    port1.unref();
    return worker;
  }
}
