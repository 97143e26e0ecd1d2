/** MailApp and GmailApp's sending: mails go through the host's chores into the outbox, or to SMTP_URL. */
import { mailTask, type MailOptions } from './mailMessage';
import type { ServiceContext } from './serviceContext';

/** @throws Error what sending failed with: the address, the day's quota, or the mail server's own answer with its code */
function send(context: ServiceContext, mail: MailOptions): void {
  const { stores, chores } = context.doors;
  const { task, recipients } = mailTask(context, mail);
  stores.takeMail(context.effectiveUser, recipients);
  // The bridge to the owner waits for the answer; nothing of a script's run is asynchronous.
  void context.doors.beforeMail();
  try {
    chores.mail(task);
  } catch (error) {
    stores.takeMail(context.effectiveUser, -recipients);
    throw error;
  }
}

export function mailApp(context: ServiceContext) {
  return context.expose('MailApp', {
    /** (message), (to, subject, body), (to, subject, body, options) or (to, replyTo, subject, body). */
    sendEmail(...[first, second, third, fourth]: readonly (string | MailOptions | undefined)[]): void {
      context.requireAuthorisation('MailApp.sendEmail', 'script.send_mail');
      if (typeof first === 'object') return send(context, first);
      if (typeof fourth === 'string')
        return send(context, { to: first, replyTo: text(second), subject: text(third), body: fourth });
      send(context, { ...fourth, to: first, subject: text(second), body: text(third) });
    },
    getRemainingDailyQuota(): number {
      context.requireAuthorisation('MailApp.getRemainingDailyQuota', 'script.send_mail');
      return context.doors.stores.mailQuotaLeft(context.effectiveUser);
    },
  });
}

const text = (value: unknown): string => String(value ?? '');

export function gmailApp(context: ServiceContext) {
  const app: object = context.expose('GmailApp', {
    sendEmail(to: string, subject: string, body: string, options: MailOptions = {}): object {
      context.requireAuthorisation('GmailApp.sendEmail', 'gmail.send');
      send(context, { ...options, to, subject, body });
      return app;
    },
    /** No other address sends from here. */
    getAliases: (): string[] => [],
  });
  return app;
}
