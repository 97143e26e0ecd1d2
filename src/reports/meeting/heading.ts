/** What every paper of a meeting begins with: its name, day, time, place, chair and recorder. */
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { rocLongText } from '../../school/day';
import type { Meeting } from '../../school/meetings';
import { periodText } from '../../school/period';
import { html, type Html } from '../html';
import type { ReportFrame } from '../layout';
import { frameOf, type ReportScope } from '../reportScope';

/** A meeting that papers are made for; without one the papers are made with blanks to fill in by hand. */
export interface MeetingScope extends ReportScope {
  readonly meeting: Meeting | null;
}

/** `115學年度第1學期第2次學生學習歷程檔案工作小組會議`. */
export function meetingName({ period, meeting }: Pick<MeetingScope, 'period' | 'meeting'>): string {
  const params = { period: periodText(meeting ?? period), group: texts.groupName, no: meeting?.no ?? '' };
  return fill((meeting?.no ?? null) === null ? texts.meetingNameOnly : texts.meetingName, params);
}

export function meetingFrame(scope: MeetingScope, title: string): ReportFrame {
  return { ...frameOf(scope, title), subtitle: meetingName(scope) };
}

/** The day of a meeting as papers print it; room to write where it is not fixed. */
export function dayText(meeting: Meeting | null): string {
  return meeting === null || meeting.heldOn === '' ? texts.unknownDay : rocLongText(meeting.heldOn);
}

/** Day, time, place, chair and recorder, two pairs a line. */
export function meetingFacts({ meeting, school }: MeetingScope): Html {
  const convener = meeting?.convener || seatName(school.tables.workGroup.rows, '召集人');
  const chair = meeting?.chair || convener;
  const pairs: readonly (readonly [string, string])[] = [
    [texts.date, dayText(meeting)],
    [texts.time, meeting?.heldAt || texts.unknown],
    [texts.place, meeting?.place || texts.unknown],
    [chair === convener ? texts.convenerAndChair : texts.chair, chair || texts.unknown],
    [texts.minutesBy, meeting?.minutesBy || texts.unknown],
    [texts.contact, contact(school.tables.workGroup.rows)],
  ];
  const lines = [0, 2, 4].map((at) => pairs.slice(at, at + 2));
  return html`<table class="facts whole">
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            ${line.map(
              ([name, value]) =>
                html`<th scope="row">${name}</th>
                  <td>${value}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function contact(seats: readonly { readonly role: string; readonly name: string }[]): string {
  const name = seatName(seats, '執行秘書');
  return name === '' ? texts.unknown : fill(texts.contactSecretary, { name });
}

function seatName(seats: readonly { readonly role: string; readonly name: string }[], role: string): string {
  return seats.find((seat) => seat.role === role && seat.name !== '')?.name ?? '';
}
