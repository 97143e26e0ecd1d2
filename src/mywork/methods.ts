/** What the page 我的工作 may ask: its lines, the check that a line runs, and the turn to the next semester. */
import * as v from 'valibot';
import { saveSettings } from '../assistants/saveSettings';
import { inLanguage } from '../messages/catalogue';
import { myWorkTexts as en } from '../messages/en/mywork';
import { myWorkTexts as zh } from '../messages/zh/mywork';
import { EVERYBODY, OFFICES, REGISTRAR } from '../access/roles';
import { callerOf } from '../access/caller';
import { defineMethod } from '../rpc/method';
import type { Shell } from '../google/ports';
import { TABS } from '../school/tabs';
import { checkAll } from '../workbook/checkAll';
import { rememberingTabs } from '../workbook/rememberedTabs';
import type { MyWork } from './myWork';
import { readMyWork } from './readMyWork';

/** The menu's first entry, for everybody: the page with what it shows already in it, so that it asks nothing more. */
export function openMyWork(given: Shell): MyWork {
  const shell = rememberingTabs(given);
  const work = readMyWork(shell, callerOf(shell));
  const locale = shell.identity.locale();
  const { title } = inLanguage(locale, zh, en);
  shell.ui.showSidebar('desk', title, { locale, view: 'start', work });
  return work;
}

/** At open, in a file without our tabs: where to begin, as a toast. Never keeps the file from opening. 1 call, 2 in a new file. */
export function tellFirstOpening(shell: Shell): void {
  try {
    if (shell.workbook.tabNames().includes(TABS.settings.name)) return;
    const { firstOpening, title } = inLanguage(shell.identity.locale(), zh, en);
    shell.ui.toast(firstOpening, title);
  } catch {
    // What may not be looked at is not told.
  }
}

export const myWorkMethods = {
  'work.open': defineMethod({
    access: EVERYBODY,
    writes: false,
    args: v.object({}),
    run: ({ shell, caller }) => readMyWork(shell, caller),
  }),
  /** Checks the whole workbook, then gives the lines as they are now. */
  'work.check': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ scope: v.literal('workbook') }),
    run: ({ shell, caller }) => {
      const { findings, bySeverity } = checkAll(shell);
      return { findings, bySeverity, work: readMyWork(shell, caller) };
    },
  }),
  /** Makes 第 2 學期 the current one, where it still is the first. */
  'work.nextSemester': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ from: v.literal('1') }),
    run: ({ shell, caller }, { from }) => {
      const { saved } = saveSettings(shell, [{ id: 'semester', value: '2', was: from }]);
      return { isChanged: saved.length > 0, work: readMyWork(shell, caller) };
    },
  }),
};
