/**
 * Reads a school's own rules: what they say of seats, limits, meetings, trainings and offices, each at its clause. Pure,
 * and linear in the length of the text. What is not understood is listed, never guessed.
 */
import { fill } from '../../messages/catalogue';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import { clausesOf, type Clause } from './clauses';
import { divisionNotes, missingNotes, nameNotes, orderNotes } from './doubts';
import { dutiesOf } from './duties';
import { meetingsOf } from './meetings';
import { QUOTAS, type Note, type QuotaId, type ReadClause, type Reading } from './reading';
import { quotasOf } from './quotas';
import { schoolNameOf, titlesIn } from './schoolName';
import { seatsOf } from './seats';
import { LONGEST_TEXT, partOf, sourceOf, spanOf, type Source } from './source';
import { isFrame, topicsOf } from './topics';
import { trainingsOf } from './trainings';
import { versionsOf } from './versions';

/** Everything that the text says, with places in the text as given. */
export function readingOf(given: string): Reading {
  const source = sourceOf(given);
  const tree = clausesOf(source);
  const clauses = [...tree.all];
  const tail = tree.second === null ? tree.tail : partOf(source, 0, 0);
  const school = schoolNameOf(tree.head, clauses);
  const { versions, bad } = versionsOf(tree.head, tail, clauses[clauses.length - 1] ?? null);
  const group = seatsOf(clauses);
  const limits = quotasOf(clauses);
  const meetings = meetingsOf(clauses);
  const trainings = trainingsOf(clauses);
  const duties = dutiesOf(clauses);
  const read = clauses.map((clause) => readClause(clause, source, given));
  const withFact = new Set([
    ...group.spoken,
    ...limits.spoken,
    ...[...versions, ...trainings.trainings, ...duties, ...(meetings.perSemester ? [meetings.perSemester] : [])].map(
      ({ no }) => no,
    ),
  ]);
  const unread = clauses
    .filter((clause, i) => !withFact.has(clause.no) && read[i]?.topics.length === 0 && !isFrame(clause))
    .map(({ no }) => no);
  const isRules = group.seats.length > 0 || QUOTAS.some((id) => limits.quotas[id] !== null) || duties.length > 0;
  const notes: Note[] = [
    ...textNotes(given, source, tree.second, clauses, isRules),
    ...bad.map(({ printed, no }) => ({ no, text: fill(texts.badDate, { printed }) })),
    ...orderNotes(versions),
    ...group.notes,
    ...limits.notes,
    ...meetings.notes,
    ...trainings.notes,
    ...divisionNotes(source.text, duties, trainings.trainings),
    ...nameNotes([
      ...duties.map(({ office }) => office),
      ...group.seats.map(({ title }) => title),
      ...trainings.trainings.flatMap(({ organisers }) => organisers),
    ]),
    ...(isRules
      ? missingNotes({
          quotas: limits.quotas,
          quotaNotes: limits.notes,
          versions: versions.length,
          isReceiptTold: duties.some(({ duty }) => duty === '收訖明細確認'),
        })
      : []),
  ];
  return {
    school,
    versions,
    total: group.total,
    seats: group.seats,
    quotas: limits.quotas,
    meetingsPerSemester: meetings.perSemester,
    trainings: trainings.trainings,
    duties,
    clauses: read,
    unread,
    notes: once(notes),
  };
}

function readClause(clause: Clause, source: Source, given: string): ReadClause {
  const { body, no, depth } = clause;
  return {
    no,
    depth,
    topics: topicsOf(clause),
    text: printed(body.at, body.text, given),
    ...spanOf(source, clause.from, clause.to - clause.from),
  };
}

/** The clause as printed, in one line: its own characters, with a blank only where Latin words need one. */
function printed(at: readonly number[], text: string, given: string): string {
  let line = '';
  for (let i = 0; i < text.length; i += 1) {
    const place = at[i] ?? 0;
    if (i > 0 && place === at[i - 1]) continue;
    const c = text[i] === '\t' ? ' ' : text[i] === '\n' ? '\n' : (given[place] ?? '');
    const isWord = /[A-Za-z0-9]/.test(c) && /[A-Za-z]/.test(line[line.length - 1] ?? '');
    line += isWord && place > (at[i - 1] ?? 0) + 1 ? ` ${c}` : c;
  }
  return line;
}

function textNotes(
  given: string,
  source: Source,
  second: number | null,
  clauses: readonly Clause[],
  isRules: boolean,
): Note[] {
  const notes: Note[] = [];
  if (source.text === '') return [{ no: '', text: texts.noText }];
  if (given.length > LONGEST_TEXT) notes.push({ no: '', text: fill(texts.tooLong, { count: LONGEST_TEXT }) });
  if (!isRules) notes.push({ no: '', text: texts.notRules });
  if (clauses.length === 0) notes.push({ no: '', text: texts.noClauses });
  const first = clauses[0]?.no ?? '';
  if (clauses.length > 0 && !/^(?:一|壹|第一[條點]|第1[條點]|1|\(一\)|甲|A|a|①|\(1\)|1\.1)$/.test(first))
    notes.push({ no: first, text: fill(texts.startsLate, { no: first }) });
  if (second !== null)
    notes.push({
      no: '',
      text: fill(texts.second, { said: source.text.slice(second, second + 20).replace(/\s/g, '') }),
    });
  const names = titlesIn(source);
  if (names.length > 1) notes.push({ no: '', text: fill(texts.otherSchool, { names: names.slice(0, 4).join('、') }) });
  return notes;
}

function once(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  return notes.filter(({ no, text }) => !seen.has(`${no}|${text}`) && seen.add(`${no}|${text}`));
}

/** What the global `readRules` gives: plain values in a fixed shape. */
export interface Rules {
  readonly school: string | null;
  readonly versions: readonly { readonly date: string | null; readonly meeting: string; readonly act: string }[];
  readonly total: number | null;
  readonly seats: readonly {
    readonly title: string;
    readonly count: number | null;
    readonly role: string;
    readonly kind: string;
    readonly division: string;
  }[];
  readonly quotas: Readonly<Record<QuotaId, number | null>>;
  readonly meetingsPerSemester: number | null;
  readonly trainings: readonly {
    readonly kind: string;
    readonly organisers: readonly string[];
    readonly audiences: readonly string[];
    readonly perYear: number | null;
  }[];
  readonly duties: readonly { readonly duty: string; readonly division: string; readonly office: string }[];
  readonly clauses: readonly { readonly no: string; readonly text: string }[];
  readonly unread: readonly string[];
  readonly notes: readonly Note[];
}

/** The reading without places; anything that is no text reads as an empty one. */
export function readRules(text: unknown): Rules {
  const reading = readingOf(typeof text === 'string' ? text : '');
  return {
    school: reading.school?.value ?? null,
    versions: reading.versions.map(({ date, meeting, act }) => ({ date, meeting, act })),
    total: reading.total?.value ?? null,
    seats: reading.seats.map(({ title, count, role, kind, division }) => ({ title, count, role, kind, division })),
    quotas: {
      courseUploadsPerSemester: reading.quotas.courseUploadsPerSemester?.value ?? null,
      multiUploadsPerYear: reading.quotas.multiUploadsPerYear?.value ?? null,
      courseSelectionsPerYear: reading.quotas.courseSelectionsPerYear?.value ?? null,
      multiSelectionsPerYear: reading.quotas.multiSelectionsPerYear?.value ?? null,
    },
    meetingsPerSemester: reading.meetingsPerSemester?.value ?? null,
    trainings: reading.trainings.map(({ kind, organisers, audiences, perYear }) => ({
      kind,
      organisers,
      audiences,
      perYear,
    })),
    duties: reading.duties.map(({ duty, division, office }) => ({ duty, division, office })),
    clauses: reading.clauses.map(({ no, text: own }) => ({ no, text: own })),
    unread: reading.unread,
    notes: reading.notes,
  };
}
