/** What a person should read before an import is accepted, and what stops it. Pure. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import type { ImportRequest, UnknownValue } from './contract';
import type { ImportContext } from './importContext';
import { columnsOf, type ImportKind } from './importKind';
import type { Noticed } from './noticed';
import type { ChangedRow } from './importPlan';

/** Columns in which a change of many rows at once is more likely a mistake than news. */
const WEIGHTY = ['division', 'className', 'status', 'grade', 'access', 'employment', 'name', 'email', 'kind'];
const FEWEST = 2;
/** One in so many of the rows that the file knows. */
const SHARE = 5;
const SHOWN = 3;

/** A sentence a column that would change in many rows: from what to what, and how often. */
export function massChanges(changed: readonly ChangedRow[], matched: number): string[] {
  const byColumn = new Map<string, Map<string, number>>();
  for (const { differences } of changed)
    for (const { key, header, before, after } of differences) {
      if (!WEIGHTY.includes(key) || before === '') continue;
      const counts = byColumn.get(header) ?? new Map<string, number>();
      byColumn.set(header, counts);
      const change = key === 'name' || key === 'email' ? '' : `${before} → ${after || texts.nothing}`;
      counts.set(change, (counts.get(change) ?? 0) + 1);
    }
  return [...byColumn].flatMap(([header, counts]) => {
    const count = [...counts.values()].reduce((a, b) => a + b, 0);
    if (count < FEWEST || count * SHARE < matched) return [];
    const most = [...counts].filter(([change]) => change !== '').sort(([, a], [, b]) => b - a);
    const shown = most.slice(0, SHOWN).map(([change, own]) => `${change}（${own}）`);
    return [fill(texts.massChange, { header, count, matched, changes: shown.join('、') || '—' })];
  });
}

/** What was noticed on the way, each once. */
export function cautionsOf(kind: ImportKind, noticed: Noticed): string[] {
  const { namedOtherwise, bySeatAlone, zerosAdded, shortNumbers, keptNames, variants, lost } = noticed;
  const left = [...noticed.words.values()].filter(({ isLeftOut }) => isLeftOut);
  // Of a column without options nothing can be chosen: the file must be exported with names.
  const headers = new Map<string, { count: number; words: string[]; isChosen: boolean }>();
  for (const { key, text, count } of left) {
    const { header = key, options = [] } = columnsOf(kind)[key] ?? {};
    const isChosen = key === 'className' || options.length > 0;
    const own = headers.get(header) ?? { count: 0, words: [], isChosen };
    headers.set(header, { count: own.count + count, words: [...own.words, text], isChosen });
  }
  return [
    ...[...headers].map(([header, { count, words, isChosen }]) =>
      fill(isChosen ? texts.codesLeftOut : texts.codesForNames, { header, count, words: words.slice(0, 5).join('、') }),
    ),
    ...(namedOtherwise > 0 ? [fill(texts.namedOtherwise, { count: namedOtherwise })] : []),
    ...(bySeatAlone > 0 ? [fill(texts.bySeatAlone, { count: bySeatAlone })] : []),
    ...(zerosAdded > 0 ? [fill(texts.zerosAdded, { count: zerosAdded })] : []),
    ...(shortNumbers.length > 0
      ? [fill(texts.shortNumbers, { count: shortNumbers.length, example: shortNumbers[0] ?? '' })]
      : []),
    ...(keptNames.length > 0 ? [fill(texts.keptNames, { count: keptNames.length })] : []),
    ...(variants.length > 0 ? [fill(texts.variantsAsked, { count: variants.length })] : []),
    ...(lost.length > 0 ? [fill(texts.lostCharacters, { count: lost.length })] : []),
  ];
}

/** Words that a column does not know, the most frequent first. */
export function unknownWords(
  kind: ImportKind,
  { classNames, classByName }: ImportContext,
  noticed: Noticed,
): UnknownValue[] {
  const columns = columnsOf(kind);
  const words = [...noticed.words.values()].map((word) => ({
    ...word,
    header: columns[word.key]?.header ?? word.key,
    options: word.key === 'className' ? [...classByName.keys()] : (columns[word.key]?.options ?? []),
  }));
  const classes = classNames.isEmpty
    ? []
    : [...noticed.classes].map(([place, { grade, count }]) => ({
        key: 'className',
        header: columns['className']?.header ?? '',
        text:
          place.slice(place.indexOf('\n') + 1) === ''
            ? ''
            : [grade, place.slice(place.indexOf('\n') + 1)].filter(Boolean).join(' '),
        count,
        isLeftOut: false,
        options: [...classByName.keys()],
      }));
  return [...words, ...classes].filter(({ options }) => options.length > 0).sort((a, b) => b.count - a.count);
}

/** Why an import may not be written yet; '' when it may. */
export function blockedBy(
  request: ImportRequest,
  { classNames }: ImportContext,
  { classes, knownClasses }: Noticed,
): string {
  const all = [...classes];
  const part = all.find(([, { isPart }]) => isPart);
  if (part) {
    const [grade, className] = part[0].split('\n');
    return fill(texts.classAsk, { grade: grade ?? '', className: className ?? '' });
  }
  if (classNames.isEmpty || request.isClassConfirmed) return '';
  const many = all.length >= 3 || (all.length >= 2 && all.length > knownClasses.size);
  const names = all.slice(0, 5).map(([place]) => place.slice(place.indexOf('\n') + 1));
  return many ? fill(texts.classesUnknown, { count: all.length, names: names.join('、') }) : '';
}
