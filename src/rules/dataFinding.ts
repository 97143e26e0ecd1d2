/** What all DATA findings have in common: severity, tab, row, the student the row names, the office that keeps the tab. */
import { TABS, type Row, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';
import { registrarOf } from './uploadSubject';

/** A DATA finding about one row of a tab; `mark` goes to the 檢核 column when the row is an upload. */
export function dataFinding<K extends TabKey>(
  context: CheckContext,
  code: string,
  tab: K,
  row: Row<K>,
  texts: { readonly explanation: string; readonly advice: string; readonly mark: string },
): FindingDraft {
  const record = row as Readonly<Record<string, unknown>> & { readonly row: number };
  const studentNo = text(record['studentNo']);
  const owner = TABS[tab].owner;
  return {
    code,
    severity: '警告',
    basis: 'E11',
    studentNo,
    className: text(record['className']),
    name: text(record['name']),
    explanation: texts.explanation,
    advice: texts.advice,
    office: owner === '註冊組' && studentNo !== '' ? registrarOf(context, studentNo) : owner,
    tab,
    row: record.row,
    key: findingKey(code, TABS[tab].name, rowIdentity(tab, row)),
    marks: tab === 'uploads' ? [{ row: record.row, text: texts.mark }] : [],
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
