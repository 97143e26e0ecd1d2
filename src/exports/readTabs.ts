/** What leaves the workbook: the tabs there are, a plan of each that is wanted (recorded), then its parts. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { exportTexts as texts } from '../messages/zh/exports';
import { textOf, type Cells } from '../school/cell';
import { maskedCells } from '../school/personalData';
import { rocText } from '../school/day';
import { readSettings } from '../school/settings';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { maskingOf } from '../workbook/border';
import { isSnapshot } from '../workbook/tabSnapshots';
import type { BackupInfo } from './backupInfo';
import type { Grouping } from './findingGroups';
import { partNow, planTab, type TabPart, type TabPlan } from './tabPlan';
import type { PlainLine } from './plainCells';

/** Tabs of the workbook without hidden copies, each with its data rows. 1 call and 1 for each tab. */
export function listTabs(shell: Shell): { readonly tab: string; readonly rows: number }[] {
  return ownTabs(shell).map((tab) => ({ tab, rows: Math.max(0, shell.workbook.lastRowOf(tab) - 1) }));
}

function ownTabs(shell: Shell): string[] {
  return shell.workbook.tabNames().filter((name) => !isSnapshot(name));
}

export interface GroupCount {
  readonly id: string;
  readonly count: number;
}

/** The offices, classes and codes that stand in 檢核結果, with how many findings each has. 1 read. */
export function countGroups(shell: Shell): Record<Grouping, GroupCount[]> {
  const cells = shell.workbook.readTab(TABS.findings.name);
  const { columnOf } = readTable(TABS.findings, cells);
  const countsOf = (key: Grouping): GroupCount[] => {
    const at = columnOf[key];
    if (at === undefined) return [];
    const counts = new Map<string, number>();
    for (const line of cells?.slice(1) ?? []) {
      const id = textOf(line[at - 1]);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
      .map(([id, count]) => ({ id, count }));
  };
  return { office: countsOf('office'), className: countsOf('className'), code: countsOf('code') };
}

/** Whose workbook this is, now: what a backup's first sheet and file names are made of. 1 read. */
export function originInfo(shell: Shell, takenBy: string): BackupInfo {
  const now = shell.now();
  const table = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  const { schoolName, schoolCode, schoolYear, semester } = readSettings(table, now.slice(0, 10)).settings;
  return { schoolName, schoolCode, schoolYear, semester, takenAt: now, takenBy };
}

/** `1150203`, or `1150203-0930` with `isTimed`: for names of files. */
export function fileStamp(now: string, isTimed = false): string {
  const day = rocText(now.slice(0, 10)).replace(/\//g, '');
  return isTimed ? `${day}-${now.slice(11, 16).replace(':', '')}` : day;
}

/**
 * Plans the tabs and records who takes them. 1 read a tab. The parts are then had by their fingerprints: whoever has
 * no plan gets no part, and what changed since the plan is noticed.
 */
export function planTabs(shell: Shell, wanted: readonly string[], as: string, detail: string): TabPlan[] {
  const there = new Set(ownTabs(shell));
  const missing = wanted.filter((tab) => !there.has(tab));
  if (missing.length > 0) throw new Error(fill(texts.noTab, { tabs: missing.join('、') }));
  const plans = wanted.map((tab) => planTab(tab, cellsToLeave(shell, tab, shell.workbook.readTab(tab) ?? [])));
  const rows = plans.reduce((sum, plan) => sum + plan.rows, 0);
  recordAction(shell, {
    action: texts.action,
    target: wanted.length > 3 ? fill(texts.tabCount, { count: wanted.length }) : wanted.join('、'),
    outcome: texts.done,
    detail: fill(texts.exported, { as, rows, detail }),
  });
  return plans;
}

/**
 * The lines of a planned part, masked. Throws a sentence when they have changed, unless only cells of columns
 * with formulas did: a clock's formula gives another value at each read. 1 read, 2 when something changed.
 */
export function readPart(
  shell: Shell,
  tab: string,
  part: TabPart & { readonly columns: number },
): readonly PlainLine[] {
  if (isSnapshot(tab)) throw new Error(fill(texts.noTab, { tabs: tab }));
  const { row, rows, columns } = part;
  const block = shell.workbook.readBlock(tab, row, 1, rows, columns);
  const { lines, changed } = partNow(cellsToLeave(shell, tab, block, row), part);
  if (changed.length === 0) return lines;
  const formulas = shell.workbook.readFormulas(tab, row, 1, rows, columns);
  const isCalculated = (column: number) => formulas.some((line) => (line[column - 1] ?? '') !== '');
  if (lines.length !== rows || !changed.every(isCalculated)) throw new Error(fill(texts.changed, { tab }));
  return lines;
}

/** Cells of a tab from a sheet row on as they may go into a file: ID numbers and birth dates masked. */
export function cellsToLeave(shell: Shell, tab: string, cells: Cells, row = 1): Cells {
  const headers = () => (row === 1 ? cells[0] : shell.workbook.readTop(tab, 1)?.[0]) ?? [];
  return maskedCells(tab, cells, headers, maskingOf(shell));
}
