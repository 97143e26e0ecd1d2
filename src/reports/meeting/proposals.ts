/**
 * Matters made ready for a meeting (三): what 會議紀錄 already lists for it, the three standing matters, and each
 * requirement that is not met under the standing matter it belongs to. No student is named: figures only.
 */
import type { Compliance } from '../../compliance/complianceOf';
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { AGENDA, MEETING_CLAUSE, AGENDA_CLAUSES, type Agenda } from '../../regulation/agenda';
import { periodText } from '../../school/period';
import { commendationLines } from '../sections/supportSections';
import { scheduleRows } from '../sections/scheduleSection';
import type { MeetingScope } from './heading';

export interface Proposal {
  readonly agenda: Agenda;
  /** 案由. */
  readonly matter: string;
  /** 說明: the figures. */
  readonly facts: string;
  /** 擬辦. */
  readonly plan: string;
  readonly clause: string;
  /** Lines of 規定檢核 that the matter is about. */
  readonly lines: readonly Compliance[];
}

/** Under which standing matter a clause is taken: seats, deputies and trainings are tasks; evaluation is reward; the rest is schedule. */
export function agendaOf(requirementId: string): Agenda {
  if (/^R(?:2|8|9)\./.test(requirementId)) return '任務分工及宣導訓練';
  return requirementId.startsWith('R10.') ? '成效評核及獎勵' : '期程及檢核';
}

/** Proposals of a meeting, by standing matter. `compliance` is 規定檢核 as it stands. */
export function proposalsOf(scope: MeetingScope, compliance: readonly Compliance[]): readonly Proposal[] {
  const unmet = compliance.filter(({ state }) => state === '未符合');
  return AGENDA.flatMap((agenda) => [
    ...ownMatters(scope, agenda),
    standingProposal(scope, agenda),
    ...unmetProposal(
      unmet.filter(({ requirement }) => agendaOf(requirement.id) === agenda),
      unmet.length,
      agenda,
    ),
  ]);
}

function ownMatters({ meeting }: MeetingScope, agenda: Agenda): Proposal[] {
  return (meeting?.matters ?? [])
    .filter((row) => row.agenda === agenda && row.matter !== '')
    .map((row) => ({ agenda, matter: row.matter, facts: texts.planned, plan: '', clause: MEETING_CLAUSE, lines: [] }));
}

function standingProposal(scope: MeetingScope, agenda: Agenda): Proposal {
  const { school } = scope;
  const period = periodText(scope.period);
  const { clause } = AGENDA_CLAUSES[agenda];
  if (agenda === '期程及檢核') {
    const rows = scheduleRows(scope);
    const params = { period, rows: rows.length, done: rows.filter((row) => row.selfCheckResult !== '').length };
    return {
      agenda,
      matter: fill(texts.scheduleProposal, params),
      facts: fill(texts.scheduleFacts, params),
      plan: texts.schedulePlan,
      clause,
      lines: [],
    };
  }
  if (agenda === '任務分工及宣導訓練') {
    const held = school.tables.trainings.rows.filter(
      (row) => row.schoolYear === scope.period.schoolYear && row.heldOn !== '' && row.heldOn <= school.today,
    );
    const params = { deputies: school.tables.deputies.rows.length, trainings: held.length };
    return {
      agenda,
      matter: texts.tasksProposal,
      facts: fill(texts.tasksFacts, params),
      plan: texts.tasksPlan,
      clause,
      lines: [],
    };
  }
  const count = commendationLines(scope).filter((line) => line.recommendation !== '').length;
  return {
    agenda,
    matter: fill(texts.rewardsProposal, { period }),
    facts: fill(texts.rewardsFacts, { count }),
    plan: texts.rewardsPlan,
    clause,
    lines: [],
  };
}

/** What is not met, as one matter with a line each: a meeting does not vote on every line alone. */
function unmetProposal(lines: readonly Compliance[], all: number, agenda: Agenda): Proposal[] {
  if (lines.length === 0) return [];
  const text = lines.length === all ? texts.unmetFacts : texts.unmetFactsOfAgenda;
  const facts = fill(text, { count: lines.length, all });
  return [
    { agenda, matter: texts.unmetProposal, facts, plan: texts.unmetPlan, clause: AGENDA_CLAUSES[agenda].clause, lines },
  ];
}
