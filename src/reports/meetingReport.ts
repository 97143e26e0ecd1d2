/** The work group's meeting report (R3.3): attendance, standing agenda, schedule, figures, lots, trainings, deputies, resolutions. */
import { runChecks } from '../checks/runChecks';
import { fill } from '../messages/catalogue';
import { reportTexts as texts } from '../messages/zh/reports';
import { rocText } from '../school/day';
import { periodText, previousPeriod, type Period } from '../school/period';
import type { School } from '../school/schoolTables';
import type { Row } from '../school/tabs';
import { schoolFigures } from '../school/uploadFigures';
import { barChart } from './barChart';
import { figuresTable } from './figuresTable';
import { html, type Html } from './html';
import { blankLines, reportDocument, signatures, table, titleBlock } from './layout';

/** Bars past this number would be too thin to read on a page. */
const MOST_BARS = 45;

/** The report of a semester as one HTML document; every figure comes from the functions that checks and pages use. */
export function meetingReport(school: School, period: Period): string {
  const frame = {
    title: texts.meetingTitle,
    schoolName: school.settings.schoolName,
    subtitle: periodText(period),
    printedOn: school.now.slice(0, 10),
  };
  return reportDocument(frame, [
    html`${titleBlock(frame)}
      <h2>${texts.agenda}</h2>
      <ul class="plain">
        ${texts.agendas.map((agenda) => html`<li>${agenda}</li>`)}
      </ul>
      ${attendance(school)}${previousResolutions(school, period)}`,
    html`${schedule(school, period)}${findings(school)}`,
    uploads(school, period),
    html`${submissions(school, period)}${trainings(school, period)}${deputies(school)}`,
    html`<h2>${texts.resolutions}</h2>
      ${texts.agendas.map(
        (agenda) =>
          html`<h3>${agenda}</h3>
            ${blankLines(4)}`,
      )}${signatures([texts.convener, texts.secretary, texts.recorder])}`,
  ]);
}

function attendance({ tables }: School): Html {
  const seats = [...tables.workGroup.rows].sort((a, b) => (a.seatNo ?? 99) - (b.seatNo ?? 99));
  return html`<h2>${texts.attendance}</h2>
    ${table<Row<'workGroup'>>(
      [
        [texts.seat, (one) => one.seatNo, 'right'],
        [texts.post, (one) => one.title],
        [texts.name, (one) => one.name],
        [texts.signature, () => '　　　　　　　　'],
      ],
      seats,
    )}`;
}

function previousResolutions({ tables }: School, period: Period): Html {
  const before = previousPeriod(period);
  const isBefore = (one: Row<'meetings'>) =>
    (one.schoolYear === period.schoolYear && one.semester === period.semester) ||
    (one.schoolYear === before.schoolYear && one.semester === before.semester);
  const latest = tables.meetings.rows
    .filter((one) => isBefore(one) && one.heldOn !== '')
    .reduce((last, one) => (one.heldOn > last ? one.heldOn : last), '');
  return html`<h2>${texts.previous} ${rocText(latest)}</h2>
    ${table<Row<'meetings'>>(
      [
        [texts.agenda, (one) => one.agenda],
        [texts.matter, (one) => one.matter],
        [texts.resolution, (one) => one.resolution],
      ],
      tables.meetings.rows.filter((one) => latest !== '' && one.heldOn === latest),
    )}`;
}

function schedule({ tables }: School, period: Period): Html {
  const rows = tables.schedule.rows.filter(
    (row) => row.schoolYear === period.schoolYear && (row.semester === period.semester || row.semester === 0),
  );
  const span = (start: string, end: string) => (start === '' && end === '' ? '—' : `${rocText(start)}–${rocText(end)}`);
  return html`<h2>${texts.schedule}</h2>
    ${table<Row<'schedule'>>(
      [
        [texts.item, (row) => row.item],
        [texts.scope, (row) => [row.division, row.grades].filter((part) => part !== '').join(' ')],
        [texts.window, (row) => span(row.startsOn, row.endsOn)],
        [
          texts.selfCheck,
          (row) =>
            [span(row.selfCheckStartsOn, row.selfCheckEndsOn), row.selfCheckResult]
              .filter((part) => part !== '')
              .join(' '),
        ],
        [texts.office, (row) => row.office],
        [texts.state, (row) => row.state],
      ],
      rows,
    )}`;
}

function findings(school: School): Html {
  const counts = new Map<string, { code: string; severity: string; count: number }>();
  for (const { code, severity } of runChecks(school)) {
    const key = `${code} ${severity}`;
    counts.set(key, { code, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return html`<h2>${texts.findings}</h2>
    ${table<{ code: string; severity: string; count: number }>(
      [
        [texts.code, (one) => one.code],
        [texts.severity, (one) => one.severity],
        [texts.count, (one) => one.count, 'right'],
      ],
      [...counts.values()].sort((a, b) => b.count - a.count),
    )}`;
}

function uploads(school: School, period: Period): Html {
  const figures = schoolFigures(school, period);
  const bars = figures.byClass
    .slice(0, MOST_BARS)
    .map((one) => ({ label: one.name, value: one.kinds['課程學習成果'].counted }));
  return html`<h2>${texts.uploads}</h2>
    <p>${texts.uploadsNote}</p>
    <h3>${texts.byDivision}</h3>
    ${figuresTable(texts.division, figures.byDivision, figures.total)}
    <h3>${texts.byProgramme}</h3>
    ${figuresTable(texts.programme, figures.byProgramme)}
    <h3>${texts.byClass}</h3>
    ${figuresTable(texts.className, figures.byClass, figures.total)} ${barChart(texts.chart, bars)}`;
}

function submissions({ tables }: School, period: Period): Html {
  const isOf = (row: { schoolYear: number | null; semester: number | null }) =>
    row.schoolYear === period.schoolYear && (row.semester === period.semester || row.semester === 0);
  const receipts = tables.receipts.rows.filter(isOf);
  const count = (state: string) => receipts.filter((row) => row.confirmation === state).length;
  const open = receipts.filter((row) => row.confirmation === '疑義' && row.closedOn === '').length;
  return html`<h2>${texts.submissions}</h2>
    ${table<Row<'submissions'>>(
      [
        [texts.batch, (row) => row.batch],
        [texts.division, (row) => row.division],
        [texts.lot, (row) => row.lot],
        [texts.office, (row) => row.office],
        [texts.due, (row) => rocText(row.dueOn)],
        [texts.submitted, (row) => rocText(row.submittedOn)],
        [texts.rows, (row) => row.rowCount, 'right'],
        [texts.selfCheck, (row) => row.selfCheck],
        [texts.receipt, (row) => rocText(row.receiptConfirmedOn)],
      ],
      tables.submissions.rows.filter(isOf),
    )}
    <p>
      ${texts.receipts}：${fill(texts.unconfirmed, { unconfirmed: count('未確認'), same: count('相符'), doubt: count('疑義'), open })}
    </p>`;
}

function trainings({ tables }: School, period: Period): Html {
  return html`<h2>${texts.trainings}</h2>
    ${table<Row<'trainings'>>(
      [
        [texts.kind, (row) => row.kind],
        [texts.topic, (row) => row.topic],
        [texts.heldOn, (row) => rocText(row.heldOn)],
        [texts.organiser, (row) => row.organiser],
        [texts.audience, (row) => row.audience],
        [texts.attendanceCount, (row) => row.attendance, 'right'],
      ],
      tables.trainings.rows.filter((row) => row.schoolYear === period.schoolYear),
    )}`;
}

function deputies({ tables }: School): Html {
  const nameOf = (email: string) => tables.staff.rows.find((one) => one.email === email)?.name ?? email;
  return html`<h2>${texts.deputies}</h2>
    ${table<Row<'deputies'>>(
      [
        [texts.duty, (row) => [row.duty, row.scope].filter((part) => part !== '').join('／')],
        [texts.principal, (row) => nameOf(row.principalEmail)],
        [texts.rank, (row) => row.rank, 'right'],
        [texts.deputy, (row) => nameOf(row.deputyEmail)],
        [texts.period, (row) => `${rocText(row.startsOn)}–${rocText(row.endsOn)}`],
      ],
      tables.deputies.rows,
    )}`;
}
