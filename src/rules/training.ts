/** R8.1–R8.4: the sessions of each kind of training in the current school year. */
import { TRAININGS, type TrainingRule } from '../regulation/trainings';
import { addDays } from '../school/day';
import { divisionsInUse, divisionsWithClasses } from '../school/division';
import { legalSpan } from '../school/period';
import type { Training } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter } from './rule';

/** From this many days before the school year's end a missing training is reported (design.md §4). */
const DAYS_BEFORE_END = 30;

/** The sessions of an activity on record for the current school year, planned ones included. */
export function recordedSessions({ tables, settings }: CheckContext, rule: TrainingRule): readonly Training[] {
  return tables.trainings.rows.filter((row) => row.kind === rule.kind && row.schoolYear === settings.schoolYear);
}

/** The sessions of the year that took place; a planned one (日期 to come) does not count. */
export function sessionsOf(context: CheckContext, rule: TrainingRule): readonly Training[] {
  return recordedSessions(context, rule).filter(({ heldOn }) => heldOn <= context.today);
}

/** Audiences of the rule that no session names. */
export function audiencesMissed(sessions: readonly Training[], rule: TrainingRule): readonly string[] {
  return rule.audiences
    .filter(({ pattern }) => !sessions.some((session) => pattern.test(session.audience)))
    .map(({ name }) => name);
}

/** Divisions with classes that no session was for; a blank 部別 is 全校. The rules name none for 成果發表. */
export function divisionsMissed(context: CheckContext, rule: TrainingRule): readonly string[] {
  if (rule.audiences.length === 0) return [];
  const sessions = sessionsOf(context, rule);
  return divisionsWithClasses(context).filter(
    (division) => !sessions.some((row) => row.division === division || row.division === '全校' || row.division === ''),
  );
}

/** Organisers (權責分工, else the rules') of divisions in use by whom no session was held; a section counts for its office. */
export function organisersMissed(context: CheckContext, rule: TrainingRule): readonly string[] {
  const sessions = sessionsOf(context, rule);
  const used: readonly string[] = divisionsInUse(context);
  const offices = context.duties
    .organisersOf(rule.kind)
    .filter(({ division }) => division === '全校' || used.includes(division))
    .map(({ office }) => office);
  return [...new Set(offices)].filter(
    (office) => !sessions.some(({ organiser }) => context.duties.countsFor(organiser, office)),
  );
}

/** The organiser that is asked first. */
function firstOrganiser(context: CheckContext, rule: TrainingRule): string {
  return context.duties.organisersOf(rule.kind)[0]?.office ?? '';
}

/** True from 30 days before the school year's end (7/31): until then a missing session is in time. */
export function isYearEnding({ settings, today }: CheckContext): boolean {
  return today >= addDays(legalSpan({ schoolYear: settings.schoolYear, semester: 0 }).end, -DAYS_BEFORE_END);
}

/** The one matter of R8.n-missing: fewer sessions of the activity than the minimum, near the end of the school year. */
export function tooFewSessions(context: CheckContext, id: TrainingRule['id']): Matter[] {
  const { trainingsPerYear: min, schoolYear: year } = context.settings;
  const rule = TRAININGS.find((one) => one.id === id);
  if (rule === undefined || !context.tables.trainings.isUsable || !isYearEnding(context)) return [];
  const count = sessionsOf(context, rule).length;
  if (count >= min) return [];
  const organisers = [...new Set(context.duties.organisersOf(rule.kind).map(({ office }) => office))];
  const params = { kind: rule.kind, year, count, min, office: organisers.join('、') };
  return [{ office: organisers[0] ?? '', key: [year], params }];
}

/** One matter an activity of which sessions took place, where `missed` names who was never reached. */
export function neverReached(
  context: CheckContext,
  column: 'audience' | 'division' | 'organiser',
  missed: (rule: TrainingRule) => readonly string[],
): Matter[] {
  if (!context.tables.trainings.isUsable) return [];
  const { schoolYear: year } = context.settings;
  return TRAININGS.flatMap((rule): Matter[] => {
    const sessions = sessionsOf(context, rule);
    // A cell that cannot be read may name whom it reached.
    if (sessions.length === 0 || sessions.some((row) => context.isFaulty('trainings', row.row, column))) return [];
    const missing = missed(rule);
    if (missing.length === 0) return [];
    const params = { kind: rule.kind, year, count: sessions.length, missing: missing.join('、') };
    return [{ clause: rule.basis, office: firstOrganiser(context, rule), key: [rule.id, year], params }];
  });
}
