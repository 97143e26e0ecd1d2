/**
 * The headless runner: one function of a script folder on an xlsx workbook.
 * `FUNCTION [ARGS_JSON] --workbook FILE.xlsx [--save FILE.xlsx] [--as EMAIL] [--now ISO] [--out DIR] [--script DIR] [--world NAME,…] [--meter] [--allow-net]`
 * stdout is the return value as JSON and nothing else; a thrown error goes to stderr, exits with 1 and leaves the workbook alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbookFile } from '../files/open';
import { fill } from '../messages/fill';
import { gasTexts } from '../messages/zh/gas';
import type { RunResult, UiPage, UiPort } from '../doors/contract';
import { openRuntime } from '../runtime/open';
import { keepPrivate } from './keepPrivate';
import { WORLD_NAMES, worldOf } from '../doors/world';

const LIMIT_MS = 6 * 60_000;

async function main(): Promise<number> {
  keepPrivate();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      workbook: { type: 'string' },
      save: { type: 'string' },
      as: { type: 'string' },
      now: { type: 'string' },
      out: { type: 'string' },
      script: { type: 'string' },
      world: { type: 'string', default: '' },
      meter: { type: 'boolean', default: false },
      'allow-net': { type: 'boolean', default: false },
    },
  });
  const [functionName, argsJson] = positionals;
  if (functionName === undefined || values.workbook === undefined) return fail(gasTexts.usage);
  const args = argumentsOf(argsJson);
  if (args === null) return fail(gasTexts.badArguments);
  const now = values.now === undefined ? null : instantOf(values.now);
  if (now !== null && isNaN(now.getTime())) return fail(gasTexts.badClock);

  const world = worldOf(values.world);
  if ('unknown' in world) return fail(fill(gasTexts.noWorld, { name: world.unknown, names: WORLD_NAMES.join(' ') }));

  const target = path.resolve(values.save ?? values.workbook);
  const file = await openWorkbookFile(path.resolve(values.workbook), { live: false, create: true });
  const outFolder = path.resolve(values.out ?? file.hostFolder);
  const runtime = await openRuntime({
    scriptFolder: path.resolve(values.script ?? 'dist'),
    model: file.model,
    hostFolder: file.hostFolder,
    outFolder,
    workers: false,
    now,
    world,
    allowNet: values['allow-net'],
    // What was written before a mail leaves must be known at the next run, whatever becomes of this one.
    durable: () => {
      if (target === file.path) file.keep();
    },
  });
  const user = values.as ?? file.model.meta().owner;
  const result: RunResult = await runtime.start(
    { functionName, args, user, authMode: 'FULL', limit: LIMIT_MS },
    printingUi(outFolder),
  ).done;
  for (const line of result.log) process.stderr.write(`${line}\n`);
  if (!result.ok) {
    const isUnknown = result.error.message === `Script function not found: ${functionName}`;
    return fail(isUnknown ? `${gasTexts.noFunction} ${functionName}` : result.error.message);
  }
  runtime.leaveWorld();
  await file.save(target);
  await file.close();
  process.stdout.write(`${JSON.stringify(result.value ?? null)}\n`);
  if (values.meter) process.stderr.write(`${JSON.stringify(result.meter)}\n`);
  return 0;
}

/** A JSON array is the list of arguments; any other JSON value is the only one. */
function argumentsOf(json: string | undefined): unknown[] | null {
  if (json === undefined) return [];
  try {
    const value = JSON.parse(json) as unknown;
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}

/** A time without a zone is Taipei's. */
function instantOf(text: string): Date {
  const full = text.length === 10 ? `${text}T00:00:00` : text;
  return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(full) ? full : `${full}+08:00`);
}

/** Nobody sits here: pages lie under print/, toasts are dropped, questions cannot be asked. */
function printingUi(outFolder: string): UiPort {
  const print = (kind: string) => (page: UiPage) => {
    const folder = path.join(outFolder, 'print');
    mkdirSync(folder, { recursive: true });
    const name = `${page.title || kind}`.replace(/[\\/:*?"<>|\s]+/g, '_');
    writeFileSync(path.join(folder, `${name}.html`), page.html);
  };
  return {
    addMenu: () => undefined,
    removeMenu: () => undefined,
    ask: () => Promise.reject(new Error('no person')),
    showSidebar: print('sidebar'),
    showDialog: print('dialog'),
    toast: () => undefined,
    activate: () => undefined,
  };
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = fail(error instanceof Error ? error.message : String(error))),
);
