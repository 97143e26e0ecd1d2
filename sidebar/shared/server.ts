/**
 * Every page's calls to the server, typed by the methods themselves. A call that is not answered is asked once more
 * under the same id, which the server knows, so that nothing is done twice; a second press while the first runs waits
 * for the first one's answer.
 */
import { anyPageTexts as en } from '../../src/messages/en/anyPage';
import { anyPageTexts as zh } from '../../src/messages/zh/anyPage';
import { fill } from '../../src/messages/catalogue';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import type { ErrorCode, Reply } from '../../src/rpc/rpc';
import { newId } from './newId';
import { isEnglish } from './ui/boot';

interface Runner {
  withSuccessHandler(handler: (reply: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(method: string, argsJson: string, requestId: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

/** Google ends a run after six minutes; after that no answer can come. */
const LONGEST_RUN_MS = 370_000;
const RETRY_AFTER_MS = 1500;
/** A run that got as far as the script takes longer to fail. */
const AT_ONCE_MS = 10_000;
/** A refusal of the server, with its code; `noAnswer` when none came, `refusedAtOnce` when Google let nothing through. */
class ServerError extends Error {
  constructor(
    readonly code: ErrorCode | 'noAnswer' | 'refusedAtOnce',
    message: string,
  ) {
    super(message);
  }
}

const underway = new Map<string, Promise<unknown>>();

/** Rejects with the server's sentence. */
export function call<M extends keyof Methods>(method: M, args: unknown): Promise<ResultOf<Methods[M]>> {
  const argsJson = JSON.stringify(args);
  const key = `${method}${argsJson}`;
  const known = underway.get(key);
  if (known) return known as Promise<ResultOf<Methods[M]>>;
  const answer = ask<M>(method, argsJson).finally(() => underway.delete(key));
  underway.set(key, answer);
  return answer;
}

async function ask<M extends keyof Methods>(method: M, argsJson: string): Promise<ResultOf<Methods[M]>> {
  const requestId = newId();
  let reply: Reply<ResultOf<Methods[M]>>;
  try {
    reply = await send(method, argsJson, requestId);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    const began = Date.now();
    try {
      reply = await send(method, argsJson, requestId);
    } catch (problem) {
      throw unanswered(problem, Date.now() - began);
    }
  }
  if (reply.ok) return reply.value;
  throw new ServerError(reply.error.code, reply.error.message);
}

/** A call that fails at once never reached the script: most often Google took it for another account's. It says so itself. */
function unanswered(problem: unknown, afterMs: number): ServerError {
  const texts = isEnglish ? en : zh;
  if (afterMs > AT_ONCE_MS) return new ServerError('noAnswer', texts.noAnswer);
  const said = problem instanceof Error ? problem.message : String(problem);
  return new ServerError('refusedAtOnce', fill(texts.refusedAtOnce, { said }));
}

function send<T>(method: string, argsJson: string, requestId: string): Promise<Reply<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('time')), LONGEST_RUN_MS);
    google.script.run
      .withSuccessHandler((text) => {
        clearTimeout(timer);
        resolve(JSON.parse(text) as Reply<T>);
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        reject(error);
      })
      .rpc(method, argsJson, requestId);
  });
}
