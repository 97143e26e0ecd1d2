/** Runs every rule over a school and gives all findings in a stable order: the order of index.ts. */
import { maskedText } from '../school/personalData';
import type { School } from '../school/schoolTables';
import { divisionOf } from '../school/student';
import { checkContext, type CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import type { Finding, FindingDraft } from './finding';
import { maskingIn } from './masking';
import { RULES } from './index';
import { draftsOf, type Rule } from './rule';

/** All findings of a school. Pure: same school, same findings; no two have the same key. */
export function runChecks(school: School): Finding[] {
  return findingsIn(checkContext(school));
}

/** The same for who has the look-ups already; of some rules alone where those are named. */
export function findingsIn(context: CheckContext, rules: readonly Rule[] = RULES): Finding[] {
  const drafts = rules.flatMap((rule) => draftsOf(rule, context));
  return withUniqueKeys(drafts.map((draft) => completeFinding(context, draft)));
}

function completeFinding(context: CheckContext, draft: FindingDraft): Finding {
  const student = context.studentByNo.get(draft.studentNo ?? '');
  const office = draft.office ?? '';
  const masking = maskingIn(context);
  return {
    row: 0,
    marks: [],
    ...draft,
    division: excerpt(draft.division ?? (student ? divisionOf(student, context.classByName) : ''), 20, masking),
    className: excerpt(student?.className ?? draft.className ?? '', 30, masking),
    name: excerpt(student?.name ?? draft.name ?? '', 30, masking),
    studentNo: excerpt(draft.studentNo ?? '', 30, masking),
    explanation: maskedText(draft.explanation, masking),
    office,
    officeEmail: draft.officeEmail || context.emailOfOffice(office),
    key: excerpt(draft.key, 200, masking),
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
