/** A workbook in memory behind a real server, and windows of it without a browser: the store that the page uses, over ws. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import type { Socket } from '../../src/browser/connection/connection';
import { HostStore } from '../../src/browser/connection/hostStore';
import type { WorkbookFile } from '../../src/files/contract';
import { createWorkbookModel } from '../../src/workbook/create';
import type { OwnedWorkbook, WorkbookMeta } from '../../src/model/contract';
import { HostServer } from '../../src/server/hostServer';
import type { PageValue } from '../../src/protocol/marshal';
import type { Cause, Runner, ScriptSide } from '../../src/server/scriptSide';
import type { UiBroker } from '../../src/server/uiBroker';

/** What the server asked of the script, and an answer for pages. */
export interface ScriptCalls {
  readonly causes: { readonly cause: Cause; readonly runner: Runner }[];
}

/** Stands in for a script's code: the server, its pages and windows around it are the real ones. */
export type ScriptDoes = (cause: Cause, runner: Runner, ui: UiBroker) => PageValue | void | Promise<PageValue | void>;

export class ServedWorkbook {
  readonly #stores: HostStore[] = [];

  private constructor(
    readonly model: OwnedWorkbook,
    readonly calls: ScriptCalls,
    readonly host: HostServer,
    private readonly folder: string,
  ) {}

  /**
   * @param durable when the journal has an edit; at once by default
   * @param script what the script does when a menu, a page or an opening runs it
   */
  static async start(
    meta: Partial<WorkbookMeta> = {},
    durable = () => Promise.resolve(),
    script: ScriptDoes = () => null,
  ): Promise<ServedWorkbook> {
    const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
    const model = createWorkbookModel({ owner: 'owner@example.edu.tw', ...meta });
    const calls: ScriptCalls = { causes: [] };
    const file: WorkbookFile = {
      path: path.join(folder, 'book.xlsx'),
      hostFolder: path.join(folder, 'book.xlsx.host'),
      model,
      notices: [],
      unsaved: () => 0,
      durable,
      keep: () => undefined,
      save: async () => undefined,
      close: async () => undefined,
    };
    const host = await HostServer.start(file, ({ ui }) => recordingScript(calls, script, ui), 0);
    return new ServedWorkbook(model, calls, host, folder);
  }

  /** Where what the script leaves behind lies. */
  get hostFolder(): string {
    return path.join(this.folder, 'book.xlsx.host');
  }

  /** A window as the page makes it; ready when it was welcomed. */
  async window(email: string | null = null): Promise<HostStore> {
    const store = await openStore(new URL(this.host.address), email);
    this.#stores.push(store);
    return store;
  }

  async close(): Promise<void> {
    for (const store of this.#stores) store.close();
    await this.host.close();
    rmSync(this.folder, { recursive: true });
  }
}

/**
 * A window of a host, without a browser; ready when it was welcomed.
 * @param isReady what else it waits for
 */
export async function openStore(
  { host, search, origin }: URL,
  email: string | null,
  isReady: (state: HostStore['state']) => boolean = () => true,
): Promise<HostStore> {
  const store = new HostStore(
    () => new WebSocket(`ws://${host}/socket${search}`, { origin }) as unknown as Socket,
    email,
    (callback) => setImmediate(callback),
  );
  const ready = new Promise<void>((resolve) => {
    const stop = store.subscribe(() => store.state.ready && isReady(store.state) && (stop(), resolve()));
  });
  store.open();
  await ready;
  return store;
}

function recordingScript(calls: ScriptCalls, does: ScriptDoes, ui: UiBroker): ScriptSide {
  const clock = { now: 0, set: false, zone: 'Asia/Taipei' };
  return {
    run: async (cause, runner) => {
      calls.causes.push({ cause, runner });
      return (await does(cause, runner, ui)) ?? null;
    },
    webPage: async () => ({ html: '', title: '', functions: [] }),
    webAnswer: async () => ({ type: 'text/plain', body: '', fileName: null }),
    runs: () => [],
    stopRun: () => undefined,
    triggers: () => [],
    runTrigger: async () => undefined,
    clock: () => clock,
    setClock: () => clock,
    close: async () => undefined,
  };
}

/** The texts that a window shows in a block, read as its grid reads them. */
export async function shownTexts(store: HostStore, rows: number, cols: number): Promise<string[][]> {
  const cells = store.cells(store.state.activeSheetId);
  await cells.need({ row: 1, col: 1, rows, cols });
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_unused, c) => cells.get(r + 1, c + 1)?.view?.text ?? ''),
  );
}
