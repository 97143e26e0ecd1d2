/** What a restore does with each tab. */
import { TABS } from '../school/tabs';

/** What becomes of a tab at a restore: it is replaced, it only gains rows, or it is made anew by the check. */
export type RestoreMode = 'replace' | 'append' | 'remake';

export function restoreModeOf(tab: string): RestoreMode {
  if (tab === TABS.mailLog.name || tab === TABS.actionLog.name) return 'append';
  return tab === TABS.overview.name || tab === TABS.compliance.name ? 'remake' : 'replace';
}
