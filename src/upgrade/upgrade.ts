/**
 * A workbook of an earlier edition is brought to the present one: set-up adds what is missing, then each migration runs.
 * Hidden copies of what changes make one undo; a run that was cut off goes on where it stopped.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { upgradeTexts as texts } from '../messages/zh/upgrade';
import { workbookTexts } from '../messages/zh/workbook';
import { fingerprint } from '../school/fingerprint';
import { SCHEMA_VERSION, schemaVersionOf } from '../school/schemaVersion';
import { readSettings } from '../school/settings';
import { readTable } from '../school/table';
import { TABS, type Tab } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { locked } from '../workbook/locked';
import { setUpWorkbook } from '../workbook/setUpWorkbook';
import { dropSnapshots, restoreSnapshots, snapshotsOf, takeSnapshots } from '../workbook/tabSnapshots';
import { writeSettings } from '../workbook/writeSettings';
import { MIGRATIONS } from './migrations';

export interface UpgradePlan {
  /** Edition of the workbook and of the add-on. A workbook of a later edition is left alone. */
  readonly from: number;
  readonly to: number;
  /** Editions whose steps are to run, in order; empty when the workbook is up to date. */
  readonly steps: readonly number[];
  /** Tabs that set-up would make. */
  readonly newTabs: readonly string[];
  /** Columns that set-up would add, by tab. */
  readonly newColumns: readonly { readonly tab: string; readonly headers: readonly string[] }[];
  readonly canUndo: boolean;
}

export interface Upgraded {
  readonly from: number;
  readonly to: number;
  readonly made: readonly string[];
  readonly repaired: readonly string[];
  readonly trouble: readonly string[];
  /** Rows that migrations changed. */
  readonly rows: number;
}

export interface Undone {
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Changed by somebody since: left as they are. */
  readonly kept: readonly string[];
}

/** What the undo needs; `isDone` is false while a run goes on, and for ever when it was cut off. */
interface UpgradeRecord {
  readonly from: number;
  readonly isDone: boolean;
  readonly made: readonly string[];
  /** Fingerprint of each tab that was copied or made, as the upgrade left it. */
  readonly prints: Readonly<Record<string, string>>;
}

const RECORD = 'upgrade';
/** Tabs to which set-up adds rows of its own. */
const FILLED_BY_SET_UP = [TABS.settings.name, TABS.templates.name, TABS.duties.name];

/** What an upgrade would do; changes nothing. One read for each tab. */
export function planUpgrade(shell: Shell): UpgradePlan {
  const from = editionOf(shell);
  const there = new Set(shell.workbook.tabNames());
  const newTabs = Object.values<Tab>(TABS).filter(({ name }) => !there.has(name));
  return {
    from,
    to: SCHEMA_VERSION,
    steps: stepsFrom(from).map(({ to }) => to),
    newTabs: newTabs.map(({ name }) => name),
    newColumns: from < SCHEMA_VERSION ? newColumnsOf(shell, there) : [],
    canUndo: snapshotsOf(shell, texts.snapshotLabel).length > 0,
  };
}

/** @throws Error with a sentence, nothing begun, when the workbook is of a later edition or somebody writes */
export function upgrade(shell: Shell): Upgraded {
  const from = editionOf(shell);
  if (from > SCHEMA_VERSION)
    throw new Error(fill(workbookTexts.newerWorkbook, { edition: from, known: SCHEMA_VERSION }));
  const before = recordOf(shell);
  const first = before !== null && !before.isDone ? before.from : from;
  const madeNow = locked(shell, 30_000, () => {
    if (before === null || before.isDone) dropSnapshots(shell, texts.snapshotLabel);
    const there = new Set(shell.workbook.tabNames());
    const tabs = [
      ...FILLED_BY_SET_UP,
      ...newColumnsOf(shell, there).map(({ tab }) => tab),
      ...stepsFrom(from).flatMap((step) => step.tabs.map(({ name }) => name)),
    ];
    const made =
      before?.isDone === false
        ? before.made
        : Object.values<Tab>(TABS)
            .map(({ name }) => name)
            .filter((name) => !there.has(name));
    keepRecord(shell, { from: first, isDone: false, made, prints: {} });
    takeSnapshots(shell, texts.snapshotLabel, [...new Set(tabs)]);
    return made;
  });
  const { made, repaired, trouble } = setUpWorkbook(shell);
  const rows = locked(shell, 30_000, () => {
    let changed = 0;
    for (const step of stepsFrom(from)) {
      changed += step.run(shell);
      writeSettings(shell, { schemaVersion: String(step.to) });
    }
    const touched = [...snapshotsOf(shell, texts.snapshotLabel), ...madeNow];
    keepRecord(shell, { from: first, isDone: true, made: madeNow, prints: printsOf(shell, touched) });
    return changed;
  });
  recordAction(shell, {
    action: texts.action,
    target: fill(texts.target, { from: first, to: SCHEMA_VERSION }),
    outcome: workbookTexts.fine,
    detail: fill(texts.detail, { made: madeNow.length, repaired: repaired.length, rows }),
  });
  return { from: first, to: SCHEMA_VERSION, made, repaired, trouble, rows };
}

/** Puts tabs back as they were before and takes away those that were made, but what somebody changed since. */
export function undoUpgrade(shell: Shell): Undone {
  const undone = locked(shell, 30_000, () => {
    const record = recordOf(shell);
    const copied = snapshotsOf(shell, texts.snapshotLabel);
    if (record === null || copied.length === 0) throw new Error(texts.nothingToUndo);
    const there = new Set(shell.workbook.tabNames());
    const made = record.made.filter((name) => there.has(name));
    const now = printsOf(shell, [...copied, ...made]);
    // A run that was cut off has no fingerprints: what it copied is put back, what it made may hold somebody's rows.
    const isChanged = (name: string) => (record.isDone ? record.prints[name] !== now[name] : made.includes(name));
    const kept = [...copied, ...made].filter(isChanged);
    for (const name of kept.filter((one) => copied.includes(one)))
      shell.workbook.removeTab(`${texts.snapshotLabel} ${name}`);
    const restored = restoreSnapshots(shell, texts.snapshotLabel);
    dropSnapshots(shell, texts.snapshotLabel);
    const removed = made.filter((name) => !isChanged(name));
    for (const name of removed) shell.workbook.removeTab(name);
    if (kept.includes(TABS.settings.name)) writeSettings(shell, { schemaVersion: String(record.from) });
    shell.documentProperties.remove(RECORD);
    return { restored, removed, kept };
  });
  recordAction(shell, {
    action: texts.undoAction,
    target: texts.undoTarget,
    outcome: workbookTexts.fine,
    detail: [...undone.restored, ...undone.removed].join('、'),
  });
  return undone;
}

function editionOf(shell: Shell): number {
  const table = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  return schemaVersionOf(readSettings(table, shell.now().slice(0, 10)).settings);
}

function stepsFrom(edition: number) {
  return MIGRATIONS.filter(({ to }) => to > edition);
}

function newColumnsOf(shell: Shell, there: ReadonlySet<string>): { tab: string; headers: string[] }[] {
  return Object.values<Tab>(TABS).flatMap((tab) => {
    if (!there.has(tab.name)) return [];
    const { columnOf } = readTable(tab, shell.workbook.readTab(tab.name));
    const headers = Object.entries(tab.columns)
      .filter(([key]) => columnOf[key] === undefined)
      .map(([, { header }]) => header);
    return headers.length === 0 ? [] : [{ tab: tab.name, headers }];
  });
}

function printsOf(shell: Shell, tabs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    [...new Set(tabs)].map((name) => [name, fingerprint(JSON.stringify(shell.workbook.readTab(name)))]),
  );
}

function keepRecord(shell: Shell, record: UpgradeRecord): void {
  shell.documentProperties.set(RECORD, JSON.stringify(record));
}

function recordOf(shell: Shell): UpgradeRecord | null {
  try {
    return JSON.parse(shell.documentProperties.get(RECORD) ?? 'null') as UpgradeRecord | null;
  } catch {
    return null;
  }
}
