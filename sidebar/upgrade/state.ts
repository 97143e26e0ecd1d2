/** What the page 版本更新 knows, and its calls: the plan, the upgrade, a check, the undo. */
import { signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { upgradePageTexts as en } from '../../src/messages/en/upgradePage';
import { upgradePageTexts as zh } from '../../src/messages/zh/upgradePage';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { boot, textsOf } from '../shared/ui/boot';
import { during, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);

type Plan = ResultOf<Methods['upgrade.plan']>;

/** null until the server has answered, where the page was opened without it. */
export const plan = signal<Plan | null>(boot.plan ?? null);
/** Sentences of set-up about tabs that a person must look at. */
export const trouble = signal<readonly string[]>([]);
/** True after an upgrade here, until the check has run. */
export const wantsCheck = signal(false);

const look = async () => void (plan.value = await call('upgrade.plan', {}));

export const open = () => (plan.value === null ? during(texts.looking, look) : Promise.resolve(true));

export const run = () =>
  during(texts.running, async () => {
    const done = await call('upgrade.run', { scope: 'workbook' });
    trouble.value = done.trouble;
    await look();
    wantsCheck.value = true;
    notice.value = fill(texts.done, { made: done.made.length, repaired: done.repaired.length, rows: done.rows });
  });

export const check = () =>
  during(texts.checking, async () => {
    const { findings } = await call('work.check', { scope: 'workbook' });
    wantsCheck.value = false;
    notice.value = fill(texts.checked, { count: findings });
  });

export const undo = () =>
  during(texts.undoing, async () => {
    const { restored, removed, kept } = await call('upgrade.undo', { scope: 'workbook' });
    await look();
    wantsCheck.value = false;
    trouble.value = kept.length === 0 ? [] : [fill(texts.kept, { tabs: kept.join('、') })];
    notice.value = fill(texts.undone, { restored: restored.length, removed: removed.length });
  });
