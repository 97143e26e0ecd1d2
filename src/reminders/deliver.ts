/**
 * Sends planned mails, each at most once, whatever is killed when: a mail's ledger row is written before it is sent and
 * settled after. Between the two the mail is uncertain, and nothing here ever sends an uncertain mail again.
 * One write settles a small batch and claims the next, so a kill leaves at most `BATCH` uncertain rows.
 */
import type { Mail } from '../google/ports';
import { fill } from '../messages/catalogue';
import { ledgerTexts } from '../messages/zh/reminders';
import type { PlannedMail } from './composeMail';
import { mailFaultOf } from './mailError';

/** Rows claimed at a time: more means fewer writes, fewer means less for a person to look at after a kill. */
export const BATCH = 5;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1000;
/** So many mails in a row that the service could not take mean that it is down: the rest waits for the next run. */
const DOWN_AFTER = 3;
/** So many that may or may not have gone out: more would only be more for a person to look at. */
const MOST_UNCLEAR = 2;

/** One row of 寄信紀錄 as it is to stand; a blank outcome is a claim. */
export interface LedgerEntry {
  readonly at: string;
  readonly recipient: string;
  readonly subject: string;
  readonly kind: string;
  readonly matter: string;
  readonly key: string;
  readonly outcome: '' | '已寄出' | '預覽' | '略過' | '失敗';
  readonly message: string;
}

export interface LedgerPort {
  /**
   * Settles rows claimed earlier and appends new ones, all applied when it returns. A claim whose key already stands
   * as sent, uncertain, failed or cancelled is not appended. Gives the keys that were. After a throw the same write may
   * be asked for again.
   */
  write(settled: readonly LedgerEntry[], added: readonly LedgerEntry[]): ReadonlySet<string>;
}

export interface DeliveryPorts {
  readonly ledger: LedgerPort;
  send(mail: Mail): void;
  remainingQuota(): number;
  /** False when the account has to grant its rights anew. */
  isAuthorised(): boolean;
  now(): string;
  elapsedMs(): number;
  pause(ms: number): void;
}

export interface DeliveryResult {
  readonly sent: number;
  readonly failed: number;
  /** Mails of this run that the service left unclear. */
  readonly unclear: number;
  /** Put off to the next morning: quota, or a service that is down. */
  readonly deferred: number;
  /** Not begun, because the run's time was up. */
  readonly unfinished: number;
  /** Somebody else's run had them already. */
  readonly taken: number;
}

/** A mail as it goes out, with its ledger row: in test mode to another recipient and under another key. */
export interface Outgoing {
  readonly mail: Mail;
  readonly entry: Omit<LedgerEntry, 'at' | 'outcome' | 'message'>;
  /** Left in the row when all went well. */
  readonly note: string;
}

/** Sends in the given order until done, out of quota or out of time (`untilMs` of the run's elapsed time). */
export function deliver(outgoing: readonly Outgoing[], ports: DeliveryPorts, untilMs: number): DeliveryResult {
  const tally = { sent: 0, failed: 0, unclear: 0, deferred: 0, unfinished: 0, taken: 0 };
  let quota = outgoing.length === 0 ? 0 : ports.remainingQuota();
  let settled: LedgerEntry[] = [];
  let stop: string | null = null;
  let downInARow = 0;
  let next = 0;
  while (next < outgoing.length && stop === null && quota > 0 && ports.elapsedMs() < untilMs) {
    const batch = outgoing.slice(next, next + Math.min(BATCH, quota));
    next += batch.length;
    const claims = batch.map((one) => entryOf(one, ports.now(), '', ledgerTexts.claimed));
    const claimed = written(ports.ledger, settled, claims);
    settled = [];
    for (const [i, one] of batch.entries()) {
      if (!claimed.has(one.entry.key)) {
        tally.taken++;
        continue;
      }
      const claim = claims[i] as LedgerEntry;
      if (stop !== null) {
        settled.push({ ...claim, outcome: '略過', message: stop });
        tally.deferred++;
        continue;
      }
      const attempt = attemptSend(one.mail, ports);
      quota--;
      if (attempt.fault === null) {
        tally.sent++;
        downInARow = 0;
        settled.push({ ...claim, at: ports.now(), outcome: '已寄出', message: one.note });
      } else if (attempt.fault === 'permanent') {
        tally.failed++;
        settled.push({ ...claim, at: ports.now(), outcome: '失敗', message: attempt.reason });
      } else if (attempt.fault === 'unclear') {
        tally.unclear++;
        settled.push({ ...claim, message: fill(ledgerTexts.unclear, { reason: attempt.reason }) });
        if (tally.unclear >= MOST_UNCLEAR) stop = fill(ledgerTexts.deferredUnclear, { reason: attempt.reason });
      } else {
        tally.deferred++;
        const message = deferralOf(attempt.fault, attempt.reason);
        settled.push({ ...claim, at: ports.now(), outcome: '略過', message });
        downInARow++;
        if (attempt.fault !== 'transient' || downInARow >= DOWN_AFTER) stop = message;
      }
    }
  }
  const rest = outgoing.slice(next);
  const isPutOff = rest.length > 0 && (stop !== null || quota <= 0);
  const message = stop ?? ledgerTexts.deferredQuota;
  const deferrals = isPutOff ? rest.map((one) => entryOf(one, ports.now(), '略過', message)) : [];
  if (settled.length > 0 || deferrals.length > 0) written(ports.ledger, settled, deferrals);
  return {
    ...tally,
    deferred: tally.deferred + deferrals.length,
    unfinished: isPutOff ? 0 : rest.length,
  };
}

/** A write that fails is tried once more: the ledger knows by its rows what of the first one stands. */
function written(ledger: LedgerPort, settled: readonly LedgerEntry[], added: readonly LedgerEntry[]) {
  try {
    return ledger.write(settled, added);
  } catch {
    return ledger.write(settled, added);
  }
}

/** The row of an outgoing mail. */
export function entryOf(one: Outgoing, at: string, outcome: LedgerEntry['outcome'], message: string): LedgerEntry {
  return { ...one.entry, at, outcome, message };
}

/** What a planned mail's row says of it. */
export function ledgerIdentity(mail: PlannedMail): Outgoing['entry'] {
  return { recipient: mail.to, subject: mail.subject, kind: mail.kinds.join('、'), matter: mail.matter, key: mail.key };
}

function attemptSend(
  mail: Mail,
  ports: DeliveryPorts,
): { fault: null } | { fault: Exclude<ReturnType<typeof mailFaultOf>, null>; reason: string } {
  for (let attempt = 1; ; attempt++) {
    try {
      ports.send(mail);
      return { fault: null };
    } catch (error) {
      const reason = reasonOf(error);
      const fault = mailFaultOf(reason, mail.to, ports);
      if (fault !== 'transient' || attempt === ATTEMPTS) return { fault, reason };
      ports.pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

function deferralOf(fault: 'quota' | 'transient' | 'refused', reason: string): string {
  return fault === 'quota' ? ledgerTexts.deferredQuota : fill(ledgerTexts.deferredTransient, { reason });
}

/** The service's own words, on one line and cut short: the row is for people. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').slice(0, 160);
}
