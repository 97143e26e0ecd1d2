/** Runs every check over a school and gives all findings in a stable order. The list below is the whole product's. */
import { maskIdentityNumbers } from '../school/identityNumber';
import type { School } from '../school/schoolTables';
import { divisionOf } from '../school/student';
import { checkCertification } from './certification';
import { checkContext, type CheckContext } from './checkContext';
import { checkCells } from './dataCells';
import { checkDoubles } from './dataDoubles';
import { checkOrder } from './dataOrder';
import { checkReferences } from './dataReferences';
import { excerpt } from './excerpt';
import { checkFiles } from './file';
import type { Finding, FindingDraft } from './finding';
import { checkIdentity } from './identity';
import { checkSelection } from './selection';
import { checkSettings } from './settings';
import { checkUploadQuotas } from './uploadQuota';
import { checkUploadWindows } from './uploadWindow';
import { checkZeroUploads } from './uploadZero';

export type Check = (context: CheckContext) => FindingDraft[];

/** One file per clause family; order here is the order of equal findings in the 檢核結果 tab. */
export const CHECKS: readonly Check[] = [
  checkSettings,
  checkIdentity,
  checkUploadQuotas,
  checkUploadWindows,
  checkCertification,
  checkZeroUploads,
  checkSelection,
  checkFiles,
  checkCells,
  checkReferences,
  checkDoubles,
  checkOrder,
];

/** All findings of a school. Pure: same school, same findings; no two have the same key. */
export function runChecks(school: School): Finding[] {
  const context = checkContext(school);
  const findings = CHECKS.flatMap((check) => check(context)).map((draft) => completeFinding(context, draft));
  return withUniqueKeys(findings);
}

function completeFinding(context: CheckContext, draft: FindingDraft): Finding {
  const student = context.studentByNo.get(draft.studentNo ?? '');
  const office = draft.office ?? '';
  return {
    row: 0,
    marks: [],
    ...draft,
    division: excerpt(draft.division ?? (student ? divisionOf(student, context.classByName) : ''), 20),
    className: excerpt(student?.className ?? draft.className ?? '', 30),
    name: excerpt(student?.name ?? draft.name ?? '', 30),
    studentNo: excerpt(draft.studentNo ?? '', 30),
    explanation: maskIdentityNumbers(draft.explanation),
    office,
    officeEmail: draft.officeEmail || context.emailOfOffice(office),
    key: excerpt(draft.key, 200),
  };
}

/** Rows that cannot be told apart (a line pasted twice) would share a key: the later ones get a number. */
function withUniqueKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, times);
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
  });
}
