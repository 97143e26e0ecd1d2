/** A header is missing (renamed), or stands there twice. */
import { fill } from '../messages/catalogue';
import { textOf } from '../school/cell';
import type { Table } from '../school/table';
import { TABS, type Column, type Tab, type TabKey } from '../school/tabs';
import { excerpt } from './excerpt';
import type { Matter, Rule } from './rule';

const says = {
  none: '「{tab}」分頁的第一列沒有標題列。',
  required: '少了這一欄，與此分頁有關的檢核這次未執行',
  optional: '這一欄視為空白',
  strangers: '。不認識的標題：{strangers}',
  double: {
    explanation: '「{tab}」分頁有兩個「{header}」欄，只讀左邊的一欄。',
    advice: '請刪除或改名多餘的一欄。',
  },
} as const;

export const rule: Rule<'SET-header'> = {
  code: 'SET-header',
  requirements: [],
  severity: '警告',
  clause: '設定',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'header',
  words: {
    help: { zh: '分頁的欄位標題缺少、被改名或重複。', en: 'A header is missing, renamed or doubled.' },
    explanation: '「{tab}」分頁找不到「{header}」欄；{effect}{strangers}。',
    advice: '若標題改名，請改回「{header}」；若已刪除，請由選單「建立或修復分頁」補上。',
  },
  check: ({ tables }) => (Object.keys(TABS) as TabKey[]).flatMap((key) => headerMatters(key, tables[key])),
};

function headerMatters(key: TabKey, table: Table<unknown>): Matter[] {
  const tab: Tab = TABS[key];
  const columns = Object.values(tab.columns);
  if (table.isMissing || columns.length === 0) return [];
  const about = { tab: key, row: 1 };
  if (Object.keys(table.columnOf).length === 0) {
    if (tab.isGenerated) return [];
    const params = { tab: tab.name, header: columns[0]?.header ?? '' };
    return [{ ...about, key: [tab.name], params, says: { explanation: says.none } }];
  }
  const strangers = strangersOf(tab, table);
  const missing = table.missingHeaders.map((header): Matter => {
    const isRequired = columns.find((column) => column.header === header)?.isRequired === true;
    const effect = isRequired ? says.required : says.optional;
    return { ...about, key: [tab.name, header], params: { tab: tab.name, header, effect, strangers } };
  });
  const double = table.doubleHeaders.map((header): Matter => ({
    ...about,
    key: [tab.name, header, 'double'],
    params: { tab: tab.name, header },
    says: says.double,
  }));
  return [...missing, ...double];
}

/** Headers that stand there and are not of the tab: most likely the missing ones, renamed. */
function strangersOf(tab: Tab, table: Table<unknown>): string {
  const known = new Set(Object.values(tab.columns).flatMap((c: Column) => [c.header, c.formerHeader ?? c.header]));
  const strangers = (table.cells[0] ?? []).map(textOf).filter((header) => header !== '' && !known.has(header));
  return strangers.length === 0 ? '' : fill(says.strangers, { strangers: excerpt(strangers.join('、'), 60) });
}
