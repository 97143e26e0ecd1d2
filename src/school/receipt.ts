/** What a row of 收訖明細 says: counts that differ, a dispute that is open, and the last day to settle one. */
import { addDays } from './day';
import type { Receipt } from './tabs';

/** True when both counts are known and differ. */
export function isMismatched({ submittedCount, receivedCount }: Receipt): boolean {
  return submittedCount !== null && receivedCount !== null && submittedCount !== receivedCount;
}

/** True when the student has given no answer; who raised a dispute has. */
export function isUnanswered({ confirmation, confirmedOn }: Pick<Receipt, 'confirmation' | 'confirmedOn'>): boolean {
  return (confirmation === '' || confirmation === '未確認') && confirmedOn === '';
}

/** True when a dispute was raised and neither closed nor answered by 相符. */
export function isOpenDispute({ confirmation, disputedOn, closedOn }: Receipt): boolean {
  return confirmation !== '相符' && disputedOn !== '' && closedOn === '';
}

/** The last day to settle a dispute: the day it was raised does not count. */
export function disputeLimit(row: Pick<Receipt, 'disputedOn'>, days: number): string {
  return addDays(row.disputedOn, days);
}

/** True while a leaver is to be told by post: nothing was sent, or it came back on or after the day it was (R9.8). */
export function needsPost({ noticeSentOn, returnedOn }: Pick<Receipt, 'noticeSentOn' | 'returnedOn'>): boolean {
  return noticeSentOn === '' || (returnedOn !== '' && returnedOn >= noticeSentOn);
}
