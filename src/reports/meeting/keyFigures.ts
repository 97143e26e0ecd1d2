/** The page of the work report: six figures, and the three things that most need somebody. */
import type { Finding } from '../../rules/finding';
import type { Compliance } from '../../compliance/complianceOf';
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { isOpenDispute } from '../../school/receipt';
import type { GroupFigures } from '../../school/uploadFigures';
import { html, type Html } from '../html';
import { table } from '../layout';
import { isOfDivision, type ReportScope } from '../reportScope';

export interface KeyFigure {
  readonly name: string;
  readonly value: string;
}

/** Six figures, from the very sums that lists, tabs and annexes use. `total` is the school or the division asked for. */
export function keyFigures(
  scope: ReportScope,
  total: GroupFigures,
  compliance: readonly Compliance[],
): readonly KeyFigure[] {
  const course = total.kinds['課程學習成果'];
  const disputes = scope.school.tables.receipts.rows.filter((row) => isOfDivision(scope, row) && isOpenDispute(row));
  const unmet = compliance.filter(({ state }) => state === '未符合');
  return [
    { name: texts.students, value: fill(texts.studentsUnit, { count: total.students }) },
    { name: texts.courseUploads, value: fill(texts.uploadsUnit, { count: course.counted }) },
    { name: texts.waiting, value: fill(texts.uploadsUnit, { count: course.waiting }) },
    { name: texts.multiUploads, value: fill(texts.uploadsUnit, { count: total.kinds['多元表現'].counted }) },
    { name: texts.openDisputes, value: fill(texts.disputesUnit, { count: disputes.length }) },
    { name: texts.unmet, value: fill(texts.unmetUnit, { count: unmet.length }) },
  ];
}

export function figureTiles(figures: readonly KeyFigure[]): Html {
  const line = (some: readonly KeyFigure[]) =>
    html`<tr>
      ${some.map(
        ({ name, value }) =>
          html`<td>
            <p>${name}</p>
            <p class="figure">${value}</p>
          </td>`,
      )}
    </tr>`;
  return html`<table class="tiles whole">
    <tbody>
      ${line(figures.slice(0, 3))}${line(figures.slice(3, 6))}
    </tbody>
  </table>`;
}

/** At most three lines of 規定檢核: 未符合 before 有風險, then those with most findings that are errors, then all findings. */
export function risksOf(compliance: readonly Compliance[], findings: readonly Finding[]): readonly Compliance[] {
  const weight = ({ requirement, state }: Compliance) => {
    const own = findings.filter(({ code }) => code.startsWith(`${requirement.id}-`));
    const errors = own.filter(({ severity }) => severity === '錯誤').length;
    return [state === '未符合' ? 0 : 1, -errors, -own.length] as const;
  };
  return compliance
    .filter(({ state }) => state === '未符合' || state === '有風險')
    .map((line, at) => ({ line, by: [...weight(line), at] as const }))
    .sort((a, b) => {
      const i = a.by.findIndex((value, at) => value !== b.by[at]);
      return i < 0 ? 0 : (a.by[i] ?? 0) - (b.by[i] ?? 0);
    })
    .slice(0, 3)
    .map(({ line }) => line);
}

export function riskTable(risks: readonly Compliance[]): Html {
  if (risks.length === 0) return html`<p>${texts.noRisk}</p>`;
  return table<Compliance>(
    [
      [texts.clause, ({ requirement }) => `〔${requirement.clause}〕`, 'short'],
      [texts.risk, ({ requirement, facts, state }) => `${state}：${requirement.demand}　${facts}`],
      [texts.office, ({ office }) => office],
    ],
    risks,
  );
}
