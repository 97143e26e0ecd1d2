/** A script of a few lines over an empty workbook, as the host runs it: for tests of the services. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkbookModel } from '../../src/workbook/create';
import type { OwnedWorkbook } from '../../src/model/contract';
import type { RunRequest, RunResult, ScriptRuntime, UiPort } from '../../src/doors/contract';
import { openRuntime } from '../../src/runtime/open';
import type { World } from '../../src/doors/world';

export const OWNER = 'owner@demo.example.edu.tw';

export interface OpenScript {
  readonly model: OwnedWorkbook;
  readonly runtime: ScriptRuntime;
  readonly folder: string;
  /** The result of one function. */
  run(functionName: string, args?: readonly unknown[], request?: Partial<RunRequest>): Promise<RunResult>;
  /** What an expression is worth in the script; throws "Name: message" of what it throws. */
  value(expression: string, request?: Partial<RunRequest>): Promise<unknown>;
  /** "Name: message" of what an expression throws. */
  thrown(expression: string, request?: Partial<RunRequest>): Promise<string>;
}

interface Options {
  readonly now?: string;
  readonly workers?: boolean;
  readonly ui?: UiPort;
  readonly folder?: string;
  readonly allowNet?: boolean;
  readonly world?: World;
  readonly durable?: () => void;
}

/** @param files by name ('Code.gs'); `evaluate_` is the name of none of their functions */
export async function openScript(
  files: Readonly<Record<string, string>> = {},
  { now = '2026-11-23T09:00:00+08:00', workers = false, ui, folder, ...more }: Options = {},
): Promise<OpenScript> {
  const home = folder ?? mkdtempSync(path.join(os.tmpdir(), 'script-'));
  const scriptFolder = path.join(home, 'script');
  mkdirSync(scriptFolder, { recursive: true });
  for (const [name, text] of Object.entries({
    ...files,
    'Evaluate.gs': 'function evaluate_(code) { return eval(code); }',
  }))
    writeFileSync(path.join(scriptFolder, name), text);
  const model = createWorkbookModel({ owner: OWNER });
  const runtime = await openRuntime({
    scriptFolder,
    model,
    hostFolder: path.join(home, 'host'),
    workers,
    now: new Date(now),
    ...more,
  });
  const run: OpenScript['run'] = (functionName, args = [], request = {}) =>
    runtime.start({ functionName, args, user: OWNER, authMode: 'FULL', limit: 360_000, ...request }, ui ?? null).done;
  const evaluated = (expression: string, request = {}) => run('evaluate_', [`(${expression})`], request);
  return {
    model,
    runtime,
    folder: home,
    run,
    async value(expression, request) {
      const result = await evaluated(expression, request);
      if (!result.ok) throw new Error(`${result.error.name}: ${result.error.message}`);
      return result.value;
    },
    async thrown(expression, request) {
      const result = await evaluated(expression, request);
      return result.ok
        ? `nothing thrown: ${JSON.stringify(result.value)}`
        : `${result.error.name}: ${result.error.message}`;
    },
  };
}
