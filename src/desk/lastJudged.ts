/** What the secretary's desk tells of clauses and open matters: as the last check wrote it, or judged now. Pure. */
import { isUnsettled } from '../rules/finding';
import { complianceOf } from '../compliance/complianceOf';
import { REQUIREMENTS } from '../regulation/requirements';
import type { CheckContext } from '../rules/checkContext';
import { findingsIn } from '../rules/runChecks';
import type { Row } from '../school/tabs';

export interface RequirementLine {
  readonly id: string;
  readonly clause: string;
  readonly demand: string;
  readonly state: string;
  readonly facts: string;
  readonly office: string;
}

export interface Judged {
  /** ISO day of the check that wrote it; '' when it was judged now. */
  readonly checkedOn: string;
  readonly lines: readonly RequirementLine[];
  /** Findings that wait for each office, most errors first. */
  readonly offices: readonly { readonly office: string; readonly errors: number; readonly all: number }[];
}

/** From 規定檢核 and 檢核結果; null before the first check. @param checkedOn ISO day; '' when 總覽 does not tell it */
export function lastJudged({ tables }: Pick<CheckContext, 'tables'>, checkedOn: string): Judged | null {
  const rows = new Map(tables.compliance.rows.map((row) => [row.requirement, row]));
  if (checkedOn === '' || rows.size === 0) return null;
  const lines = REQUIREMENTS.flatMap(({ id, clause }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [lineOf(row, id, clause)];
  });
  const open = tables.findings.rows.filter(({ state }) => isUnsettled(state));
  return { checkedOn, lines, offices: officesOf(open) };
}

/** Everything from one reading: the same findings and lines as a check would write. */
export function judgedNow(context: CheckContext): Judged {
  const findings = findingsIn(context);
  const lines = complianceOf(context, findings).map(({ requirement, state, facts, office }) => ({
    ...requirement,
    state,
    facts,
    office,
  }));
  return { checkedOn: '', lines, offices: officesOf(findings) };
}

/** The clause as printed stands before the demand on the tab. */
function lineOf({ demand, state, facts, office }: Row<'compliance'>, id: string, clause: string): RequirementLine {
  const mark = `〔${clause}〕`;
  return { id, clause, demand: demand.startsWith(mark) ? demand.slice(mark.length) : demand, state, facts, office };
}

function officesOf(findings: readonly { readonly office: string; readonly severity: string }[]): Judged['offices'] {
  const offices = new Map<string, { office: string; errors: number; all: number }>();
  for (const { office, severity } of findings) {
    const line = offices.get(office) ?? { office: office || '—', errors: 0, all: 0 };
    line.all++;
    if (severity === '錯誤') line.errors++;
    offices.set(office, line);
  }
  return [...offices.values()].sort((a, b) => b.errors - a.errors || b.all - a.all);
}
