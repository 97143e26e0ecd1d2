/**
 * One pass over the workbook: reads every tab once, checks, and writes what changed: 檢核結果, the 檢核 column,
 * 規定檢核 and 總覽. Under the script’s lock, so that two people never write over each other.
 */
import { mergeFindings } from '../rules/history';
import { checkContext, type CheckContext } from '../rules/checkContext';
import { findingsIn } from '../rules/runChecks';
import { uploadRemarks } from '../rules/uploadRemarks';
import type { Finding } from '../rules/finding';
import { complianceOf } from '../compliance/complianceOf';
import { complianceRow } from '../compliance/complianceRows';
import { noticeTask } from '../firstHour/firstHour';
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';
import type { School } from '../school/schoolTables';
import { TABS, type Row, type TabKey } from '../school/tabs';
import { leaving } from './border';
import { ensureGeneratedTabs } from './ensureGeneratedTabs';
import { inReadingOrder } from './findingOrder';
import { readWholeWorkbook } from './readWorkbook';
import { identityColumns, placesOf } from './places';
import { LAYOUT_PROPERTY } from './setUpWorkbook';
import { tidyNamelessCopies } from './tabSnapshots';
import { writeOverview } from './writeOverview';
import { replaceRows } from './writeRows';
import { locked } from './locked';
import { admitOffices } from './protectTabs';

export interface CheckResult {
  readonly findings: number;
  /** Findings by code. */
  readonly byCode: Readonly<Record<string, number>>;
  readonly bySeverity: Readonly<Record<string, number>>;
  /** Of the whole run, reading and writing included. */
  readonly seconds: number;
}

/** Runs every check and writes what came of it. Running it again changes nothing that has not changed. */
export function checkAll(shell: Shell): CheckResult {
  const started = shell.elapsedMs();
  const run = locked(shell, 30_000, () => {
    tidyNamelessCopies(shell);
    ensureGeneratedTabs(shell);
    const context = checkContext(readWholeWorkbook(shell));
    admitOffices(shell, context.tables.staff);
    const findings = findingsIn(context);
    if (writeResults(shell, context, findings)) noticeTask(shell, 'mend');
    return findings;
  });
  return {
    findings: run.length,
    byCode: countBy(run, (finding) => finding.code),
    bySeverity: countBy(run, (finding) => finding.severity),
    seconds: (shell.elapsedMs() - started) / 1000,
  };
}

/** Whether something that the check before had found is no more. */
function writeResults(shell: Shell, context: CheckContext, findings: readonly Finding[]): boolean {
  const { tables, now } = context;
  const known = tables.findings.isUsable ? withNotesOfNow(shell, tables.findings) : tables.findings.rows;
  const keys = new Set(findings.map(({ key }) => key));
  const gone = known.filter(({ key }) => key !== '' && !keys.has(key));
  const doubtful = gone.some(isWrittenAt) && hasMoved(shell, tables) ? gone.filter(isWrittenAt) : [];
  const records = mergeFindings(known, leaving(shell, findings), now);
  replaceRows(shell, TABS.findings, tables.findings, inReadingOrder([...records, ...doubtful]));
  writeUploadRemarks(shell, context, findings);
  writeCompliance(shell, context, findings);
  return gone.length > doubtful.length;
}

/** Whether a person wrote something at the finding, which goes with it. */
function isWrittenAt({ state, note }: Row<'findings'>): boolean {
  return note !== '' || (state !== '' && state !== '未處理');
}

/**
 * Whether rows came or went since the tabs were read. A tab's size is asked for before its cells, and a row that somebody
 * inserts between the two pushes the last one out of sight: what is not found then may still be so, and what people
 * wrote about it stays for the next check to judge. 1 call a tab, asked only where something written would go.
 */
function hasMoved(shell: Shell, tables: School['tables']): boolean {
  return (Object.keys(TABS) as TabKey[]).some((key) => {
    const { name, isGenerated, lifetime } = TABS[key];
    if (isGenerated || lifetime === 'log' || tables[key].isMissing) return false;
    return Math.max(1, shell.workbook.lastRowOf(name)) !== tables[key].lastRow;
  });
}

/** The rows of 檢核結果 with 狀態 and 處理說明 as they stand now: they may have been typed while the check ran. 1 look. */
function withNotesOfNow(shell: Shell, table: School['tables']['findings']): School['tables']['findings']['rows'] {
  const { key: keyAt, state: stateAt, note: noteAt } = table.columnOf;
  if (keyAt === undefined || stateAt === undefined || noteAt === undefined || table.lastRow < 2) return table.rows;
  const start = Math.min(keyAt, stateAt, noteAt);
  const width = Math.max(keyAt, stateAt, noteAt) - start + 1;
  const { name } = TABS.findings;
  const lines = shell.workbook.look(name, 2, start, Math.max(1, shell.workbook.lastRowOf(name) - 1), width);
  const lineOf = new Map(lines.map((line) => [line[keyAt - start] ?? '', line]));
  return table.rows.map((row) => {
    const line = lineOf.get(row.key);
    if (line === undefined) return row;
    const [state, note] = [line[stateAt - start] ?? '', line[noteAt - start] ?? ''];
    const isKnown = (TABS.findings.columns.state.options as readonly string[]).includes(state);
    return { ...row, state: isKnown ? (state as typeof row.state) : row.state, note };
  });
}

/** 規定檢核 and 總覽, from the same pass. */
export function writeCompliance(shell: Shell, context: CheckContext, findings: readonly Finding[]): void {
  const compliance = complianceOf(context, findings);
  replaceRows(shell, TABS.compliance, context.tables.compliance, leaving(shell, compliance.map(complianceRow)));
  writeOverview(shell, context, findings, compliance);
}

/**
 * The 檢核 column in one write, blank where an upload has nothing to be said of it; in none when it is so already. What
 * tells the rows apart is read again just before, so that a remark stays with its row when people sort or insert.
 */
function writeUploadRemarks(shell: Shell, { tables }: School, findings: readonly Finding[]): void {
  const { uploads } = tables;
  const column = uploads.columnOf['check'];
  if (!uploads.isUsable || column === undefined || uploads.lastRow < 2) return;
  const remarks = uploadRemarks(findings);
  const isSo = (row: number) => (uploads.cells[row - 1]?.[column - 1] ?? '') === (remarks.get(row) ?? '');
  if (Array.from({ length: uploads.lastRow - 1 }, (_, i) => i + 2).every(isSo)) return;
  const by = identityColumns('uploads', uploads.columnOf, new Set(['check', 'uploadedAt']));
  const start = Math.min(column, ...by);
  const width = Math.max(column, ...by) - start + 1;
  const { name } = TABS.uploads;
  const now = shell.workbook.look(name, 2, start, Math.max(1, shell.workbook.lastRowOf(name) - 1), width);
  const before = placesOf(uploads.cells, by, 1);
  const places = placesOf(
    now,
    by.map((at) => at - start + 1),
    2,
  );
  const values = now.map((line, i): Cell[] => {
    const row = before.rowOf.get(places.identityOf.get(i + 2) ?? '');
    // A row that came meanwhile has not been checked yet.
    return [row === undefined ? (line[column - start] ?? '') : (remarks.get(row) ?? '')];
  });
  shell.workbook.writeBlock(name, 2, column, values, shell.documentProperties.get(LAYOUT_PROPERTY) !== null);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
