/** Who is in charge of a finding: the one place where 負責單位 and 負責人信箱 are decided. */
import { TAB_DUTIES } from '../regulation/tabDuties';
import { PLANNING, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { FindingDraft } from './finding';
import { divisionOfStudent, registrarOf, tutorOf } from './uploadSubject';

/** Who is in charge of a finding, in the words of docs/findings.md; `officeInCharge` says who that is. */
export type InCharge = '導師' | '任課教師' | '註冊組' | '教務處' | '提交單位' | '主辦單位' | '分頁負責單位';

type Charge = Pick<FindingDraft, 'office' | 'officeEmail'>;

/** By what the matter is about; a rule whose matters name their office (提交單位, 任課教師 …) needs no more. */
export function officeInCharge(
  context: CheckContext,
  inCharge: InCharge,
  about: Charge & { readonly tab: TabKey; readonly studentNo?: string },
): Charge {
  if (about.office !== undefined) return {};
  const studentNo = about.studentNo ?? '';
  switch (inCharge) {
    case '導師':
      return tutorOf(context, studentNo);
    case '註冊組':
      return { office: registrarOf(context, studentNo) };
    case '教務處':
      return { office: context.duties.officeOf(PLANNING, '') };
    case '分頁負責單位':
      return { office: context.duties.officeOf(TAB_DUTIES[about.tab], divisionOfStudent(context, studentNo)) };
    default:
      return {};
  }
}
