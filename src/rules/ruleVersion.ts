/** R1.1: the history of the school's rules. */
import type { Row } from '../school/tabs';
import type { CheckContext } from './checkContext';

/** Versions that the rules print after one of a later date; 序 is the order of print, however the tab is sorted. */
export function outOfOrderVersions({ tables }: Pick<CheckContext, 'tables'>): readonly Row<'ruleVersions'>[] {
  let latest = '';
  const printed = tables.ruleVersions.rows.filter((row) => row.no !== null && row.passedOn !== '');
  printed.sort((a, b) => (a.no ?? 0) - (b.no ?? 0) || (a.passedOn < b.passedOn ? -1 : 1));
  return printed.filter((row) => {
    const isEarlier = row.passedOn < latest;
    if (row.passedOn > latest) latest = row.passedOn;
    return isEarlier;
  });
}
