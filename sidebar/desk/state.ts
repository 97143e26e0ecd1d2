/** What the desk shows and how one gets from view to view; no markup here. */
import { signal } from '@preact/signals';
import { deskTexts as en } from '../../src/messages/en/desk';
import { deskTexts as zh } from '../../src/messages/zh/desk';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/rpc/methods';
import { call } from '../shared/server';
import { boot, textsOf } from '../shared/ui/boot';
import { during as run, isBusy, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);
export type View = 'start' | 'teacher' | 'office' | 'secretary' | 'counsellor';

export const view = signal<View>('start');
export const start = signal<ResultOf<Methods['desk.start']> | null>(null);
export const pages = signal<ResultOf<Methods['listPages']>>([]);
export const teacher = signal<ResultOf<Methods['desk.teacher']> | null>(null);
export const office = signal<ResultOf<Methods['desk.office']> | null>(null);
export const secretary = signal<ResultOf<Methods['desk.secretary']> | null>(null);
export const counsellor = signal<ResultOf<Methods['desk.counsellor']> | null>(null);

const during = (work: () => Promise<void>): Promise<boolean> => run(texts.loading, work);

/** Each view is read in one call when it is opened, and again on 重新整理. */
const LOADERS: Readonly<Record<View, () => Promise<void>>> = {
  start: async () => {
    start.value = await call('desk.start', {});
    // The list of pages comes with the first view only; in the web app there is no workbook to open them in.
    if (pages.value.length === 0 && isInWorkbook) pages.value = await call('listPages', {});
  },
  teacher: async () => void (teacher.value = await call('desk.teacher', {})),
  office: async () => void (office.value = await call('desk.office', { office: office.value?.desk.office ?? '' })),
  secretary: async () => void (secretary.value = await call('desk.secretary', {})),
  counsellor: async () => void (counsellor.value = await call('desk.counsellor', {})),
};

export const isInWorkbook = (boot.webApp ?? '') === '';

/** While another view is being read nothing changes: a view without its data would stand empty. */
export function open(next: View): Promise<boolean> {
  if (isBusy.value) return Promise.resolve(false);
  view.value = next;
  return during(LOADERS[next]);
}

export function chooseOffice(name: string): Promise<boolean> {
  return during(async () => void (office.value = await call('desk.office', { office: name })));
}

/** Leads to another page; in the workbook it takes this one's place or opens above it. */
export function openPage(page: ResultOf<Methods['listPages']>[number]['page'], argument = ''): Promise<boolean> {
  return during(async () => void (await call('openPage', { page, argument })));
}

export function showRow(tab: 'submissions' | 'receipts', row: number, says: readonly string[]): Promise<boolean> {
  return during(async () => void (await call('desk.show', { tab, row, says })));
}

export function updateCommendations(): Promise<boolean> {
  return during(async () => {
    const period = secretary.value?.period;
    if (period) notice.value = (await call('commendation.update', period)).text;
  });
}

export function firstView(): View {
  const wanted = boot.view ?? '';
  return wanted in LOADERS ? (wanted as View) : 'start';
}
