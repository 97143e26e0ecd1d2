/** R8.1–R8.4: each kind of training takes place often enough in the school year and reaches whom the rules name. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { TRAININGS, type TrainingRule } from '../regulation/trainings';
import type { Training } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';

/** R8.n-missing, or R8-audience where there were sessions: one per activity, for the current school year. */
export function checkTrainings(context: CheckContext): FindingDraft[] {
  if (!context.tables.trainings.isUsable) return [];
  return TRAININGS.flatMap((rule) => [...missingFinding(context, rule), ...audienceFinding(context, rule)]);
}

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

function missingFinding(context: CheckContext, rule: TrainingRule): FindingDraft[] {
  const { trainingsPerYear: min, schoolYear: year } = context.settings;
  const count = sessionsOf(context, rule).length;
  if (count >= min) return [];
  const office = rule.organisers[0] ?? '';
  return [
    {
      code: `${rule.id}-missing`,
      severity: '警告',
      basis: rule.basis,
      explanation: fill(texts.training.explanation, { kind: rule.kind, year, count, min }),
      advice: fill(texts.training.advice, { office: rule.organisers.join(texts.separator) }),
      office,
      tab: 'trainings',
      key: findingKey(`${rule.id}-missing`, year),
    },
  ];
}

function audienceFinding(context: CheckContext, rule: TrainingRule): FindingDraft[] {
  const sessions = sessionsOf(context, rule);
  if (sessions.some((row) => context.isFaulty('trainings', row.row, 'audience'))) return [];
  const missing = audiencesMissed(sessions, rule);
  if (sessions.length === 0 || missing.length === 0) return [];
  const { schoolYear: year } = context.settings;
  const params = { kind: rule.kind, year, count: sessions.length, missing: missing.join(texts.separator) };
  return [
    {
      code: 'R8-audience',
      severity: '提示',
      basis: rule.basis,
      explanation: fill(texts.audience.explanation, params),
      advice: texts.audience.advice,
      office: rule.organisers[0] ?? '',
      tab: 'trainings',
      key: findingKey('R8-audience', rule.id, year),
    },
  ];
}
