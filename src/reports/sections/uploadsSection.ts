/** Uploads, certification and selection by division, programme and class, against the semester before. */
import { fill } from '../../messages/catalogue';
import { reportTexts as texts } from '../../messages/zh/reports';
import { periodText, previousPeriod } from '../../school/period';
import { schoolFigures, type GroupFigures, type SchoolFigures } from '../../school/uploadFigures';
import { barCharts } from '../barChart';
import { figuresTable } from '../figuresTable';
import { html, type Html } from '../html';
import { table } from '../layout';
import type { ReportScope } from '../reportScope';

export function uploadsSection(scope: ReportScope): Html {
  const figures = schoolFigures(scope.school, scope.period);
  const classes = figures.byClass.filter((one) => scope.division === '' || one.division === scope.division);
  const total = totalOf(figures, scope.division);
  const course = classes.map((one) => one.kinds['課程學習成果']);
  const series = [
    { name: texts.passed, values: course.map((one) => one.passed) },
    { name: texts.waiting, values: course.map((one) => one.waiting) },
    { name: texts.returned, values: course.map((one) => one.returned) },
  ];
  const names = classes.map((one) => one.name);
  return html`<h2>${texts.uploads}</h2>
    <p>${texts.uploadsNote}</p>
    <h3>${texts.byDivision}</h3>
    ${figuresTable(texts.division, scope.division === '' ? figures.byDivision : [], total)}${comparison(scope, total)}
    ${
      scope.division === ''
        ? html`<h3>${texts.byProgramme}</h3>
            ${figuresTable(texts.programme, figures.byProgramme)}`
        : null
    }
    <h3>${texts.byClass}</h3>
    ${figuresTable(texts.className, classes, total)}${barCharts(texts.chart, names, series)}`;
}

/** The whole school, or one division of it. */
function totalOf(figures: SchoolFigures, division: string): GroupFigures {
  return figures.byDivision.find((one) => one.name === division) ?? figures.total;
}

interface Compared {
  readonly label: string;
  readonly before: number;
  readonly now: number;
}

/** Figures of the semester before beside this one's; the sums are over the students who are in school today. */
function comparison(scope: ReportScope, now: GroupFigures): Html {
  const period = previousPeriod(scope.period);
  const before = totalOf(schoolFigures(scope.school, period), scope.division);
  const of = (label: string, pick: (group: GroupFigures) => number) => ({
    label,
    before: pick(before),
    now: pick(now),
  });
  const course = texts.course;
  const rows: readonly Compared[] = [
    of(fill(texts.counted, { kind: course }), (group) => group.kinds['課程學習成果'].counted),
    of(fill(texts.withoutUpload, { kind: course }), (group) => group.kinds['課程學習成果'].withoutUpload),
    of(texts.waiting, (group) => group.kinds['課程學習成果'].waiting),
    of(texts.passed, (group) => group.kinds['課程學習成果'].passed),
    of(texts.returned, (group) => group.kinds['課程學習成果'].returned),
  ];
  const hasNone = rows.every((row) => row.label === rows[1]?.label || row.before === 0);
  return html`<h3>${fill(texts.comparison, { before: periodText(period) })}</h3>
    ${
      hasNone
        ? html`<p>${fill(texts.noComparison, { before: periodText(period) })}</p>`
        : table<Compared>(
            [
              [texts.figure, (row) => row.label],
              [periodText(period), (row) => row.before, 'right'],
              [periodText(scope.period), (row) => row.now, 'right'],
              [texts.difference, (row) => signed(row.now - row.before), 'right'],
            ],
            rows,
          )
    }`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
