/** What the web app begins with: the class list for who has a class, 我的工作 for everybody else, guests included. */
import type { Shell } from '../google/ports';
import { callerOf } from '../access/caller';
import { readSchool } from '../school/schoolTables';
import { TABS } from '../school/tabs';
import { rememberingTabs } from '../workbook/rememberedTabs';
import { hasClass } from './openClassOrWork';
import { readMyWork } from './readMyWork';

export interface WebStart {
  readonly page: 'checklist' | 'desk';
  readonly boot: Readonly<Record<string, unknown>>;
}

const DESK_VIEWS = ['start', 'teacher'];

/** @param wanted the `page` of the address; '' where none is named */
export function webStart(given: Shell, wanted: string): WebStart {
  const shell = rememberingTabs(given);
  const caller = callerOf(shell);
  const view = wanted !== '' ? wanted : hasClass(shell) ? 'checklist' : 'start';
  const names: readonly string[] = [TABS.settings.name, TABS.staff.name];
  const school = readSchool((name) => (names.includes(name) ? shell.workbook.readTab(name) : null), shell.now());
  const person = school.tables.staff.rows.find((one) => one.email === caller.email && caller.email !== '')?.name ?? '';
  const about = { school: school.settings.schoolName, person };
  if (!DESK_VIEWS.includes(view) && caller.access !== '') return { page: 'checklist', boot: { ...about, view } };
  const shown = DESK_VIEWS.includes(view) ? view : 'start';
  return {
    page: 'desk',
    boot: { ...about, view: shown, ...(shown === 'start' ? { work: readMyWork(shell, caller) } : {}) },
  };
}
