/** What the import dialog knows and does: one file at a time; any change after a preview asks for a new one. */
import { batch, computed, signal } from '@preact/signals';
import type { ClassForm } from '../../src/imports/classNames';
import type { HandWords, ImportDone, ImportPreview, ImportRequest, OpenedImport } from '../../src/imports/contract';
import { plainHeader } from '../../src/imports/headers';
import { IMPORT_KINDS } from '../../src/imports/importKinds';
import { importPageTexts as en } from '../../src/messages/en/importPage';
import { importPageTexts as zh } from '../../src/messages/zh/importPage';
import { fill } from '../../src/messages/catalogue';
import type { ParcelName } from '../../src/rpc/parcel';
import { fetchPart } from '../files/fetchPart';
import { Parcel } from '../shared/parcel';
import { textsOf } from '../shared/ui/boot';
import { goOnFrom, setupArgument } from '../shared/ui/SetupBar';
import { busy, during, error, notice, untilIdle } from '../shared/ui/work';
import { constantsOf, constantValues } from './constants';
import { pairFiles, type Pairing } from './pairing';
import { faultIn, FileProblem, MOST_BYTES } from '../files/fileProblem';
import { layoutOf, NO_CHOICE, type Choice } from './reading/layout';
import { linesOf, type FileLines, type SentLine } from './reading/lines';
import { cleanFile, type CleanFile } from './reading/personalData';
import { pause } from '../files/pause';
import { readFile } from '../files/readFile';
import { imports } from './server';

export const texts = textsOf(zh, en);

const LINES_PER_PIECE = 1000;

const LISTS = ['staff', 'classes', 'roster', 'uploads'] as const;
/** The list that is a step of the set-up; null where the page was not opened for one. */
export const setupStep = LISTS.find((id) => id === setupArgument) ?? null;

export interface ChosenFile extends CleanFile {
  readonly fileName: string;
  readonly unreadable: number;
}
interface Shown {
  readonly plan: ImportPreview;
  readonly parcel: Parcel;
  readonly request: ImportRequest;
  readonly lines: readonly SentLine[];
}

export const opened = signal<OpenedImport | null>(null);
export const file = signal<ChosenFile | null>(null);
export const choice = signal<Choice>({ ...NO_CHOICE, kind: setupStep });
/** What a person set for what the file does not say, by field key. */
export const constants = signal<Readonly<Record<string, string>>>({});
export const isReplacing = signal(false);
export const isErasing = signal(false);
export const isSchoolConfirmed = signal(false);
/** What a person chose for words of the file that a column does not know, by field key and text. */
export const words = signal<HandWords>({});
export const classForm = signal<ClassForm | ''>('');
export const isClassConfirmed = signal(false);
export const isVariantTaken = signal(false);
export const isRenaming = signal(false);
/** What the last comparison of this file asked; it stays while the answers change. */
export const questions = signal<ImportPreview | null>(null);
export const pairing = signal<Pairing | null>(null);
export const shown = signal<Shown | null>(null);
export const progress = signal<{ readonly sent: number; readonly all: number } | null>(null);
export const done = signal<ImportDone | null>(null);
/** What is asked before it is done. */
export const asked = signal<'' | 'removal' | 'undo' | 'undoForced'>('');

/** The parcel of an import that stopped on its way, to go on with. */
let parcel: (Pick<FileLines, 'keys' | 'sheets' | 'lines'> & { readonly parcel: Parcel }) | null = null;
let stop = new AbortController();

export const layout = computed(() =>
  file.value === null ? null : layoutOf(file.value.sheets, choice.value, opened.value?.remembered ?? {}),
);

/** The fields that may hold for the whole file, with what holds for them now. */
export const offered = computed(() =>
  layout.value === null || opened.value === null ? [] : constantsOf(layout.value, opened.value, constants.value),
);

/** Needed sets of fields that neither the file nor a choice nor a second file gives. */
export const missing = computed(() => {
  if (layout.value === null) return [];
  const given = new Set([
    ...(pairing.value?.keys ?? []),
    ...offered.value.filter(({ value }) => value !== '').map(({ key }) => key),
    ...Object.keys(layout.value.tables[0]?.mapping ?? {}),
  ]);
  return layout.value.missing.filter((ways) => !ways.some((keys) => keys.every((key) => given.has(key))));
});

/** Columns in use of which the file does not hold what their formulas show. */
export const unsaved = computed(() => {
  const tables = layout.value?.tables ?? [];
  const names = tables.flatMap(({ sheet, mapping, columns }) =>
    Object.values(mapping).flatMap((at) => (file.value?.sheets[sheet]?.unsaved.has(at) ? [columns[at] ?? ''] : [])),
  );
  return [...new Set(names)];
});

/** School code of the cover sheet where it is another than the school's own; '' when all is well. */
export const otherSchool = computed(() => {
  const found = layout.value?.official?.schoolCode ?? '';
  const own = opened.value?.schoolCode ?? '';
  return found === '' || own === '' || found.toUpperCase() === own.toUpperCase() ? '' : found;
});

export const canCompare = computed(
  () =>
    busy.value === '' &&
    layout.value !== null &&
    layout.value.tables.length > 0 &&
    missing.value.length === 0 &&
    unsaved.value.length === 0 &&
    (otherSchool.value === '' || isSchoolConfirmed.value),
);

/** Work whose failures are told in the reader's language; what a person cancelled is no failure. */
async function working(what: string, work: () => Promise<void>): Promise<void> {
  stop = new AbortController();
  await during(what, async () => {
    try {
      await work();
    } catch (problem) {
      const fault = faultIn(problem);
      if (fault !== null) throw new Error(texts.faults[fault]);
      if (!stop.signal.aborted) throw problem;
      notice.value = texts.cancelled;
    } finally {
      progress.value = null;
    }
  });
}

export function cancel(): void {
  stop.abort();
}

export const load = () => working(texts.loading, reload);

async function reload(): Promise<void> {
  opened.value = await imports.open();
}

/** Anything but the file itself was changed: what was shown and sent holds no longer. */
export function change(apply: () => void): void {
  decide(apply);
  parcel = null;
}

/** An answer to what the last comparison asked: the lines stay as they were sent, the comparison is made anew. */
export function decide(apply: () => void): void {
  batch(() => {
    apply();
    shown.value = null;
    done.value = null;
    asked.value = '';
    notice.value = '';
    error.value = '';
  });
}

/** The option that a word of the file stands for; '' leaves the word out, null is no choice. */
export function chooseWord(key: string, text: string, option: string | null): void {
  const own = { ...words.value[key] };
  if (option === null) delete own[text];
  else own[text] = option;
  decide(() => (words.value = { ...words.value, [key]: own }));
}

function forgetFile(): void {
  change(() => {
    file.value = null;
    choice.value = { ...NO_CHOICE, kind: setupStep };
    constants.value = {};
    pairing.value = null;
    isReplacing.value = false;
    isErasing.value = false;
    isSchoolConfirmed.value = false;
    words.value = {};
    classForm.value = '';
    isClassConfirmed.value = false;
    isVariantTaken.value = false;
    isRenaming.value = false;
    questions.value = null;
  });
}

export async function choose(files: readonly File[]): Promise<void> {
  // Who is quicker than the page's first question is not unheard.
  await untilIdle();
  forgetFile();
  const [chosen, second] = files;
  if (!chosen) return;
  await working(texts.reading, async () => {
    if (second !== undefined) throw new FileProblem('several');
    file.value = await read(chosen);
    words.value = rememberedWords();
  });
  // In the set-up a list that asks nothing is compared at once.
  if (setupStep !== null && canCompare.value) await compare();
}

/** What was chosen for the words of such a file before. */
function rememberedWords(): HandWords {
  return opened.value?.rememberedWords[`${layout.value?.kind}.${layout.value?.signature}`] ?? {};
}

const reader = async () => (await fetchPart('spreadsheetReader')).readSheets;

async function read(chosen: File): Promise<ChosenFile> {
  const { today } = (opened.value ??= await imports.open());
  const { sheets, unreadable } = await readFile(await bytesOf(chosen), reader);
  return { ...(await cleanFile(sheets, today)), fileName: chosen.name, unreadable };
}

/** A browser gives no bytes of a file that was changed or taken away since it was chosen. */
async function bytesOf(chosen: File): Promise<Uint8Array> {
  if (chosen.size > MOST_BYTES) throw new FileProblem('tooLarge');
  try {
    return new Uint8Array(await chosen.arrayBuffer());
  } catch {
    throw new FileProblem('changed');
  }
}

/** Pairs the file with a second one in memory; of the second nothing else is kept. */
export async function pairWith(chosen: File | undefined): Promise<void> {
  const [first, plan] = [file.value, layout.value];
  if (!chosen || first === null || plan === null) return;
  change(() => (pairing.value = null));
  await working(texts.reading, async () => {
    pairing.value = pairFiles(first, plan.tables, await read(chosen));
    if (pairing.value === null) throw new Error(texts.notPaired);
    notice.value = fill(texts.paired, { found: pairing.value.found, missed: pairing.value.notFound });
  });
}

/** The field of a column, chosen by hand; another column that was this field is none any more. */
export function pick(header: string, field: string): void {
  const table = layout.value?.tables[0];
  if (!table) return;
  const before = field === '' ? undefined : table.columns[table.mapping[field] ?? -1];
  change(() => {
    const left = before === undefined ? {} : { [plainHeader(before)]: '' };
    choice.value = { ...choice.value, picks: { ...choice.value.picks, ...left, [plainHeader(header)]: field } };
  });
}

const told = (sent: number, all: number) => {
  progress.value = { sent, all };
};

export async function compare(): Promise<void> {
  if (!canCompare.value) return;
  shown.value = null;
  await working(texts.preparing, async () => {
    const ready = (parcel ??= await prepared());
    const { parcel: sending, lines } = ready;
    const request = requestOf(ready);
    busy.value = texts.sending;
    const question = (name: ParcelName) => {
      busy.value = texts.comparing;
      return imports.preview({ parcel: name, request });
    };
    const answer = await sending.ask(question, { stop: stop.signal, told });
    stop.signal.throwIfAborted();
    if (answer === null) throw new Error(texts.forgetful);
    shown.value = { plan: answer.value, parcel: sending, request, lines };
    questions.value = answer.value;
  });
}

async function prepared() {
  const [content, plan] = [file.value!, layout.value!];
  const pairs = pairing.value;
  const { keys, sheets, lines } = await linesOf(content.sheets, plan, pairs?.keys, pairs?.extras);
  const parcel = Parcel.of(await textOf(lines));
  if (parcel === null) throw new FileProblem('tooLong');
  return { parcel, keys, sheets, lines };
}

function requestOf({ keys, sheets }: Pick<FileLines, 'keys' | 'sheets'>): ImportRequest {
  const plan = layout.value!;
  return {
    kind: plan.kind,
    keys: [...keys],
    sheets: [...sheets],
    constants: constantValues(plan, offered.value),
    isReplacing: isReplacing.value && IMPORT_KINDS[plan.kind].period.length > 0,
    isErasing: isErasing.value,
    words: words.value,
    classForm: classForm.value,
    isClassConfirmed: isClassConfirmed.value,
    isVariantTaken: isVariantTaken.value,
    isRenaming: isRenaming.value,
  };
}

/** Long lists are written in pieces, between which the page answers. */
async function textOf(lines: readonly SentLine[]): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_PER_PIECE) {
    pieces.push(JSON.stringify(lines.slice(at, at + LINES_PER_PIECE)).slice(1, -1));
    await pause();
  }
  return `[${pieces.join(',')}]`;
}

export async function commit(): Promise<void> {
  const ready = shown.value;
  if (ready === null) return;
  if (ready.plan.removed > 0 && asked.value !== 'removal') {
    asked.value = 'removal';
    return;
  }
  asked.value = '';
  await working(texts.writing, async () => {
    const { picks } = choice.value;
    const signature = layout.value?.signature ?? '';
    const hasWords = Object.values(words.value).some((chosen) => Object.keys(chosen).length > 0);
    const isByHand = (Object.keys(picks).length > 0 || hasWords) && signature !== '';
    const remember = isByHand ? { signature, mapping: rememberedPicks(), words: words.value } : null;
    const { request } = ready;
    // Once it was asked for it is not stopped half-way.
    const answer = await ready.parcel.ask((name) => imports.commit({ parcel: name, request, remember }));
    if (answer === null) throw new Error(texts.forgetful);
    const counts = answer.value;
    forgetFile();
    done.value = counts;
    const { added, changed, same, removed, rejected, refused } = counts;
    await reload();
    const isWhole = rejected === 0 && refused === '' && counts.left === 0;
    if (setupStep !== null && isWhole) await goOnFrom(setupStep);
    notice.value = fill(texts.done, { added, changed, same, removed, rejected }) + refused;
  });
}

/** What is remembered is the whole mapping, so that it is the same whatever names are known later. */
function rememberedPicks(): Record<string, string> {
  const table = layout.value!.tables[0]!;
  const chosen = Object.entries(table.mapping).map(([key, at]) => [plainHeader(table.columns[at] ?? ''), key]);
  return { ...choice.value.picks, ...(Object.fromEntries(chosen) as Record<string, string>) };
}

/** The next step: what was written is checked. */
export async function check(): Promise<void> {
  await working(texts.checking, async () => {
    const { findings, bySeverity } = await imports.check();
    done.value = null;
    notice.value = fill(texts.checked, { count: findings, errors: bySeverity['錯誤'] ?? 0 });
  });
}

export async function undo(): Promise<void> {
  const isForced = asked.value === 'undoForced';
  asked.value = '';
  await working(texts.undoing, async () => {
    const { state, text } = await imports.undo(isForced);
    done.value = null;
    if (state === 'changed') asked.value = 'undoForced';
    else await reload();
    notice.value = text;
  });
}
