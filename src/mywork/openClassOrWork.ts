/** 班級清單 for who has a class to see; 我的工作 for who has none, instead of an empty list. */
import { visibleClasses } from '../access/classes';
import { openClassChecklist } from '../checklist/openClassChecklist';
import type { Shell } from '../google/ports';
import { callerOf } from '../access/caller';
import { readSchool } from '../school/schoolTables';
import { TABS } from '../school/tabs';
import { rememberingTabs } from '../workbook/rememberedTabs';
import { openMyWork } from './methods';

const WANTED: readonly string[] = [TABS.classes.name, TABS.deputies.name];

/** @param className the class to begin with; '' for the own one. 3 reads */
export function openClassOrWork(given: Shell, className = ''): void {
  const shell = rememberingTabs(given);
  if (hasClass(shell)) openClassChecklist(shell, className);
  else openMyWork(shell);
}

/** Whether the person may see any class. */
export function hasClass(shell: Shell): boolean {
  const caller = callerOf(shell);
  if (caller.access === '') return false;
  const school = readSchool((name) => (WANTED.includes(name) ? shell.workbook.readTab(name) : null), shell.now());
  return visibleClasses(school, { caller }).classes.length > 0;
}
