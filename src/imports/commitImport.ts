/** Writes an accepted import: planned anew under the lock, so that what people changed meanwhile is seen. */
import type { RefusedCell, Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import type { Access } from '../access/roles';
import { textOf, type Cell } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type TabKey } from '../school/tabs';
import type { Columns } from '../school/tabs/column';
import { recordAction } from '../workbook/actionLog';
import { applyTabChange, type LeftCell } from '../workbook/tabChange';
import type { ImportCounts, ImportDone, ImportRequest } from './contract';
import { furtherChanges } from './furtherChanges';
import { areSame, importContext, readSources, type ImportContext, type Sources } from './importContext';
import type { ImportLine } from './importKind';
import { IMPORT_KINDS } from './importKinds';
import { keepBegun, keepDone } from './lastImport';
import { isOnlyOurs } from './onlyOurs';
import { planImport } from './planImport';
import type { ImportPlan } from './importPlan';
import { locked } from '../workbook/locked';

/** So many refused cells are named in a sentence. */
const MOST_NAMED = 5;

/**
 * Idempotent: the same lines again find everything the same. Cut off half-way, running it again goes on where it
 * stopped, and the undo gives back what was before.
 */
export function commitImport(
  shell: Shell,
  access: Access | '',
  request: ImportRequest,
  lines: readonly ImportLine[],
): ImportDone {
  const { tab } = IMPORT_KINDS[request.kind];
  const done = locked(shell, 30_000, (): ImportDone => {
    const before = readSources(shell, request.kind);
    const planned = wholeContext(before, request, shell.now(), access);
    const first = planImport(planned, request, lines);
    if (first.blocked !== '') throw new Error(first.blocked);
    const counts = countsOf(first);
    if (counts.added + counts.changed + counts.removed === 0) return { ...counts, refused: '', left: 0, leftTexts: [] };
    const further = furtherChanges(request.kind, first, planned).map(({ tab: other }) => other);
    keepBegun(shell, request.kind, counts, further);
    // The copy took a while: what people changed meanwhile is read, planned and written without a pause.
    const now = readSources(shell, request.kind, true);
    const isAsBefore = areSame(before, now);
    const context = isAsBefore ? planned : wholeContext(now, request, shell.now(), access);
    const plan = isAsBefore ? first : planImport(context, request, lines);
    const change = {
      tab,
      edits: plan.changed.flatMap(({ row, differences }) => differences.map(({ key, value }) => ({ row, key, value }))),
      added: plan.added.map(({ record }) => record),
      dropped: plan.removed.map(({ row }) => row),
    };
    const others = furtherChanges(request.kind, plan, context).filter((other) => further.includes(other.tab));
    const { value: left, refused } = shell.workbook.aroundRefusals(() => {
      const own = applyTabChange(shell, context.target, change, (written, all) => tellProgress(shell, written, all));
      const all = [
        { tab, left: own },
        ...others.map((other) => ({ tab: other.tab, left: applyTabChange(shell, other.table, other) })),
      ];
      return all.flatMap((one) => one.left.map((cell) => ({ ...cell, tab: one.tab })));
    });
    const headersOf = new Map(
      [context.target, ...others.map(({ table }) => table)].map(({ tabName, cells }) => [tabName, cells[0] ?? []]),
    );
    shell.workbook.flush();
    keepDone(shell, (cells) => isAsBefore && isOnlyOurs(change, context.target, cells));
    return {
      ...countsOf(plan),
      refused: refusedText(refused, TABS[tab].name, headersOf),
      left: left.length,
      leftTexts: leftTexts(tab, left),
    };
  });
  const { added, changed, removed, refused } = done;
  if (added + changed + removed > 0)
    recordAction(shell, {
      action: texts.action,
      target: TABS[tab].name,
      outcome: texts.outcome,
      detail: fill(texts.done, { ...countsIn(done) }) + refused,
    });
  return done;
}

/** At Google a page hears nothing until the run ends; the sheet itself can say how far it is. It never stops an import. */
function tellProgress(shell: Shell, written: number, all: number): void {
  try {
    shell.ui.toast(fill(texts.writing, { written, all }), texts.action);
  } catch {
    // Where there is no sheet in sight, such as in the web app.
  }
}

/** Cells told one by one, so that a person can go and look. */
const MOST_TOLD = 20;

function leftTexts(ownTab: TabKey, left: readonly (LeftCell & { readonly tab: TabKey })[]): string[] {
  return left.slice(0, MOST_TOLD).map(({ tab, row, key, why }) => {
    const columns = TABS[tab].columns as Columns;
    const sentence = fill(texts.left[why], { row, header: columns[key]?.header ?? key });
    return tab === ownTab ? sentence : `${TABS[tab].name}${sentence}`;
  });
}

/** Names the first refused cells as a person finds them, those of another tab with it; '' when there is none. */
function refusedText(
  cells: readonly RefusedCell[],
  ownTab: string,
  headersOf: ReadonlyMap<string, readonly Cell[]>,
): string {
  if (cells.length === 0) return '';
  const named = cells.slice(0, MOST_NAMED).map(({ tab, row, column, value }) => {
    const header = textOf(headersOf.get(tab)?.[column - 1]);
    const place = fill(texts.refusedCell, { row, header, value: textOf(value) });
    return tab === ownTab ? place : `${tab}${place}`;
  });
  return fill(texts.refused, { count: cells.length, cells: named.join('、') });
}

function countsIn({ added, changed, same, removed, rejected }: ImportCounts): ImportCounts {
  return { added, changed, same, removed, rejected };
}

/** What the import is planned over. Throws a sentence where the tab, or the roster that lines name, cannot be used. */
export function wholeContext(
  sources: Sources,
  request: ImportRequest,
  now: string,
  access: Access | '',
): ImportContext {
  const kind = IMPORT_KINDS[request.kind];
  const context = importContext(sources, request.kind, now.slice(0, 10), access);
  requireWhole(context.target);
  if (kind.student === 'find' && context.roster.length === 0) throw new Error(texts.noRoster);
  return context;
}

function requireWhole(table: Table<unknown>): void {
  const { tabName: tab } = table;
  if (table.isMissing) throw new Error(fill(texts.tabMissing, { tab }));
  if (table.missingHeaders.length > 0 || table.doubleHeaders.length > 0)
    throw new Error(
      fill(texts.tabBroken, { tab, headers: [...table.missingHeaders, ...table.doubleHeaders].join('、') }),
    );
}

export function countsOf(plan: ImportPlan): ImportCounts {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    same: plan.same,
    removed: plan.removed.length,
    rejected: plan.rejected.length,
  };
}
