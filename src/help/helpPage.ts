/** Opens the help page; it brings its texts along and needs no further call. */
import { inLanguage } from '../messages/catalogue';
import type { Shell } from '../google/ports';
import { helpTexts as en } from '../messages/en/help';
import { helpTexts as zh } from '../messages/zh/help';

export function openHelp(shell: Shell): void {
  const locale = shell.identity.locale();
  const { title } = inLanguage(locale, zh, en);
  shell.ui.showDialog('help', title, { locale }, 760, 660);
}
