/**
 * One pass over the workbook: reads every tab once, checks, and writes what changed: 檢核結果, the 檢核 column,
 * 規定檢核 and 總覽. Under the document lock, so that two people never write over each other.
 */
import { mergeFindings } from '../rules/history';
import { checkContext, type CheckContext } from '../rules/checkContext';
import { findingsIn } from '../rules/runChecks';
import { uploadRemarks } from '../rules/uploadRemarks';
import type { Finding } from '../rules/finding';
import { complianceOf } from '../compliance/complianceOf';
import { complianceRow } from '../compliance/complianceRows';
import type { Shell } from '../google/ports';
import type { Cell } from '../school/cell';
import type { School } from '../school/schoolTables';
import { TABS } from '../school/tabs';
import { ensureGeneratedTabs } from './ensureGeneratedTabs';
import { inReadingOrder } from './findingOrder';
import { readWholeWorkbook } from './readWorkbook';
import { LAYOUT_PROPERTY } from './setUpWorkbook';
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
    ensureGeneratedTabs(shell);
    const context = checkContext(readWholeWorkbook(shell));
    admitOffices(shell, context.tables.staff);
    const findings = findingsIn(context);
    writeResults(shell, context, findings);
    return findings;
  });
  return {
    findings: run.length,
    byCode: countBy(run, (finding) => finding.code),
    bySeverity: countBy(run, (finding) => finding.severity),
    seconds: (shell.elapsedMs() - started) / 1000,
  };
}

function writeResults(shell: Shell, context: CheckContext, findings: readonly Finding[]): void {
  const { tables, now } = context;
  const records = inReadingOrder(mergeFindings(tables.findings.rows, findings, now));
  replaceRows(shell, TABS.findings, tables.findings, records);
  writeUploadRemarks(shell, context, findings);
  writeCompliance(shell, context, findings);
}

/** 規定檢核 and 總覽, from the same pass. */
export function writeCompliance(shell: Shell, context: CheckContext, findings: readonly Finding[]): void {
  const compliance = complianceOf(context, findings);
  replaceRows(shell, TABS.compliance, context.tables.compliance, compliance.map(complianceRow));
  writeOverview(shell, context, findings, compliance);
}

/** The 檢核 column in one write, blank where an upload has nothing to be said of it; in none when it is so already. */
function writeUploadRemarks(shell: Shell, { tables }: School, findings: readonly Finding[]): void {
  const { uploads } = tables;
  const column = uploads.columnOf['check'];
  if (!uploads.isUsable || column === undefined || uploads.lastRow < 2) return;
  const remarks = uploadRemarks(findings);
  const values: Cell[][] = [];
  let isChanged = false;
  for (let row = 2; row <= uploads.lastRow; row++) {
    const remark = remarks.get(row) ?? '';
    values.push([remark]);
    isChanged ||= (uploads.cells[row - 1]?.[column - 1] ?? '') !== remark;
  }
  if (isChanged)
    shell.workbook.writeBlock(
      TABS.uploads.name,
      2,
      column,
      values,
      shell.documentProperties.get(LAYOUT_PROPERTY) !== null,
    );
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
