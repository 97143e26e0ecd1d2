/**
 * Hidden copies of tabs, made before a change of the whole workbook: from them it is undone, exactly and at any later
 * time, and a change that was cut off half-way is taken back. A label says of which change they are.
 */
import type { Shell } from '../google/ports';
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

/** Copies the tabs that are there. A copy of that label that is there already stays: it is from before a cut. */
export function takeSnapshots(shell: Shell, label: string, tabs: readonly string[]): void {
  const existing = new Set(shell.workbook.tabNames());
  for (const tab of tabs) {
    const copy = label + separator + tab;
    if (existing.has(tab) && !existing.has(copy)) shell.workbook.copyTab(tab, copy);
  }
  shell.workbook.flush();
}

/** Puts back every tab that the label has a copy of; the copies stay until they are dropped. Gives the names put back. */
export function restoreSnapshots(shell: Shell, label: string): string[] {
  const tabs = snapshotsOf(shell, label);
  for (const tab of tabs) shell.workbook.restoreTab(label + separator + tab, tab);
  shell.workbook.flush();
  return tabs;
}

/** Deletes the label's copies. */
export function dropSnapshots(shell: Shell, label: string): void {
  for (const tab of snapshotsOf(shell, label)) shell.workbook.removeTab(label + separator + tab);
}
