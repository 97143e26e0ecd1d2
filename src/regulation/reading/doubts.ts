/** What a person should look at again: what the text forgets, says twice, or prints out of order. */
import { fill } from '../../messages/catalogue';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import { rocText } from '../../school/day';
import { QUOTAS, type DutyFact, type Note, type Place, type QuotaId, type TrainingFact, type Version } from './reading';

export function orderNotes(versions: readonly (Version & Place)[]): Note[] {
  let latest: (Version & Place) | null = null;
  const notes: Note[] = [];
  for (const version of versions) {
    if (version.date === null) continue;
    if (latest?.date != null && version.date < latest.date)
      notes.push({
        no: version.no,
        text: fill(texts.order, { date: rocText(version.date), before: rocText(latest.date) }),
      });
    else latest = version;
  }
  return notes;
}

/** A duty that a clause gives by day alone, in a school whose text knows a continuing division. */
export function divisionNotes(
  text: string,
  duties: readonly (DutyFact & Place)[],
  trainings: readonly (TrainingFact & Place)[],
): Note[] {
  if (!/進修部|進修學校/.test(text)) return [];
  const notes: Note[] = [];
  for (const duty of new Set(duties.map((one) => one.duty))) {
    const own = duties.filter((one) => one.duty === duty);
    const offices = own.map(({ office }) => office);
    if (own.some(({ division }) => division === '進修部') || offices.some((name) => /教師|導師|老師|學生/.test(name)))
      continue;
    notes.push({ no: own[0]?.no ?? '', text: fill(texts.forgotten, { duty, offices: offices.join('、') }) });
  }
  for (const { kind, organisers, no } of trainings)
    if (organisers.length > 0 && !organisers.some((name) => /進修|各處室/.test(name)))
      notes.push({ no, text: fill(texts.forgottenTraining, { duty: kind, offices: organisers.join('、') }) });
  return notes;
}

/** 進修部學務組 and 進修部學生事務組 are one office under two names. */
export function nameNotes(names: readonly string[]): Note[] {
  const byKey = new Map<string, Set<string>>();
  for (const name of names) {
    const bare = name.replace(/組長$/, '組').replace(/主任$/, '');
    const key = bare
      .replace(/學生事務/g, '學務')
      .replace(/生活輔導/g, '生輔')
      .replace(/圖書館/g, '圖書')
      .replace(/^(?:教務處|學務處|學生事務處)(?=.)/, '');
    const same = byKey.get(key) ?? new Set<string>();
    same.add(bare.replace(/^(?:教務處|學務處|學生事務處)(?=.)/, ''));
    byKey.set(key, same);
  }
  return [...byKey.values()]
    .filter((same) => same.size > 1)
    .map((same) => ({ no: '', text: fill(texts.twoNames, { names: [...same].join('、') }) }));
}

export function missingNotes(has: {
  readonly quotas: Readonly<Record<QuotaId, unknown>>;
  readonly quotaNotes: readonly Note[];
  readonly versions: number;
  readonly isReceiptTold: boolean;
}): Note[] {
  const notes: Note[] = [];
  const told = (id: QuotaId) => has.quotaNotes.some(({ text }) => text.includes(texts.quotaNames[id]));
  for (const id of QUOTAS)
    if (has.quotas[id] === null && !told(id))
      notes.push({ no: '', text: fill(texts.noQuota, { name: texts.quotaNames[id] }) });
  if (!has.isReceiptTold) notes.push({ no: '', text: texts.noReceipt });
  if (has.versions === 0) notes.push({ no: '', text: texts.noVersions });
  return notes;
}
