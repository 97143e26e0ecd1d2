/** One run of one function: the script folder in a context of its own (gas-local), the services around it, the result as data. */
import vm from 'node:vm';
import { blobOf } from '../services/blob';
import type { SpreadsheetHandle } from '../services/handles';
import { serviceGlobals } from '../services/globals';
import { HtmlOutputService, servedHtml } from '../services/htmlOutput';
import { servedText, TextOutputService } from '../services/content';
import { classOf, OUT_OF_TIME, ServiceContext } from '../services/serviceContext';
import { EnumValue } from '../services/enumeration';
import type { CustomValue } from '../model/contract';
import type { RunRequest, RunResult } from '../doors/contract';
import { argumentOf, resultOf } from './customValues';
import { eventOf } from './events';
import type { RunDoors } from '../doors/runDoors';
import { readOnlyModel } from './readOnlyModel';
import { prepareRealm } from '../doors/realm';
import { functionOf, loadScripts } from './scriptFolder';

/** Runs the request to its end. Never throws. */
export function execute(doors: RunDoors, request: RunRequest, runId: string): RunResult {
  const isCustom = request.authMode === 'CUSTOM_FUNCTION';
  const context: ServiceContext = new ServiceContext(
    isCustom ? { ...doors, model: readOnlyModel(doors.model, () => context.method) } : doors,
    request,
    runId,
  );
  const answer = (
    result: { ok: true; value: unknown } | { ok: false; error: { name: string; message: string; stack: string } },
  ): RunResult => ({
    log: context.log,
    meter: {
      serviceCalls: context.meter.serviceCalls,
      cellsRead: context.meter.cellsRead,
      cellsWritten: context.meter.cellsWritten,
      calls: context.meter.calls,
      ...(doors.world.isBusy ? { milliseconds: Math.round(context.meter.milliseconds) } : {}),
    },
    ...result,
  });
  try {
    const value = runFunction(context);
    // At Google the end of the time cannot be caught: whatever the script made of it, the run has failed.
    if (context.isOutOfTime()) throw new Error(OUT_OF_TIME);
    return answer({ ok: true, value });
  } catch (error) {
    const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
    const isLate = /Script execution timed out/.test(message) || message === OUT_OF_TIME || context.isOutOfTime();
    return answer({
      ok: false,
      error: {
        name: isLate ? 'Exception' : name,
        message: isLate ? OUT_OF_TIME : message,
        stack,
      },
    });
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
  const globals = vm.createContext(serviceGlobals(context, evaluate), { microtaskMode: 'afterEvaluate' });
  context.realm = prepareRealm(
    globals,
    () => doors.clockOffset + context.meter.milliseconds,
    (value) => context.isPlain(value),
  );
  const start = (): unknown => {
    script = loadScripts(doors.scriptFolder, globals);
    const target = functionOf(globals, request.functionName);
    if (!target || (request.fromPage && request.functionName.endsWith('_')))
      throw context.realm.error('Error', `Script function not found: ${request.functionName}`);
    return target(...argumentsOf(context, script));
  };
  const settled: { value?: unknown; error?: unknown; done?: boolean } = {};
  const host = { start, settled };
  Object.defineProperty(globals, '__host', { value: host, configurable: true, enumerable: false });
  // One time limit over loading and running; a promise settles before the run ends, as nothing else can happen in it.
  const value: unknown = vm.runInContext(AWAITING, globals, { timeout: Math.max(1, request.limit) });
  if ('error' in settled) throw settled.error;
  const isPromise = Object.prototype.toString.call(value) === '[object Promise]';
  const result = isPromise ? settled.value : value;
  return request.authMode === 'CUSTOM_FUNCTION'
    ? resultOf(result, doors.model.meta().timeZone)
    : plain(context, result);
}

const AWAITING = `(() => {
  const host = __host;
  const value = host.start();
  if (value instanceof Promise)
    value.then((v) => { host.settled.value = v; }, (e) => { host.settled.error = e; });
  return value;
})()`;

function argumentsOf(context: ServiceContext, script: Record<string, unknown>): unknown[] {
  const { request, doors } = context;
  if (request.authMode === 'CUSTOM_FUNCTION') {
    const zone = doors.model.meta().timeZone;
    const values = request.args.map((arg) => argumentOf(arg as CustomValue, zone, context.makeDate));
    return context.realm.adopt(values) as unknown[];
  }
  const event = context.meter.uncounted(() =>
    eventOf(
      context,
      context.unwrap((script.SpreadsheetApp as { getActive(): unknown }).getActive()) as SpreadsheetHandle,
    ),
  );
  return event ? [context.realm.adopt(event)] : withFiles(context, localise(script, request.args));
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

/** A result that leaves the run: pages and texts as data, plain data as itself; what holds an object of a service is null. */
function plain(context: ServiceContext, result: unknown): unknown {
  const value = Array.isArray(result) || result instanceof EnumValue ? result : context.unwrap(result);
  if (value instanceof HtmlOutputService) return { html: servedHtml(value), title: value.getTitle() };
  if (value instanceof TextOutputService) return servedText(value);
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (holdsService(context, value)) return null;
  try {
    return structuredClone(value);
  } catch {
    return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
  }
}

function holdsService(context: ServiceContext, value: unknown, within: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null || within.includes(value)) return false;
  if (value instanceof EnumValue || classOf(context.unwrap(value)) !== null) return true;
  const items = Array.isArray(value) ? value : Object.values(value);
  return items.some((item) => typeof item === 'object' && holdsService(context, item, [...within, value]));
}
