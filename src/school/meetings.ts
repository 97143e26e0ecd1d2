/** Meetings of the work group (三), out of 會議紀錄, which has a row for every matter of a meeting. */
import { groupBy } from './groupBy';
import type { Period } from './period';
import type { Row } from './tabs';

type MatterRow = Row<'meetings'>;

export interface Meeting extends Period {
  /** 會次; null where it is blank. */
  readonly no: number | null;
  /** ISO day; '' while none is fixed. */
  readonly heldOn: string;
  readonly heldAt: string;
  readonly place: string;
  readonly convener: string;
  readonly chair: string;
  readonly minutesBy: string;
  readonly expected: number | null;
  readonly present: number | null;
  /** Its rows, in the order of the tab. */
  readonly matters: readonly MatterRow[];
}

/** What tells one meeting from another: two on one day differ by 會次, two without one by their day. */
export function meetingId({
  schoolYear,
  semester,
  no,
  heldOn,
}: Pick<MatterRow, 'schoolYear' | 'semester' | 'no' | 'heldOn'>): string {
  return [schoolYear, semester, no ?? '', heldOn].join('-');
}

/** Every meeting that 會議紀錄 knows, by day, then 會次; those without a day last. */
export function meetingsOf(rows: readonly MatterRow[]): Meeting[] {
  const dated = rows.filter((row) => row.schoolYear !== null && row.semester !== null);
  return [...groupBy(dated, meetingId).values()].map(meetingOfRows).sort(byDay);
}

function byDay(a: Meeting, b: Meeting): number {
  const order = (one: Meeting) => `${one.heldOn || '9999'} ${String(one.no ?? 99).padStart(2, '0')}`;
  return order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0;
}

/** What is said once may stand on any of a meeting's rows. */
function meetingOfRows(matters: readonly MatterRow[]): Meeting {
  const text = (key: 'heldOn' | 'heldAt' | 'place' | 'convener' | 'chair' | 'minutesBy') =>
    matters.map((row) => row[key]).find((value) => value !== '') ?? '';
  const number = (key: 'no' | 'expected' | 'present') =>
    matters.map((row) => row[key]).find((value) => value !== null) ?? null;
  return {
    schoolYear: matters[0]?.schoolYear ?? 0,
    semester: matters[0]?.semester ?? 0,
    no: number('no'),
    heldOn: text('heldOn'),
    heldAt: text('heldAt'),
    place: text('place'),
    convener: text('convener'),
    chair: text('chair'),
    minutesBy: text('minutesBy'),
    expected: number('expected'),
    present: number('present'),
    matters,
  };
}

/**
 * The meeting that papers are made for when nobody names one: the next of the period from today on, one without a day
 * after those with one; null when the period has none ahead.
 */
export function meetingAhead(meetings: readonly Meeting[], period: Period, today: string): Meeting | null {
  const ahead = meetings.filter((one) => isOf(one, period) && (one.heldOn === '' || one.heldOn >= today));
  return ahead[0] ?? null;
}

/** The last meeting of the period that was held by today; null when none was. */
export function meetingHeld(meetings: readonly Meeting[], period: Period, today: string): Meeting | null {
  const held = meetings.filter((one) => isOf(one, period) && one.heldOn !== '' && one.heldOn <= today);
  return held[held.length - 1] ?? null;
}

function isOf(one: Period, period: Period): boolean {
  return one.schoolYear === period.schoolYear && one.semester === period.semester;
}

/**
 * True when a resolution waits to be carried out: 辦理情形 says so, or says nothing while somebody or a day is named.
 * A resolution with none of the three is a plain statement, as all were before those columns.
 */
function isOpenResolution(row: MatterRow): boolean {
  if (row.resolution === '' || row.progress === '已辦理') return false;
  return row.progress !== '' || row.assignee !== '' || row.dueOn !== '';
}

export interface EarlierResolution {
  readonly meeting: Meeting;
  readonly row: MatterRow;
}

/**
 * What a meeting hears of earlier ones: all that the last one before `day` resolved, and whatever older ones resolved
 * that is still open. Two meetings of one day: the earlier 會次 comes before the later.
 * @param meeting the one that hears it; null when it is not on 會議紀錄 yet
 */
export function earlierResolutions(
  meetings: readonly Meeting[],
  meeting: Meeting | null,
  day: string,
): readonly EarlierResolution[] {
  const own = meeting === null ? '' : meetingId(meeting);
  const at = meetings.findIndex((one) => meetingId(one) === own);
  const before = meetings.filter(
    (one, i) => i !== at && one.heldOn !== '' && one.heldOn <= day && (at < 0 || one.heldOn < day || i < at),
  );
  const last = before[before.length - 1];
  return before.flatMap((one) =>
    one.matters
      .filter((row) => row.resolution !== '' && (one === last || isOpenResolution(row)))
      .map((row) => ({ meeting: one, row })),
  );
}

/** Resolutions of held meetings that wait for somebody, earliest 辦理期限 first. */
export function openResolutions(rows: readonly MatterRow[], today: string): readonly MatterRow[] {
  return rows
    .filter((row) => row.heldOn !== '' && row.heldOn <= today && isOpenResolution(row))
    .sort((a, b) => ((a.dueOn || '9999') < (b.dueOn || '9999') ? -1 : 1));
}
