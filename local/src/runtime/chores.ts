/** The caller's side of the chores thread: hands a task over and waits, as Apps Script's services do. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { ask, awaited, newSignal } from '../threads/answers';
import { builtWorker } from './builtWorker';

export interface MailTask {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The mail's date, ms since 1970 UTC. */
  readonly time: number;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly base64: string;
    /** A picture that the text shows by this name. */
    readonly cid?: string;
  }[];
}

export interface FetchTask {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly base64: string | null;
  readonly followRedirects: boolean;
}
export interface FetchAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly base64: string;
}

export type ChoreTask =
  | { readonly kind: 'fetch'; readonly request: FetchTask }
  | { readonly kind: 'mail'; readonly mail: MailTask; readonly folder: string; readonly smtpUrl: string | null }
  | { readonly kind: 'pdf'; readonly html: string };

/** A task and the answer to it bear the same number: one that came too late belongs to no later task. */
export interface NumberedTask {
  readonly number: number;
  readonly task: ChoreTask;
}
export interface ChoreAnswer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

export interface Chores {
  /** Into the outbox folder, or to the SMTP server. @throws Error when it could not be sent */
  mail(task: MailTask): void;
  pdf(html: string): Buffer;
  /** A request to another machine. @throws Error when it cannot be reached */
  fetch(request: FetchTask): FetchAnswer;
  close(): void;
}

const PATIENCE_MS = 120_000;

/** Chores of one run or process; the thread starts with the first task. */
export function createChores(outFolder: string): Chores {
  let thread: Worker | null = null;
  let number = 0;
  const signal = newSignal();
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  const call = (task: ChoreTask): unknown => {
    if (thread === null) {
      thread = new Worker(process.env.CHORE_WORKER ?? builtWorker('choreWorker'), {
        workerData: { port: port2, signal },
        transferList: [port2],
      });
      thread.unref();
    }
    const numbered: NumberedTask = { number: ++number, task };
    let answer = ask(port1, signal, numbered, PATIENCE_MS) as ChoreAnswer;
    while (answer.number !== number) answer = awaited(port1, signal, PATIENCE_MS) as ChoreAnswer;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  return {
    mail(mail) {
      const folder = path.join(outFolder, 'outbox');
      mkdirSync(folder, { recursive: true });
      call({ kind: 'mail', mail, folder, smtpUrl: process.env.SMTP_URL ?? null });
    },
    pdf: (html) => Buffer.from(call({ kind: 'pdf', html }) as Uint8Array),
    fetch: (request) => call({ kind: 'fetch', request }) as FetchAnswer,
    close: () => void thread?.terminate(),
  };
}
