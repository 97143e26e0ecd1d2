/** The one door of all pages: method name and JSON in, JSON out, never a throw. */
import * as v from 'valibot';
import { noticeTask } from '../firstHour/firstHour';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { rpcTexts } from '../messages/zh/rpc';
import { callerWith } from '../access/caller';
import { leaving } from '../workbook/border';
import { rememberingTabs } from '../workbook/rememberedTabs';
import type { Method } from './method';

export type ErrorCode = 'unknownMethod' | 'badArguments' | 'forbidden' | 'running' | 'failed';
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** How long the reply to a write is remembered, in seconds: longer than any page waits before it asks again. */
const REMEMBERED_FOR = 600;
const RUNNING = 'running';

/**
 * Checks the caller by the method's access and the arguments by its schema, then runs it; no ID number or birth date
 * is in the answer. A page gives each press its
 * own `requestId`: a write that comes a second time under the same id (the page did not hear the reply) is not run
 * again but answered as the first time.
 */
export function answer(
  given: Shell,
  methods: Readonly<Record<string, Method>>,
  name: unknown,
  argsJson: unknown,
  requestId?: unknown,
): Reply {
  const method =
    typeof name === 'string' && Object.prototype.hasOwnProperty.call(methods, name) ? methods[name] : undefined;
  if (method === undefined)
    return failure('unknownMethod', fill(rpcTexts.unknownMethod, { name: String(name).slice(0, 40) }));
  // What tells who calls is often what the method reads too.
  const shell = method.writes ? given : rememberingTabs(given);
  try {
    const found = callerWith(shell, method.access);
    if ('refusal' in found) return leaving(shell, failure('forbidden', found.refusal));
    const { caller } = found;
    // After the right: who has none learns nothing of what a method takes.
    const args = v.safeParse(method.args, parseJson(argsJson));
    if (!args.success) return failure('badArguments', fill(rpcTexts.badArguments, { detail: args.issues[0].message }));
    const reply = (): Reply => {
      const given = attempt(() => method.run({ shell, caller }, args.output));
      if (given.ok && method.task !== undefined) noticeTask(shell, method.task);
      return given;
    };
    const run = (): Reply => (method.givesCode === true ? reply() : leaving(shell, reply()));
    const isOnce = method.writes && typeof requestId === 'string' && /^[\w-]{8,64}$/.test(requestId);
    // The key holds who asked what, so that nobody is answered with another's reply.
    return isOnce ? once(shell, `rpc:${requestId}|${String(name)}|${caller.email}`.slice(0, 240), run) : run();
  } catch (error) {
    return failure('failed', messageOf(error));
  }
}

function attempt(work: () => unknown): Reply {
  try {
    return { ok: true, value: work() ?? null };
  } catch (error) {
    return failure('failed', messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs the work unless the key was seen before. A reply too long to remember is remembered as done without a value. */
function once(shell: Shell, key: string, run: () => Reply): Reply {
  const known = shell.cache.get(key);
  if (known === RUNNING) return failure('running', rpcTexts.stillRunning);
  if (known !== null) return JSON.parse(known) as Reply;
  shell.cache.put(key, RUNNING, REMEMBERED_FOR);
  const reply = run();
  const text = JSON.stringify(reply);
  shell.cache.put(key, text.length < 30_000 ? text : JSON.stringify({ ok: true, value: null }), REMEMBERED_FOR);
  return reply;
}

function parseJson(text: unknown): unknown {
  if (text === undefined || text === null || text === '') return {};
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function failure(code: ErrorCode, message: string): Reply {
  return { ok: false, error: { code, message } };
}
