/** Attendance with signatures, the previous meeting's resolutions, and room for this one's (三). */
import { fill } from '../../messages/catalogue';
import { reportTexts as texts } from '../../messages/zh/reports';
import { rocText } from '../../school/day';
import { previousPeriod } from '../../school/period';
import type { Row } from '../../school/tabs';
import { html, type Html } from '../html';
import { blankLines, signatures, table } from '../layout';
import type { ReportScope } from '../reportScope';

/** A line a seat, with room to sign. */
export function attendanceSection({ school }: ReportScope): Html {
  const seats = [...school.tables.workGroup.rows].sort((a, b) => (a.seatNo ?? 99) - (b.seatNo ?? 99));
  return html`<h2>${texts.attendance}</h2>
    <p>${fill(texts.attendanceLine, { expected: seats.length })}</p>
    ${table<Row<'workGroup'>>(
      [
        [texts.seat, (one) => one.seatNo, 'right'],
        [texts.post, (one) => one.title, 'short'],
        [texts.name, (one) => one.name, 'short'],
        [texts.role, (one) => one.role, 'short'],
        [texts.signature, () => html`<span class="sign"></span>`],
      ],
      seats,
    )}`;
}

/** What the last meeting before today resolved, of this semester or the one before. */
export function previousResolutions({ school, period }: ReportScope): Html {
  const before = previousPeriod(period);
  const isNear = (one: Row<'meetings'>) =>
    [period, before].some((at) => one.schoolYear === at.schoolYear && one.semester === at.semester);
  const held = school.tables.meetings.rows.filter((one) => isNear(one) && one.heldOn !== '');
  const latest = held.map((one) => one.heldOn).sort()[held.length - 1] ?? '';
  return html`<h2>${texts.previous} ${rocText(latest)}</h2>
    ${table<Row<'meetings'>>(
      [
        [texts.agenda, (one) => one.agenda],
        [texts.matter, (one) => one.matter],
        [texts.resolution, (one) => one.resolution],
      ],
      held.filter((one) => one.heldOn === latest),
    )}`;
}

/** Lines to write on, a matter each, and the signatures. */
export function resolutionSection(): Html {
  return html`<h2>${texts.resolutions}</h2>
    ${texts.agendas.map(
      (agenda) =>
        html`<h3>${agenda}</h3>
          ${blankLines(4)}`,
    )}${signatures([texts.convener, texts.secretary, texts.recorder])}`;
}
