/** The line of 規定檢核 about one requirement of a built school. */
import { checkContext } from '../../../src/checks/checkContext';
import { runChecks } from '../../../src/checks/runChecks';
import { complianceOf } from '../../../src/compliance/complianceOf';
import type { RequirementId } from '../../../src/regulation/requirements';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

export function judged(id: RequirementId, input: SchoolInput = {}, now?: string) {
  const school = schoolOf(input, now);
  const line = complianceOf(checkContext(school), runChecks(school)).find(({ requirement }) => requirement.id === id);
  if (!line) throw new Error(`${id} has no line`);
  return line;
}
