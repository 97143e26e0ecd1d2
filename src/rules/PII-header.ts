/** A header under which ID numbers or birth dates would stand: no tab has such a column (E10). */
import { isBlank, textOf } from '../school/cell';
import { isPersonalDataHeader } from '../school/identityNumber';
import type { Table } from '../school/table';
import { TABS, type TabKey } from '../school/tabs';
import { excerpt } from './excerpt';
import type { Matter, Rule } from './rule';

export const rule: Rule<'PII-header'> = {
  code: 'PII-header',
  requirements: [],
  severity: '錯誤',
  clause: 'E10',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'header',
  words: {
    help: {
      zh: '有一欄的標題是證號或出生日期。',
      en: 'A column is headed as ID number or birth date (警告 while it is empty).',
    },
    explanation: '「{tab}」分頁的標題「{header}」像是身分證號或出生日期欄，其下有 {count} 格資料。',
    advice: '工作簿不存放身分證號與出生日期；請刪除整欄。',
  },
  check: ({ tables }) => (Object.keys(TABS) as TabKey[]).flatMap((key) => headersOf(key, tables[key])),
};

function headersOf(tab: TabKey, table: Table<unknown>): Matter[] {
  const { name } = TABS[tab];
  return (table.cells[0] ?? []).flatMap((cell, at): Matter[] => {
    const header = textOf(cell);
    if (!isPersonalDataHeader(header)) return [];
    const count = table.cells.slice(1).filter((line) => !isBlank(line[at])).length;
    const severity = count > 0 ? '錯誤' : '警告';
    const params = { tab: name, header: excerpt(header), count };
    return [{ tab, row: 1, severity, key: [name, excerpt(header)], params }];
  });
}
