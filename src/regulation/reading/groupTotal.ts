/** How many the work group has in all, as the rules say it (二). */
import { fill } from '../../messages/catalogue';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import type { Clause } from './clauses';
import { NUMBER, numberOf } from './numerals';
import type { Found, Note } from './reading';
import { spanOf } from './source';

const PEOPLE = '(?:人|名|位|席)';
/** From the plainest to the least plain. */
const TOTALS = [
  new RegExp(
    `(?:合計|總計|共計|總共|總數為?|總人數為?:?|全組|本小組共|小組共|成員共|委員共|等共|等計|等合計)(?:置|有|為|:)?(?:委員|成員)?(${NUMBER})${PEOPLE}`,
    'g',
  ),
  new RegExp(`等(${NUMBER})${PEOPLE}(?!代表)`, 'g'),
  new RegExp(
    `(?:置|設|由|為|以)(?:下列)?(?:工作小組)?(?:委員|成員|人員)?(?:共|計)?(${NUMBER})${PEOPLE}(?:委員)?(?:共同)?(?:所)?組成`,
    'g',
  ),
  new RegExp(
    `(?:成員|委員|人員|人數|小組)(?:共|計|為|共計|置|:|總數)?(${NUMBER})(?:至\\d+|至[一二三四五六七八九十]+)?${PEOPLE}`,
    'g',
  ),
  new RegExp(`(?:共|計)(${NUMBER})${PEOPLE}`, 'g'),
];
const RANGE = new RegExp(
  `(?:成員|委員|人員|置|設|共)(?:委員|成員)?(${NUMBER}${PEOPLE}?(?:至|到|~|-)${NUMBER}${PEOPLE})`,
);

export function groupTotals(group: readonly Clause[], notes: Note[]): Found<number> | null {
  for (const { body, no } of group) {
    const range = RANGE.exec(body.text)?.[1];
    if (range !== undefined) {
      notes.push({ no, text: fill(texts.totalRange, { said: range }) });
      return null;
    }
  }
  for (const pattern of TOTALS) {
    const all = group.flatMap(({ body, no }) =>
      [...body.text.matchAll(pattern)].flatMap((match) => {
        const value = numberOf(match[1] ?? '');
        // One of a few is a share: 教師代表共三人.
        return value === null || value < (pattern === TOTALS[0] ? 2 : 5)
          ? []
          : [{ value, no, ...spanOf(body, match.index ?? 0, match[0].length) }];
      }),
    );
    const first = all[0];
    if (first === undefined) continue;
    const other = all.find(({ value }) => value !== first.value);
    if (other !== undefined)
      notes.push({ no: other.no, text: fill(texts.totals, { one: first.value, other: other.value }) });
    return first;
  }
  return null;
}
