/** Every method that pages may call, from all capabilities. */
import { assistantMethods } from './assistants/methods';
import { checklistMethods } from './checklist/methods';
import { commendationMethods } from './commendation/methods';
import { deskMethods } from './desk/methods';
import { exportMethods } from './exports/methods';
import { forgettingMethods } from './forgetting/methods';
import { installMethods } from './installCheck/methods';
import { invitationMethods } from './invitation/methods';
import { importMethods } from './imports/methods';
import { myWorkMethods } from './mywork/methods';
import { ownRulesMethods } from './ownRules/methods';
import { pageMethods } from './pages/methods';
import { reminderMethods } from './reminders/methods';
import { rollOverMethods } from './rollover/methods';
import { upgradeMethods } from './upgrade/methods';
import { reportMethods } from './reports/methods';
import type { Method } from './rpc/method';

export const METHODS = {
  ...pageMethods,
  ...ownRulesMethods,
  ...assistantMethods,
  ...checklistMethods,
  ...deskMethods,
  ...myWorkMethods,
  ...commendationMethods,
  ...exportMethods,
  ...forgettingMethods,
  ...importMethods,
  ...installMethods,
  ...invitationMethods,
  ...reminderMethods,
  ...reportMethods,
  ...rollOverMethods,
  ...upgradeMethods,
} as const;

export type Methods = typeof METHODS;
export const methodTable = METHODS as unknown as Readonly<Record<string, Method>>;
