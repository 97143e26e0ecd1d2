/** What a reading proposes to write, and how that differs from what the workbook has now. Pure. */
import { plainText } from '../plainText';
import type { Reading, Seat } from './reading';

export interface DutyLine {
  readonly duty: string;
  readonly division: string;
  readonly office: string;
  /** The clause as printed. */
  readonly basis: string;
}

export interface VersionLine {
  readonly date: string;
  readonly meeting: string;
  readonly act: string;
}

interface ClauseText {
  readonly no: string;
  readonly text: string;
}

/** Duties and trainings alike are rows of 權責分工. */
export function dutiesOf(found: Pick<Reading, 'duties' | 'trainings'>): DutyLine[] {
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

/** Versions whose printed date is a date. */
export function versionsOf(found: Pick<Reading, 'versions'>): VersionLine[] {
  return found.versions.flatMap(({ date, meeting, act }) => (date === null ? [] : [{ date, meeting, act }]));
}

/** ISO day of the latest version; '' where none is printed. */
export function latestOf(found: Pick<Reading, 'versions'>): string {
  return versionsOf(found).reduce((latest, { date }) => (date > latest ? date : latest), '');
}

/** One line a person: 導師代表三人 are three seats. */
export function expanded(list: readonly Seat[]): Seat[] {
  return list.flatMap((seat) => Array.from({ length: Math.min(30, seat.count ?? 1) }, () => ({ ...seat, count: 1 })));
}

/** The titles as 工作小組席次 lists them. */
export function seatTitlesText(list: readonly Seat[]): string {
  return expanded(list)
    .map(({ title }) => title)
    .join(',');
}

/** Settings that the text tells, as a person would type them, by identifier. */
export function settingValues(found: Reading): Record<string, string> {
  const lines: Record<string, string> = {};
  // ○○高級中等學校 is a blank, not a name.
  if (found.school && !/[○〇◯△]/.test(found.school.value)) lines['schoolName'] = found.school.value;
  for (const [id, quota] of Object.entries(found.quotas))
    if (quota) lines[id] = quota.value === null ? '無' : String(quota.value);
  if (found.total) lines['committeeSize'] = String(found.total.value);
  if (found.seats.length > 0) lines['committeeSeats'] = seatTitlesText(found.seats);
  if (found.meetingsPerSemester) lines['meetingsPerSemester'] = String(found.meetingsPerSemester.value);
  const times = found.trainings.flatMap(({ perYear }) => (perYear === null ? [] : [perYear]));
  if (times.length > 0) lines['trainingsPerYear'] = String(Math.min(...times));
  if (latestOf(found) !== '') lines['rulesVersion'] = latestOf(found);
  return lines;
}

/** What the workbook has now, before anything is taken over. */
export interface InForce {
  readonly clauses: readonly ClauseText[];
  /** Each seat of 工作小組; `name` '' where nobody sits. */
  readonly seats: readonly { readonly title: string; readonly name: string }[];
}

export interface Amendment {
  /** False where the workbook has no earlier text of the rules. */
  readonly hasOld: boolean;
  readonly added: readonly string[];
  readonly changed: readonly { readonly no: string; readonly was: string; readonly now: string }[];
  readonly gone: readonly string[];
  /** Titles with more seats than now, and so to be filled; each as often as it is new. */
  readonly newSeats: readonly string[];
  /** Seats no longer there, those who sit in them by name. */
  readonly goneSeats: readonly { readonly title: string; readonly name: string }[];
}

/** What an amendment changes, clause by clause and seat by seat. A seat that somebody holds is kept before an empty one. */
export function amendmentOf(now: InForce, clauses: readonly ClauseText[], seats: readonly Seat[]): Amendment {
  const old = new Map(now.clauses.map(({ no, text }) => [no, text]));
  const read = new Set(clauses.map(({ no }) => no));
  const left = [...now.seats].sort((a, b) => Number(a.name === '') - Number(b.name === ''));
  const newSeats: string[] = [];
  for (const { title } of expanded(seats)) {
    const at = left.findIndex((seat) => plainText(seat.title) === plainText(title));
    if (at === -1) newSeats.push(title);
    else left.splice(at, 1);
  }
  return {
    hasOld: now.clauses.length > 0,
    added: clauses.filter(({ no }) => !old.has(no)).map(({ no }) => no),
    changed: clauses.flatMap(({ no, text }) => {
      const was = old.get(no);
      return was === undefined || plainText(was) === plainText(text) ? [] : [{ no, was, now: text }];
    }),
    gone: [...old.keys()].filter((no) => !read.has(no)),
    newSeats: now.seats.length === 0 ? [] : newSeats,
    goneSeats: seats.length === 0 ? [] : left,
  };
}
