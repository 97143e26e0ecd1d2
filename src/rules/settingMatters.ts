/** What is wrong with single settings (SET-missing, SET-value, SET-double): the default that is used instead is named. */
import type { SettingProblem } from '../school/settings';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import type { Matter } from './rule';

const NONE = '（無）';

/** The settings that have the fault. */
export function settingMatters(context: CheckContext, fault: SettingProblem['fault']): Matter[] {
  const { settings } = context.tables;
  // Without the tab or its 值 column every setting would be missing: the tab's own finding says it once.
  if (!settings.isUsable || settings.columnOf['value'] === undefined) return [];
  return context.settingProblems
    .filter((problem) => problem.fault === fault)
    .map(({ key, row, used }) => ({ row, key: [key], params: { key, used: used === '' ? NONE : excerpt(used) } }));
}
