/** What the page 忘記一位學生 knows, and its two calls: the rehearsal, then the one step that changes something. */
import { computed, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { forgettingTexts as en } from '../../src/messages/en/forgetting';
import { forgettingTexts as zh } from '../../src/messages/zh/forgetting';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { textsOf } from '../shared/ui/boot';
import { busy, during, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);

type Report = ResultOf<Methods['forgetting.rehearse']>;

export const studentNo = signal('');
export const again = signal('');
/** The rehearsal of the 學號 that stands in the box; null while there is none. */
export const report = signal<Report | null>(null);
/** True while the page asks whether it is really meant. */
export const asks = signal(false);

const wanted = computed(() => studentNo.value.trim());
export const mayRehearse = computed(() => busy.value === '' && wanted.value !== '');
export const mayForget = computed(
  () => busy.value === '' && (report.value?.tabs.length ?? 0) > 0 && again.value.trim() === wanted.value,
);

export function sumOf(kind: 'rows' | 'cells'): number {
  return (report.value?.tabs ?? []).reduce((sum, tab) => sum + tab[kind], 0);
}

/** Another 學號: what was found of the last one is no longer said. */
export function enter(value: string): void {
  studentNo.value = value;
  again.value = '';
  report.value = null;
  asks.value = false;
  notice.value = '';
}

export const rehearse = () =>
  during(texts.rehearsing, async () => {
    const asked = wanted.value;
    const found = await call('forgetting.rehearse', { studentNo: asked });
    // What was found is of the 學號 that was asked for, and of no other that stands in the box by now.
    if (wanted.value === asked) report.value = found;
  });

export const forget = () =>
  during(texts.forgetting, async () => {
    asks.value = false;
    const done = await call('forgetting.forget', { studentNo: wanted.value, again: again.value.trim() });
    const rows = done.tabs.reduce((sum, tab) => sum + tab.rows, 0);
    enter('');
    notice.value = fill(texts.done, { rows });
  });
