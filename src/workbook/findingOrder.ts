/** The order of 檢核結果 as people read it: the gravest first, then office by office, class by class. Pure. */
import { basisText } from '../regulation/basisText';
import type { FindingRecord } from '../rules/history';

const SEVERITIES = ['錯誤', '警告', '提示'];

/** Equal ones stay in the order of the rules. */
export function inReadingOrder(records: readonly FindingRecord[]): FindingRecord[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const readable = records.map((record) => ({ ...record, basis: basisText(record.basis) }));
  return readable.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      text(a.office, b.office) ||
      text(a.className, b.className),
  );
}
