/**
 * The window of an item for a grade and a division. The most specific schedule row decides: grade and division before
 * grade alone, before division alone, before 全校; among equals a row of the semester before one of the whole year (0);
 * equals after that (a second round) are all open. A 適用年級 that cannot be read is taken as 全部 (a finding of its own says
 * so); a row whose drop-downs cannot be read is left out, and when the deciding rows have no usable dates there is no window: nothing is invented in its stead.
 */
import { batchName } from './batch';
import { dayOf } from './day';
import { gradesOf } from './grade';
import type { Period } from './period';
import { faultyCells, type Table } from './table';
import type { ScheduleItem, ScheduleRow } from './tabs';

export interface Window {
  /** The deciding schedule rows, each with at least one date, ends in order. */
  readonly rows: readonly ScheduleRow[];
  /** First day; '' when a deciding row has no start. */
  readonly startsOn: string;
  /** Last day, inclusive; '' when a deciding row has no end. */
  readonly endsOn: string;
}

export interface ScheduleWindows {
  /**
   * The window of an item; `grade` null and `division` '' when unknown, which only rows for everybody match. Where rows
   * bear the `batch` (a 梯次), they alone decide.
   */
  windowOf(item: ScheduleItem, period: Period, grade: number | null, division: string, batch?: string): Window | null;
}

/** Reads the 作業期程 tab once; look-ups are remembered. */
export function scheduleWindows(schedule: Table<ScheduleRow>): ScheduleWindows {
  const candidates = candidatesByItem(schedule);
  // By item, round, division, grade and period: asked for every upload, so no key is put together from texts.
  const known = new Map<string, Map<string, Map<string, Map<number | null, Map<number, Window | null>>>>>();
  return {
    windowOf(item, { schoolYear, semester }, grade, division, batch = '') {
      const name = batch === '' ? '' : batchName(batch);
      const byPeriod = inner(inner(inner(inner(known, item), name), division), grade);
      const period = schoolYear * 10 + semester;
      let window = byPeriod.get(period);
      if (window === undefined) {
        const rows = candidates.get(`${item}|${schoolYear}`) ?? [];
        const isOwn = ({ row }: Candidate) => name !== '' && batchName(row.batch) === name;
        window =
          mostSpecific(rows.filter(isOwn), semester, grade, division) ?? mostSpecific(rows, semester, grade, division);
        byPeriod.set(period, window);
      }
      return window;
    },
  };
}

/** The map under a key, made when it is not there. */
function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = new Map()));
  return found;
}

/** True when the moment's day lies in one of the window's rows, first and last day included. */
export function isInWindow(window: Window, moment: string): boolean {
  const day = dayOf(moment);
  for (const { startsOn, endsOn } of window.rows)
    if ((startsOn === '' || day >= startsOn) && (endsOn === '' || day <= endsOn)) return true;
  return false;
}

interface Candidate {
  readonly row: ScheduleRow;
  readonly grades: ReadonlySet<number> | 'all';
}

/** Cells that say what a row is about: when one cannot be read, the row may be about anybody and is not used. */
const SCOPE_KEYS = ['schoolYear', 'semester', 'item', 'division'];

function candidatesByItem(schedule: Table<ScheduleRow>): Map<string, Candidate[]> {
  const faulty = faultyCells(schedule);
  const byItem = new Map<string, Candidate[]>();
  for (const row of schedule.rows) {
    const grades = gradesOf(row.grades) ?? 'all';
    if (SCOPE_KEYS.some((key) => faulty.has(`${row.row}|${key}`))) continue;
    const key = `${row.item}|${row.schoolYear}`;
    const same = byItem.get(key);
    if (same) same.push({ row, grades });
    else byItem.set(key, [{ row, grades }]);
  }
  return byItem;
}

function mostSpecific(
  candidates: readonly Candidate[],
  semester: number,
  grade: number | null,
  division: string,
): Window | null {
  let best = -1;
  let rows: ScheduleRow[] = [];
  for (const { row, grades } of candidates) {
    const isForAllDivisions = row.division === '全校' || row.division === '';
    if (row.semester !== semester && row.semester !== 0) continue;
    if (grades !== 'all' && (grade === null || !grades.has(grade))) continue;
    if (!isForAllDivisions && row.division !== division) continue;
    const rank = (grades === 'all' ? 0 : 4) + (isForAllDivisions ? 0 : 2) + (row.semester === 0 ? 0 : 1);
    if (rank > best) [best, rows] = [rank, []];
    if (rank === best) rows.push(row);
  }
  return windowOfRows(rows.filter(hasUsableDates));
}

function windowOfRows(rows: readonly ScheduleRow[]): Window | null {
  if (rows.length === 0) return null;
  const starts = rows.map((row) => row.startsOn).sort();
  const ends = rows.map((row) => row.endsOn).sort();
  return { rows, startsOn: starts[0] ?? '', endsOn: ends[0] === '' ? '' : (ends[ends.length - 1] ?? '') };
}

/** True where at least one date is there and they are in order. */
export function hasUsableDates({ startsOn, endsOn }: ScheduleRow): boolean {
  return startsOn === '' || endsOn === '' ? startsOn !== endsOn : startsOn <= endsOn;
}
