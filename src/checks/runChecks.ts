/** Runs every check over a school and gives all findings in a stable order. The list below is the whole product's. */
import type { School } from '../school/schoolTables';
import { checkContext, type CheckContext } from './checkContext';
import type { Finding, FindingDraft } from './finding';

export type Check = (context: CheckContext) => FindingDraft[];

/** One file per clause family; order here is the order of equal findings in the 檢核結果 tab. */
export const CHECKS: readonly Check[] = [];

/** All findings of a school. Pure: same school, same findings. */
export function runChecks(school: School): Finding[] {
  const context = checkContext(school);
  return CHECKS.flatMap((check) => check(context)).map((draft) => completeFinding(context, draft));
}

function completeFinding(context: CheckContext, draft: FindingDraft): Finding {
  const student = draft.studentNo === undefined ? undefined : context.studentByNo.get(draft.studentNo);
  return {
    division: student?.division ?? '',
    className: student?.className ?? '',
    name: student?.name ?? '',
    studentNo: '',
    office: '',
    officeEmail: '',
    row: 0,
    ...draft,
  };
}
