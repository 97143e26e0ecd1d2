/** The chores thread: mails by nodemailer, PDFs by Chromium. One task at a time. */
import { workerData, type MessagePort } from 'node:worker_threads';
import { deliverMail } from '../mail/deliver';
import { closePrinter, printPdf } from '../pdf/printPdf';
import { tell, type Signal } from '../threads/answers';
import type { ChoreAnswer, ChoreTask, NumberedTask } from '../doors/chores';
import { fetchWeb } from './fetchWeb';

const { port, signal } = workerData as { port: MessagePort; signal: Signal };

// Nobody gives this thread anything to do any more.
port.on('close', () => void closePrinter().finally(() => process.exit()));

port.on('message', ({ number, task }: NumberedTask) => {
  const answer = (what: Omit<ChoreAnswer, 'number'>) => tell(port, signal, { number, ...what });
  perform(task).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
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
