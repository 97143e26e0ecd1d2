/** The script's side of the server: which functions an opening, an edit, a menu, a page or the clock runs, and as whom. */
import { randomUUID } from 'node:crypto';
import type { EditEvent } from '../model/contract';
import type {
  AuthMode,
  InstalledTrigger,
  RunRequest,
  RunResult,
  ScriptRuntime,
  TriggerEvent,
  UiPort,
} from '../doors/contract';
import { marshalResult, type PageValue } from '../protocol/marshal';
import type { ClockView, RunView, TriggerView } from '../protocol/views';
import { inBackground } from './faults';
import { ClockTriggers } from './clockTriggers';
import type { RunLog } from './runLog';
import { escapeText } from '../services/htmlEscape';
import type { Cause, Runner, ScriptSide, WebAnswer, WebRequest } from './scriptSide';
import { Turns } from './turns';
import type { ShownPage, UiBroker } from './uiBroker';
import type { Windows } from './windows';

const SIMPLE_LIMIT = 30_000;
const LIMIT = 6 * 60_000;
const EDITS_AT_ONCE = 2;

interface Parts {
  readonly runtime: ScriptRuntime;
  readonly ui: UiBroker;
  readonly windows: Windows;
  readonly log: RunLog;
  readonly timeZone: () => string;
  readonly causes: Readonly<Record<Cause['kind'] | 'clock' | 'trigger' | 'web', string>>;
}
/** A run that the page or menu sees as failed. */
class ScriptError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export class ScriptHost implements ScriptSide {
  readonly #running = new Map<string, () => void>();
  readonly #clock: ClockTriggers;
  /** Forty people type faster than scripts start: what their edits run waits in a row, and memory stays as it is. */
  readonly #edits = new Turns(EDITS_AT_ONCE);

  constructor(private readonly parts: Parts) {
    parts.runtime.onTriggersChanged(() => parts.windows.sendAll({ type: 'changed', what: 'triggers' }));
    this.#clock = new ClockTriggers(parts.runtime, (trigger) => this.#fire(trigger, { kind: 'clock' }, null));
  }

  async run(cause: Cause, runner: Runner): Promise<PageValue> {
    const { causes } = this.parts;
    switch (cause.kind) {
      case 'open':
        await this.#simple('onOpen', { kind: 'open' }, runner, causes.open);
        await this.#installed('ON_OPEN', { kind: 'open' }, runner);
        return null;
      case 'edit':
        await this.#edits.take(() => this.#edited(cause.event, runner));
        return null;
      case 'menu': {
        const request = { functionName: cause.functionName, args: [], ...asPerson(runner) };
        const result = await this.#start(request, runner, causes.menu);
        const { functionName } = cause;
        if (!result.ok)
          this.parts.windows
            .get(runner.windowId)
            ?.send({ type: 'scriptError', functionName, message: result.error.message });
        return null;
      }
      case 'page': {
        const { functionName, args, files } = cause;
        const { isWebApp } = runner;
        const from = { isWebApp, fromPage: true, ...asPerson(runner) };
        const request = { functionName, args, ...(files ? { files } : {}), ...from };
        const result = await this.#start(request, runner, causes.page);
        if (!result.ok) throw new ScriptError(result.error.name, result.error.message);
        return marshalResult(result.value);
      }
    }
  }

  async webPage(parameters: Readonly<Record<string, readonly string[]>>, runner: Runner): Promise<ShownPage> {
    const value = await this.#web('doGet', { kind: 'get', parameters }, runner.user, runner);
    const functions = this.parts.runtime.functionNames();
    if (typeof value.html === 'string') return { html: value.html, title: String(value.title), functions };
    return { html: `<pre>${escapeText(String(value.text))}</pre>`, title: '', functions: [] };
  }

  async webAnswer({ method, ...request }: WebRequest, user: string): Promise<WebAnswer> {
    const isGet = method === 'GET';
    const event: TriggerEvent = isGet ? { kind: 'get', parameters: request.parameters } : { kind: 'post', ...request };
    const value = await this.#web(isGet ? 'doGet' : 'doPost', event, user, null);
    if (typeof value.html === 'string') return { type: 'text/html', body: value.html, fileName: null };
    return { type: String(value.contentType), body: String(value.text), fileName: value.fileName as string | null };
  }

  /** @throws ScriptError what the function threw; Error when it gave neither a page nor a text */
  async #web(
    functionName: 'doGet' | 'doPost',
    event: TriggerEvent,
    user: string,
    runner: Runner | null,
  ): Promise<Record<string, unknown>> {
    const isWebApp = true;
    const request: RunRequest = { functionName, args: [], event, user, isWebApp, authMode: 'FULL', limit: LIMIT };
    const result = await this.#start(request, runner, this.parts.causes.web);
    if (!result.ok) throw new ScriptError(result.error.name, result.error.message);
    const value = result.value as Record<string, unknown> | null;
    if (typeof value?.html === 'string' || typeof value?.text === 'string') return value;
    throw new Error(
      value === null || value === undefined
        ? 'The script completed but did not return anything.'
        : 'The script completed but the returned value is not a supported return type.',
    );
  }

  runs(): readonly RunView[] {
    return this.parts.log.list();
  }

  stopRun(id: string): void {
    this.#running.get(id)?.();
  }

  /** An account sees its own triggers only. */
  triggers(user: string): readonly TriggerView[] {
    return this.parts.runtime
      .triggers()
      .filter(({ owner }) => owner === user)
      .map(({ id, functionName, owner, description, next }) => ({ id, functionName, owner, kind: description, next }));
  }

  async runTrigger(id: string, runner: Runner): Promise<void> {
    const trigger = this.parts.runtime.triggers().find((one) => one.id === id && one.owner === runner.user);
    if (!trigger) return;
    const event: TriggerEvent = trigger.kind === 'CLOCK' ? { kind: 'clock' } : { kind: 'open' };
    const result = await this.#fire(trigger, event, runner);
    const { functionName } = trigger;
    if (!result.ok)
      this.parts.windows
        .get(runner.windowId)
        ?.send({ type: 'scriptError', functionName, message: result.error.message });
  }

  clock(): ClockView {
    return { ...this.parts.runtime.clock(), zone: this.parts.timeZone() };
  }

  setClock(iso: string | null): ClockView {
    const now = iso === null ? null : new Date(`${iso.length === 16 ? `${iso}:00` : iso}+08:00`);
    if (now && Number.isNaN(now.getTime())) throw new Error(`${iso}?`);
    this.parts.runtime.setClock(now);
    const clock = this.clock();
    this.parts.windows.sendAll({ type: 'clock', clock });
    inBackground('clock', this.#clock.runDue());
    return clock;
  }

  async close(): Promise<void> {
    this.#clock.stop();
    for (const stop of this.#running.values()) stop();
    await this.parts.runtime.close();
    await this.parts.log.settled();
  }

  async #edited(edit: EditEvent, runner: Runner): Promise<void> {
    if (edit.changeType === 'EDIT') {
      await this.#simple('onEdit', { kind: 'edit', edit }, runner, this.parts.causes.edit);
      await this.#installed('ON_EDIT', { kind: 'edit', edit }, runner);
    }
    await this.#installed('ON_CHANGE', { kind: 'change', edit }, runner);
  }

  /** A simple trigger runs as who acts, without rights, for 30 seconds; its failure is only in the log. */
  async #simple(functionName: string, event: TriggerEvent, runner: Runner, cause: string): Promise<void> {
    if (!this.parts.runtime.functionNames().includes(functionName)) return;
    await this.#start(
      { functionName, args: [], event, ...asPerson(runner), authMode: 'LIMITED', limit: SIMPLE_LIMIT },
      runner,
      cause,
    );
  }

  async #installed(kind: InstalledTrigger['kind'], event: TriggerEvent, runner: Runner): Promise<void> {
    for (const trigger of this.parts.runtime.triggers())
      if (trigger.kind === kind) await this.#fire(trigger, event, runner);
  }

  #fire(trigger: InstalledTrigger, event: TriggerEvent, runner: Runner | null): Promise<RunResult> {
    const { functionName, owner, id, kind } = trigger;
    const user = kind === 'CLOCK' ? owner : (runner?.user ?? owner);
    const request: RunRequest = {
      functionName,
      args: [],
      event,
      user,
      effectiveUser: owner,
      authMode: 'FULL',
      limit: LIMIT,
      triggerId: id,
    };
    const { causes } = this.parts;
    return this.#start(request, kind === 'CLOCK' ? null : runner, kind === 'CLOCK' ? causes.clock : causes.trigger);
  }

  async #start(request: RunRequest, runner: Runner | null, cause: string): Promise<RunResult> {
    const { runtime, log } = this.parts;
    const startedAt = runtime.clock().now;
    const began = performance.now();
    // In the web app there is no spreadsheet to ask or to tell in.
    const asking = randomUUID();
    const run = runtime.start(request, runner && request.isWebApp !== true ? this.#uiOf(runner, asking) : null);
    const view: RunView = {
      id: run.id,
      functionName: request.functionName,
      user: request.user,
      cause,
      startedAt,
      milliseconds: null,
      state: 'running',
      log: [],
      serviceCalls: 0,
      cellsRead: 0,
      cellsWritten: 0,
    };
    this.#running.set(run.id, () => run.stop());
    log.put(view);
    const result = await run.done;
    this.#running.delete(run.id);
    this.parts.ui.withdraw(asking);
    log.put({
      ...view,
      ...result.meter,
      log: result.log,
      milliseconds: Math.round(performance.now() - began),
      state: result.ok ? 'done' : 'failed',
      ...(result.ok ? {} : { error: `${result.error.name}: ${result.error.message}` }),
    });
    return result;
  }

  #uiOf({ windowId }: Runner, asking: string): UiPort {
    const { ui, windows, runtime } = this.parts;
    const page = (made: { html: string; title: string; width?: number; height?: number }): ShownPage => ({
      ...made,
      functions: runtime.functionNames(),
    });
    return {
      addMenu: (menu) => ui.addMenu(windowId, menu),
      removeMenu: (title) => ui.removeMenu(windowId, title),
      ask: (question) => ui.ask(windowId, asking, question),
      showSidebar: (made) => ui.showSidebar(windowId, page(made)),
      showDialog: (made, modal) => ui.showDialog(windowId, page(made), modal),
      toast: (title, text, seconds) => ui.toast(windowId, title, text, seconds),
      activate: (sheetId, range) => windows.get(windowId)?.send({ type: 'activate', sheetId, range }),
    };
  }
}

function asPerson({ user, selection }: Runner): {
  user: string;
  selection: Runner['selection'];
  authMode: AuthMode;
  limit: number;
} {
  return { user, selection, authMode: 'FULL', limit: LIMIT };
}
