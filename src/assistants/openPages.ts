/** Opens the settings page and the assistants. */
import { inLanguage } from '../messages/catalogue';
import type { Shell } from '../google/ports';
import { assistantPageTexts as en } from '../messages/en/assistantPages';
import { assistantPageTexts as zh } from '../messages/zh/assistantPages';
import { requireAccess } from '../access/caller';

function open(shell: Shell, view: 'settings' | 'setup' | 'schedule', argument = ''): void {
  const locale = shell.identity.locale();
  const texts = inLanguage(locale, zh, en);
  shell.ui.showDialog('assistants', texts[view].title, { locale, view, argument }, 820, 680);
}

export function openSettings(shell: Shell): void {
  requireAccess(shell, ['管理', '處室']);
  open(shell, 'settings');
}

export function openSetup(shell: Shell): void {
  requireAccess(shell, ['管理']);
  open(shell, 'setup');
}

/** @param argument `IN_SETUP` where it is a step of the set-up */
export function openSchedule(shell: Shell, argument = ''): void {
  requireAccess(shell, ['管理', '處室']);
  open(shell, 'schedule', argument);
}
