/** The menu as data: which entry runs which global of main.ts. */
import { inLanguage } from './messages/catalogue';
import type { MenuEntry } from './google/ui';
import { menuTexts as en } from './messages/en/menu';
import { menuTexts as zh } from './messages/zh/menu';

/** Title and entries in the user's language: 繁體中文 unless the locale is English. */
export function menuFor(locale: string): { title: string; entries: readonly MenuEntry[] } {
  const texts = inLanguage(locale, zh, en);
  const item = (functionName: Exclude<keyof typeof zh, 'title' | 'manage'>): MenuEntry => ({
    caption: texts[functionName],
    functionName,
  });
  return {
    title: texts.title,
    entries: [
      item('openMyWork'),
      null,
      item('checkAll'),
      item('openClassChecklist'),
      item('openImport'),
      item('openReminders'),
      null,
      item('openRules'),
      item('openMeetingReport'),
      item('printClassChecklist'),
      item('printConfirmationSlips'),
      null,
      {
        caption: texts.manage,
        entries: [
          item('setUpWorkbook'),
          item('openSettings'),
          null,
          item('installTriggers'),
          item('removeTriggers'),
          null,
          item('rollOverSchoolYear'),
          item('runInstallCheck'),
        ],
      },
      item('openHelp'),
    ],
  };
}
