/** What a row of 人員 says about a person: whether somebody is there to do the work. */
import type { Staff } from './tabs';

const AWAY: readonly Staff['employment'][] = ['離職', '留職停薪'];

/** True but for 離職, 留職停薪 and an account that ended before today; a blank 在職 is a person at work. */
export function isInService({ employment, accountEndsOn }: Pick<Staff, 'employment' | 'accountEndsOn'>, today: string) {
  return !AWAY.includes(employment) && (accountEndsOn === '' || accountEndsOn >= today);
}
