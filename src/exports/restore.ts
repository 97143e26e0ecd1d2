/**
 * Restoring a backup: hidden copies of the tabs first, then tab by tab, each in one write under the script’s lock, then
 * the checks. Cut off anywhere it is gone on with or taken back; writing a tab twice leaves it as once.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { exportTexts as texts } from '../messages/zh/exports';
import { rocText } from '../school/day';
import { readSettings } from '../school/settings';
import { readTable } from '../school/table';
import { isWrittenByChecks, restoringOf, TABS, type Tab } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { checkAll } from '../workbook/checkAll';
import { dropSnapshots, restoreSnapshots, snapshotsOf, takeSnapshots } from '../workbook/tabSnapshots';
import { originOf, recordOrigin } from '../workbook/workbookIdentity';
import type { BackupInfo } from './backupInfo';
import { originInfo } from './readTabs';
import { forgetRestore, keepRestore, readRestore, type RestoreState } from './restoreState';
import { writeTab, type TabLines } from './writeTab';
import { locked } from '../workbook/locked';

const WAIT_MS = 30_000;
/** What the checks write at the end, and what an undo must therefore give back as well. */
const WRITTEN_BY_CHECKS = Object.values(TABS as Record<string, Tab>)
  .filter(isWrittenByChecks)
  .map(({ name }) => name);

export interface RestoreWish {
  readonly id: string;
  readonly tabs: readonly string[];
  readonly backup: Pick<BackupInfo, 'schoolName' | 'schoolYear' | 'takenAt'>;
  /** A person said that a backup of another school or year is meant. */
  readonly isOtherMeant: boolean;
}

/** Makes the hidden copies. Throws a sentence, with nothing changed, where a restore was cut off or another's is meant. */
export function beginRestore(shell: Shell, wish: RestoreWish): RestoreState {
  return locked(shell, WAIT_MS, () => {
    const now = originInfo(shell, '');
    const before = readRestore(shell);
    if (before?.phase === 'writing') throw new Error(texts.cutOff);
    const { schoolName, schoolYear, takenAt } = wish.backup;
    if ((schoolName !== now.schoolName || schoolYear !== now.schoolYear) && !wish.isOtherMeant)
      throw new Error(fill(texts.otherSchool, { school: schoolName, year: schoolYear }));
    const tabs = wish.tabs.filter((tab) => restoringOf(tab) !== 'remake');
    const standing = before?.phase === 'copying' ? before.before : before;
    const label = labelBeside(standing?.label);
    const state: RestoreState = {
      id: wish.id,
      label,
      ...(standing ? { before: standing } : {}),
      phase: 'copying',
      startedAt: now.takenAt,
      by: shell.identity.activeEmail(),
      takenAt,
      left: tabs,
      written: [],
      made: [],
      wasOriginal: isOriginal(shell),
    };
    keepRestore(shell, state);
    // What a restore that was cut off before it wrote left under this label.
    dropSnapshots(shell, label);
    const copied = tabs.filter((tab) => restoringOf(tab) === 'replace');
    takeSnapshots(shell, label, [...new Set([...copied, ...WRITTEN_BY_CHECKS])]);
    const { before: _older, ...own } = state;
    const ready: RestoreState = { ...own, phase: 'writing' };
    keepRestore(shell, ready);
    // Only now the restore before can no longer be undone.
    for (const other of LABELS) if (other !== label) dropSnapshots(shell, other);
    return ready;
  });
}

/** Writes lines of a tab; its last lines settle it. Gives the rows written. */
export function writeRestored(shell: Shell, id: string, given: TabLines): { readonly rows: number } {
  return locked(shell, WAIT_MS, () => {
    const state = writing(shell, id);
    if (state.written.includes(given.tab)) return { rows: 0 };
    if (!state.left.includes(given.tab)) throw new Error(fill(texts.notChosen, { tab: given.tab }));
    const isNew = !shell.workbook.tabNames().includes(given.tab);
    // Said before it is made, so that an undo finds it wherever this stops.
    const made = isNew ? [...new Set([...state.made, given.tab])] : state.made;
    if (isNew) keepRestore(shell, { ...state, made });
    const rows = writeTab(shell, given, isNew, shell.identity.activeEmail());
    if (given.isLast) {
      const left = state.left.filter((tab) => tab !== given.tab);
      keepRestore(shell, { ...state, made, left, written: [...state.written, given.tab] });
    }
    return { rows };
  });
}

/**
 * After the last tab: the file keeps its identity, the generated tabs are made anew, and the restore is on record. Asked
 * again after it was cut off in the checks, it runs them.
 */
export function finishRestore(shell: Shell, id: string): { readonly tabs: number; readonly findings: number } {
  const state = locked(shell, WAIT_MS, () => {
    const before = readRestore(shell);
    if (before?.id === id && before.phase === 'done') return null;
    const found = writing(shell, id);
    if (found.left.length > 0) throw new Error(fill(texts.tabsLeft, { tabs: found.left.join('、') }));
    keepIdentity(shell, found);
    keepRestore(shell, { ...found, phase: 'done' });
    return found;
  });
  if (state !== null)
    log(shell, texts.restoreAction, fill(texts.restored, { count: state.written.length, at: rocText(state.takenAt) }));
  const { findings } = checkAll(shell);
  return { tabs: readRestore(shell)?.written.length ?? 0, findings };
}

/** Gives every replaced tab back as it was before; logs keep all their rows. Throws where there is nothing to undo. */
export function undoRestore(shell: Shell): { readonly tabs: number } {
  const tabs = locked(shell, WAIT_MS, () => {
    const state = readRestore(shell);
    if (state === null) throw new Error(texts.nothingToUndo);
    // Before the copies are complete nothing was written: what there is to undo is the restore before.
    const done = state.phase === 'copying' ? (state.before ?? null) : state;
    const restored = done === null ? [] : restoreSnapshots(shell, done.label);
    const there = new Set(shell.workbook.tabNames());
    for (const tab of done?.made ?? []) if (there.has(tab)) shell.workbook.removeTab(tab);
    keepIdentity(shell, done ?? state);
    forgetRestore(shell);
    shell.workbook.flush();
    dropCopies(shell);
    return restored.length;
  });
  log(shell, texts.undoAction, fill(texts.undone, { count: tabs }));
  return { tabs };
}

/** Deletes the hidden copies of a finished restore; it can then no longer be undone. */
export function discardRestore(shell: Shell): { readonly removed: true } {
  return locked(shell, WAIT_MS, () => {
    if (readRestore(shell)?.phase === 'writing') throw new Error(texts.cutOff);
    forgetRestore(shell);
    dropCopies(shell);
    return { removed: true as const };
  });
}

/** Restores take turns with two labels, so that one's copies are whole before the other's go. */
const LABELS = [texts.snapshotLabel, `${texts.snapshotLabel}2`] as const;

function labelBeside(other: string | undefined): string {
  return other === LABELS[0] ? LABELS[1] : LABELS[0];
}

/** The restore that can be gone on with or undone: while another only copies, the one before it. */
export function standingRestore(shell: Shell): RestoreState | null {
  const state = readRestore(shell);
  return state?.phase === 'copying' && state.before !== undefined ? state.before : state;
}

/** How many hidden copies restores left, in this workbook or in the one that it was copied from. */
export function countCopies(shell: Shell): number {
  return LABELS.reduce((sum, label) => sum + snapshotsOf(shell, label).length, 0);
}

/** Deletes the hidden copies of every restore. */
function dropCopies(shell: Shell): void {
  for (const label of LABELS) dropSnapshots(shell, label);
}

function writing(shell: Shell, id: string): RestoreState {
  const state = readRestore(shell);
  if (state === null || state.id !== id || state.phase !== 'writing') throw new Error(texts.notUnderWay);
  return state;
}

/** The record of the own workbook holds its school year, which a restore may have changed. */
function keepIdentity(shell: Shell, { wasOriginal }: RestoreState): void {
  if (wasOriginal && !isOriginal(shell)) recordOrigin(shell, settingsOf(shell).schoolYear);
}

function isOriginal(shell: Shell): boolean {
  return originOf(shell, settingsOf(shell)) === 'original';
}

function settingsOf(shell: Shell) {
  const table = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  return readSettings(table, shell.now().slice(0, 10)).settings;
}

function log(shell: Shell, action: string, detail: string): void {
  recordAction(shell, { action, target: texts.wholeWorkbook, outcome: texts.done, detail });
}
