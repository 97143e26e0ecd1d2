/** The restore as the page leads through it: a file, a comparison with what there is, then tab by tab. */
import { computed, signal } from '@preact/signals';
import {
  align,
  alignedLine,
  compareLines,
  lineFingerprint,
  MARK_LENGTH,
  type Comparison,
} from '../../src/exports/alignedLines';
import type { PlainLine } from '../../src/exports/plainCells';
import { fill } from '../../src/messages/catalogue';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { busy, during, notice } from '../shared/ui/work';
import { atOnce } from '../shared/atOnce';
import { readBackup, type BackupFile, type FileTab } from './readBackup';
import { newId } from '../shared/newId';
import { sendTab, type TabToSend } from './sendLines';
import { load, opened, sayProgress, texts } from './state';

type Marks = ResultOf<Methods['exports.marks']>;

export interface ComparedTab extends Comparison {
  readonly tab: string;
  readonly mode: Marks['mode'];
  readonly isThere: boolean;
  readonly isEdited: boolean;
  readonly send: TabToSend;
}

export const file = signal<BackupFile | null>(null);
export const compared = signal<readonly ComparedTab[]>([]);
export const ticked = signal<ReadonlySet<string>>(new Set());
export const isOtherMeant = signal(false);
/** True when the file is of another school or school year. */
export const isOther = computed(() => {
  const [backup, now] = [file.value?.info, opened.value?.info];
  return backup !== undefined && (backup.schoolName !== now?.schoolName || backup.schoolYear !== now.schoolYear);
});
/** A restore that was cut off and that this file goes on with. */
export const isToGoOn = computed(
  () => opened.value?.restore?.phase === 'writing' && opened.value.restore.takenAt === file.value?.info.takenAt,
);

export async function choose(chosen: File | undefined): Promise<void> {
  file.value = null;
  compared.value = [];
  isOtherMeant.value = false;
  if (chosen === undefined) return;
  await during(texts.readingFile, async () => {
    const backup = await readBackup(chosen);
    let done = 0;
    const tabs = await atOnce(backup.tabs, async (one) => {
      const found = compare(one, await call('exports.marks', { tab: one.tab }));
      sayProgress(texts.comparing)(++done, backup.tabs.length);
      return found;
    });
    file.value = backup;
    compared.value = tabs;
    const left = new Set(isToGoOn.value ? opened.value?.restore?.left : tabs.filter(isDifferent).map(({ tab }) => tab));
    ticked.value = left;
  });
}

function isDifferent({ mode, now, backup, same }: ComparedTab): boolean {
  return mode === 'append' ? same < backup : mode === 'replace' && (same < now || same < backup);
}

function compare({ tab, lines, isEdited }: FileTab, marks: Marks): ComparedTab {
  const headers = marks.isKnown
    ? (lines[0] ?? []).map((cell) => (typeof cell === 'object' ? cell[0] : String(cell)))
    : [];
  const data = marks.isKnown ? lines.slice(1) : lines;
  const alignment = align(marks.headers, headers, marks.former);
  const marked = (line: PlainLine) => lineFingerprint(marks.isKnown ? alignedLine(line, alignment) : line);
  const now = marks.marks.match(new RegExp(`.{${MARK_LENGTH}}`, 'g')) ?? [];
  const counts = compareLines(now, data.map(marked));
  return { ...counts, tab, mode: marks.mode, isThere: marks.isThere, isEdited, send: { tab, headers, lines: data } };
}

/** Begins, or goes on with what was cut off; stopped anywhere it can be gone on with. */
export async function restore(): Promise<void> {
  const backup = file.value;
  if (backup === null) return;
  const isWhole = await during(texts.restoring, async () => {
    const { schoolName, schoolYear, takenAt } = backup.info;
    const state = isToGoOn.value
      ? opened.value!.restore!
      : await call('exports.beginRestore', {
          id: newId(),
          tabs: [...ticked.value],
          backup: { schoolName, schoolYear, takenAt },
          isOtherMeant: isOtherMeant.value,
        });
    await writeAll(state.id, state.left);
    busy.value = texts.checking;
    const { tabs, findings } = await call('exports.finishRestore', { id: state.id });
    reset();
    await load();
    notice.value = fill(texts.restoreDone, { tabs, findings });
  });
  // Where it stands now; what went wrong is already said.
  if (!isWhole) await load().catch(() => undefined);
}

async function writeAll(id: string, left: readonly string[]): Promise<void> {
  const wanted = compared.value.filter(({ tab }) => left.includes(tab));
  const all = wanted.reduce((sum, { send }) => sum + send.lines.length, 0);
  let done = 0;
  for (const { send, tab } of wanted) {
    const say = (lines: number) => sayProgress(fill(texts.writingTab, { tab }))(done + lines, all);
    say(0);
    await sendTab(id, send, texts.forgotten, say);
    done += send.lines.length;
  }
}

export async function undo(): Promise<void> {
  await during(texts.undoing, async () => {
    const { tabs } = await call('exports.undoRestore', { confirm: true });
    reset();
    await load();
    notice.value = fill(texts.undoDone, { tabs });
  });
}

export async function discard(): Promise<void> {
  await during(texts.undoing, async () => {
    await call('exports.discardRestore', { confirm: true });
    await load();
    notice.value = texts.discarded;
  });
}

function reset(): void {
  file.value = null;
  compared.value = [];
  ticked.value = new Set();
}
