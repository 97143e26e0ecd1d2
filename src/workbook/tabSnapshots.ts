/**
 * Hidden copies of tabs, made before a change of the whole workbook: from them it is undone, exactly and at any later
 * time, and a change that was cut off half-way is taken back. A label says of which change they are.
 */
import type { Shell } from '../google/ports';
import type { Cells } from '../school/cell';
import { tabNamed } from '../school/tabs';
import { exportTexts } from '../messages/zh/exports';
import { ownRulesTexts } from '../messages/zh/ownRules';
import { importTexts } from '../messages/zh/imports';
import { rollOverTexts } from '../messages/zh/rollover';
import { upgradeTexts } from '../messages/zh/upgrade';

const separator = ' ';
/** What a label begins with; a tab whose name does is no tab of anybody's. */
const LABELS = [
  rollOverTexts.snapshotLabel,
  exportTexts.snapshotLabel,
  importTexts.snapshotLabel,
  ownRulesTexts.snapshotLabel,
  upgradeTexts.snapshotLabel,
];

/** True for the name of a hidden copy. */
export function isSnapshot(tabName: string): boolean {
  const [label = '', tab] = tabName.split(separator);
  return tab !== undefined && LABELS.some((start) => label.startsWith(start));
}

/** Names of the tabs that a label has copies of. 1 call. */
export function snapshotsOf(shell: Shell, label: string): string[] {
  const start = label + separator;
  return shell.workbook
    .tabNames()
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}

/** Reads tabs as a label's copies hold them; null for a tab that it has none of. */
export function snapshotReader(shell: Shell, label: string): (tab: string) => Cells | null {
  return (tab) => shell.workbook.readTab(label + separator + tab);
}

/** Document property that is there while copies are made: the tabs copied, and those of like names that are people's own. */
const COPYING = 'copying';

interface Copying {
  readonly tabs: readonly string[];
  readonly others: readonly string[];
}

/**
 * Copies the tabs that are there. A copy of that label that is there already stays: it is from before a cut; a copy that
 * a cut left without its name goes.
 */
export function takeSnapshots(shell: Shell, label: string, tabs: readonly string[]): void {
  tidyNamelessCopies(shell);
  const names = shell.workbook.tabNames();
  const existing = new Set(names);
  const wanted = tabs.filter((tab) => existing.has(tab) && !existing.has(label + separator + tab));
  if (wanted.length === 0) return;
  const copying: Copying = { tabs: wanted, others: names.filter((name) => isNamedAfter(name, wanted)) };
  shell.documentProperties.set(COPYING, JSON.stringify(copying));
  for (const tab of wanted) shell.workbook.copyTab(tab, label + separator + tab);
  shell.workbook.flush();
  shell.documentProperties.remove(COPYING);
}

/**
 * Takes away what a run left that was cut between copying a tab and naming the copy: 「…的副本」, in whatever language.
 * Call it under the lock. Gives the names taken away; 1 call where nothing was cut.
 */
export function tidyNamelessCopies(shell: Shell): readonly string[] {
  const copying = copyingNow(shell);
  if (copying === null) return [];
  const { tabs, others } = copying;
  const left = shell.workbook.tabNames().filter((name) => isNamedAfter(name, tabs) && !others.includes(name));
  for (const name of left) shell.workbook.removeTab(name);
  shell.documentProperties.remove(COPYING);
  return left;
}

/** A name that Google made of a tab's: it holds that name and more, and is neither a tab of ours nor a copy with its label. */
function isNamedAfter(name: string, tabs: readonly string[]): boolean {
  return tabNamed(name) === undefined && !isSnapshot(name) && tabs.some((tab) => name !== tab && name.includes(tab));
}

function copyingNow(shell: Shell): Copying | null {
  try {
    return JSON.parse(shell.documentProperties.get(COPYING) ?? 'null') as Copying | null;
  } catch {
    return null;
  }
}

/**
 * Puts back every tab that the label has a copy of; the copies stay until they are dropped. Gives the names put back.
 * @param last a tab that is put back after all others: what stands in it says that the rest is done
 */
export function restoreSnapshots(shell: Shell, label: string, last = ''): string[] {
  const tabs = snapshotsOf(shell, label);
  for (const tab of tabs) if (tab !== last) restoreSnapshot(shell, label, tab);
  if (tabs.includes(last)) {
    shell.workbook.flush();
    restoreSnapshot(shell, label, last);
  }
  shell.workbook.flush();
  return tabs;
}

/** Puts one tab back from the label's copy. */
export function restoreSnapshot(shell: Shell, label: string, tab: string): void {
  shell.workbook.restoreTab(label + separator + tab, tab);
}

/** Deletes the label's copies. */
export function dropSnapshots(shell: Shell, label: string): void {
  for (const tab of snapshotsOf(shell, label)) shell.workbook.removeTab(label + separator + tab);
}
