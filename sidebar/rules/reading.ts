/** What the person pasted, what was read of it, and what of that is to be written. */
import { computed, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import type { Reading, Seat } from '../../src/regulation/reading/reading';
import { readingOf } from '../../src/regulation/reading/readRules';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { during, error, notice } from '../shared/ui/work';
import { fileText } from './fileText';
import { texts } from './state';

const t = texts.read;
type Present = ResultOf<Methods['rules.present']>;

export const given = signal('');
export const reading = signal<Reading | null>(null);
export const present = signal<Present | null>(null);
/** Values as the person left them, by setting; and which parts are to be written. */
export const values = signal<Readonly<Record<string, string>>>({});
export const chosen = signal<ReadonlySet<string>>(new Set());
export const seats = signal<readonly Seat[]>([]);
export const isWritten = signal(false);

export async function loadPresent(): Promise<void> {
  present.value = await call('rules.present', {});
}

export async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  let isNumbered = false;
  const isRead = await during(texts.loading, async () => {
    try {
      const { text, isNumberedByWord } = await fileText(file);
      given.value = text;
      isNumbered = isNumberedByWord;
    } catch {
      throw new Error(t.badFile);
    }
  });
  if (isRead && isNumbered) error.value = t.numbered;
}

export async function read(): Promise<void> {
  if (given.value.trim() === '') {
    error.value = t.nothing;
    return;
  }
  await during(texts.loading, async () => {
    await loadPresent();
    const found = readingOf(given.value);
    const lines = settingValues(found);
    values.value = lines;
    seats.value = found.seats;
    chosen.value = new Set([
      ...Object.keys(lines),
      ...(found.seats.length > 0 ? ['seats'] : []),
      ...dutiesOf(found).map((_, i) => `duty${i}`),
      ...(versionsOf(found).length > 0 ? ['versions'] : []),
      ...(found.clauses.length > 0 ? ['text'] : []),
    ]);
    isWritten.value = false;
    reading.value = found;
  });
}

export function choose(key: string, isIn: boolean): void {
  const next = new Set(chosen.value);
  if (isIn) next.add(key);
  else next.delete(key);
  chosen.value = next;
}

/** Duties and trainings alike are rows of 權責分工. */
export function dutiesOf(found: Reading): { duty: string; division: string; office: string; basis: string }[] {
  const trainings = found.trainings.flatMap(({ kind, organisers, no }) => {
    const isPaired = organisers.some((office) => /進修/.test(office));
    return organisers.map((office) => ({
      duty: kind,
      division: /進修/.test(office) ? '進修部' : isPaired && /組$/.test(office) ? '日校' : '全校',
      office,
      basis: no,
    }));
  });
  return [
    ...found.duties.map(({ duty, division, office, no }) => ({ duty, division, office, basis: no })),
    ...trainings,
  ];
}

export function versionsOf(found: Reading): { date: string; meeting: string; act: string }[] {
  return found.versions.flatMap(({ date, meeting, act }) => (date === null ? [] : [{ date, meeting, act }]));
}

export function latestOf(found: Reading): string {
  return versionsOf(found).reduce((latest, { date }) => (date > latest ? date : latest), '');
}

/** Settings that the text tells, as a person would type them. */
function settingValues(found: Reading): Record<string, string> {
  const lines: Record<string, string> = {};
  if (found.school) lines['schoolName'] = found.school.value;
  for (const [id, quota] of Object.entries(found.quotas))
    if (quota) lines[id] = quota.value === null ? '無' : String(quota.value);
  if (found.total) lines['committeeSize'] = String(found.total.value);
  if (found.seats.length > 0)
    lines['committeeSeats'] = expanded(found.seats)
      .map(({ title }) => title)
      .join(',');
  if (found.meetingsPerSemester) lines['meetingsPerSemester'] = String(found.meetingsPerSemester.value);
  const times = found.trainings.flatMap(({ perYear }) => (perYear === null ? [] : [perYear]));
  if (times.length > 0) lines['trainingsPerYear'] = String(Math.min(...times));
  if (latestOf(found) !== '') lines['rulesVersion'] = latestOf(found);
  return lines;
}

/** One line a person: 導師代表三人 are three seats. */
export function expanded(list: readonly Seat[]): Seat[] {
  return list.flatMap((seat) => Array.from({ length: Math.min(30, seat.count ?? 1) }, () => ({ ...seat, count: 1 })));
}

export function changeSeat(at: number, patch: Partial<Seat>): void {
  seats.value = seats.value.map((seat, i) => (i === at ? { ...seat, ...patch } : seat));
  values.value = {
    ...values.value,
    committeeSeats: expanded(seats.value)
      .map(({ title }) => title)
      .join(','),
  };
}

/** What an amendment changes: clauses new, changed and gone; seats new and gone. */
export const amendment = computed(() => {
  const [found, now] = [reading.value, present.value];
  if (found === null || now === null) return null;
  const old = new Map(now.text.map(({ no, text }) => [no, text]));
  const titles = new Set(expanded(seats.value).map(({ title }) => title));
  const was = new Set(now.seats.map(({ title }) => title));
  return {
    hasOld: now.text.length > 0,
    added: found.clauses.filter(({ no }) => !old.has(no)).map(({ no }) => no),
    changed: found.clauses.filter(({ no, text }) => old.has(no) && old.get(no) !== text).map(({ no }) => no),
    gone: [...old.keys()].filter((no) => !found.clauses.some((clause) => clause.no === no)),
    newSeats: was.size === 0 ? [] : [...titles].filter((title) => !was.has(title)),
    goneSeats: now.seats
      .filter(({ title }) => !titles.has(title))
      .map(({ title, name }) => (name === '' ? title : `${title}（${name}）`)),
  };
});

export async function write(): Promise<void> {
  const [found, now] = [reading.value, present.value];
  if (found === null || now === null) return;
  const isIn = (key: string) => chosen.value.has(key);
  const problems: string[] = [];
  await during(t.writing, async () => {
    const settings = now.settings
      .filter(({ id, value }) => isIn(id) && values.value[id] !== undefined && values.value[id] !== value)
      .map(({ id, value }) => ({ id, was: value, value: values.value[id] ?? '' }));
    const duties = dutiesOf(found).filter((_, i) => isIn(`duty${i}`));
    const taken = await call('rules.take', {
      settings,
      seats: isIn('seats')
        ? expanded(seats.value).map(({ title, role, kind, division }) => ({ title, role, kind, division }))
        : null,
      duties: duties.length > 0 ? duties : null,
      versions: isIn('versions') ? versionsOf(found) : null,
      text: isIn('text')
        ? { versionOn: latestOf(found), clauses: found.clauses.map(({ no, text }) => ({ no, text })) }
        : null,
    });
    problems.push(...taken.settings.conflicts.map(({ key, found: other }) => fill(t.conflict, { key, found: other })));
    problems.push(...taken.settings.malformed.map(({ key }) => fill(t.malformed, { key })));
    const done = fill(t.done, {
      settings: taken.settings.saved.length,
      seats: taken.seats,
      duties: taken.duties,
      versions: taken.versions,
      clauses: taken.clauses,
    });
    await loadPresent();
    isWritten.value = true;
    notice.value = taken.vacated.length === 0 ? done : `${done}${fill(t.vacated, { list: taken.vacated.join('、') })}`;
  });
  if (problems.length > 0) error.value = problems.join(' ');
}

export async function undo(): Promise<void> {
  await during(t.writing, async () => {
    const { restored, kept } = await call('rules.undo', { what: 'rules' });
    await loadPresent();
    isWritten.value = false;
    notice.value = [
      fill(t.undone, { list: restored.join('、') }),
      kept.length > 0 ? fill(t.kept, { list: kept.join('、') }) : '',
    ].join('');
  });
}
