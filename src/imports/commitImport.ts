/** Writes an accepted import: planned anew under the lock, so that what people changed meanwhile is seen. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { workbookTexts } from '../messages/zh/workbook';
import type { Cell } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Column, type Upload, type UploadKind } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readWorkbook } from '../workbook/readWorkbook';
import { appendRows, cellOf } from '../workbook/writeRows';
import { planUploadImport, type ImportLine, type UploadImportPlan } from './uploadImport';

export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
}

/** More runs of changed rows than this are written as one block over all of them. */
const MOST_RUNS = 20;

/** Idempotent: the same lines again find everything the same. Stopped half-way, running it again goes on. */
export function commitUploadImport(shell: Shell, lines: readonly ImportLine[], kind: UploadKind): ImportResult {
  const done = shell.lock.withLock(30_000, () => {
    const school = readWorkbook(shell);
    const table = school.tables.uploads;
    if (!table.isUsable || table.missingHeaders.length > 0) {
      throw new Error(fill(texts.tabBroken, { missing: table.missingHeaders.join('、') || TABS.uploads.name }));
    }
    const plan = planUploadImport(school, lines, kind);
    writeChanges(shell, table, plan.changed);
    appendRows(
      shell,
      TABS.uploads,
      table,
      plan.added.map((record) => ({ isSelected: false, ...record })),
    );
    return { added: plan.added.length, changed: plan.changed.length, same: plan.same, rejected: plan.rejected.length };
  });
  if (done === null) throw new Error(workbookTexts.busy);
  if (done.value.added + done.value.changed > 0) {
    recordAction(shell, {
      action: texts.action,
      target: TABS.uploads.name,
      outcome: texts.outcome,
      detail: fill(texts.done, { ...done.value }),
    });
  }
  return done.value;
}

function writeChanges(shell: Shell, table: Table<Upload>, changed: UploadImportPlan['changed']): void {
  if (changed.length === 0) return;
  const width = Math.max(...Object.values(table.columnOf));
  const lines = new Map<number, Cell[]>();
  for (const { row, record } of changed) {
    const line = Array.from({ length: width }, (_, i): Cell => table.cells[row - 1]?.[i] ?? '');
    for (const [key, value] of Object.entries(record)) {
      const at = table.columnOf[key];
      const column = (TABS.uploads.columns as Readonly<Record<string, Column>>)[key];
      if (key === 'className' && value === '') continue;
      if (at !== undefined && column !== undefined) line[at - 1] = cellOf(column, value);
    }
    lines.set(row, line);
  }
  const rows = [...lines.keys()].sort((a, b) => a - b);
  const starts = rows.filter((row) => !lines.has(row - 1));
  if (starts.length > MOST_RUNS) {
    const first = rows[0] ?? 2;
    const last = rows[rows.length - 1] ?? first;
    const block: Cell[][] = [];
    for (let row = first; row <= last; row++)
      block.push(lines.get(row) ?? Array.from({ length: width }, (_, i): Cell => table.cells[row - 1]?.[i] ?? ''));
    shell.workbook.writeBlock(TABS.uploads.name, first, 1, block);
    return;
  }
  for (const start of starts) {
    const block: Cell[][] = [];
    for (let row = start; lines.has(row); row++) block.push(lines.get(row) ?? []);
    shell.workbook.writeBlock(TABS.uploads.name, start, 1, block);
  }
}
