/** What the person pasted, what was read of it, and what of that is to be written. */
import { computed, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import * as proposal from '../../src/regulation/reading/proposal';
import type { Reading, Seat } from '../../src/regulation/reading/reading';
import { readingOf } from '../../src/regulation/reading/readRules';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { during, error, notice, untilIdle } from '../shared/ui/work';
import { fileText } from './fileText';
import { goOnFrom } from '../shared/ui/SetupBar';
import { isStep, texts } from './state';

const t = texts.read;
type Present = ResultOf<Methods['rules.present']>;

export const given = signal('');
export const reading = signal<Reading | null>(null);
export const present = signal<Present | null>(null);
/** What is proposed, as the person left it; and which parts of it are to be written. */
export const values = signal<Readonly<Record<string, string>>>({});
export const seats = signal<readonly Seat[]>([]);
export const duties = signal<readonly proposal.DutyLine[]>([]);
export const versions = signal<readonly proposal.VersionLine[]>([]);
/** The day of the text, as typed. */
export const versionOn = signal('');
export const chosen = signal<ReadonlySet<string>>(new Set());
export const isWritten = signal(false);

export async function loadPresent(): Promise<void> {
  present.value = await call('rules.present', {});
}

export async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  await untilIdle();
  let isWhole = true;
  const isRead = await during(texts.loading, async () => {
    try {
      const { text, isNumbered } = await fileText(file);
      given.value = text;
      isWhole = isNumbered;
    } catch {
      throw new Error(t.badFile);
    }
  });
  if (isRead && !isWhole) error.value = t.numbered;
  // In the set-up a file that is whole is read at once.
  else if (isRead && isStep) await read();
}

export async function read(): Promise<void> {
  if (given.value.trim() === '') {
    error.value = t.nothing;
    return;
  }
  await during(texts.loading, async () => {
    await loadPresent();
    const found = readingOf(given.value);
    values.value = proposal.settingValues(found);
    seats.value = found.seats;
    duties.value = proposal.dutiesOf(found);
    versions.value = proposal.versionsOf(found);
    versionOn.value = proposal.latestOf(found);
    chosen.value = new Set([
      ...Object.keys(values.value),
      ...(found.seats.length > 0 ? ['seats'] : []),
      ...duties.value.map((_, i) => `duty${i}`),
      ...versions.value.map((_, i) => `version${i}`),
      ...(found.clauses.length > 0 ? ['text'] : []),
    ]);
    isWritten.value = false;
    reading.value = found;
  });
}

export function choose(keys: readonly string[], isIn: boolean): void {
  const next = new Set(chosen.value);
  for (const key of keys)
    if (isIn) next.add(key);
    else next.delete(key);
  chosen.value = next;
}

export function changeSeat(at: number, patch: Partial<Seat>): void {
  seats.value = seats.value.map((seat, i) => (i === at ? { ...seat, ...patch } : seat));
  values.value = { ...values.value, committeeSeats: proposal.seatTitlesText(seats.value) };
}

export function changeOffice(at: number, office: string): void {
  duties.value = duties.value.map((duty, i) => (i === at ? { ...duty, office } : duty));
}

/** What an amendment changes against the text in force, the settings among it. */
export const amendment = computed(() => {
  const [found, now] = [reading.value, present.value];
  if (found === null || now === null) return null;
  const settings = now.settings
    .filter(({ id, value }) => chosen.value.has(id) && (values.value[id] ?? value) !== value)
    .map(({ id, key, value }) => ({ key, was: value, value: values.value[id] ?? '' }));
  const seatsNow = chosen.value.has('seats') ? seats.value : [];
  return { ...proposal.amendmentOf({ clauses: now.text, seats: now.seats }, found.clauses, seatsNow), settings };
});

/** Writing the text under the day of the one in force puts it in that one's place. */
export const replacesSameDay = computed(() => {
  const change = amendment.value;
  if (change === null || !change.hasOld || !chosen.value.has('text')) return false;
  const isOther = change.added.length + change.changed.length + change.gone.length > 0;
  return isOther && versionOn.value === present.value?.versionOn;
});

export async function write(): Promise<void> {
  const [found, now] = [reading.value, present.value];
  if (found === null || now === null) return;
  const isIn = (key: string) => chosen.value.has(key);
  if (isIn('text') && versionOn.value === '') {
    error.value = t.needsDay;
    return;
  }
  const problems: string[] = [];
  await during(t.writing, async () => {
    const settings = now.settings
      .filter(({ id, value }) => isIn(id) && values.value[id] !== undefined && values.value[id] !== value)
      .map(({ id, value }) => ({ id, was: value, value: values.value[id] ?? '' }));
    const takenDuties = duties.value.filter(({ office }, i) => isIn(`duty${i}`) && office.trim() !== '');
    const takenVersions = versions.value.filter((_, i) => isIn(`version${i}`));
    const taken = await call('rules.take', {
      settings,
      seats: isIn('seats')
        ? proposal.expanded(seats.value).map(({ title, role, kind, division }) => ({ title, role, kind, division }))
        : null,
      duties: takenDuties.length > 0 ? takenDuties.map((one) => ({ ...one, office: one.office.trim() })) : null,
      versions: takenVersions.length > 0 ? takenVersions : null,
      text: isIn('text')
        ? { versionOn: versionOn.value, clauses: found.clauses.map(({ no, text }) => ({ no, text })) }
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
    // What could not be written may be corrected and written once more.
    isWritten.value = problems.length === 0;
    if (isStep && problems.length === 0 && taken.vacated.length === 0) await goOnFrom('rules');
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
      restored.length > 0 ? fill(t.undone, { list: restored.join('、') }) : '',
      kept.length > 0 ? fill(t.kept, { list: kept.join('、') }) : '',
    ].join('');
  });
}
