/** 會議紀錄: who came, what was resolved, who does what by when; lines to write on where the tab says nothing yet. */
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { rocText } from '../../school/day';
import type { Row } from '../../school/tabs';
import { html, type Html } from '../html';
import { blankLines, isLong, reportDocument, signatures, titleBlock } from '../layout';
import { meetingFacts, meetingFrame, type MeetingScope } from './heading';
import { meetingDay, previousSection } from './meetingReport';
import { AGENDA } from '../../regulation/agenda';
import { seatsOf } from './signInSheet';

export function minutes(scope: MeetingScope): string {
  const frame = meetingFrame(scope, texts.minutesTitle);
  return reportDocument(frame, [
    html`${titleBlock(frame)}${meetingFacts(scope)}
      <p>${attendanceText(scope)}</p>
      ${previousSection(scope, meetingDay(scope))}
      <h2>${texts.minutesDiscussion}</h2>
      ${discussion(scope)}
      <div class="keep">
        <h2>${texts.minutesMotions}</h2>
        ${blankLines(2)}
        <h2>${texts.minutesAdjourn}</h2>
        <p>${texts.adjournedAt}</p>
        ${signatures([texts.chair, texts.minutesBy, texts.secretary])}
      </div>`,
  ]);
}

function attendanceText(scope: MeetingScope): string {
  const expected = scope.meeting?.expected ?? seatsOf(scope).length;
  const present = scope.meeting?.present ?? null;
  return present === null ? fill(texts.attendanceBlank, { expected }) : fill(texts.attendance, { expected, present });
}

function discussion({ meeting }: MeetingScope): Html {
  const matters = (meeting?.matters ?? []).filter((row) => row.matter !== '' || row.resolution !== '');
  if (matters.length === 0)
    return html`<p>${texts.noMatters}</p>
      ${AGENDA.map(
        (agenda) =>
          html`<h3>${agenda}</h3>
            ${blankLines(2)}`,
      )}`;
  return html`${matters.map((row, i) => matterBlock(row, i + 1))}`;
}

/** Not kept on one page: a resolution may be longer than one. */
function matterBlock(row: Row<'meetings'>, no: number): Html {
  const line = (name: string, part: Html | string) => {
    const cell = html`<td>${part}</td>`;
    return html`<tr class="${isLong(cell) ? 'long' : ''}">
      <th scope="row">${name}</th>
      ${cell}
    </tr>`;
  };
  return html`<table class="proposal">
    <tbody>
      ${line(fill(texts.proposalNo, { no }), [row.agenda, row.matter].filter((part) => part !== '').join('：'))}${line(
        texts.resolved,
        row.resolution === '' ? blankLines(2) : row.resolution,
      )}${line(texts.assignee, row.assignee || texts.unknown)}${line(texts.dueOn, rocText(row.dueOn) || texts.unknown)}
    </tbody>
  </table>`;
}
