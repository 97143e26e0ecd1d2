/** R9.5, R9.6: which rows of 代理人 hold today. */
import { isInForce } from '../school/deputy';
import type { Deputy } from '../school/tabs';
import type { CheckContext } from './checkContext';

/** True when both 代理人 and 人員 can be used; else nothing is said of deputies. */
export function canJudgeDeputies({ tables: { deputies, staff } }: CheckContext): boolean {
  return deputies.isUsable && staff.isUsable;
}

/** True when the deputy can act today: named, in force, and not known to be out of service. */
export function isAble(context: CheckContext, deputy: Deputy): boolean {
  const person = context.staffByEmail.get(deputy.deputyEmail);
  return (
    deputy.deputyEmail !== '' &&
    deputy.deputyEmail !== deputy.principalEmail &&
    isInForce(deputy, context.today) &&
    (person === undefined || person.employment === '在職' || person.employment === '')
  );
}

/** True when a cell of the row cannot be read that decides whom it is for or whether it holds: then nothing is said. */
export function isUnclear(context: CheckContext, deputy: Deputy): boolean {
  return (['principalEmail', 'deputyEmail', 'startsOn', 'endsOn'] as const).some((key) =>
    context.isFaulty('deputies', deputy.row, key),
  );
}
