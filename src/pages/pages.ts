/**
 * Every page that one may open from the menu or from another page: who may, and how. The bundle's globals are fixed
 * (docs/architecture.md), so pages without a global of their own are reached through this table.
 */
import { openSchedule, openSettings, openSetup } from '../assistants/openPages';
import { openDesk } from '../desk/openDesk';
import { openMyWork } from '../mywork/methods';
import { openClassOrWork } from '../mywork/openClassOrWork';
import { openExports } from '../exports/methods';
import { openForgetting } from '../forgetting/methods';
import type { Shell } from '../google/ports';
import { openHelp } from '../help/helpPage';
import { runInstallCheck } from '../installCheck/runInstallCheck';
import { openImport } from '../imports/methods';
import { openReading, openRules } from '../ownRules/methods';
import { openReminders } from '../reminders/commands';
import { openReports } from '../reports/commands';
import { rollOverSchoolYear } from '../rollover/methods';
import { openUpgrade } from '../upgrade/methods';
import { EVERYBODY, OFFICES, READERS, REGISTRAR, type Access } from '../access/roles';

export interface Page {
  /** 權限 that may open it. */
  readonly access: readonly Access[];
  /** Opens it; `argument` is what the page is to begin with, such as a class or a report. */
  open(shell: Shell, argument: string): void;
}

/** In the order in which they are offered. */
export const PAGES = {
  start: {
    access: EVERYBODY,
    open: (shell: Shell, view: string) => void (view === '' ? openMyWork(shell) : openDesk(shell, view)),
  },
  checklist: { access: EVERYBODY, open: openClassOrWork },
  import: { access: OFFICES, open: openImport },
  reminders: { access: OFFICES, open: openReminders },
  reports: { access: EVERYBODY, open: openReports },
  settings: { access: OFFICES, open: openSettings },
  setup: { access: REGISTRAR, open: openSetup },
  schedule: { access: OFFICES, open: openSchedule },
  rules: { access: READERS, open: openRules },
  reading: { access: REGISTRAR, open: openReading },
  exports: { access: OFFICES, open: openExports },
  rollover: { access: REGISTRAR, open: (shell: Shell) => void rollOverSchoolYear(shell, undefined) },
  forgetting: { access: REGISTRAR, open: openForgetting },
  upgrade: { access: REGISTRAR, open: openUpgrade },
  installCheck: { access: REGISTRAR, open: (shell: Shell) => void runInstallCheck(shell) },
  help: { access: EVERYBODY, open: openHelp },
} as const satisfies Readonly<Record<string, Page>>;

export type PageName = keyof typeof PAGES;
