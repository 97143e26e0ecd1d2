/** The last import: what it did, a hidden copy of its tab from before, and the undo. */
import { noticeTask } from '../firstHour/firstHour';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { textOf, type Cells } from '../school/cell';
import { daysBetween } from '../school/day';
import { fingerprint } from '../school/fingerprint';
import { TABS, type Column, type TabKey } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readToTheEnd } from '../workbook/readWorkbook';
import { dropSnapshots, restoreSnapshots, snapshotsOf, takeSnapshots } from '../workbook/tabSnapshots';
import type { ImportCounts, LastImport } from './contract';
import { IMPORT_KIND_IDS, IMPORT_KINDS, type ImportKindId } from './importKinds';
import { locked } from '../workbook/locked';

const PROPERTY = 'lastImport';
/** A copy of a tab is kept no longer than people may want it back. */
const KEPT_DAYS = 14;

interface Kept extends LastImport {
  readonly kind: ImportKindId;
  /** Other tabs that it changed too. */
  readonly further?: readonly TabKey[];
  /** Of the tabs as the import left them; '' while it writes. */
  readonly digest: string;
}

/** School time of the last import; '' when none is on record. 1 call. */
export function lastImportAt(shell: Shell): string {
  return keptImport(shell)?.at ?? '';
}

/** What can be undone; null when nothing can. 2 calls. */
export function lastImport(shell: Shell): LastImport | null {
  const kept = keptImport(shell);
  if (kept === null || !snapshotsOf(shell, texts.snapshotLabel).includes(kept.tabName)) return null;
  const { at, by, kind, tabName, state, added, changed, removed } = kept;
  return { at, by, kind, tabName, state, added, changed, removed };
}

/**
 * Before an import writes: its tab is copied, and it is on record as cut off until `keepDone`. After an import of the
 * same tab that was cut off the older copy stays: it is the tab from before both.
 */
export function keepBegun(
  shell: Shell,
  kind: ImportKindId,
  counts: ImportCounts,
  further: readonly TabKey[] = [],
): void {
  const before = keptImport(shell);
  const tabName = TABS[IMPORT_KINDS[kind].tab].name;
  const isSame = before?.state === 'cut' && before.tabName === tabName;
  if (!isSame) {
    shell.documentProperties.remove(PROPERTY);
    dropSnapshots(shell, texts.snapshotLabel);
  }
  // What a cut import of the same tab copied is there already and stays.
  takeSnapshots(shell, texts.snapshotLabel, [tabName, ...further.map((key) => TABS[key].name)]);
  const { added, changed, removed } = counts;
  const copied = [...new Set([...(isSame ? (before.further ?? []) : []), ...further])];
  const by = shell.identity.activeEmail();
  keep(shell, {
    at: shell.now(),
    by,
    kind,
    tabName,
    state: 'cut',
    further: copied,
    added,
    changed,
    removed,
    digest: '',
  });
}

/**
 * The import is done; the undo asks first where `isAlone` says of the tab as it is now that somebody else wrote in it
 * meanwhile, since the copy does not hold that.
 */
export function keepDone(shell: Shell, isAlone: (now: Cells) => boolean): void {
  const kept = keptImport(shell);
  if (kept !== null) {
    const cells = readToTheEnd(shell, kept.tabName) ?? [];
    const digest = isAlone(cells) ? digestOf(shell, kept, cells) : '';
    keep(shell, { ...kept, state: 'done', digest });
  }
  noticeTask(shell, 'import');
}

export type Undone = { readonly state: 'undone' | 'changed' | 'nothing'; readonly text: string };

/**
 * Gives the tab back as it was before the last import. Where people changed the tab since, it says so and does nothing
 * unless `isForced`: their changes would go too. Cut off half-way it is simply run again.
 */
export function undoImport(shell: Shell, isForced: boolean): Undone {
  const done = locked(shell, 30_000, (): Undone & { readonly tabName?: string } => {
    const last = lastImport(shell);
    const kept = keptImport(shell);
    if (last === null || kept === null) return { state: 'nothing', text: texts.nothingToUndo };
    const { tabName, at } = last;
    if (!isForced && digestOf(shell, kept, readToTheEnd(shell, tabName) ?? []) !== kept.digest)
      return {
        state: 'changed',
        text: fill(last.state === 'cut' ? texts.undoCut : texts.undoChanged, { tab: tabName }),
      };
    restoreSnapshots(shell, texts.snapshotLabel);
    shell.documentProperties.remove(PROPERTY);
    dropSnapshots(shell, texts.snapshotLabel);
    return {
      state: 'undone',
      text: fill(texts.undone, { tab: tabName, at: at.replace('T', ' ').slice(0, 16) }),
      tabName,
    };
  });
  const { state, text, tabName } = done;
  if (tabName !== undefined)
    recordAction(shell, { action: texts.undoAction, target: tabName, outcome: texts.outcome, detail: text });
  return { state, text };
}

/** Deletes the copy of an import that is too long ago to be undone. */
export function forgetOldImport(shell: Shell): void {
  const kept = keptImport(shell);
  if (kept === null || daysBetween(kept.at, shell.now()) <= KEPT_DAYS) return;
  shell.documentProperties.remove(PROPERTY);
  dropSnapshots(shell, texts.snapshotLabel);
}

function keep(shell: Shell, kept: Kept): void {
  shell.documentProperties.set(PROPERTY, JSON.stringify(kept));
}

function keptImport(shell: Shell): Kept | null {
  try {
    const kept = JSON.parse(shell.documentProperties.get(PROPERTY) ?? 'null') as Kept | null;
    return kept !== null && IMPORT_KIND_IDS.includes(kept.kind) ? kept : null;
  } catch {
    return null;
  }
}

/** Of the whole tabs but for the column that the checks fill; `cells` are those of the first. 2 calls each further tab. */
function digestOf(shell: Shell, { kind, further = [] }: Pick<Kept, 'kind' | 'further'>, cells: Cells): string {
  return [
    digestOfTab(IMPORT_KINDS[kind].tab, cells),
    ...further.map((key) => digestOfTab(key, readToTheEnd(shell, TABS[key].name) ?? [])),
  ].join('|');
}

function digestOfTab(key: TabKey, cells: Cells): string {
  const tab = TABS[key];
  const column = (tab.columns as Readonly<Record<string, Column>>)['check'];
  const checked = column === undefined ? -1 : (cells[0] ?? []).findIndex((cell) => textOf(cell) === column.header);
  const shown = checked < 0 ? cells : cells.map((line) => line.filter((_, c) => c !== checked));
  return `${shown.length}:${fingerprint(JSON.stringify(shown))}`;
}
