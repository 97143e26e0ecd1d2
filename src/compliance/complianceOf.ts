/** 規定檢核: every requirement with its state today, derived from the tabs and the findings, never typed. Pure. */
import type { CheckContext } from '../rules/checkContext';
import type { Finding } from '../rules/finding';
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { officesOfDuties } from '../regulation/dutyHolders';
import { REQUIREMENTS, type Requirement, type RequirementId } from '../regulation/requirements';
import { divisionsInUse } from '../school/division';
import { TABS } from '../school/tabs';
import { JUDGES } from './judges';
import type { ComplianceView, Judgement, State } from './judgement';

export interface Compliance {
  readonly requirement: { readonly id: RequirementId; readonly clause: string; readonly demand: string };
  readonly state: State;
  /** 實況, one sentence with the figures. */
  readonly facts: string;
  /** 依據分頁: names of the tabs, joined. */
  readonly tab: string;
  /** 負責單位, joined; only those of divisions the school has. */
  readonly office: string;
}

/**
 * One line per requirement, R1.1 … R11.1 then C1 … C15. `findings` are those that `findingsIn` gave for the same
 * context: both come from one reading.
 */
export function complianceOf(context: CheckContext, findings: readonly Finding[]): Compliance[] {
  const view = viewOf(context, findings);
  return REQUIREMENTS.map((requirement) => {
    const { state, facts } = view.judgementOf(requirement.id);
    return {
      requirement: {
        id: requirement.id,
        clause: requirement.clause,
        demand: demandOf(requirement, view),
      },
      state,
      facts,
      tab: requirement.tabs.map((key) => TABS[key].name).join(texts.separator),
      office: officesOf(requirement, view).join(texts.separator),
    };
  });
}

function viewOf(context: CheckContext, findings: readonly Finding[]): ComplianceView {
  const period = { schoolYear: context.settings.schoolYear, semester: context.settings.semester };
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  const known = new Map<RequirementId, Judgement>();
  const view: ComplianceView = {
    context,
    period,
    closesOn:
      context.tables.semesters.rows
        .filter((row) => row.schoolYear === period.schoolYear && row.semester === period.semester)
        .map((row) => row.closesOn)
        .sort()
        .pop() ?? '',
    findingsOf: (...codes) => codes.flatMap((code) => byCode.get(code) ?? []),
    judgementOf(id) {
      const judgement = known.get(id) ?? judged(view, BY_ID[id]);
      known.set(id, judgement);
      return judgement;
    },
  };
  return view;
}

const BY_ID = Object.fromEntries(REQUIREMENTS.map((requirement) => [requirement.id, requirement])) as Readonly<
  Record<RequirementId, Requirement<RequirementId>>
>;

/** A tab that cannot be used costs the requirements that rest on it, and no other. */
function judged(view: ComplianceView, requirement: Requirement<RequirementId>): Judgement {
  const unusable = requirement.tabs.filter((key) => {
    const tab = TABS[key];
    return !view.context.tables[key].isUsable && !tab.isGenerated && !tab.isAdded;
  });
  if (unusable.length === 0) return JUDGES[requirement.id](view);
  const tabs = unusable.map((key) => TABS[key].name).join(texts.separator);
  return { state: '有風險', facts: fill(texts.unusable, { tabs }) };
}

/** The demand with the school's own numbers and offices in it. */
function demandOf(requirement: Requirement, view: ComplianceView): string {
  const numbers: Record<string, string | number> = { offices: officesOf(requirement, view).join(texts.separator) };
  for (const [id, value] of Object.entries(view.context.settings))
    if (value === null || typeof value === 'number') numbers[id] = value ?? texts.noLimit;
  return fill(requirement.demand, numbers);
}

/** Who is in charge: the holders of its duties in the divisions that the school has. */
function officesOf({ duties }: Requirement, { context }: ComplianceView): readonly string[] {
  return officesOfDuties(context.duties, duties, divisionsInUse(context));
}
