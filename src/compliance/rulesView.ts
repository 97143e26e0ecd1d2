/**
 * 規定對照: the school's own text clause by clause, each with how it stands today. Without a text of its own the school
 * sees the requirements, as on 規定檢核. Pure.
 */
import { complianceOf, type Compliance } from './complianceOf';
import { gravest, type State } from './judgement';
import { topicsIn } from '../regulation/reading/topics';
import type { CheckContext } from '../rules/checkContext';
import type { Finding } from '../rules/finding';
import { personOf, reportOf } from './wayTo';

export interface RuleLine {
  /** As printed: 五(三)1, or the requirement's clause. */
  readonly no: string;
  readonly text: string;
  /** The gravest of its requirements; '' where the clause asks for nothing that tabs can show. */
  readonly state: State | '';
  readonly facts: readonly RuleFact[];
}

export interface RuleFact {
  readonly requirement: string;
  readonly state: State;
  readonly facts: string;
  readonly tabs: readonly string[];
  /** In charge, each with the person who gets its mails ('' where 人員 names nobody). */
  readonly offices: readonly { readonly office: string; readonly person: string }[];
  /** The report that shows it; '' where there is none. */
  readonly report: string;
}

export interface RulesView {
  readonly school: string;
  /** ISO day of the version in force; '' where the school's own text is not in the workbook. */
  readonly versionOn: string;
  readonly hasText: boolean;
  readonly asOf: string;
  readonly lines: readonly RuleLine[];
}

export function rulesView(context: CheckContext, findings: readonly Finding[]): RulesView {
  const compliance = complianceOf(context, findings);
  const own = textInForce(context.tables.ruleTexts.rows);
  const factOf = ({ requirement, state, facts, tab, office }: Compliance): RuleFact => ({
    requirement: requirement.id,
    state,
    facts,
    tabs: partsOf(tab),
    offices: partsOf(office).map((one) => ({ office: one, person: personOf(context, one) })),
    report: reportOf(requirement.id),
  });
  const lines = own.rows.length > 0 ? ownLines(own.rows, compliance, factOf) : compliance.map(requirementLine(factOf));
  return {
    school: context.settings.schoolName,
    versionOn: own.versionOn,
    hasText: own.rows.length > 0,
    asOf: context.now,
    lines,
  };
}

interface TextRow {
  readonly versionOn: string;
  readonly clause: string;
  readonly text: string;
}

/** The clauses of the latest version, in the order of the tab. */
export function textInForce<R extends TextRow>(
  rows: readonly R[],
): { readonly versionOn: string; readonly rows: readonly R[] } {
  const versionOn = rows.reduce((latest, row) => (row.versionOn > latest ? row.versionOn : latest), '');
  return { versionOn, rows: rows.filter((row) => row.versionOn === versionOn) };
}

/** A requirement stands at the innermost clause that speaks of it, and at each of them when there are several. */
function ownLines(
  rows: readonly TextRow[],
  compliance: readonly Compliance[],
  factOf: (one: Compliance) => RuleFact,
): RuleLine[] {
  const byId = new Map(compliance.map((one) => [one.requirement.id as string, one]));
  return rows.map(({ clause, text }, i) => {
    const above = rows
      .slice(0, i)
      .filter((row) => clause !== row.clause && clause.startsWith(row.clause) && !isOtherNumber(clause, row.clause))
      .map((row) => row.text.slice(0, 120))
      .reverse()
      .join('');
    const facts = topicsIn(plain(text), plain(above)).flatMap((id) => {
      const found = byId.get(id);
      return found === undefined ? [] : [factOf(found)];
    });
    return { no: clause, text, state: facts.length === 0 ? '' : gravest(facts.map(({ state }) => state)), facts };
  });
}

/** 十 is not above 十一, nor 1 above 12. */
function isOtherNumber(clause: string, above: string): boolean {
  const next = clause[above.length] ?? '';
  return /[一二三四五六七八九十拾]$/.test(above)
    ? /[一二三四五六七八九十拾]/.test(next)
    : /\d$/.test(above) && /\d/.test(next);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

const requirementLine =
  (factOf: (one: Compliance) => RuleFact) =>
  (one: Compliance): RuleLine => ({
    no: one.requirement.clause,
    text: one.requirement.demand,
    state: one.state,
    facts: [factOf(one)],
  });

function partsOf(text: string): string[] {
  return text.split('、').filter((part) => part !== '');
}
