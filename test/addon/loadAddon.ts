/** The built bundle on a fresh workbook in this process: what Google would run, with its services in memory. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkbookModel } from '../../local/src/workbook/create';
import type { OwnedWorkbook, SheetRange } from '../../local/src/model/contract';
import type { Meter, UiPort } from '../../local/src/doors/contract';
import { openRuntime } from '../../local/src/runtime/open';
import { worldOf, type World } from '../../local/src/doors/world';

export const OWNER = 'owner@demo.example.edu.tw';

export interface Addon {
  /** Where outbox/ and print/ lie. */
  readonly folder: string;
  readonly model: OwnedWorkbook;
  /** Runs a global as a person; throws what it throws. */
  run(functionName: string, args?: readonly unknown[], user?: string): Promise<unknown>;
  /** Runs a global before a window that cannot ask and wait; `said` hears the toasts. */
  runBefore(functionName: string, said: (message: string) => void): Promise<unknown>;
  /** Fires an edit trigger for a block, as the window does; `said` hears the toasts. Throws what it throws or logs. */
  edit(functionName: string, range: SheetRange, said: (message: string) => void): Promise<void>;
  /** A page's call: the value of an `ok` answer; throws the message of another. */
  rpc(method: string, args: unknown, user?: string): Promise<unknown>;
  /** What the last run cost. */
  meter(): Meter;
  /** A copy of the workbook as Google's menu makes one: another id, the same script, no properties, another day. */
  copied(now: string): Promise<Addon>;
  /** A tab's cells as texts shown, header first. */
  shown(tab: string): string[][];
}

/** The world of `npm run test:worlds`, or home: tests of one behaviour in a place that has it not are left out by it. */
export const WORLD: World = inWorld(process.env['HOST_WORLD'] ?? '');

/** @throws Error for a name that is no world's */
export function inWorld(names: string): World {
  const world = worldOf(names);
  if ('unknown' in world) throw new Error(`no world: ${world.unknown}`);
  return world;
}

/**
 * @param now school time of the host's clock
 * @param folder of the host, with its properties and mails
 */
export async function loadAddon(
  now = '2026-11-23T09:00:00',
  model = createWorkbookModel({ owner: OWNER }),
  world = WORLD,
  folder = mkdtempSync(path.join(os.tmpdir(), 'addon-')),
): Promise<Addon> {
  const runtime = await openRuntime({
    scriptFolder: path.resolve(__dirname, '../../dist'),
    model,
    hostFolder: folder,
    workers: false,
    now: new Date(`${now}+08:00`),
    world,
  });
  let meter: Meter = { serviceCalls: 0, cellsRead: 0, cellsWritten: 0, calls: {} };
  const run: Addon['run'] = async (functionName, args = [], user = OWNER) => {
    const result = await runtime.start({ functionName, args, user, authMode: 'FULL', limit: 360_000 }, null).done;
    meter = result.meter;
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  return {
    folder,
    model,
    run,
    meter: () => meter,
    async runBefore(functionName, said) {
      const ui = windowThat({ toast: (_title, text) => said(text) });
      const result = await runtime.start({ functionName, args: [], user: OWNER, authMode: 'FULL', limit: 360_000 }, ui)
        .done;
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
    async edit(functionName, range, said) {
      const ui = windowThat({ toast: (_title, text) => said(text) });
      const event = { kind: 'edit' as const, edit: { changeType: 'EDIT' as const, range } };
      const request = { functionName, args: [], event, user: OWNER, authMode: 'LIMITED' as const, limit: 30_000 };
      const result = await runtime.start(request, ui).done;
      meter = result.meter;
      if (!result.ok) throw new Error(result.error.message);
      // The trigger swallows its faults and logs them.
      if (result.log.length > 0) throw new Error(result.log.join());
    },
    async rpc(method, args, user) {
      const reply = JSON.parse(String(await run('rpc', [method, JSON.stringify(args)], user))) as {
        ok: boolean;
        value: unknown;
        error: { message: string };
      };
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    },
    copied(day) {
      const copy = createWorkbookModel({ id: randomUUID() }, model.snapshot());
      // Where nobody owns a file, who copies it must be known by the 人員 tab: a copy has none of the original's properties.
      if (world.isSharedDrive) addAdministrator(copy);
      return loadAddon(day, copy, world);
    },
    shown(tab) {
      const sheet = model.sheets().find((one) => one.name === tab);
      if (!sheet || sheet.lastRow === 0) return [];
      return (
        model.getCells({ sheetId: sheet.id, row: 1, col: 1, rows: sheet.lastRow, cols: sheet.lastColumn }, ['display'])
          .display ?? []
      );
    },
  };
}

/** A window that shows nothing but what the test is about. */
function windowThat(does: Partial<UiPort>): UiPort {
  const nothing = () => undefined;
  return {
    addMenu: nothing,
    removeMenu: nothing,
    ask: () => Promise.resolve({ button: 'CLOSE', text: '' }),
    showSidebar: nothing,
    showDialog: nothing,
    toast: nothing,
    activate: nothing,
    ...does,
  };
}

/** Where nobody owns the file, who runs a command must be 管理 on the 人員 tab: this makes OWNER so. */
export function addAdministrator(model: OwnedWorkbook): void {
  const staff = model.sheets().find(({ name }) => name === '人員');
  if (!staff) return;
  const top = { sheetId: staff.id, row: 1, col: 1, rows: 1, cols: staff.lastColumn };
  const headers = model.getCells(top, ['display']).display?.[0] ?? [];
  const line = headers.map((header) => ({ 電子郵件: OWNER, 權限: '管理', 在職: '在職' })[header] ?? '');
  model.setCells({ sheetId: staff.id, row: staff.lastRow + 1, col: 1 }, [line], 'raw');
}
