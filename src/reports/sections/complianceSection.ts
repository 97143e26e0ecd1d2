/** 規定檢核: how many requirements are met, and each that is not, with its facts. */
import type { Finding } from '../../rules/finding';
import type { Compliance } from '../../compliance/complianceOf';
import { STATES } from '../../compliance/judgement';
import { reportTexts as texts } from '../../messages/zh/reports';
import { html, type Html } from '../html';
import { table } from '../layout';

const OPEN = ['未符合', '有風險'];

export function complianceSection(
  lines: readonly Compliance[],
  findings: readonly Finding[],
  heading: string = texts.compliance,
): Html {
  const counts = STATES.map((state) => `${state} ${lines.filter((line) => line.state === state).length}`);
  return html`<h2>${heading}</h2>
    <p>${counts.join('　')}</p>
    ${table<Compliance>(
      [
        [texts.clause, ({ requirement }) => `〔${requirement.clause}〕`, 'short'],
        [texts.demand, ({ requirement }) => requirement.demand],
        [texts.state, (line) => line.state, 'short'],
        [texts.facts, (line) => line.facts],
        [texts.office, (line) => line.office],
      ],
      lines.filter((line) => OPEN.includes(line.state)),
    )}${officeCounts(findings)}`;
}

interface OfficeCount {
  readonly office: string;
  readonly counts: readonly number[];
}

/** Findings that wait for each office, by severity. */
function officeCounts(findings: readonly Finding[]): Html {
  const severities = ['錯誤', '警告', '提示'];
  const byOffice = new Map<string, number[]>();
  for (const { office, severity } of findings) {
    const counts = byOffice.get(office || '—') ?? [0, 0, 0];
    const at = severities.indexOf(severity);
    counts[at] = (counts[at] ?? 0) + 1;
    byOffice.set(office || '—', counts);
  }
  const rows = [...byOffice].map(([office, counts]) => ({ office, counts }));
  return html`<h3>${texts.findings}</h3>
    ${table<OfficeCount>(
      [
        [texts.office, (row) => row.office],
        ...severities.map((severity, i) => [severity, (row: OfficeCount) => row.counts[i], 'right'] as const),
      ],
      rows.sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || (b.counts[1] ?? 0) - (a.counts[1] ?? 0)),
    )}`;
}
