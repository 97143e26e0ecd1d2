/** The caller's side of the chores thread: hands a task over and waits, as Apps Script's services do. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { ask, awaited, newSignal } from '../threads/answers';
import type { ChoreAnswer, Chores, ChoreTask, FetchAnswer, NumberedTask } from '../doors/chores';
import { builtWorker } from './builtWorker';

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
