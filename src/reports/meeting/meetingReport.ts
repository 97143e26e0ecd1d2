/**
 * 會議資料 (R3.3): what was done about earlier resolutions, the work report on one page, the proposals under the three
 * standing matters, and the tables behind them as annexes. Every figure comes from the functions that checks and pages use.
 */
import { findingsIn } from '../../rules/runChecks';
import { complianceOf, type Compliance } from '../../compliance/complianceOf';
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { rocText } from '../../school/day';
import { earlierResolutions, meetingsOf, type EarlierResolution } from '../../school/meetings';
import { AGENDA, AGENDA_CLAUSES } from '../../regulation/agenda';
import { periodText } from '../../school/period';
import { schoolFigures } from '../../school/uploadFigures';
import { html, raw, type Html } from '../html';
import { blankLines, reportDocument, table, titleBlock } from '../layout';
import type { ReportScope } from '../reportScope';
import { complianceSection } from '../sections/complianceSection';
import { receiptFigures, submissionSection } from '../sections/lotsSection';
import { scheduleSection } from '../sections/scheduleSection';
import { deputySection, evaluationSection, trainingSection } from '../sections/supportSections';
import { totalOf, uploadsSection } from '../sections/uploadsSection';
import { meetingFacts, meetingFrame, type MeetingScope } from './heading';
import { figureTiles, keyFigures, risksOf, riskTable } from './keyFigures';
import { proposalsOf, type Proposal } from './proposals';

/** The paper as one HTML document; the annexes begin on a page of their own. */
export function meetingReport(scope: MeetingScope): string {
  const frame = meetingFrame(scope, texts.paperTitle);
  const day = fill(texts.asOf, { day: rocText(scope.school.today) });
  const term = asOf(scope, periodText(scope.period));
  const year = asOf(scope, periodText({ ...scope.period, semester: 0 }));
  const findings = findingsIn(scope.school);
  const compliance = complianceOf(scope.school, findings);
  const figures = schoolFigures(scope.school, scope.period);
  const six = keyFigures(scope, totalOf(figures, scope.division), compliance);
  return reportDocument(frame, [
    html`${titleBlock(frame)}${meetingFacts(scope)} ${previousSection(scope, meetingDay(scope))}
      <h2>${texts.report}</h2>
      <p>${term}</p>
      <h3>${texts.figuresHead}</h3>
      ${figureTiles(six)}
      <h3>${texts.risksHead}</h3>
      ${riskTable(risksOf(compliance, findings))}
      <h2>${texts.proposals}</h2>
      ${proposalList(proposalsOf(scope, compliance))}
      <h2>${texts.motions}</h2>
      ${blankLines(3)}
      <h2>${texts.adjourn}</h2>`,
    html`${scheduleSection(scope, annex(texts.annexSchedule, term))}${uploadsSection(scope, figures, annex(texts.annexUploads, term))}${submissionSection(scope, '', annex(texts.annexLots, term))}${receiptFigures(scope)}${complianceSection(compliance, findings, annex(texts.annexCompliance, day))}${deputySection(scope, annex(texts.annexDeputies, day))}${trainingSection(scope, annex(texts.annexTrainings, year))}${evaluationSection(scope, annex(texts.annexEvaluation, term))}`,
  ]);
}

/** The day up to which earlier meetings are earlier: the meeting's own, today while none is fixed. */
export function meetingDay({ meeting, school }: MeetingScope): string {
  return meeting === null || meeting.heldOn === '' ? school.today : meeting.heldOn;
}

function asOf({ school }: ReportScope, period: string): string {
  return fill(texts.ofPeriod, { period, day: rocText(school.today) });
}

/** Every table says what time it is about. */
function annex(title: string, time: string): string {
  return `${title}（${time}）`;
}

/** Earlier resolutions with what came of them; room to write where nobody has said. */
export function previousSection(scope: MeetingScope, day: string): Html {
  const rows = earlierResolutions(meetingsOf(scope.school.tables.meetings.rows), scope.meeting, day);
  return html`<h2>${texts.previous}</h2>
    ${
      rows.length === 0
        ? html`<p>${texts.noPrevious}</p>`
        : table<EarlierResolution>(
            [
              [texts.previousOf, ({ meeting }) => rocText(meeting.heldOn), 'short'],
              [texts.matter, ({ row }) => row.matter],
              [texts.resolution, ({ row }) => row.resolution],
              [texts.assignee, ({ row }) => row.assignee],
              [texts.dueOn, ({ row }) => rocText(row.dueOn), 'short'],
              [texts.progress, ({ row }) => row.progress || texts.progressBlank, 'short'],
            ],
            rows,
          )
    }`;
}

function proposalList(proposals: readonly Proposal[]): Html {
  let no = 0;
  return html`${AGENDA.map(
    (agenda) =>
      html`<h3>（${AGENDA_CLAUSES[agenda].number}）${agenda}</h3>
        ${proposals.filter((one) => one.agenda === agenda).map((one) => proposalBlock(one, ++no))}`,
  )}`;
}

function proposalBlock({ matter, facts, plan, clause, lines }: Proposal, no: number): Html {
  const line = (name: string, text: Html | string) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${text}</td>
    </tr>`;
  const list =
    lines.length === 0
      ? null
      : table<Compliance>(
          [
            [texts.clause, ({ requirement }) => `〔${requirement.clause}〕`, 'short'],
            [texts.demand, ({ requirement }) => requirement.demand],
            [texts.facts, (row) => row.facts],
            [texts.office, (row) => row.office],
          ],
          lines,
        );
  return html`<table class="proposal whole">
      <tbody>
        ${line(fill(texts.proposalNo, { no }), `${matter}〔${clause}〕`)}${line(texts.proposalFacts, facts)}${plan === '' ? null : line(texts.proposalPlan, plan)}${line(texts.proposalResolution, raw('<br /><br />'))}
      </tbody>
    </table>
    ${list}`;
}
