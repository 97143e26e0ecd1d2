/**
 * What a failure of the mail service means for the mail: surely not sent, or perhaps sent. Google's sentences come in the
 * user's language and change, so none is read: the services are asked what is left to send, and whether they may be used.
 */

/**
 * `quota`: none left today. `transient`: surely not sent, worth another try. `permanent`: surely not sent and never
 * will be. `refused`: no mail at all may be sent by this account. `unclear`: it may have gone out, so it is not sent again.
 */
export type MailFault = 'quota' | 'transient' | 'permanent' | 'refused' | 'unclear';

/** Whom to ask; each may throw, and then has said nothing. */
export interface Asked {
  /** Mails that may still go today. */
  remainingQuota(): number;
  /** False when the account has to grant its rights anew. */
  isAuthorised(): boolean;
}

/** A mail server's own answer (RFC 5321, 3463), and codes of a connection that was never made: the same in every language. */
const CODES: readonly [MailFault, RegExp][] = [
  ['transient', /\b(?:ECONNREFUSED|EDNS|ENOTFOUND|EAI_AGAIN)\b/],
  // Not signed in to the server.
  ['refused', /(?:^|[^\d.])53[05][ -]|\bEAUTH\b/],
  ['permanent', /(?:^|[^\d.])5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b/],
  ['transient', /(?:^|[^\d.])4\d\d[ -]|\b4\.\d{1,3}\.\d{1,3}\b/],
];

/** The fault of a mail to `address` that the service refused with `message`. At most 3 calls. */
export function mailFaultOf(message: string, address: string, asked: Asked): MailFault {
  const code = CODES.find(([, pattern]) => pattern.test(message));
  if (code !== undefined) return code[0];
  if (!told(() => asked.isAuthorised(), true)) return 'refused';
  if (told(() => asked.remainingQuota(), 1) <= 0) return 'quota';
  return isDeliverable(address) ? 'unclear' : 'permanent';
}

/** Whether a mail system takes the address at all: one mailbox, ASCII, no dots that nothing stands between. */
function isDeliverable(address: string): boolean {
  return /^[\w%+'&=~-]+(?:\.[\w%+'&=~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(address);
}

function told<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
