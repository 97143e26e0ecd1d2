/** What the DATA findings have in common: one matter about one row of any tab. */
import { TABS, type Row, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { rowIdentity } from './rowIdentity';
import type { Matter } from './rule';

/** A matter about one row; the 檢核 column of an upload gets the rule's mark. */
export function dataMatter<K extends TabKey>(tab: K, row: Row<K>, params: Matter['params']): Matter {
  const record = row as Readonly<Record<string, unknown>> & { readonly row: number };
  return {
    studentNo: text(record['studentNo']),
    className: text(record['className']),
    name: text(record['name']),
    tab,
    row: record.row,
    key: [TABS[tab].name, rowIdentity(tab, row)],
    params,
    marks: tab === 'uploads' ? [{ row: record.row }] : [],
  };
}

/** Rows of a tab that fit, of a union of tabs whose rows share the columns asked for. */
export function rowsWhere<K extends TabKey>(context: CheckContext, tab: K, holds: (row: Row<K>) => boolean): Row<K>[] {
  return (context.tables[tab].rows as unknown as readonly Row<K>[]).filter(holds);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
