/** What the page 版本更新 may ask; and opening it. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { inLanguage } from '../messages/catalogue';
import { upgradePageTexts as en } from '../messages/en/upgradePage';
import { upgradePageTexts as zh } from '../messages/zh/upgradePage';
import { REGISTRAR } from '../access/roles';
import { requireAccess } from '../access/caller';
import { defineMethod } from '../rpc/method';
import { planUpgrade, undoUpgrade, upgrade } from './upgrade';

export const upgradeMethods = {
  /** What an upgrade would do; changes nothing. */
  'upgrade.plan': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => planUpgrade(shell),
  }),
  'upgrade.run': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ scope: v.literal('workbook') }),
    run: ({ shell }) => upgrade(shell),
  }),
  'upgrade.undo': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ scope: v.literal('workbook') }),
    run: ({ shell }) => undoUpgrade(shell),
  }),
};

export function openUpgrade(shell: Shell): void {
  requireAccess(shell, REGISTRAR);
  const locale = shell.identity.locale();
  const boot = { locale, plan: planUpgrade(shell) };
  shell.ui.showDialog('upgrade', inLanguage(locale, zh, en).title, boot, 720, 600);
}
