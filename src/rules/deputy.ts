/** R9.5, R9.6: which rows of 代理人 hold today. */
import { isInForce } from '../school/deputy';
import { readScope, scopeNames } from '../school/deputyScope';
import { awayReader } from '../school/staff';
import type { Deputy } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { perSchool } from './perSchool';

/** True when both 代理人 and 人員 can be used; else nothing is said of deputies. */
export function canJudgeDeputies({ tables: { deputies, staff } }: CheckContext): boolean {
  return deputies.isUsable && staff.isUsable;
}

/** True when the deputy can act today: named, in force, for a 範圍 that can be read, and not known to be out of service. */
export function isAble(context: CheckContext, deputy: Deputy): boolean {
  const person = context.staffByEmail.get(deputy.deputyEmail);
  return (
    deputy.deputyEmail !== '' &&
    deputy.deputyEmail !== deputy.principalEmail &&
    isInForce(deputy, context.today) &&
    canReadScope(context, deputy) &&
    (person === undefined || !awayOf(context)(person))
  );
}

/** True when a cell of the row cannot be read that decides whom it is for or whether it holds: then nothing is said. */
export function isUnclear(context: CheckContext, deputy: Deputy): boolean {
  return (['principalEmail', 'deputyEmail', 'startsOn', 'endsOn'] as const).some((key) =>
    context.isFaulty('deputies', deputy.row, key),
  );
}

/** Who of 人員 has left or is on leave. */
export const awayOf = perSchool(({ tables }) => awayReader(tables.staff));

const namesOf = perSchool(({ tables }) => {
  const { classes, courses } = scopeNames(tables);
  const uploaded = tables.uploads.rows.map((upload) => upload.courseOrType);
  return { classes, courses: [...new Set([...courses, ...uploaded])] };
});

/** False where a word of 範圍 names no 科, 年級, 部別, class or course: it takes in nothing. */
export function canReadScope(context: CheckContext, { scope }: Deputy): boolean {
  return scope === '' || readScope(scope, namesOf(context)) !== null;
}
