/** 八, 九, 十, 十一 and C1, C2: training, contingencies, deputies, evaluation, the rules' own validity. */
import {
  audiencesMissed,
  divisionsMissed,
  isYearEnding,
  organisersMissed,
  recordedSessions,
  sessionsOf,
} from '../rules/training';
import { punctuality } from './punctuality';
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { REQUIREMENTS, type RequirementId } from '../regulation/requirements';
import { TRAININGS, type TrainingRule } from '../regulation/trainings';
import { parseMoment, rocText } from '../school/day';
import { isInForce } from '../school/deputy';
import { legalSpan } from '../school/period';
import { awayReader } from '../school/staff';
import type { Row } from '../school/tabs';
import { gravest, type ComplianceView, type Judge, type Judgement, type State } from './judgement';

/** R8.1–R8.4: sessions of the school year against the minimum, and whom they reached. */
export function judgeTraining(id: TrainingRule['id']): Judge {
  return (view) => {
    const rule = TRAININGS.find((one) => one.id === id);
    if (!rule) throw new Error(id);
    const { trainingsPerYear: min, schoolYear: year } = view.context.settings;
    const { context } = view;
    const held = sessionsOf(context, rule);
    const count = recordedSessions(context, rule).length;
    const params = { kind: rule.kind, year, count, min, planned: count - held.length };
    const text = count > held.length ? texts.trainings.planned : texts.trainings.count;
    if (held.length < min) return { state: isYearEnding(context) ? '未符合' : '進行中', facts: fill(text, params) };
    const missing = [
      ...audiencesMissed(held, rule),
      ...divisionsMissed(context, rule),
      ...organisersMissed(context, rule),
    ];
    if (missing.length === 0) return { state: '符合', facts: fill(text, params) };
    const facts = fill(texts.trainings.audience, { ...params, missing: missing.join(texts.separator) });
    return { state: '有風險', facts };
  };
}

/** R8.5: what must stand beside each session. */
export function judgeTrainingRecords({ context, period }: ComplianceView): Judgement {
  const year = period.schoolYear;
  const rows = context.tables.trainings.rows.filter((row) => row.schoolYear === year);
  if (rows.length === 0)
    return { state: isYearEnding(context) ? '未符合' : '進行中', facts: fill(texts.trainings.none, { year }) };
  const isHeld = (row: Row<'trainings'>) => row.heldOn === '' || row.heldOn <= context.today;
  const missing = rows.filter(
    (row) =>
      row.heldOn === '' || row.organiser === '' || row.audience === '' || (isHeld(row) && row.attendance === null),
  ).length;
  const text = missing > 0 ? texts.trainings.incomplete : texts.trainings.complete;
  return { state: missing > 0 ? '有風險' : '符合', facts: fill(text, { year, count: rows.length, missing }) };
}

function contingencies({ context, period }: ComplianceView): readonly Row<'contingencies'>[] {
  const { start, end } = legalSpan({ schoolYear: period.schoolYear, semester: 0 });
  return context.tables.contingencies.rows.filter(({ heldOn }) => heldOn === '' || (heldOn >= start && heldOn <= end));
}

function judgeHandled(rows: readonly Row<'contingencies'>[], kind: string): Judgement {
  const open = rows.filter((row) => row.handling === '').length;
  const facts = fill(texts.contingency.logged, { kind, count: rows.length, open });
  return { state: open > 0 ? '進行中' : '符合', facts };
}

/** R9.1: work from outside, where it was needed. */
export function judgeRemoteWork(view: ComplianceView): Judgement {
  const rows = contingencies(view).filter((row) => row.kind === '遠端作業');
  return rows.length > 0 ? judgeHandled(rows, '遠端作業') : { state: '不適用', facts: texts.contingency.none };
}

/** R9.3: students are told of cloud copies, in a session or on record. */
export function judgeBackup(view: ComplianceView): Judgement {
  const told = contingencies(view).filter((row) => row.kind === '雲端備份宣導').length;
  const taught = view.context.tables.trainings.rows.filter(
    (row) => row.schoolYear === view.period.schoolYear && /雲端|備份/.test(row.topic),
  ).length;
  return told + taught > 0
    ? { state: '符合', facts: fill(texts.contingency.backup, { count: told + taught }) }
    : { state: '進行中', facts: texts.contingency.noBackup };
}

/** R9.4: an incident brings help to students who need it. */
export function judgeStudentAid(view: ComplianceView): Judgement {
  const rows = contingencies(view);
  const aid = rows.filter((row) => row.kind === '學生資源協助');
  if (aid.length > 0) return judgeHandled(aid, '學生資源協助');
  return rows.some((row) => row.cause === '疫情' || row.cause === '重大事故')
    ? { state: '有風險', facts: texts.contingency.noAid }
    : { state: '不適用', facts: texts.contingency.none };
}

/** R9.2: deputies are decided by the work group. */
export function judgeDeputyList({ context }: ComplianceView): Judgement {
  const { rows } = context.tables.deputies;
  if (rows.length === 0) return { state: '未符合', facts: texts.deputies.none };
  const valid = rows.filter((row) => isInForce(row, context.today)).length;
  const unresolved = rows.filter((row) => row.resolution === '').length;
  const facts = fill(texts.deputies.state, { count: rows.length, valid, unresolved });
  return { state: valid === 0 ? '未符合' : unresolved > 0 ? '有風險' : '符合', facts };
}

/** R9.5: each submitting office and each duty on record has a deputy able today. */
export function judgeOfficeDeputies(view: ComplianceView): Judgement {
  if (view.context.tables.deputies.rows.length === 0) return { state: '未符合', facts: texts.deputies.none };
  const count = view.findingsOf('R9.5-no-deputy').length;
  if (count === 0) return { state: '符合', facts: texts.deputies.covered };
  return { state: '未符合', facts: fill(texts.deputies.duties, { count }) };
}

function goneTeachers({ context }: ComplianceView): readonly Row<'staff'>[] {
  return context.tables.staff.rows.filter(awayReader(context.tables.staff));
}

/** R9.6: what teachers left behind is certified by a deputy. */
export function judgeTeacherDeputies(view: ComplianceView): Judgement {
  const gone = goneTeachers(view).length;
  const stranded = view.findingsOf('R9.6-no-deputy').length;
  if (gone === 0 && stranded === 0) return { state: '不適用', facts: texts.deputies.nobodyGone };
  return { state: stranded > 0 ? '未符合' : '符合', facts: fill(texts.deputies.teachers, { gone, stranded }) };
}

/** R9.7: accounts of those who left have a day on which they end. */
export function judgeAccounts(view: ComplianceView): Judgement {
  const people = goneTeachers(view);
  if (people.length === 0) return { state: '不適用', facts: texts.deputies.nobodyGone };
  const kept = people.filter((person) => person.accountEndsOn >= view.context.today).length;
  const open = people.filter((person) => person.accountEndsOn === '').length;
  const facts = fill(texts.deputies.accounts, { gone: people.length, kept, open });
  return { state: open > 0 ? '有風險' : '符合', facts };
}

/** R9.9: rank, first day and resolution of each deputyship. */
export function judgeDeputyOrder({ context }: ComplianceView): Judgement {
  const { rows } = context.tables.deputies;
  if (rows.length === 0) return { state: '未符合', facts: texts.deputies.none };
  const incomplete = rows.filter((row) => row.rank === null || row.startsOn === '' || row.resolution === '').length;
  const facts = fill(texts.deputies.order, { count: rows.length, incomplete });
  return { state: incomplete > 0 ? '有風險' : '符合', facts };
}

/** R10.1: the executive secretary may propose; nothing is owed, so the state says how far it has come. */
export function judgeEvaluation({ context, period }: ComplianceView): Judgement {
  const people = new Set(punctuality(context, period).map((row) => row.email || row.name));
  if (people.size === 0) return { state: '不適用', facts: texts.evaluation.none };
  const rows = context.tables.commendations.rows.filter((row) => row.schoolYear === period.schoolYear);
  const proposed = rows.filter((row) => row.recommendation !== '').length;
  const resolved = rows.filter((row) => row.resolution !== '').length;
  const facts = fill(texts.evaluation.state, { people: people.size, proposed, resolved });
  return { state: resolved > 0 && resolved >= proposed ? '符合' : '進行中', facts };
}

/** The day that a version's name begins with or holds: 112-08-29, 112年8月29日, 1120829. */
const DATE_IN_TEXT = /\d{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{7,8}/;

/** R11.1: the version in force is on record and approved. */
export function judgeValidity({ context }: ComplianceView): Judgement {
  const version = context.settings.rulesVersion;
  const { rows } = context.tables.ruleVersions;
  if (rows.length === 0) return { state: '有風險', facts: texts.versions.none };
  if (version === '') return { state: '有風險', facts: texts.version.unset };
  const day = parseMoment(DATE_IN_TEXT.exec(version)?.[0]) || '';
  const row = rows.find(({ passedOn }) => passedOn !== '' && passedOn === day);
  if (!row) return { state: '有風險', facts: fill(texts.version.unknown, { version }) };
  if (row.approvedOn === '') return { state: '有風險', facts: fill(texts.version.unapproved, { version }) };
  return { state: '符合', facts: fill(texts.version.approved, { version, day: rocText(row.approvedOn) }) };
}

/** Words that would make a voluntary matter sound owed; a sentence that denies them is in order. */
const PRESSING = /處分|懲處|記過|扣分|扣考|成績|獎懲|強制|不得拒絕/;
const DENYING = /無關|不影響|不會|不列入|不強制|不得以|並非|自行決定|自由/;

function isPressing(text: string): boolean {
  return text.split(/[。；！\n]/).some((sentence) => PRESSING.test(sentence) && !DENYING.test(sentence));
}

/** C1: what the school writes in 通知範本 informs and does not press. */
export function judgeVoluntary({ context }: ComplianceView): Judgement {
  const kinds = context.tables.templates.rows
    .filter((row) => isPressing(row.subject) || isPressing(row.body))
    .map((row) => row.kind);
  if (kinds.length > 0)
    return { state: '未符合', facts: fill(texts.voluntary.pressing, { kinds: kinds.join(texts.separator) }) };
  const declined = context.tables.roster.rows.filter((student) => student.declines !== '').length;
  return { state: '符合', facts: fill(texts.voluntary.clear, { declined }) };
}

/** What C2 asks of a school, all of it judged above. */
const DUTIES: readonly RequirementId[] = ['R1.1', 'R3.1', 'R5.0', 'R5.7', 'R6.2', 'R6.3', 'R9.6'];

/** The clause as printed, which is what people know a requirement by. */
function clauseOf(id: RequirementId): string {
  return REQUIREMENTS.find((one) => one.id === id)?.clause ?? '';
}

/** C2: the school's own duties taken together: no better than the gravest of them. */
export function judgeDuties(view: ComplianceView): Judgement {
  const states = DUTIES.map((id) => ({ clause: clauseOf(id), state: view.judgementOf(id).state }));
  const clausesOf = (state: State) =>
    states
      .filter((one) => one.state === state)
      .map(({ clause }) => clause)
      .join(texts.separator);
  const state = gravest(states.map((one) => one.state));
  if (state === '符合' || state === '不適用') return { state: '符合', facts: texts.duties.met };
  const text = state === '進行中' ? texts.duties.going : texts.duties.open;
  return { state, facts: fill(text, { clauses: clausesOf(state) }) };
}
