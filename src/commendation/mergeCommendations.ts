/** New figures over the 評核敘獎 tab: what people wrote beside a line stays with it. Pure. */
import type { Row } from '../school/tabs';
import type { Punctuality } from '../compliance/punctuality';

type Line = Omit<Row<'commendations'>, 'row'>;

/**
 * The tab's rows after a run for one period. Rows of other periods stay as they are; so does a row of this period that
 * has no figures any more, as long as somebody wrote a recommendation or a resolution in it.
 */
export function mergeCommendations(
  old: readonly Row<'commendations'>[],
  found: readonly Punctuality[],
  period: { readonly schoolYear: number; readonly semester: number },
): Line[] {
  const isOfPeriod = (row: Row<'commendations'>) =>
    row.schoolYear === period.schoolYear && row.semester === period.semester;
  const written = new Map(old.filter(isOfPeriod).map((row) => [keyOf(row), row]));
  const fresh = found.map((line): Line => {
    const before = written.get(keyOf(line));
    written.delete(keyOf(line));
    return { ...line, recommendation: before?.recommendation ?? '', resolution: before?.resolution ?? '' };
  });
  const kept = [...written.values()].filter((row) => row.recommendation !== '' || row.resolution !== '');
  return [...old.filter((row) => !isOfPeriod(row)), ...fresh, ...kept];
}

function keyOf(line: Pick<Line, 'email' | 'name' | 'duty'>): string {
  return `${line.email || line.name}|${line.duty}`;
}
