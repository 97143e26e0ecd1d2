/** MailApp and GmailApp: mails go through the host's chores into the outbox, or to SMTP_URL. */
import type { BlobService } from './blob';
import { signatureError, type ServiceContext } from './serviceContext';

interface MailOptions {
  to?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  cc?: string;
  bcc?: string;
  noReply?: boolean;
  attachments?: BlobService[];
}

const ADDRESS = /^(?:[^<>]*<)?\s*[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+\s*>?$/;
const MAX_RECIPIENTS = 50;

export function mailApp(context: ServiceContext, className: 'MailApp' | 'GmailApp') {
  const { stores, chores } = context.doors;
  function send(first: unknown, subject?: string, body?: string, options: MailOptions = {}): void {
    context.requireAuthorisation(`${className}.sendEmail`, 'script.send_mail');
    if (typeof first !== 'string' && (typeof first !== 'object' || first === null))
      throw signatureError(`${className}.sendEmail`, [first, subject, body]);
    const mail: MailOptions =
      typeof first === 'string'
        ? { ...options, to: first, subject: subject ?? '', body: body ?? '' }
        : (first as MailOptions);
    const recipients = [mail.to, mail.cc, mail.bcc]
      .flatMap((list) => (list ?? '').split(','))
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
    if (recipients.length > MAX_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
    const bad = recipients.find((one) => !ADDRESS.test(one));
    if (bad !== undefined) throw new Error(`Invalid email: ${bad}`);
    stores.takeMail(context.effectiveUser, recipients.length);
    chores.mail({
      from: {
        name: mail.name ?? '',
        address: mail.noReply ? `noreply@${context.effectiveUser.split('@')[1]}` : context.effectiveUser,
      },
      to: mail.to ?? '',
      cc: mail.cc ?? '',
      bcc: mail.bcc ?? '',
      replyTo: mail.replyTo ?? '',
      subject: mail.subject ?? '',
      text: mail.body ?? '',
      html: mail.htmlBody ?? '',
      time: context.now(),
      attachments: (mail.attachments ?? []).map((raw) => {
        const blob = context.unwrap(raw) as BlobService;
        return {
          filename: blob.getName() ?? 'attachment',
          contentType: blob.getContentType() ?? 'application/octet-stream',
          base64: blob.buffer.toString('base64'),
        };
      }),
    });
  }
  return context.expose(className, {
    sendEmail: send,
    getRemainingDailyQuota: () => stores.mailQuotaLeft(context.effectiveUser),
  });
}
