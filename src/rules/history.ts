/** Findings keep their history: what people wrote beside a finding stays with its key, run after run. */
import { TABS, type Row, type TabKey } from '../school/tabs';
import type { Finding } from './finding';

type FindingRow = Row<'findings'>;

const TAB_NAMES = Object.fromEntries(Object.entries(TABS).map(([key, tab]) => [key, tab.name])) as Record<
  TabKey,
  string
>;

/** A row of 檢核結果 as it is to be written; its keys are the tab's column keys. */
export type FindingRecord = Omit<FindingRow, 'row'>;

/**
 * The rows of 檢核結果 after a run: known findings keep 首次發現, 狀態 and 處理說明; mended ones are gone; new ones begin
 * as 未處理. 免處理 holds only with a reason: without 處理說明 it falls back to 未處理. `now` is school time.
 */
export function mergeFindings(
  previous: readonly FindingRow[],
  findings: readonly Finding[],
  now: string,
): FindingRecord[] {
  const before = new Map<string, FindingRow>();
  for (const row of previous) if (row.key !== '' && !before.has(row.key)) before.set(row.key, row);
  const seen = new Set<string>();
  const records: FindingRecord[] = [];
  for (const finding of findings) {
    if (seen.has(finding.key)) continue;
    seen.add(finding.key);
    records.push(recordOf(finding, before.get(finding.key), now));
  }
  return records;
}

function recordOf(finding: Finding, known: FindingRow | undefined, now: string): FindingRecord {
  const state = known === undefined || known.state === '' ? '未處理' : known.state;
  return {
    code: finding.code,
    severity: finding.severity,
    basis: finding.basis,
    division: finding.division,
    className: finding.className,
    studentNo: finding.studentNo,
    name: finding.name,
    explanation: finding.explanation,
    advice: finding.advice,
    office: finding.office,
    officeEmail: finding.officeEmail,
    sourceTab: TAB_NAMES[finding.tab],
    sourceRow: finding.row === 0 ? null : finding.row,
    firstSeenAt: known === undefined || known.firstSeenAt === '' ? now : known.firstSeenAt,
    state: state === '免處理' && known?.note === '' ? '未處理' : state,
    note: known?.note ?? '',
    key: finding.key,
  };
}
