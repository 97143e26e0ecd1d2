/**
 * The rounds in which lots are submitted (六(二), domain.md C8), and which row of 提交檢核表 serves which. A round is what
 * the 提交 rows of 作業期程 of one name set for a lot, a period and a division. Pure; linear in rows but for a handful of
 * rounds of one lot.
 */
import { batchName } from './batch';
import { divisionsWithClasses } from './division';
import { gradesOf } from './grade';
import { groupBy } from './groupBy';
import type { SchoolTables } from './schoolTables';
import { faultyCells } from './table';
import { LOTS, type Lot, type ScheduleItem, type ScheduleRow, type Submission } from './tabs';
import { hasUsableDates } from './window';

export type Grades = ReadonlySet<number> | 'all';

export interface Round {
  readonly lot: Lot;
  readonly schoolYear: number;
  /** 0: the whole school year (domain.md C7). */
  readonly semester: number;
  readonly division: string;
  /** The 梯次 as one spelling of its name; '' where the schedule names none. */
  readonly batch: string;
  readonly grades: Grades;
  /** 適用年級 as the schedule writes it; '' for everybody. */
  readonly gradesText: string;
  /** First day of its first row; its last day where no row has a start. ISO. */
  readonly startsOn: string;
  /** Last day of its last row; '' where a row has no end. ISO. */
  readonly endsOn: string;
}

export interface ServedRound {
  readonly round: Round;
  /** Its row of 提交檢核表; null where none serves it. */
  readonly row: Submission | null;
  /** A row with a cell that cannot be read may be this round's: nothing may be said to be missing. */
  readonly mayBeServed: boolean;
}

export interface RoundBook {
  /** All rounds, by lot, period, division and first day, each with the row that serves it. */
  readonly all: readonly ServedRound[];
  /** The rounds that a row of 提交檢核表 is for: one, several for a row of 全校, none for a row that is over. */
  roundsOf(row: Submission): readonly Round[];
  /** The last day to submit: 期限, else the last end of the row's rounds; '' when not known. */
  dueOn(row: Submission): string;
}

type Tables = Pick<SchoolTables, 'schedule' | 'submissions' | 'classes'>;

/** Reads rounds and their rows once. */
export function roundBook(tables: Tables): RoundBook {
  const { schedule, submissions } = tables;
  const faulty = faultyCells(submissions);
  const doubtful = submissions.rows.filter((row) => SCOPE.some((key) => faulty.has(`${row.row}|${key}`)));
  const known = submissions.rows.filter((row) => !doubtful.includes(row));
  const roundsByRow = new Map<number, Round[]>();
  const all: ServedRound[] = [];
  for (const rounds of groupBy(roundsOfSchedule({ schedule, classes: tables.classes }), lotKey).values()) {
    const ordered = [...rounds].sort((a, b) => compare(a.startsOn, b.startsOn) || compare(nameOf(a), nameOf(b)));
    const served = serve(
      ordered,
      known.filter((row) => ordered.some((round) => isOfLot(row, round))),
      (row, round) => roundsByRow.set(row.row, [...(roundsByRow.get(row.row) ?? []), round]),
    );
    for (const round of ordered) {
      const mayBeServed = doubtful.some((row) => mayBeOf(row, round, faulty));
      all.push({ round, row: served.get(round) ?? null, mayBeServed });
    }
  }
  const roundsOf = (row: Submission) => roundsByRow.get(row.row) ?? [];
  return {
    all,
    roundsOf,
    dueOn(row) {
      if (row.dueOn !== '' || faulty.has(`${row.row}|dueOn`)) return row.dueOn;
      const ends = roundsOf(row).map(({ endsOn }) => endsOn);
      return ends.includes('') ? '' : ([...ends].sort().pop() ?? '');
    },
  };
}

/** True once the round has begun: from then on its row is missed. */
export function hasBegun(round: Pick<Round, 'startsOn'>, today: string): boolean {
  return round.startsOn <= today;
}

/** Cells that say what a row of 提交檢核表 is about. */
const SCOPE = ['schoolYear', 'semester', 'lot', 'division'] as const;
const SCHEDULE_SCOPE = ['schoolYear', 'semester', 'item', 'division'] as const;

/** The rounds that 作業期程 sets: a division's row replaces the 全校 row of the same name only. */
function roundsOfSchedule({ schedule, classes }: Pick<SchoolTables, 'schedule' | 'classes'>): Round[] {
  const faulty = faultyCells(schedule);
  const everywhere = divisionsWithClasses({ tables: { classes } });
  const rows = schedule.rows.filter(
    (row) =>
      lotOfItem(row.item) !== null &&
      row.schoolYear !== null &&
      row.semester !== null &&
      !SCHEDULE_SCOPE.some((key) => faulty.has(`${row.row}|${key}`)),
  );
  const named = groupBy(rows, (row) => JSON.stringify([row.item, row.schoolYear, row.semester, nameOfRow(row)]));
  return [...named.values()].flatMap((same) => {
    const divisions = new Set(same.flatMap((row) => (isForAll(row) ? everywhere : [row.division])));
    return [...divisions].flatMap((division) => {
      const own = same.filter((row) => row.division === division);
      return roundOf(own.length > 0 ? own : same.filter(isForAll), division) ?? [];
    });
  });
}

function roundOf(same: readonly ScheduleRow[], division: string): Round | null {
  const rows = same.filter(hasUsableDates);
  const [first] = rows;
  const lot = first ? lotOfItem(first.item) : null;
  if (!first || lot === null || first.schoolYear === null || first.semester === null) return null;
  const starts = rows.map((row) => row.startsOn || row.endsOn).sort();
  const ends = rows.map((row) => row.endsOn).sort();
  return {
    lot,
    schoolYear: first.schoolYear,
    semester: first.semester,
    division,
    batch: batchName(first.batch),
    grades: rows.map((row) => readGrades(row.grades)).reduce(union),
    gradesText: [...new Set(rows.map((row) => row.grades).filter((text) => text !== ''))].join('、'),
    startsOn: starts[0] ?? '',
    endsOn: ends[0] === '' ? '' : (ends[ends.length - 1] ?? ''),
  };
}

/** The lot that an item of 作業期程 submits; null for any other item. */
function lotOfItem(item: ScheduleItem | ''): Lot | null {
  return LOTS.find((lot) => item === `${lot}提交`) ?? null;
}

function isForAll(row: Pick<ScheduleRow, 'division'>): boolean {
  return row.division === '全校' || row.division === '';
}

function nameOfRow(row: Pick<ScheduleRow, 'batch' | 'grades'>): string {
  return nameOf({ batch: batchName(row.batch), grades: readGrades(row.grades) });
}

/** The name by which rows are one round: the 梯次, or where that is blank the grades. */
function nameOf({ batch, grades }: Pick<Round, 'batch' | 'grades'>): string {
  return batch === '' ? `年級${gradesKey(grades)}` : batch;
}

/** A 適用年級 that cannot be read has a finding of its own and is taken as 全部. */
function readGrades(written: string): Grades {
  return gradesOf(written) ?? 'all';
}

function gradesKey(grades: Grades): string {
  return grades === 'all' ? '全' : [...grades].sort().join();
}

function union(a: Grades, b: Grades): Grades {
  if (a === 'all' || b === 'all') return 'all';
  const both = new Set([...a, ...b]);
  return both.size === 3 ? 'all' : both;
}

function takesIn(grades: Grades, part: Grades): boolean {
  return grades === 'all' || (part !== 'all' && [...part].every((grade) => grades.has(grade)));
}

/**
 * Gives each row at most one round: rows that name a round first, then those of the very same grades, then grades that
 * take it in, the narrowest first, then the first round that has none. A row that names a round is never another's.
 */
function serve(
  rounds: readonly Round[],
  rows: readonly Submission[],
  tell: (row: Submission, round: Round) => void,
): Map<Round, Submission> {
  const served = new Map<Round, Submission>();
  // A row of 全校 takes its place in each division by itself.
  const inTime = [...rows].sort(
    (a, b) => compare(a.dueOn || '~', b.dueOn || '~') || compare(a.submittedOn || '~', b.submittedOn || '~'),
  );
  const names = new Set(rounds.map(({ batch }) => batch).filter((batch) => batch !== ''));
  const isNamed = (row: Submission) => names.has(batchName(row.batch));
  const unnamed = inTime.filter((row) => !isNamed(row));
  const graded = unnamed
    .filter((row) => row.grades !== '' && gradesOf(row.grades) !== null)
    .sort((a, b) => widthOf(readGrades(a.grades)) - widthOf(readGrades(b.grades)));
  const placed = new Set<number>();
  const give = (row: Submission, fits: (round: Round) => boolean) => {
    if (placed.has(row.row)) return;
    const round = rounds.find((one) => !served.has(one) && isOfLot(row, one) && fits(one));
    if (round === undefined) return;
    served.set(round, row);
    placed.add(row.row);
    tell(row, round);
  };
  for (const row of inTime.filter(isNamed)) {
    const fits = (round: Round) => round.batch === batchName(row.batch) && isOfLot(row, round);
    give(row, fits);
    // A second row of a name is judged by that round's dates, and serves no other.
    const own = rounds.find(fits);
    if (!placed.has(row.row) && own !== undefined) tell(row, own);
  }
  for (const row of graded) give(row, (round) => gradesKey(round.grades) === gradesKey(readGrades(row.grades)));
  for (const row of graded) give(row, (round) => takesIn(readGrades(row.grades), round.grades));
  for (const row of unnamed) give(row, () => true);
  return served;
}

function widthOf(grades: Grades): number {
  return grades === 'all' ? 3 : grades.size;
}

/** Rounds that compete for the same rows. */
function lotKey({ lot, schoolYear, division }: Round): string {
  return `${lot}|${schoolYear}|${division}`;
}

function isOfLot(row: Submission, { lot, schoolYear, semester, division }: Round): boolean {
  return (
    row.lot === lot &&
    row.schoolYear === schoolYear &&
    (row.semester === semester || row.semester === 0 || semester === 0) &&
    (row.division === division || row.division === '全校')
  );
}

function mayBeOf(row: Submission, round: Round, faulty: ReadonlySet<string>): boolean {
  const may = (key: (typeof SCOPE)[number], holds: boolean) => holds || faulty.has(`${row.row}|${key}`);
  return (
    may('lot', row.lot === round.lot) &&
    may('schoolYear', row.schoolYear === round.schoolYear) &&
    may('semester', row.semester === round.semester || row.semester === 0 || round.semester === 0) &&
    may('division', row.division === round.division || row.division === '全校')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
