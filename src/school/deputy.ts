/** Who may stand in for whom: reading the 代理人 tab (R9.2, R9.5, R9.6, R9.9). */
import { isWithin } from './day';
import type { Deputy } from './tabs';

/** True when the deputyship is in force on that day; both days belong to it, a blank one is open. */
export function isInForce(deputy: Pick<Deputy, 'startsOn' | 'endsOn'>, day: string): boolean {
  return isWithin(day, deputy.startsOn, deputy.endsOn);
}

/** Words of 業務 that take in certification, and words that mean every duty. */
const CERTIFYING = /認證|任課|課程學習成果|全部|所有|一切|各項/;

/** True when the duty takes in certifying 課程學習成果; a blank duty takes in everything. */
export function coversCertification(deputy: Pick<Deputy, 'duty'>): boolean {
  return deputy.duty === '' || CERTIFYING.test(deputy.duty);
}
