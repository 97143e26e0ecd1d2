/** Opens a script folder over a workbook: the runtime that the server and the headless runner use. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { CustomValue, OwnedWorkbook, WorkbookModel } from '../model/contract';
import { serve } from './bridge';
import { HostLibrary } from '../library/hostLibrary';
import { newSignal } from '../threads/answers';
import { builtWorker } from './builtWorker';
import { createChores } from './chores';
import { planText } from '../doors/clockPlan';
import type {
  InstalledTrigger,
  OpenRuntime,
  Run,
  RunRequest,
  RunResult,
  RuntimeOptions,
  ScriptRuntime,
  UiPort,
} from '../doors/contract';
import { execute } from './execute';
import { readManifest } from '../doors/manifest';
import { inspectScript } from './scriptFolder';
import { customRequest, customResult } from './customFunctions';
import { CustomThread } from './customThread';
import { FailureMails } from './failureMails';
import type { Chores } from '../doors/chores';
import type { BlockingUi, HostDoor, RunSettings } from '../doors/runDoors';
import { HostStores } from '../doors/hostStores';
import type { RunWorkerData } from './runWorker';
import { HOME, type World } from '../doors/world';

const NO_METER = { serviceCalls: 0, cellsRead: 0, cellsWritten: 0, calls: {} };

export const openRuntime: OpenRuntime = async (options) => new FolderRuntime(options);

class FolderRuntime implements ScriptRuntime {
  readonly #stores: HostStores;
  readonly #library: HostLibrary;
  readonly #script: ReturnType<typeof inspectScript>;
  readonly #outFolder: string;
  readonly #workers = new Set<Worker>();
  /** Of the runs in this process; a run in a thread has its own. */
  readonly #chores: Chores;
  readonly #failures: FailureMails;
  #webAppUrl = '';
  readonly #world: World;
  readonly #deployer: string;
  readonly #ownZone: string;
  #customThread: CustomThread | null = null;
  #offset = 0;
  #isSet = false;

  constructor(private readonly options: RuntimeOptions) {
    this.#stores = new HostStores(options.hostFolder, () => this.clock().now);
    this.#library = new HostLibrary(path.join(options.hostFolder, 'drive'), options.model, () => this.clock().now);
    this.#script = inspectScript(options.scriptFolder);
    this.#world = options.world ?? HOME;
    const { owner, timeZone } = options.model.meta();
    this.#deployer = owner;
    this.#ownZone = timeZone;
    if (this.#world.zone !== null) options.model.setMeta({ timeZone: this.#world.zone });
    this.#outFolder = options.outFolder ?? options.hostFolder;
    this.#chores = createChores(this.#outFolder);
    this.#failures = new FailureMails(this.#outFolder, options.model, () => this.clock().now);
    // Of `new Date(2026, 1, 3)` in scripts, threads included: a process has one zone, and the host itself uses none.
    process.env.TZ = readManifest(options.scriptFolder).timeZone ?? options.model.meta().timeZone;
    this.setClock(options.now);
    options.model.setClock(() => this.clock().now);
    this.#openCustomFunctions();
  }

  /** Cells call the script's functions: at once in this process, or in a thread beside the server. */
  #openCustomFunctions(): void {
    const { model, workers } = this.options;
    const names = this.functionNames().filter((name) => !name.endsWith('_'));
    if (names.length === 0) return;
    this.#customThread = workers
      ? new CustomThread({
          model,
          stores: this.#stores,
          settings: () => this.#around(),
          settle: (...settled) => model.settleCustom(...settled),
        })
      : null;
    const call = (name: string, args: readonly CustomValue[]) =>
      this.#customThread
        ? this.#customThread.call(name, args)
        : customResult(this.#executed(randomUUID(), customRequest(name, args), model, null));
    model.setCustomFunctions({ names, call });
  }

  functionNames = () => this.#script.functionNames;
  get loadError() {
    return this.#script.loadError;
  }
  clock = () => ({ now: Date.now() + this.#offset, set: this.#isSet });
  setClock(now: Date | null): void {
    this.#isSet = now !== null;
    this.#offset = now === null ? 0 : now.getTime() - Date.now();
  }
  leaveWorld(): void {
    const { model } = this.options;
    if (this.#world.zone !== null && model.meta().timeZone === this.#world.zone)
      model.setMeta({ timeZone: this.#ownZone });
  }
  setWebAppUrl(url: string): void {
    this.#webAppUrl = url;
  }
  triggers(): readonly InstalledTrigger[] {
    return this.#stores
      .triggers()
      .map(({ plan, ...trigger }) => ({ ...trigger, description: plan ? planText(plan) : trigger.kind }));
  }
  onTriggersChanged = (listener: () => void) => this.#stores.onTriggersChanged(listener);
  triggerRan = (id: string) => this.#stores.triggerRan(id);

  start(request: RunRequest, ui: UiPort | null): Run {
    const id = randomUUID();
    if (this.loadError !== null)
      return { id, done: Promise.resolve(failure('SyntaxError', this.loadError)), stop: () => undefined };
    const run = this.options.workers ? this.#inWorker(id, request, ui) : this.#inProcess(id, request, ui);
    if (this.#world.isBusy) void run.done.then(({ meter }) => (this.#offset += meter.milliseconds ?? 0));
    if (request.event?.kind === 'clock') void run.done.then((result) => this.#failures.tell(request, result));
    return run;
  }

  /** The model as this run writes it: every change bears the person's name. */
  #model({ user }: RunRequest, run: string): WorkbookModel {
    const { model } = this.options;
    return new Proxy(model, {
      get: (target, key) => {
        const member = Reflect.get(target, key) as unknown;
        if (typeof member !== 'function') return member;
        if (this.#world.isSharedDrive && ownerless(target, key)) return ownerless(target, key);
        return (...args: unknown[]) =>
          target.withOrigin({ user, run }, () => (member as (...a: unknown[]) => unknown).apply(target, args));
      },
    });
  }

  #around(): RunSettings {
    return {
      clockOffset: this.#offset,
      outFolder: this.#outFolder,
      scriptFolder: this.options.scriptFolder,
      allowNet: this.options.allowNet ?? false,
      webAppUrl: this.#webAppUrl,
      world: this.#world,
      deployer: this.#deployer,
    };
  }

  #inProcess(id: string, request: RunRequest, ui: UiPort | null): Run {
    const result = this.#executed(id, request, this.#model(request, id), ui);
    return { id, done: this.#saved(result), stop: () => undefined };
  }

  /** A run has ended when what it did to further workbooks is on the disk. */
  async #saved(result: RunResult): Promise<RunResult> {
    try {
      if (this.#library.isDirty) await this.#library.save();
      return result;
    } catch (error) {
      return { ...failure('Error', error instanceof Error ? error.message : String(error)), log: result.log };
    }
  }

  #executed(id: string, request: RunRequest, model: WorkbookModel, ui: UiPort | null): RunResult {
    const doors = {
      model,
      stores: this.#stores,
      library: this.#library.door(request.effectiveUser ?? request.user, true),
      chores: this.#chores,
      ui: ui && blocking(ui),
      ...this.#around(),
      beforeMail: () => void this.options.durable?.(),
    };
    const result = execute(doors, request, id);
    this.#stores.releaseAll(id);
    return result;
  }

  #inWorker(id: string, request: RunRequest, ui: UiPort | null): Run {
    const { port1, port2 } = new MessageChannel();
    const signal = newSignal();
    const host: HostDoor = { beforeMail: async () => this.options.durable?.() };
    serve(port1, signal, {
      model: this.#model(request, id),
      stores: this.#stores,
      library: this.#library.door(request.effectiveUser ?? request.user, false),
      host,
      ...(ui ? { ui } : {}),
    });
    const data: RunWorkerData = {
      port: port2,
      signal,
      request,
      runId: id,
      hasUi: ui !== null,
      ...this.#around(),
    };
    const env = { ...process.env, CHORE_WORKER: builtWorker('choreWorker') };
    // Built as plain JavaScript: it needs none of the loaders that this process was started with.
    const options = { workerData: data, transferList: [port2], env, execArgv: [] };
    const worker = new Worker(builtWorker('runWorker'), options);
    this.#workers.add(worker);
    let stopped: RunResult | null = null;
    const stop = (name: string, message: string) => {
      stopped = failure(name, message);
      void worker.terminate();
    };
    const timer = setTimeout(() => stop('Exception', 'Exceeded maximum execution time'), request.limit + 1000);
    const ended = new Promise<RunResult>((resolve) => {
      worker.once('message', (result: RunResult) => resolve(result));
      worker.once('error', (error) => resolve(failure(error.name, error.message)));
      worker.once('exit', () => resolve(stopped ?? failure('Error', 'The run was ended.')));
    }).finally(() => {
      clearTimeout(timer);
      port1.close();
      this.#workers.delete(worker);
      this.#stores.releaseAll(id);
    });
    return { id, done: ended.then((result) => this.#saved(result)), stop: () => stop('Error', 'The run was stopped.') };
  }

  async close(): Promise<void> {
    this.#chores.close();
    await Promise.all([...[...this.#workers].map((worker) => worker.terminate()), this.#customThread?.close()]);
  }
}

/** On a shared drive the file belongs to nobody, and nobody passes its protections as its owner. */
function ownerless(model: OwnedWorkbook, key: string | symbol): unknown {
  const members: Partial<WorkbookModel> = {
    meta: () => ({ ...model.meta(), owner: '' }),
    access: (user, range) => model.access(user, range, false),
    insertAccess: (user, sheetId, axis, at) => model.insertAccess(user, sheetId, axis, at, false),
  };
  return members[key as keyof WorkbookModel];
}

function failure(name: string, message: string): RunResult {
  return { ok: false, error: { name, message, stack: '' }, log: [], meter: NO_METER };
}

/** In one process nobody can be waited for. */
function blocking(ui: UiPort): BlockingUi {
  return {
    ...ui,
    ask: () => {
      throw new Error('A question can only be asked where the run has a thread of its own.');
    },
  };
}
