/**
 * What the 寄信紀錄 tab tells about mails already sent. A row is written before its mail is sent and settled after:
 * a row without 結果 is a mail that may have gone out, so it counts as served and waits for a person. Pure.
 */
import { ledgerTexts } from '../messages/zh/reminders';
import type { Row } from '../school/tabs';
import type { Day } from './dueDays';

export type LedgerRow = Row<'mailLog'>;

/** What a row means; the tab's own 結果 has four words, and a blank one is a claim that was never settled. */
export type LedgerState = 'sent' | 'uncertain' | 'failed' | 'preview' | 'deferred' | 'cancelled' | 'test';

export function stateOf(row: Pick<LedgerRow, 'outcome' | 'message' | 'key'>): LedgerState {
  if (row.outcome === '預覽') return 'preview';
  if (row.outcome === '略過') return row.message.startsWith(ledgerTexts.deferred) ? 'deferred' : 'cancelled';
  if (row.outcome === '失敗') return 'failed';
  if (isTestKey(row.key)) return row.outcome === '' ? 'uncertain' : 'test';
  return row.outcome === '已寄出' ? 'sent' : 'uncertain';
}

/** Keys of test mails end so: they never stand in for the real mail. */
export const TEST_SUFFIX = '|測試';

function isTestKey(key: string): boolean {
  return key.endsWith(TEST_SUFFIX);
}

/** The day a key is of; '' when the key is not one of ours. */
function dayOfKey(key: string): Day | '' {
  return /\|(\d{4}-\d{2}-\d{2})(?:\|測試)?$/.exec(key)?.[1] ?? '';
}

/** The recipient that a key is of: in test mode the one who would have got it. */
function recipientOfKey(key: string): string {
  return key.split('|')[1] ?? '';
}

/** The mail history that the plan asks. */
export interface MailHistory {
  /** True when the recipient has, today, been sent a mail, may have been, failed, or was taken out by a person. */
  isDone(recipient: string, day: Day): boolean;
  /** The last day on which a notice of that kind went, or may have gone, to the recipient; '' when never. */
  lastDayOf(recipient: string, kind: string): Day | '';
  /** How many mails went, or may have gone, to the recipient from `from` to `to`, both days included. */
  mailsBetween(recipient: string, from: Day, to: Day): number;
  /** The first day since the recipient's last mail on which one was put off; '' when none was. */
  waitingSince(recipient: string): Day | '';
  /** Every key with its states. */
  readonly statesByKey: ReadonlyMap<string, ReadonlySet<LedgerState>>;
}

/** `retry`: keys of failed mails that a person wants sent again, so that their failure is no bar. */
export function mailHistory(rows: readonly LedgerRow[], retry: ReadonlySet<string> = new Set()): MailHistory {
  const done = new Set<string>();
  const lastDays = new Map<string, Day>();
  const lastMail = new Map<string, Day>();
  const days = new Map<string, Map<string, Day>>();
  const deferrals: [string, Day][] = [];
  const statesByKey = new Map<string, Set<LedgerState>>();
  for (const row of rows) {
    const state = stateOf(row);
    statesByKey.set(row.key, (statesByKey.get(row.key) ?? new Set()).add(state));
    if (isTestKey(row.key) || state === 'preview') continue;
    const recipient = recipientOfKey(row.key) || row.recipient;
    const day = dayOfKey(row.key) || row.at.slice(0, 10);
    if (state === 'deferred') deferrals.push([recipient, day]);
    // An invitation is sent by a person on top of what the day brings: it takes no reminder's place.
    else if (row.kind !== '開會通知' && !(state === 'failed' && retry.has(row.key))) done.add(`${recipient}|${day}`);
    if (state !== 'sent' && state !== 'uncertain') continue;
    raise(lastMail, recipient, day);
    days.set(recipient, (days.get(recipient) ?? new Map<string, Day>()).set(row.key || `${row.row}`, day));
    for (const kind of row.kind.split('、')) raise(lastDays, `${recipient}|${kind}`, day);
  }
  const waiting = new Map<string, Day>();
  for (const [recipient, day] of deferrals) {
    const known = waiting.get(recipient);
    if (day > (lastMail.get(recipient) ?? '') && (known === undefined || day < known)) waiting.set(recipient, day);
  }
  return {
    isDone: (recipient, day) => done.has(`${recipient}|${day}`),
    lastDayOf: (recipient, kind) => lastDays.get(`${recipient}|${kind}`) ?? '',
    mailsBetween: (recipient, from, to) =>
      [...(days.get(recipient)?.values() ?? [])].filter((day) => day >= from && day <= to).length,
    waitingSince: (recipient) => waiting.get(recipient) ?? '',
    statesByKey,
  };
}

function raise(days: Map<string, Day>, key: string, day: Day): void {
  if (day > (days.get(key) ?? '')) days.set(key, day);
}
