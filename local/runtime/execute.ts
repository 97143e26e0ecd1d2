/** One run of one function: the script folder in a context of its own (gas-local), the services around it, the result as data. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';
import { blobOf } from '../services/blob';
import { serviceGlobals } from '../services/globals';
import { HtmlOutputService } from '../services/html';
import { ServiceContext } from '../services/serviceContext';
import type { SpreadsheetService } from '../services/spreadsheet';
import type { RunRequest, RunResult } from './contract';
import { eventOf } from './events';
import type { HostDoors } from './hostDoors';

/** Runs inside the script's realm: its clock is the host's, and its Dates are its own. */
const PRELUDE = `(function (offset) {
  const Real = Date;
  class HostDate extends Real {
    constructor(...args) { if (args.length === 0) super(Real.now() + offset); else super(...args); }
    static now() { return Real.now() + offset; }
  }
  Object.defineProperty(HostDate, 'name', { value: 'Date' });
  globalThis.Date = HostDate;
  return (ms) => new HostDate(ms);
})`;

const isScript = (file: string) => /\.(js|gs)$/.test(file) && !/node_modules/.test(file);

/** Runs the request to its end. Never throws. */
export function execute(doors: HostDoors, request: RunRequest, runId: string): RunResult {
  const context = new ServiceContext(doors, request, runId);
  const answer = (
    result: { ok: true; value: unknown } | { ok: false; error: { name: string; message: string; stack: string } },
  ): RunResult => ({
    log: context.log,
    meter: {
      serviceCalls: context.meter.serviceCalls,
      cellsRead: context.meter.cellsRead,
      cellsWritten: context.meter.cellsWritten,
      calls: context.meter.calls,
    },
    ...result,
  });
  try {
    return answer({ ok: true, value: runFunction(context) });
  } catch (error) {
    const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
    const text = /Script execution timed out/.test(message) ? 'Exceeded maximum execution time' : message;
    return answer({ ok: false, error: { name, message: text, stack } });
  }
}

function runFunction(context: ServiceContext): unknown {
  const { request, doors } = context;
  let script: Record<string, unknown> = {};
  const evaluate = (code: string, scope: Record<string, unknown>): unknown => {
    const names = Object.keys(scope);
    const made = vm.runInContext(`(function (${names.join(',')}) {\n${code}\n})`, script as vm.Context) as (
      ...args: unknown[]
    ) => unknown;
    return made(...names.map((name) => scope[name]));
  };
  const globals = vm.createContext(serviceGlobals(context, evaluate));
  context.makeDate = (vm.runInContext(PRELUDE, globals) as (offset: number) => (ms: number) => Date)(doors.clockOffset);
  script = gas.require(doors.scriptFolder, globals, { filter: isScript }) as Record<string, unknown>;

  const target = script[request.functionName];
  if (typeof target !== 'function' || (request.fromPage && request.functionName.endsWith('_'))) {
    throw new Error(`Script function not found: ${request.functionName}`);
  }
  const spreadsheet = (script.SpreadsheetApp as { getActive(): SpreadsheetService }).getActive();
  const event = eventOf(context, spreadsheet);
  const args = event ? [event] : withFiles(context, localise(script, request.args));
  Object.defineProperty(globals, '__call', { value: { target, args }, configurable: true, enumerable: false });
  const value = vm.runInContext('__call.target(...__call.args)', globals, {
    timeout: Math.max(1, request.limit),
  }) as unknown;
  return plain(context.unwrap(value));
}

/** Arguments as objects of the script's own realm. */
function localise(script: Record<string, unknown>, args: readonly unknown[]): unknown[] {
  const parse = vm.runInContext('(text) => JSON.parse(text)', script as vm.Context) as (text: string) => unknown;
  return args.map((arg) =>
    arg === undefined ? undefined : typeof arg === 'object' ? parse(JSON.stringify(arg)) : arg,
  );
}

function withFiles(context: ServiceContext, args: unknown[]): unknown[] {
  const form = args[0];
  for (const [field, file] of Object.entries(context.request.files ?? {})) {
    if (typeof form === 'object' && form !== null)
      (form as Record<string, unknown>)[field] = blobOf(
        context,
        Buffer.from(file.base64, 'base64'),
        file.type,
        file.name,
      );
  }
  return args;
}

/** A result that leaves the run: pages as their text, the rest as structured-clonable data. */
function plain(value: unknown): unknown {
  if (value instanceof HtmlOutputService) return { html: value.getContent(), title: value.getTitle() ?? '' };
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  try {
    return structuredClone(value);
  } catch {
    return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
  }
}

/** The folder's top-level functions, or why it cannot be loaded. */
export function inspectScript(folder: string): { functionNames: string[]; loadError: string | null } {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { functionNames: [], loadError: `No such folder: ${folder}` };
  try {
    const silent = new Proxy({}, { get: () => () => undefined });
    const script = gas.require(folder, { console: silent, Logger: silent }, { filter: isScript }) as Record<
      string,
      unknown
    >;
    return { functionNames: Object.keys(script).filter((name) => typeof script[name] === 'function'), loadError: null };
  } catch (error) {
    // A script whose top level calls services cannot be loaded without them; its functions are found in its text.
    if (!(error instanceof Error) || error.name === 'SyntaxError')
      return { functionNames: [], loadError: describe(error) };
    return { functionNames: namesInText(folder), loadError: null };
  }
}

function describe(error: unknown): string {
  const { message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  const place = /^.*?([^/\\\s]+\.(?:gs|js):\d+)/.exec(stack)?.[1];
  return place ? `${message} (${place})` : message;
}

function namesInText(folder: string): string[] {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isScript)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/^function\s*\*?\s*([\w$]+)/gm)].map((match) => match[1] ?? ''));
}
