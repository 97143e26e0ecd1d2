/** 開會通知單: to every seat, with the programme and what the work group will be asked to decide. */
import { findingsIn } from '../../rules/runChecks';
import { complianceOf } from '../../compliance/complianceOf';
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { AGENDA } from '../../regulation/agenda';
import type { Row } from '../../school/tabs';
import { html, type Html } from '../html';
import { reportDocument, table, titleBlock, type ReportColumn } from '../layout';
import { meetingFacts, meetingFrame, meetingName, type MeetingScope } from './heading';
import { proposalsOf } from './proposals';
import { seatsOf } from './signInSheet';

export function invitation(scope: MeetingScope): string {
  const frame = meetingFrame(scope, texts.invitationTitle);
  const seats = seatsOf(scope);
  const { settings } = scope.school;
  const proposals = proposalsOf(scope, complianceOf(scope.school, findingsIn(scope.school)));
  return reportDocument(frame, [
    html`${titleBlock(frame)} ${settings.paperNumber ? html`<p>${texts.numberingLine}</p>` : null}
      <p>${texts.toWhom}：${fill(texts.everySeat, { count: seats.length })}</p>
      <p>${texts.subject}：${meetingName(scope)}</p>
      ${meetingFacts(scope)}
      <h2>${texts.programme}</h2>
      <p>${texts.programmeItems.join('　')}</p>
      ${AGENDA.map(
        (agenda) =>
          html`<h3>${agenda}</h3>
            <ul>
              ${proposals.filter((one) => one.agenda === agenda).map((one) => html`<li>${one.matter}</li>`)}
            </ul>`,
      )}
      <p>${texts.invitationNote}</p>
      ${settings.paperSeal ? html`<p class="end">${texts.sealLine}</p>` : null}
      <h2>${texts.attendees}</h2>
      <div class="dense">${seatTable(seats)}</div>`,
  ]);
}

/** Two seats a line, the second half beside the first, so that the notice stays on one page. */
function seatTable(seats: readonly Row<'workGroup'>[]): Html {
  const half = Math.ceil(seats.length / 2);
  const lines = seats.slice(0, half).map((left, i) => [left, seats[half + i]] as const);
  type Line = (typeof lines)[number];
  const columns = [0, 1].flatMap((side): ReportColumn<Line>[] => [
    [texts.seat, (line) => line[side]?.seatNo ?? '', 'right'],
    [texts.post, (line) => line[side]?.title ?? ''],
    [texts.name, (line) => line[side]?.name ?? ''],
    [texts.role, (line) => line[side]?.role ?? '', 'short'],
  ]);
  return table<Line>(columns, lines);
}
