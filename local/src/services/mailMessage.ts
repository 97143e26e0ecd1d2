/** A mail as a script asks for it, checked against Google's limits and made ready to be sent. */
import type { MailTask } from '../doors/chores';
import { BlobService, blobOf } from './blob';
import type { ServiceContext } from './serviceContext';

export interface MailOptions {
  to?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  from?: string;
  replyTo?: string;
  cc?: string;
  bcc?: string;
  noReply?: boolean;
  attachments?: unknown;
  inlineImages?: Readonly<Record<string, unknown>>;
}

const MAX_RECIPIENTS = 50;
const MAX_ATTACHMENTS = 250;
const MAX_SUBJECT = 250;
const MAX_BODY_BYTES = 400 * 1024;
const MAX_TOTAL_BYTES = 25 * 1024 * 1024;

const ADDRESS = /^(?:[^<>]*<)?\s*[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+\s*>?$/;

/** The addresses of lists that commas separate; a comma inside quotes is part of a name. */
function addressesIn(...lists: readonly (string | undefined)[]): string[] {
  return lists
    .flatMap((list) => String(list ?? '').match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** @throws Error in Google's words for what breaks a limit or is no address */
export function mailTask(context: ServiceContext, mail: MailOptions): { task: MailTask; recipients: number } {
  const recipients = addressesIn(mail.to, mail.cc, mail.bcc);
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  if (recipients.length > MAX_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  const bad = [...recipients, ...addressesIn(mail.replyTo)].find((one) => !ADDRESS.test(one));
  if (bad !== undefined) throw new Error(`Invalid email: ${bad}`);
  const [subject, text, html] = [textOf(mail.subject), textOf(mail.body), textOf(mail.htmlBody)];
  if (subject.length > MAX_SUBJECT) throw new Error('Invalid argument: subject');
  if (Buffer.byteLength(text) > MAX_BODY_BYTES || Buffer.byteLength(html) > MAX_BODY_BYTES)
    throw new Error('Limit Exceeded: Email Body Size.');
  const task: MailTask = {
    from: { name: textOf(mail.name), address: senderOf(context, mail) },
    to: textOf(mail.to),
    cc: textOf(mail.cc),
    bcc: textOf(mail.bcc),
    replyTo: textOf(mail.replyTo),
    subject,
    text,
    html,
    time: context.now(),
    attachments: attachmentsOf(context, mail),
  };
  return { task, recipients: recipients.length };
}

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

function senderOf(context: ServiceContext, mail: MailOptions): string {
  const own = context.effectiveUser;
  if (mail.from !== undefined && mail.from !== own) throw new Error(`Invalid argument: ${mail.from}`);
  return mail.noReply ? `noreply@${own.split('@')[1] ?? 'localhost'}` : own;
}

function attachmentsOf(context: ServiceContext, mail: MailOptions): MailTask['attachments'] {
  const listed = mail.attachments === undefined || mail.attachments === null ? [] : [mail.attachments].flat();
  const files = [
    ...listed.map((source) => ({ blob: blobIn(context, source), cid: undefined })),
    ...Object.entries(mail.inlineImages ?? {}).map(([cid, source]) => ({ blob: blobIn(context, source), cid })),
  ];
  if (files.length > MAX_ATTACHMENTS) throw new Error('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, { blob }) => sum + blob.buffer.length, 0) > MAX_TOTAL_BYTES)
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
  return files.map(({ blob, cid }) => ({
    filename: blob.getName() ?? cid ?? 'attachment',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    base64: blob.buffer.toString('base64'),
    ...(cid === undefined ? {} : { cid }),
  }));
}

/** A blob, what has one (a file, a page), or {fileName, mimeType, content} as older scripts give it. */
function blobIn(context: ServiceContext, source: unknown): BlobService {
  const found = context.unwrap(source);
  if (found instanceof BlobService) return found;
  const { getBlob, content, mimeType, fileName } = found as Record<string, unknown>;
  if (typeof getBlob === 'function') {
    const given: unknown = (getBlob as () => unknown).call(found);
    return context.unwrap(given) as BlobService;
  }
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from((content ?? []) as number[]);
  return blobOf(context, bytes, textOf(mimeType) || null, textOf(fileName) || null);
}
