/** R8.1–R8.4: the sessions of each kind of training in the current school year. */
import { TRAININGS, type TrainingRule } from '../regulation/trainings';
import type { Training } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter } from './rule';

/** The sessions of an activity in the current school year, planned ones included. */
export function sessionsOf({ tables, settings }: CheckContext, rule: TrainingRule): readonly Training[] {
  return tables.trainings.rows.filter((row) => row.kind === rule.kind && row.schoolYear === settings.schoolYear);
}

/** Audiences of the rule that no session names. */
export function audiencesMissed(sessions: readonly Training[], rule: TrainingRule): readonly string[] {
  return rule.audiences
    .filter(({ pattern }) => !sessions.some((session) => pattern.test(session.audience)))
    .map(({ name }) => name);
}

/** The one matter of R8.n-missing: fewer sessions of the activity than the minimum. */
export function tooFewSessions(context: CheckContext, id: TrainingRule['id']): Matter[] {
  const { trainingsPerYear: min, schoolYear: year } = context.settings;
  const rule = TRAININGS.find((one) => one.id === id);
  if (rule === undefined || !context.tables.trainings.isUsable) return [];
  const count = sessionsOf(context, rule).length;
  if (count >= min) return [];
  const params = { kind: rule.kind, year, count, min, office: rule.organisers.join('、') };
  return [{ office: rule.organisers[0] ?? '', key: [year], params }];
}
