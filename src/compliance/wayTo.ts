/** Where one acts on a requirement beside its tabs: the paper that shows it, and the person in charge. Pure. */
import type { RequirementId } from '../regulation/requirements';
import type { CheckContext } from '../rules/checkContext';

/** Names of reports on the reports page. */
const REPORT_OF: { readonly [I in RequirementId]?: string } = {
  'R3.1': 'invitation',
  'R3.3': 'minutes',
  'R4.3': 'publicSchedule',
  'R4.4': 'selfCheck',
  'R5.6': 'certification',
  'R5.7': 'classChecklist',
  'R6.1': 'slips',
  'R6.2': 'offices',
  'R6.3': 'offices',
  'R8.5': 'trainings',
  'R9.8': 'leaverLetters',
  'R9.9': 'deputies',
  'R10.1': 'commendations',
};

/** The report that shows how the requirement stands; '' where there is none. */
export function reportOf(id: RequirementId): string {
  return REPORT_OF[id] ?? '';
}

/** Who gets the office's mails; '' where the 人員 tab names nobody. */
export function personOf(context: CheckContext, office: string): string {
  return context.staffByEmail.get(context.emailOfOffice(office))?.name ?? '';
}
