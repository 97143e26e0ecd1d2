/** The caller's side of the chores thread: hands a task over and waits, as Apps Script's services do. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { ask, awaited, newSignal } from '../threads/answers';
import type { ChoreAnswer, Chores, ChoreTask, FetchAnswer, NumberedTask } from '../doors/chores';
import { builtWorker } from './builtWorker';

const PATIENCE_MS = 120_000;
/** A thread that nobody gave anything to do for so long ends; the next task starts another. */
const IDLE_MS = 5_000;
/** What a thread has to close what it opened. */
const LAST_MS = 5_000;

/** Chores of one run or process; the thread starts with the first task and serves all that follow. */
export function createChores(outFolder: string): Chores {
  let thread: ChoreThread | null = null;
  let timer: NodeJS.Timeout | null = null;
  const end = () => {
    if (timer !== null) clearTimeout(timer);
    thread?.end();
    thread = null;
  };
  const call = (task: ChoreTask): unknown => {
    thread ??= new ChoreThread();
    if (timer !== null) clearTimeout(timer);
    try {
      return thread.call(task);
    } finally {
      timer = setTimeout(end, IDLE_MS);
      timer.unref();
    }
  };
  return {
    mail(mail) {
      const folder = path.join(outFolder, 'outbox');
      mkdirSync(folder, { recursive: true });
      call({ kind: 'mail', mail, folder, smtpUrl: process.env.SMTP_URL ?? null });
    },
    pdf: (html) => Buffer.from(call({ kind: 'pdf', html }) as Uint8Array),
    fetch: (request) => call({ kind: 'fetch', request }) as FetchAnswer,
    close: end,
  };
}

class ChoreThread {
  readonly #signal = newSignal();
  readonly #port: MessagePort;
  readonly #worker: Worker;
  #number = 0;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(process.env.CHORE_WORKER ?? builtWorker('choreWorker'), {
      workerData: { port: port2, signal: this.#signal },
      transferList: [port2],
    });
    port1.unref();
    this.#worker.unref();
  }

  /** Stands still until it is done. @throws Error of the task, or when patience ends */
  call(task: ChoreTask): unknown {
    const numbered: NumberedTask = { number: ++this.#number, task };
    let answer = ask(this.#port, this.#signal, numbered, PATIENCE_MS) as ChoreAnswer;
    while (answer.number !== this.#number) answer = awaited(this.#port, this.#signal, PATIENCE_MS) as ChoreAnswer;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  /** The thread closes what it opened, and ends; one that does not is ended. */
  end(): void {
    this.#worker.ref();
    const timer = setTimeout(() => void this.#worker.terminate(), LAST_MS);
    this.#worker.once('exit', () => clearTimeout(timer));
    this.#port.close();
  }
}
