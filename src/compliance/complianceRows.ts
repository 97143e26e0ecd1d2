/** 規定檢核 as rows of its tab. */
import type { Compliance } from './complianceOf';

/** A row by the tab's column keys; the clause as printed stands before the demand. */
export function complianceRow({ requirement, state, facts, tab, office }: Compliance) {
  return {
    requirement: requirement.id,
    demand: `〔${requirement.clause}〕${requirement.demand}`,
    state,
    facts,
    tabs: tab,
    office,
  };
}
