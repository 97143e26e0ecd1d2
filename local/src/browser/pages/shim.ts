/** Runs first in every page: `google.script.run` and `google.script.host`, spoken over postMessage to the shell. */
import { readForm } from './formFields';
import { marshal, type PageValue } from '../../protocol/marshal';
import type { FormFile, FromPage, ToPage } from '../../protocol/pageMessages';

/** Google runs ten calls of a page at once; the rest wait their turn. */
const MAX_CONCURRENT = 10;

interface Handlers {
  readonly success?: (value: PageValue, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}
interface Call {
  readonly name: string;
  readonly args: PageValue[];
  readonly files: Promise<Record<string, FormFile>> | null;
  readonly handlers: Handlers;
}

const script = document.currentScript as HTMLScriptElement;
const functionNames = JSON.parse(script.dataset['functions'] ?? '[]') as string[];
const shellOrigin = script.dataset['shell'] ?? '';
const waiting: Call[] = [];
const running = new Map<number, Handlers>();
let lastId = 0;

type Unframed<T> = T extends unknown ? Omit<T, 'gas'> : never;
function post(message: Unframed<FromPage>): void {
  window.parent.postMessage({ gas: 'page', ...message }, shellOrigin);
}

async function startNext(): Promise<void> {
  if (running.size >= MAX_CONCURRENT) return;
  const call = waiting.shift();
  if (!call) return;
  const id = ++lastId;
  running.set(id, call.handlers);
  try {
    post({ kind: 'call', id, name: call.name, args: call.args, files: call.files && (await call.files) });
  } catch (error) {
    // A file of the form that cannot be read.
    running.delete(id);
    fail(error instanceof Error ? error : { name: 'Error', message: String(error) }, call.handlers);
    void startNext();
  }
}

window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  if (event.source !== window.parent || event.data?.gas !== 'shell') return;
  const answer = event.data;
  const handlers = running.get(answer.id);
  if (!handlers) return;
  running.delete(answer.id);
  void startNext();
  if (answer.kind === 'done') handlers.success?.(answer.value, handlers.userObject);
  else fail(answer.error, handlers);
});

function fail(given: { name: string; message: string }, handlers: Handlers): void {
  const error = new Error(given.message);
  error.name = given.name;
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(`Uncaught ${given.name}: ${given.message}`);
}

/** Each `with…` gives a new runner, so that one runner can be kept and used again. */
function runner(handlers: Handlers): object {
  const methods: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, success: callable(success) }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, failure: callable(failure) }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of functionNames)
    methods[name] = (...args: unknown[]) => {
      const form = args.length === 1 && args[0] instanceof HTMLFormElement ? readForm(args[0]) : null;
      const sent = form ? [form.fields] : args.map((arg, index) => marshal(arg, String(index)));
      waiting.push({ name, args: sent, files: form?.files ?? null, handlers });
      void startNext();
    };
  return methods;
}

function callable<T>(handler: T): T {
  if (typeof handler !== 'function') throw new TypeError('The handler must be a function.');
  return handler;
}

const host = {
  close: () => post({ kind: 'close' }),
  setHeight: (height: number) => post({ kind: 'size', height }),
  setWidth: (width: number) => post({ kind: 'size', width }),
  editor: { focus: () => post({ kind: 'focusEditor' }) },
  origin: shellOrigin,
};

Object.assign(window, { google: { script: { run: runner({}), host } } });
