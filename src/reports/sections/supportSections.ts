/** Trainings (八), deputies (九) and evaluation (十). */
import { mergeCommendations } from '../../commendation/mergeCommendations';
import { punctuality } from '../../compliance/punctuality';
import { fill } from '../../messages/catalogue';
import { reportTexts as texts } from '../../messages/zh/reports';
import { rocText } from '../../school/day';
import type { Row } from '../../school/tabs';
import { html, type Html } from '../html';
import { table } from '../layout';
import { isOfDivision, type ReportScope } from '../reportScope';
import { spanText } from './scheduleSection';

/** All sessions of the school year, planned ones too. */
export function trainingSection(scope: ReportScope, heading: string = texts.trainings): Html {
  const rows = scope.school.tables.trainings.rows.filter(
    (row) => row.schoolYear === scope.period.schoolYear && isOfDivision(scope, row),
  );
  return html`<h2>${heading}</h2>
    ${table<Row<'trainings'>>(
      [
        [texts.kind, (row) => row.kind],
        [texts.topic, (row) => row.topic],
        [texts.heldOn, (row) => rocText(row.heldOn), 'short'],
        [texts.organiser, (row) => row.organiser],
        [texts.audience, (row) => row.audience],
        [texts.attendanceCount, (row) => row.attendance, 'right'],
      ],
      rows,
    )}`;
}

/** Deputies in the order of duty and rank. */
export function deputySection({ school }: ReportScope, heading: string = texts.deputies): Html {
  const nameOf = (email: string) => school.staffByEmail.get(email)?.name ?? email;
  const rows = [...school.tables.deputies.rows].sort(
    (a, b) =>
      (a.duty < b.duty ? -1 : a.duty > b.duty ? 1 : 0) ||
      (a.principalEmail < b.principalEmail ? -1 : a.principalEmail > b.principalEmail ? 1 : 0) ||
      (a.rank ?? 99) - (b.rank ?? 99),
  );
  return html`<h2>${heading}</h2>
    ${table<Row<'deputies'>>(
      [
        [texts.duty, (row) => [row.duty, row.scope].filter((part) => part !== '').join('／')],
        [texts.principal, (row) => nameOf(row.principalEmail), 'short'],
        [texts.rank, (row) => row.rank, 'right'],
        [texts.deputy, (row) => nameOf(row.deputyEmail), 'short'],
        [texts.validity, (row) => spanText(row.startsOn, row.endsOn)],
        [texts.resolutionBasis, (row) => row.resolution],
      ],
      rows,
    )}`;
}

export type CommendationLine = Omit<Row<'commendations'>, 'row'>;

/** 評核敘獎 of the period: what the tab says, with the figures of today. */
export function commendationLines({ school, period }: ReportScope): CommendationLine[] {
  const found = punctuality(school, period);
  return mergeCommendations(school.tables.commendations.rows, found, period).filter(
    (line) => line.schoolYear === period.schoolYear && line.semester === period.semester,
  );
}

function lineTable(rows: readonly CommendationLine[]): Html {
  return table<CommendationLine>(
    [
      [texts.unit, (row) => row.unit, 'short'],
      [texts.name, (row) => row.name || row.email, 'short'],
      [texts.duty, (row) => row.duty],
      [texts.dueCount, (row) => row.dueCount, 'right'],
      [texts.onTime, (row) => row.onTimeCount, 'right'],
      [texts.lateCount, (row) => row.lateCount, 'right'],
      [texts.recommendation, (row) => row.recommendation],
      [texts.groupResolution, (row) => row.resolution],
    ],
    rows,
  );
}

/** Work done in time by kind of work, and who was proposed; the full list is a report of its own. */
export function evaluationSection(scope: ReportScope, heading: string = texts.evaluation): Html {
  const all = commendationLines(scope);
  const proposed = all.filter((line) => line.recommendation !== '');
  const duties = [...new Set(all.map((line) => line.duty))];
  const sum = (duty: string, pick: (line: CommendationLine) => number | null) =>
    all.filter((line) => line.duty === duty).reduce((total, line) => total + (pick(line) ?? 0), 0);
  return html`<h2>${heading}</h2>
    <p>${texts.evaluationNote}</p>
    ${table<string>(
      [
        [texts.duty, (duty) => duty],
        [texts.people, (duty) => all.filter((line) => line.duty === duty).length, 'right'],
        [texts.dueCount, (duty) => sum(duty, (line) => line.dueCount), 'right'],
        [texts.onTime, (duty) => sum(duty, (line) => line.onTimeCount), 'right'],
        [texts.lateCount, (duty) => sum(duty, (line) => line.lateCount), 'right'],
      ],
      duties,
    )}
    ${
      proposed.length === 0
        ? html`<p>${texts.noProposals}</p>`
        : html`<h3>${fill(texts.proposals, { count: proposed.length })}</h3>
            ${lineTable(proposed)}`
    }`;
}

/** 評核敘獎 as a whole, by unit and name. */
export function commendationSection(scope: ReportScope): Html {
  return html`<p>${texts.evaluationNote}</p>
    ${lineTable(commendationLines(scope))}`;
}
