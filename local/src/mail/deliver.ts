/** A mail becomes an .eml file of the outbox, or goes to a real SMTP server. */
import { rename, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { ChoreTask } from '../doors/chores';

type MailChore = Extract<ChoreTask, { kind: 'mail' }>;

/** @throws Error with the server's answer */
export async function deliverMail({ mail, folder, smtpUrl }: MailChore): Promise<null> {
  const message = {
    ...mail,
    html: mail.html === '' ? undefined : mail.html,
    date: new Date(mail.time),
    attachments: mail.attachments.map(({ base64, ...rest }) => ({ ...rest, content: Buffer.from(base64, 'base64') })),
  };
  if (smtpUrl !== null) {
    const transport = createTransport(smtpUrl);
    await transport
      .sendMail(message)
      .catch((error: unknown) => {
        throw new Error(`Failed to send email: ${serverAnswer(error)}`);
      })
      .finally(() => transport.close());
    return null;
  }
  const { message: text } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const name = `${new Date(mail.time).toISOString().replace(/\D/g, '').slice(0, 17)}-${randomUUID().slice(0, 8)}.eml`;
  const beside = path.join(folder, `${name}.tmp`);
  await writeFile(beside, text as Buffer);
  await rename(beside, path.join(folder, name));
  return null;
}

/** The mail server's own line, which begins with its code (4xx may pass another time, 5xx never will); else what broke. */
function serverAnswer(error: unknown): string {
  const {
    response,
    responseCode,
    code,
    message = String(error),
  } = (error ?? {}) as Error & {
    response?: string;
    responseCode?: number;
    code?: string;
  };
  if (response) return response;
  if (responseCode !== undefined) return `${responseCode} ${message}`;
  return code === undefined || message.includes(code) ? message : `${message} (${code})`;
}
