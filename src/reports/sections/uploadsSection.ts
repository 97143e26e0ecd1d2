/** Uploads, certification and selection by division, programme and class, against the semester before. */
import { reportTexts as texts } from '../../messages/zh/reports';
import type { GroupFigures, SchoolFigures } from '../../school/uploadFigures';
import { barCharts } from '../barChart';
import { figuresTable } from '../figuresTable';
import { html, type Html } from '../html';
import { comparisonSection } from '../meeting/comparison';
import type { ReportScope } from '../reportScope';

export function uploadsSection(scope: ReportScope, figures: SchoolFigures, heading: string = texts.uploads): Html {
  const classes = figures.byClass.filter((one) => scope.division === '' || one.division === scope.division);
  const total = totalOf(figures, scope.division);
  const course = classes.map((one) => one.kinds['課程學習成果']);
  const series = [
    { name: texts.passed, values: course.map((one) => one.passed) },
    { name: texts.waiting, values: course.map((one) => one.waiting) },
    { name: texts.returned, values: course.map((one) => one.returned) },
  ];
  const names = classes.map((one) => one.name);
  return html`<h2>${heading}</h2>
    <p>${texts.uploadsNote}</p>
    <h3>${texts.byDivision}</h3>
    ${figuresTable(texts.division, scope.division === '' ? figures.byDivision : [], total)}${comparisonSection(scope)}
    ${
      scope.division === ''
        ? html`<h3>${texts.byProgramme}</h3>
            ${figuresTable(texts.programme, figures.byProgramme)}`
        : null
    }
    <h3>${texts.byClass}</h3>
    ${figuresTable(texts.className, classes, total)}${barCharts(texts.chart, names, series)}`;
}

/** The whole school, or one division of it: zeros where it has classes and no student in school. */
export function totalOf({ byDivision, byNobody, total }: SchoolFigures, division: string): GroupFigures {
  return division === '' ? total : (byDivision.find((one) => one.name === division) ?? byNobody);
}
