/** Lines of a file that stand there twice, or contradict each other. Pure. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { groupBy } from '../school/groupBy';
import type { ImportKind, ImportLine } from './importKind';
import type { ReadLine } from './readLines';

type Reject = (line: ImportLine, reason: string) => void;

/** Between the texts of a key: no cell holds it. */
const MARK = '\u001f';

/** Of the same line twice the first counts; of lines that contradict each other, none. */
export function withoutDoubles(
  kind: ImportKind,
  given: ReadonlySet<string>,
  read: readonly ReadLine[],
  reject: Reject,
): ReadLine[] {
  const unique = kind.identities
    .filter(
      ({ isUnique, by, unless = '' }) => isUnique === true && by.every((key) => given.has(key)) && !given.has(unless),
    )
    .map(({ by }) => by);
  const kept = withoutRepeats(read, unique[0] ?? [], reject);
  const refused = new Set<ReadLine>();
  for (const by of unique)
    for (const [key, group] of groupBy(kept, ({ record }) => by.map((column) => record[column] ?? '').join(MARK))) {
      if (group.length === 1 || (by.length === 1 && key === '')) continue;
      const lines = group.map(({ line }) => line.line).join('、');
      for (const one of group) {
        reject(one.line, fill(texts.contradicts, { lines }));
        refused.add(one);
      }
    }
  return refused.size === 0 ? kept : kept.filter((one) => !refused.has(one));
}

/** Lines that are the same in every value, but for the first of them, are rejected. Only lines alike in `by` are compared. */
function withoutRepeats(read: readonly ReadLine[], by: readonly string[], reject: Reject): ReadLine[] {
  const repeats = new Set<ReadLine>();
  for (const alike of groupBy(read, ({ record }) => by.map((key) => record[key] ?? '').join(MARK)).values()) {
    if (alike.length === 1) continue;
    const first = new Map<string, ReadLine>();
    for (const one of alike) {
      const whole = JSON.stringify(one.record);
      const before = first.get(whole);
      if (before === undefined) first.set(whole, one);
      else {
        reject(one.line, fill(texts.doubled, { line: before.line.line }));
        repeats.add(one);
      }
    }
  }
  return repeats.size === 0 ? [...read] : read.filter((one) => !repeats.has(one));
}
