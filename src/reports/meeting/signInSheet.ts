/** 簽到表: a line a seat with room to sign, in the order of the seats. */
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import type { Row } from '../../school/tabs';
import { html } from '../html';
import { reportDocument, table, titleBlock } from '../layout';
import { meetingFacts, meetingFrame, type MeetingScope } from './heading';

type Seat = Row<'workGroup'>;

/** Seats by number; those without one last. */
export function seatsOf({ school }: Pick<MeetingScope, 'school'>): readonly Seat[] {
  return [...school.tables.workGroup.rows].sort((a, b) => (a.seatNo ?? 999) - (b.seatNo ?? 999) || a.row - b.row);
}

export function signInSheet(scope: MeetingScope): string {
  const frame = meetingFrame(scope, texts.signInTitle);
  const seats = seatsOf(scope);
  return reportDocument(frame, [
    html`${titleBlock(frame)}${meetingFacts(scope)}
      <p>${fill(texts.attendanceBlank, { expected: seats.length })}</p>
      ${table<Seat>(
        [
          [texts.seat, (seat) => seat.seatNo, 'right'],
          [texts.post, (seat) => seat.title, 'short'],
          [texts.name, (seat) => seat.name, 'short'],
          [texts.role, (seat) => seat.role, 'short'],
          [texts.signature, () => html`<span class="sign"></span>`],
        ],
        seats,
      )}`,
  ]);
}
