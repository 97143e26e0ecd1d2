/** The one door of all pages: method name and JSON in, JSON out, never a throw. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { rpcTexts } from '../messages/zh/rpc';
import { callerOf } from './caller';
import type { Method } from './method';

export type ErrorCode = 'unknownMethod' | 'badArguments' | 'forbidden' | 'failed';
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** Checks the arguments by the method's schema and the caller by its access, then runs it. */
export function answer(
  shell: Shell,
  methods: Readonly<Record<string, Method>>,
  name: unknown,
  argsJson: unknown,
): Reply {
  const method =
    typeof name === 'string' && Object.prototype.hasOwnProperty.call(methods, name) ? methods[name] : undefined;
  if (method === undefined)
    return failure('unknownMethod', fill(rpcTexts.unknownMethod, { name: String(name).slice(0, 40) }));
  const args = v.safeParse(method.args, parseJson(argsJson));
  if (!args.success) return failure('badArguments', fill(rpcTexts.badArguments, { detail: args.issues[0].message }));
  try {
    const caller = callerOf(shell);
    if (caller.access === '' || !method.access.includes(caller.access)) return failure('forbidden', rpcTexts.forbidden);
    return { ok: true, value: method.run({ shell, caller }, args.output) ?? null };
  } catch (error) {
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
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
