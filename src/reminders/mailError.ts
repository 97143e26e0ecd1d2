/** What an error of the mail service means for the mail: surely not sent, or perhaps sent. Read from its text alone. */

/**
 * `quota`: none left today. `transient`: surely not sent, worth another try. `permanent`: surely not sent and never
 * will be. `refused`: no mail at all may be sent by this account. `unclear`: it may have gone out, so it is not sent again.
 */
export type MailFault = 'quota' | 'transient' | 'permanent' | 'refused' | 'unclear';

const FAULTS: readonly [MailFault, RegExp][] = [
  [
    'quota',
    /too many times for one day|daily (?:user )?(?:e-?mail |sending )*(?:quota|limit)|quota (?:was |is )?exceeded/i,
  ],
  [
    'transient',
    /too many times in a short time|Utilities\.sleep|ECONNREFUSED|EDNS|ENOTFOUND|EAI_AGAIN|Greeting never received/i,
  ],
  ['refused', /authori[sz]ation is required|not have permission|Authentication|Invalid login|\b53[05]\b/i],
  // A server's own answer: 4xx puts off, 5xx refuses; after either it has not taken the mail.
  [
    'permanent',
    /Invalid email|no recipient|Limit exceeded|Invalid argument|(?:^|[^\d.])5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b/i,
  ],
  ['transient', /(?:^|[^\d.])4\d\d[ -]|\b4\.\d{1,3}\.\d{1,3}\b/],
];

/** The first meaning that fits; a text that nobody foresaw is `unclear`. */
export function mailFaultOf(message: string): MailFault {
  return FAULTS.find(([, pattern]) => pattern.test(message))?.[0] ?? 'unclear';
}
