/** 開會通知單: to every seat, with the programme and what the work group will be asked to decide. */
import { findingsIn } from '../../rules/runChecks';
import { complianceOf } from '../../compliance/complianceOf';
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import type { Row } from '../../school/tabs';
import { html } from '../html';
import { reportDocument, table, titleBlock } from '../layout';
import { meetingFacts, meetingFrame, meetingName, type MeetingScope } from './heading';
import { AGENDAS, proposalsOf } from './proposals';
import { seatsOf } from './signInSheet';

export function invitation(scope: MeetingScope): string {
  const frame = meetingFrame(scope, texts.invitationTitle);
  const seats = seatsOf(scope);
  const proposals = proposalsOf(scope, complianceOf(scope.school, findingsIn(scope.school)));
  return reportDocument(frame, [
    html`${titleBlock(frame)}
      <p>${texts.numberingLine}</p>
      <p>${texts.toWhom}：${fill(texts.everySeat, { count: seats.length })}</p>
      <p>${texts.subject}：${meetingName(scope)}</p>
      ${meetingFacts(scope)}
      <h2>${texts.programme}</h2>
      <ul class="plain">
        ${texts.programmeItems.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${AGENDAS.map(
        (agenda) =>
          html`<h3>${agenda}</h3>
            <ul>
              ${proposals.filter((one) => one.agenda === agenda).map((one) => html`<li>${one.matter}</li>`)}
            </ul>`,
      )}
      <p>${texts.invitationNote}</p>
      <p class="end">${texts.sealLine}</p>
      <h2>${texts.attendees}</h2>
      ${table<Row<'workGroup'>>(
        [
          [texts.seat, (seat) => seat.seatNo, 'right'],
          [texts.post, (seat) => seat.title, 'short'],
          [texts.name, (seat) => seat.name, 'short'],
          [texts.role, (seat) => seat.role, 'short'],
        ],
        seats,
      )}`,
  ]);
}
