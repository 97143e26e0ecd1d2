/**
 * Edition 2 (0.2.0): rounds of a submission, 權責分工, 班級檢核 and 規定本文 came with their tabs and columns. Of the old
 * rows only 識別碼 of 檢核結果 changed: a missing submission is now told for each round. What people wrote beside the
 * old finding goes to the new one of the same matter.
 */
import { checkContext } from '../../rules/checkContext';
import { findingsIn } from '../../rules/runChecks';
import { TABS } from '../../school/tabs';
import { readWholeWorkbook } from '../../workbook/readWorkbook';
import type { Migration } from '../migration';

export const roundsAndDuties: Migration = {
  to: 2,
  tabs: [TABS.findings],
  run(shell) {
    const school = readWholeWorkbook(shell);
    const { findings } = school.tables;
    const column = findings.columnOf['key'];
    if (!findings.isUsable || column === undefined || findings.rows.length === 0) return 0;
    const fresh = findingsIn(checkContext(school)).map(({ key }) => key);
    const carried = carriedKeys(
      findings.rows.map(({ key }) => key),
      fresh,
    );
    if (carried.size === 0) return 0;
    const block = findings.cells
      .slice(1, findings.lastRow)
      .map((line) => [carried.get(String(line[column - 1] ?? '')) ?? line[column - 1] ?? '']);
    shell.workbook.writeBlock(TABS.findings.name, 2, column, block);
    return carried.size;
  },
};

/**
 * Old keys that no check gives any more, each with the first new key that says the same and more (`old|round`).
 * No new key is given twice, and none that stands on the tab already.
 */
export function carriedKeys(known: readonly string[], fresh: readonly string[]): ReadonlyMap<string, string> {
  const still = new Set(fresh);
  const taken = new Set(known);
  const carried = new Map<string, string>();
  for (const key of new Set(known)) {
    if (key === '' || still.has(key)) continue;
    const next = fresh.find((one) => one.startsWith(`${key}|`) && !taken.has(one));
    if (next === undefined) continue;
    taken.add(next);
    carried.set(key, next);
  }
  return carried;
}
