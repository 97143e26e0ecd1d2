/**
 * A process that sends a day's reminders over SMTP, made to be killed: its ledger lies in a file that grows by one
 * line per write, as a flushed sheet would. Arguments: folder, port, day, mails left today.
 */
import { appendFileSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { MessageChannel, Worker, isMainThread, workerData, type MessagePort } from 'node:worker_threads';
import { ask, newSignal, tell, type Signal } from '../../../local/src/threads/answers';
import type { Mail } from '../../../src/google/ports';
import { instantOf, type Cell } from '../../../src/school/cell';
import { sendReminders } from '../../../src/reminders/sendReminders';
import { cellsOfSchool, studentNo } from '../schoolBuilder';
import { memoryShell } from './memoryShell';

interface Wire {
  readonly port: MessagePort;
  readonly done: Signal;
  readonly smtpPort: number;
}

if (isMainThread) main();
else void serveSmtp(workerData as Wire);

function main(): void {
  const [folder = '', smtpPort = '', day = '', quota = '', students = ''] = process.argv.slice(2);
  const file = `${folder}/ledger.jsonl`;
  const cells = schoolWithLedger(Number(students), file);
  const journal = openSync(file, 'a');
  let left = Number(quota);
  const { port1, port2 } = new MessageChannel();
  const done = newSignal();
  const worker = new Worker(__filename, {
    workerData: { port: port2, done, smtpPort: Number(smtpPort) } satisfies Wire,
    transferList: [port2],
  });
  const { shell } = memoryShell(cells, {
    now: `${day}T07:10:00`,
    quota: () => left,
    wrote: (tab, row, column, values) => {
      if (tab === '寄信紀錄') appendFileSync(journal, `${JSON.stringify([row, column, values])}\n`);
    },
    send: (mail) => {
      left--;
      sendBlocking(mail, port1, done);
    },
  });
  process.stdout.write(`${JSON.stringify(sendReminders(shell, day))}\n`);
  void worker.terminate();
  port1.close();
}

/** Apps Script's calls block, so this one does: a worker speaks SMTP and wakes the main thread. */
function sendBlocking(mail: Mail, port: MessagePort, done: Signal): void {
  const reply = ask(port, done, mail) as { error: string | null };
  if (reply.error !== null) throw new Error(reply.error);
}

async function serveSmtp({ port, done, smtpPort }: Wire): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
  });
  port.on('message', (mail: Mail) => {
    transport
      .sendMail({ from: 'school@demo.example.edu.tw', to: mail.to, subject: mail.subject, text: mail.text })
      .then(() => null)
      .catch((error: Error) => error.message)
      .then((error) => tell(port, done, { error }));
  });
}

function schoolWithLedger(students: number, file: string): Map<string, Cell[][]> {
  const cells = cellsOfSchool({
    roster: Array.from({ length: students }, (_, i) => ({
      studentNo: studentNo(i + 1),
      email: `s${i + 1}@demo.example.edu.tw`,
    })),
    schedule: [{}],
    settings: { mailMode: '正式' },
  });
  const lines = cells.get('寄信紀錄') ?? [];
  const written = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  for (const text of written) {
    // The last line may be torn by the kill: that write never happened.
    if (!text.endsWith(']]]')) continue;
    const [row, column, values] = JSON.parse(text) as [number, number, Cell[][]];
    values.forEach((line, i) => {
      while (lines.length < row + i) lines.push([]);
      line.forEach((cell, j) => ((lines[row - 1 + i] as Cell[])[column - 1 + j] = cell));
    });
  }
  for (const line of lines.slice(1)) if (line[0]) line[0] = instantOf(String(line[0]).slice(0, 10));
  return cells;
}
