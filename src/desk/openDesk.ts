/** The desk's page in the sidebar, at one of its views. */
import { inLanguage } from '../messages/catalogue';
import type { Shell } from '../google/ports';
import { deskTexts as en } from '../messages/en/desk';
import { deskTexts as zh } from '../messages/zh/desk';

/** @param view start, teacher, office, secretary or counsellor; anything else is start */
export function openDesk(shell: Shell, view: string): void {
  const locale = shell.identity.locale();
  const { title } = inLanguage(locale, zh, en);
  shell.ui.showSidebar('desk', title, { locale, view });
}
