/** Cells that do not hold what their column asks for, in every tab that people fill: one matter a row and code. */
import { fill } from '../messages/catalogue';
import type { CellFault, CellProblem, Table } from '../school/table';
import { TABS, type Row, type Tab, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { dataMatter } from './dataMatters';
import { excerpt } from './excerpt';
import type { Matter } from './rule';

/** How each fault is said, joined where a row has several. */
const SAID: Readonly<Record<CellFault, string>> = {
  blank: '「{header}」空白',
  text: '「{header}」不是文字：{found}',
  length: '「{header}」文字過長，只讀前 2000 字',
  number: '「{header}」不是數字：{found}',
  range: '「{header}」超出範圍（{min}–{max}）：{found}',
  date: '「{header}」不是日期：{found}',
  email: '「{header}」不是信箱：{found}',
  option: '「{header}」不在清單內（{options}）：{found}',
  tick: '「{header}」不是核取方塊的值：{found}',
  error: '「{header}」是錯誤值：{found}',
};

/** The sentence and the mark of all rules about cells. */
export const CELL_WORDS = { explanation: '{details}。', mark: '資料無法判讀：{headers}' } as const;

/** Rows with cells of these faults; generated tabs are the add-on's own. */
export function unreadableCells(
  { tables }: CheckContext,
  faults: readonly CellFault[],
  more: { readonly [K in TabKey]?: readonly UnreadableText[] } = {},
): Matter[] {
  return (Object.keys(TABS) as TabKey[])
    .filter((key) => !TABS[key].isGenerated)
    .flatMap((key) => inTab(key, tables[key] as unknown as Table<Row<typeof key>>, faults, more[key] ?? []));
}

/** A text that the column's kind allows and its meaning does not; `expected` says what it may be. */
export interface UnreadableText {
  readonly row: number;
  readonly key: string;
  readonly found: string;
  readonly expected: string;
}

function inTab<K extends TabKey>(
  tab: K,
  table: Table<Row<K>>,
  faults: readonly CellFault[],
  more: readonly UnreadableText[],
): Matter[] {
  const columns = (TABS[tab] as Tab).columns;
  const byRow = new Map<number, (CellProblem & { readonly expected?: string })[]>();
  const unread = more.map((text) => ({ ...text, fault: 'option' as const, header: columns[text.key]?.header ?? '' }));
  for (const problem of [...table.problems, ...unread]) {
    if (!faults.includes(problem.fault)) continue;
    const same = byRow.get(problem.row);
    if (same) same.push(problem);
    else byRow.set(problem.row, [problem]);
  }
  if (byRow.size === 0) return [];
  return table.rows.flatMap((row) => {
    const problems = byRow.get((row as { row: number }).row);
    if (problems === undefined) return [];
    const details = problems.map(({ fault, header, found, key, expected }) =>
      fill(SAID[fault], {
        header,
        found: excerpt(found, 20),
        options: expected ?? excerpt((columns[key]?.options ?? []).join('、'), 80),
        min: columns[key]?.min ?? 0,
        max: columns[key]?.max ?? '',
      }),
    );
    const headers = problems.map(({ header }) => header).join('、');
    return [dataMatter(tab, row, { details: details.join('；'), headers })];
  });
}
