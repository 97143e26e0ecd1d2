/** A clock trigger that failed is told to its owner by mail: nobody was there to see it. Once a day for each function. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { deliverMail } from '../mail/deliver';
import { fill } from '../messages/fill';
import { runtimeTexts } from '../messages/zh/runtime';
import type { WorkbookModel } from '../model/contract';
import { formatDate } from '../services/formatDate';
import type { RunRequest, RunResult } from '../doors/contract';

export class FailureMails {
  readonly #told = new Set<string>();
  readonly #outFolder: string;
  readonly #model: WorkbookModel;
  readonly #now: () => number;

  constructor(outFolder: string, model: WorkbookModel, now: () => number) {
    this.#outFolder = outFolder;
    this.#model = model;
    this.#now = now;
  }

  /** Never rejects: a mail that cannot be sent must not take the host down; the executions log has the failure too. */
  async tell({ functionName, effectiveUser, user }: RunRequest, result: RunResult): Promise<void> {
    if (result.ok) return;
    const { name, timeZone } = this.#model.meta();
    const [owner, now] = [effectiveUser ?? user, this.#now()];
    const key = `${formatDate(now, timeZone, 'yyyy-MM-dd')} ${owner} ${functionName}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const time = formatDate(now, timeZone, 'yyyy-MM-dd HH:mm');
    const values = { name, functionName, time, message: `${result.error.name}: ${result.error.message}` };
    const folder = path.join(this.#outFolder, 'outbox');
    const mail = {
      from: { name: runtimeTexts.failureSender, address: `noreply@${owner.split('@')[1] ?? 'localhost'}` },
      to: owner,
      cc: '',
      bcc: '',
      replyTo: '',
      subject: fill(runtimeTexts.failureSubject, values),
      text: fill(runtimeTexts.failureBody, values),
      html: '',
      time: now,
      attachments: [],
    };
    try {
      mkdirSync(folder, { recursive: true });
      await deliverMail({ kind: 'mail', mail, folder, smtpUrl: process.env.SMTP_URL ?? null });
    } catch {
      this.#told.delete(key);
    }
  }
}
