/** Rows that share a thing which only one may have (學號, 紀錄編號, 班級, a seat). */
import { groupBy } from '../school/groupBy';
import type { Row, TabKey } from '../school/tabs';
import { contentOf } from './checkContext';
import { dataMatter } from './dataMatters';
import { excerpt } from './excerpt';
import type { Matter } from './rule';

/**
 * Of n rows that share a thing, n−1 are a matter; which one is left out does not hang on how the tab is sorted.
 * The sentence may name {thing} and {count}; rows without the thing ('') are passed over.
 */
export function doubles<K extends TabKey>(tab: K, rows: readonly Row<K>[], thingOf: (row: Row<K>) => string): Matter[] {
  const things = new Set<string>();
  const repeated = new Set<string>();
  let count = 0;
  for (const row of rows) {
    const thing = thingOf(row);
    if (thing === '') continue;
    things.add(thing);
    count++;
    if (things.size === count) continue;
    repeated.add(thing);
    count--;
  }
  if (repeated.size === 0) return [];
  const shared = groupBy(
    rows.filter((row) => repeated.has(thingOf(row))),
    thingOf,
  );
  // In the order of the first of each.
  const inOrder = [...shared].sort(([, [a]], [, [b]]) => (a?.row ?? 0) - (b?.row ?? 0));
  return inOrder.flatMap(([thing, same]) =>
    surplus(same).map((row) => dataMatter(tab, row, { thing: excerpt(thing), count: same.length })),
  );
}

/** All rows but the first in the order of their contents. */
function surplus<R extends { readonly row: number }>(rows: readonly R[]): R[] {
  if (rows.length < 2) return [];
  return rows
    .map((row) => ({ row, content: contentOf(row) }))
    .sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : a.row.row - b.row.row))
    .slice(1)
    .map(({ row }) => row);
}
