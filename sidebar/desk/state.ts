/** What the desk shows and how one gets from view to view; no markup here. */
import { signal } from '@preact/signals';
import { deskTexts as en } from '../../src/messages/en/desk';
import { deskTexts as zh } from '../../src/messages/zh/desk';
import { myWorkTexts as enWork } from '../../src/messages/en/mywork';
import { myWorkTexts as zhWork } from '../../src/messages/zh/mywork';
import { fill } from '../../src/messages/catalogue';
import type { MyWork } from '../../src/mywork/myWork';
import type { WorkAction } from '../../src/mywork/workLine';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { boot, textsOf } from '../shared/ui/boot';
import { during as run, isBusy, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);
export const workTexts = textsOf(zhWork, enWork);
export type View = 'start' | 'teacher' | 'office' | 'secretary' | 'counsellor';

export const view = signal<View>('start');
/** What the server put into the page, so that it shows at once. */
export const work = signal<MyWork | null>(boot.work ?? null);
export const pages = signal<ResultOf<Methods['listPages']>>([]);
export const teacher = signal<ResultOf<Methods['desk.teacher']> | null>(null);
export const office = signal<ResultOf<Methods['desk.office']> | null>(null);
export const secretary = signal<ResultOf<Methods['desk.secretary']> | null>(null);
export const counsellor = signal<ResultOf<Methods['desk.counsellor']> | null>(null);

const during = (work: () => Promise<void>): Promise<boolean> => run(texts.loading, work);

/** Each view is read in one call when it is opened, and again on 重新整理. */
const LOADERS: Readonly<Record<View, () => Promise<void>>> = {
  start: async () => void (work.value = await call('work.open', {})),
  teacher: async () => void (teacher.value = await call('desk.teacher', {})),
  office: async () => void (office.value = await call('desk.office', { office: office.value?.desk.office ?? '' })),
  secretary: async () => void (secretary.value = await call('desk.secretary', {})),
  counsellor: async () => void (counsellor.value = await call('desk.counsellor', {})),
};

export const isInWorkbook = (boot.webApp ?? '') === '';

/** The list of pages is asked for when somebody unfolds it. */
export async function readPages(): Promise<void> {
  if (pages.value.length === 0) await during(async () => void (pages.value = await call('listPages', {})));
}

/** Opens what the server put into the page, without a call; else reads the view. */
export function begin(): Promise<boolean> {
  const first = firstView();
  view.value = first;
  return first === 'start' && work.value !== null ? Promise.resolve(true) : open(first);
}

/** What the button of a line does. */
export function act(action: WorkAction): Promise<boolean> {
  if (action.kind === 'page') return openPage(action.page as PageName, action.argument);
  if (action.kind !== 'view') return Promise.resolve(false);
  if (action.view === 'office') return openOffice(action.argument);
  return open(action.view as View);
}

function openOffice(name: string): Promise<boolean> {
  return during(async () => {
    office.value = await call('desk.office', { office: name });
    view.value = 'office';
  });
}

export function runCheck(): Promise<boolean> {
  return during(async () => {
    const answer = await call('work.check', { scope: 'workbook' });
    work.value = answer.work;
    notice.value = fill(workTexts.checkDone, { count: answer.findings, errors: answer.bySeverity['錯誤'] ?? 0 });
  });
}

export function nextSemester(): Promise<boolean> {
  return during(async () => {
    const answer = await call('work.nextSemester', { from: '1' });
    work.value = answer.work;
    notice.value = answer.isChanged ? workTexts.semesterChanged : workTexts.semesterKept;
  });
}

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
type PageName = ResultOf<Methods['listPages']>[number]['page'];

export function openPage(page: PageName, argument = ''): Promise<boolean> {
  return during(async () => void (await call('openPage', { page, argument })));
}

export function showRow(
  tab: 'submissions' | 'receipts' | 'meetings',
  row: number,
  says: readonly string[],
): Promise<boolean> {
  return during(async () => void (await call('desk.show', { tab, row, says })));
}

export function showFinding(key: string): Promise<boolean> {
  return during(async () => void (await call('desk.showFinding', { key })));
}

export function updateCommendations(): Promise<boolean> {
  return during(async () => {
    const period = secretary.value?.period;
    if (period) notice.value = (await call('commendation.update', period)).text;
  });
}

function firstView(): View {
  const wanted = boot.view ?? '';
  return wanted in LOADERS ? (wanted as View) : 'start';
}
