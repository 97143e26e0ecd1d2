/** Opens the built reminders dialog and waits until its plan is there. */
import type { Browser } from 'playwright-core';
import type { SchoolInput } from '../unit/schoolBuilder';
import { openBuiltPage, type OpenedPage } from './builtPage';

export type { OpenedPage };

export async function openReminders(
  browser: Browser,
  input: SchoolInput,
  locale = 'zh_TW',
  width = 960,
): Promise<OpenedPage> {
  const opened = await openBuiltPage(browser, 'reminders', input, { locale, width });
  await opened.page.getByRole('button', { name: locale === 'zh_TW' ? '重新整理' : 'Refresh' }).waitFor();
  return opened;
}
