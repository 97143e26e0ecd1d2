/** Opens the help page; it brings its texts along and needs no further call. */
import { inLanguage } from '../messages/catalogue';
import type { Shell } from '../google/ports';
import { helpTexts as en } from '../messages/en/help';
import { helpTexts as zh } from '../messages/zh/help';
import { RULES } from '../rules/index';

export function openHelp(shell: Shell): void {
  const locale = shell.identity.locale();
  const { title } = inLanguage(locale, zh, en);
  shell.ui.showDialog('help', title, { locale, codes: helpOfCodes(locale) }, 760, 660);
}

/** What each code of 檢核結果 means, in the user's language and in the rules' order. */
export function helpOfCodes(locale: string): Record<string, string> {
  return Object.fromEntries(RULES.map(({ code, words: { help } }) => [code, inLanguage(locale, help.zh, help.en)]));
}
