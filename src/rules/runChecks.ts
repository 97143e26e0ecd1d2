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
import { checkTrainings } from './training';
import { checkSubmissions } from './submission';
import { checkSchedule } from './schedule';
import { checkRuleVersions } from './ruleVersion';
import { checkReceipts } from './receipt';
import { checkMeetings } from './meeting';
import { checkEnrolment } from './enrolment';
import { checkDeputies } from './deputy';
import { checkCommittee } from './committee';
import { checkUploadQuotas } from './uploadQuota';
import { checkUploadWindows } from './uploadWindow';
import { checkZeroUploads } from './uploadZero';

export type Check = (context: CheckContext) => FindingDraft[];

/** One file per clause family; order here is the order of equal findings in the 檢核結果 tab. */
export const CHECKS: readonly Check[] = [
  checkSettings,
  checkIdentity,
  checkRuleVersions,
  checkCommittee,
  checkMeetings,
  checkSchedule,
  checkUploadQuotas,
  checkUploadWindows,
  checkCertification,
  checkZeroUploads,
  checkSelection,
  checkSubmissions,
  checkReceipts,
  checkEnrolment,
  checkTrainings,
  checkDeputies,
  checkFiles,
  checkCells,
  checkReferences,
  checkDoubles,
  checkOrder,
];

/** All findings of a school. Pure: same school, same findings; no two have the same key. */
export function runChecks(school: School): Finding[] {
  return findingsIn(checkContext(school));
}

/** The same for who has the look-ups already. */
export function findingsIn(context: CheckContext): Finding[] {
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

/**
 * Findings that share a key (two rows under one 紀錄編號, a line pasted twice) are numbered from the second on, in the
 * order of what they say: so the numbers do not hang on how the tab is sorted.
 */
function withUniqueKeys(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<string, number[]>();
  findings.forEach(({ key }, i) => {
    const same = byKey.get(key);
    if (same) same.push(i);
    else byKey.set(key, [i]);
  });
  const unique = [...findings];
  for (const [key, places] of byKey) {
    if (places.length === 1) continue;
    const saying = (i: number) => `${findings[i]?.studentNo}|${findings[i]?.name}|${findings[i]?.explanation}`;
    places
      .sort((a, b) => (saying(a) < saying(b) ? -1 : saying(a) > saying(b) ? 1 : a - b))
      .forEach((place, n) => {
        const finding = findings[place];
        if (finding && n > 0) unique[place] = { ...finding, key: `${key}#${n + 1}` };
      });
  }
  return unique;
}
