/** What the reports page knows, and what it does when a person chooses; no markup here. */
import { computed, effect, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { reportPageTexts as en } from '../../src/messages/en/reportsPage';
import { reportPageTexts as zh } from '../../src/messages/zh/reportsPage';
import type { ReportName } from '../../src/reports/methods';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { charactersWithoutGlyph, familyOf, shownText } from './boxes';
import { fetchPart } from '../files/fetchPart';
import { saveCsv, saveFile } from '../shared/saveFile';
import { call } from '../shared/server';
import { boot, textsOf, type Boot } from '../shared/ui/boot';
import { busy, during, notice } from '../shared/ui/work';

type Opened = ResultOf<Methods['reports.open']>;
type Choices = ResultOf<Methods['reports.choices']>;

/** The report that the menu named; '' when none. */
const wanted = (boot as Boot & { readonly report?: string }).report ?? '';
export const texts = textsOf(zh, en);

export const opened = signal<Opened | null>(null);
export const report = signal<ReportName>('meeting');
export const period = signal({ schoolYear: 0, semester: 1 });
export const division = signal<'' | '日校' | '進修部'>('');
export const choices = signal<Choices>([]);
export const chosen = signal<ReadonlySet<string>>(new Set());
export const students = signal('');
export const perPage = signal<1 | 2>(2);
export const preview = signal<{ readonly html: string; readonly name: string } | null>(null);
/** Characters of the preview that would be boxes on paper. */
export const boxes = computed(() => {
  const html = preview.value?.html ?? '';
  return html === '' ? [] : charactersWithoutGlyph(shownText(html), familyOf(html));
});
export const isAsking = signal(false);

export const kind = computed(() => opened.value?.reports.find(({ name }) => name === report.value) ?? null);
/** What the list of choices was read for; while another is being read nothing may be made of it. */
const choicesFor = signal('');
const scopeKey = computed(
  () => `${report.value}|${division.value}|${period.value.schoolYear}|${period.value.semester}`,
);
export const canMake = computed(
  () =>
    busy.value === '' &&
    kind.value !== null &&
    choicesFor.value === scopeKey.value &&
    !(kind.value.hasChoices && !kind.value.isSingle && chosen.value.size === 0) &&
    !(kind.value.hasChoices && !kind.value.isSingle && choices.value.length === 0),
);

const studentNos = computed(() => students.value.split(/[\s,，、;；]+/).filter((part) => part !== ''));
/** Sheets of paper that what is chosen takes; null where that is not known before it is made. */
export const pages = computed(() => {
  if (kind.value === null || kind.value.isSingle || !kind.value.hasChoices) return null;
  if (report.value === 'slips' && studentNos.value.length > 0)
    return Math.ceil(studentNos.value.length / perPage.value);
  const of = (sheets: number) => (report.value === 'slips' ? Math.ceil(sheets / perPage.value) : sheets);
  return choices.value.reduce((sum, { id, sheets }) => sum + (chosen.value.has(id) ? of(sheets) : 0), 0);
});

function wish() {
  return {
    ...period.value,
    division: division.value,
    report: report.value,
    chosen: kind.value?.isSingle !== true && chosen.value.size === choices.value.length ? [] : [...chosen.value],
    students: studentNos.value,
    perPage: perPage.value,
  };
}

/** First data; a report that the menu named is made at once where there is nothing to choose. */
export async function load(): Promise<void> {
  await during(texts.loading, async () => {
    const answer = await call('reports.open', {});
    const { schoolYear, semester } = answer.current;
    period.value = { schoolYear, semester: semester === 2 ? 2 : 1 };
    const first = answer.reports.find(({ name }) => name === wanted) ?? answer.reports[0];
    if (first) report.value = first.name;
    opened.value = answer;
    await loadChoices();
  });
  if (wanted !== '' && (kind.value?.hasChoices === false || kind.value?.isSingle === true)) await make();
}

/** Reads the choices; those that a person had narrowed stay narrowed where the new list has them. */
async function loadChoices(): Promise<void> {
  preview.value = null;
  const key = scopeKey.value;
  const wasNarrowed = chosen.value.size > 0 && chosen.value.size < choices.value.length;
  const found = kind.value?.hasChoices
    ? await call('reports.choices', { ...period.value, division: division.value, report: report.value })
    : [];
  if (key !== scopeKey.value) return loadChoices();
  const kept = found.filter(({ id }) => chosen.value.has(id)).map(({ id }) => id);
  choices.value = found;
  chosen.value = new Set(kind.value?.isSingle ? [] : wasNarrowed && kept.length > 0 ? kept : found.map(({ id }) => id));
  choicesFor.value = key;
}

/** The scope whose choices were asked for last, so that a failure is not repeated for ever. */
let tried = '';

/** Takes a change of report, period or division, also while the page reads: its choices follow as soon as it may. */
export function change(apply: () => void): void {
  tried = '';
  apply();
}

effect(() => {
  const key = scopeKey.value;
  if (busy.value !== '' || opened.value === null || key === choicesFor.value || key === tried) return;
  tried = key;
  queueMicrotask(() => void during(texts.loading, loadChoices));
});

/** Of meetings one is chosen; '' leaves it to the report. */
export function chooseOne(id: string): void {
  chosen.value = new Set(id === '' ? [] : [id]);
}

export function toggle(id: string, isIn: boolean): void {
  const next = new Set(chosen.value);
  if (isIn) next.add(id);
  else next.delete(id);
  chosen.value = next;
}

export function make(): Promise<boolean> {
  return during(texts.making, async () => {
    preview.value = await call('reports.html', wish());
    notice.value = fill(texts.done, { name: preview.value.name });
  });
}

export function downloadPdf(): Promise<boolean> {
  return during(texts.makingPdf, async () => {
    const { base64, name } = await call('reports.pdf', wish());
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    saveFile(new Blob([bytes], { type: 'application/pdf' }), name);
    notice.value = fill(texts.done, { name });
  });
}

/** The report as a Word file, made in the page out of the very HTML of the preview. */
export function downloadDocx(): Promise<boolean> {
  return during(texts.making, async () => {
    const [{ html, name }, { docxFile }] = await Promise.all([call('reports.html', wish()), fetchPart('docxWriter')]);
    saveFile(await docxFile(html, texts.docx), `${name}.docx`);
    notice.value = fill(texts.done, { name: `${name}.docx` });
  });
}

export function downloadCsv(): Promise<boolean> {
  return during(texts.making, async () => {
    const { text, name } = await call('reports.csv', wish());
    saveCsv(text, name);
    notice.value = fill(texts.done, { name });
  });
}

export function mailToMe(): Promise<boolean> {
  return during(texts.mailing, async () => {
    notice.value = fill(texts.mailedTo, await call('reports.mailToMe', wish()));
  });
}

export function recordPosted(): Promise<boolean> {
  isAsking.value = false;
  return during(texts.mailing, async () => {
    const counts = await call('reports.recordPosted', { students: [...chosen.value] });
    await loadChoices();
    notice.value = fill(texts.posted, counts);
  });
}
