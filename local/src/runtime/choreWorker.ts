/** The chores thread: mails by nodemailer, PDFs by Chromium. One task at a time. */
import { workerData, type MessagePort } from 'node:worker_threads';
import { deliverMail } from '../mail/deliver';
import { printPdf } from '../pdf/printPdf';
import type { ChoreTask } from './chores';
import { fetchWeb } from './fetchWeb';

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };

port.on('message', (task: ChoreTask) => {
  perform(task)
    .then(
      (value) => port.postMessage({ value }),
      (error: unknown) => port.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => {
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
});

function perform(task: ChoreTask): Promise<unknown> {
  switch (task.kind) {
    case 'mail':
      return deliverMail(task);
    case 'pdf':
      return printPdf(task.html);
    case 'fetch':
      return fetchWeb(task.request);
  }
}
