/**
 * Whom a tutor should talk to today, and about what: only matters that somebody can still mend today. What waits for a
 * teacher, what a student chose not to do, and what is not due yet is no such matter (五(三)3; uploading is voluntary).
 */
import { addDays, daysBetween, isWithin } from './day';
import type { Period } from './period';
import { isUnanswered } from './receipt';
import { selectionLimit, uploadLimit, uploadPeriod, type UploadBook } from './quota';
import type { School } from './schoolTables';
import { declines, divisionOf, isInSchool } from './student';
import {
  UPLOAD_KINDS,
  type Receipt,
  type SchoolClass,
  type ScheduleItem,
  type Student,
  type Upload,
  type UploadKind,
} from './tabs';
import { isInWindow, type ScheduleWindows, type Window } from './window';

export type CareReason = 'over' | 'selectedOver' | 'returned' | 'nothing' | 'slip' | 'receipt';

export interface Care {
  readonly reason: CareReason;
  /** '' for what is about no kind of upload (slip, receipt). */
  readonly kind: UploadKind | '';
  /** Items in question; over a limit: how many there are. */
  readonly count: number;
  /** The limit that is passed; null for other reasons. */
  readonly limit: number | null;
  /** ISO day until which something can be done; '' when no end is known. */
  readonly endsOn: string;
  readonly daysLeft: number | null;
}

/** Days before the end of uploads from which an empty list is worth a word. */
const LAST_DAYS = 14;
/** Days after the end of a season during which slips and receipts are still asked for. */
const AFTERWARDS = 14;

/** What the finder works on; look-ups that a run has already are passed on. */
export interface CareSource extends Pick<School, 'settings' | 'now'> {
  readonly tables: Pick<School['tables'], 'receipts' | 'roster'>;
  readonly book: UploadBook;
  readonly windows: ScheduleWindows;
  readonly classByName: ReadonlyMap<string, SchoolClass>;
}

/**
 * Gives a student's matters, the most pressing first; none for a student who is not in school.
 *
 * @param hasNoUploads whether no list of uploads was imported yet: that a student has none says nothing then. Beside the
 * source, since a lazy one must not be copied: its look-ups would all be built.
 */
export function careFinder(source: CareSource, hasNoUploads = false): (student: Student) => readonly Care[] {
  const { settings, windows, classByName, now } = source;
  const today = now.slice(0, 10);
  const period: Period = { schoolYear: settings.schoolYear, semester: settings.semester };
  const unconfirmed = unconfirmedByStudent(source.tables.receipts.rows);
  const hasSlips = source.tables.roster.columnOf['slipOn'] !== undefined;
  return (student) => {
    if (!isInSchool(student)) return [];
    const grade = classByName.get(student.className)?.grade ?? null;
    const windowOf = (item: ScheduleItem, of: Period = period) =>
      windows.windowOf(item, of, grade, divisionOf(student, classByName));
    const until = (endsOn: string) => ({ endsOn, daysLeft: endsOn === '' ? null : daysBetween(today, endsOn) });
    // 多元表現 counts by the year: while a later window of the year is planned, nothing ends yet.
    const uploadWindows = (kind: UploadKind) =>
      [1, 2]
        .filter((semester) => kind === '多元表現' || semester === period.semester)
        .flatMap((semester) => windowOf(`${kind}上傳`, { ...period, semester }) ?? []);
    const uploads = UPLOAD_KINDS.flatMap((kind) =>
      uploadCare(source, student, kind, period, uploadWindows(kind), today),
    ).filter(({ reason }) => reason !== 'nothing' || !hasNoUploads);
    const chosen = UPLOAD_KINDS.flatMap((kind) => selectionCare(source, student, kind, period));
    const slip =
      hasSlips && isSlipMissing(source, student, (item) => windowOf(item), today)
        ? [slipSeason((item) => windowOf(item), today)]
        : [];
    const receipts = (unconfirmed.get(student.studentNo) ?? []).flatMap((row) => {
      const window = windowOf('收訖明細確認', { schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 });
      return window !== null && isInSeason(window, today) ? [window.endsOn] : [];
    });
    return [
      ...uploads,
      ...chosen,
      ...slip.map((endsOn): Care => ({ reason: 'slip', kind: '', count: 1, limit: null, ...until(endsOn) })),
      ...(receipts.length === 0
        ? []
        : [
            {
              reason: 'receipt' as const,
              kind: '' as const,
              count: receipts.length,
              limit: null,
              ...until([...receipts].sort()[0] ?? ''),
            },
          ]),
    ].sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason));
  };
}

const ORDER: readonly CareReason[] = ['over', 'selectedOver', 'returned', 'receipt', 'slip', 'nothing'];

/** Over the limit at any time; returned and nothing uploaded while uploads are open (unknown dates count as open for what was returned). */
function uploadCare(
  { settings, book }: CareSource,
  student: Student,
  kind: UploadKind,
  period: Period,
  planned: readonly Window[],
  today: string,
): Care[] {
  const over = uploadPeriod(kind, period);
  const tally = book.tallyOf(student.studentNo, kind, over);
  const limit = uploadLimit(settings, kind);
  const ends = planned.map((window) => window.endsOn).sort();
  const endsOn = ends[0] === '' ? '' : (ends[ends.length - 1] ?? '');
  const daysLeft = endsOn === '' ? null : daysBetween(today, endsOn);
  const base = { kind, limit: null, endsOn, daysLeft };
  const isOpen = planned.some((window) => isInWindow(window, today));
  const found: Care[] = [];
  if (limit !== null && tally.counted > limit) found.push({ ...base, reason: 'over', count: tally.counted, limit });
  const returned = tally.returned === 0 ? 0 : notSentAgain(book, student.studentNo, kind, over).length;
  if (returned > 0 && (isOpen || planned.length === 0)) found.push({ ...base, reason: 'returned', count: returned });
  // 多元表現 counts by the year: the end of its first half is no end.
  const isLast = kind === '課程學習成果' || planned.some(({ rows }) => rows.some((row) => row.semester !== 1));
  const isLate = isOpen && isLast && daysLeft !== null && daysLeft <= LAST_DAYS;
  if (tally.logged === 0 && !declines(student, kind) && isLate) found.push({ ...base, reason: 'nothing', count: 0 });
  return found;
}

function selectionCare({ settings, book }: CareSource, student: Student, kind: UploadKind, period: Period): Care[] {
  const limit = selectionLimit(settings, kind);
  const { selected } = book.tallyOf(student.studentNo, kind, { schoolYear: period.schoolYear, semester: 0 });
  if (limit === null || selected <= limit) return [];
  return [{ reason: 'selectedOver', kind, count: selected, limit, endsOn: '', daysLeft: null }];
}

/** Returned items without a later one of the same course and name: those that the student may still send again. */
export function notSentAgain(book: UploadBook, studentNo: string, kind: UploadKind, period: Period): Upload[] {
  const uploads = book.uploadsOf(studentNo, kind, period);
  return uploads.filter(
    (one, i) =>
      one.certification === '退回' &&
      !uploads
        .slice(i + 1)
        .some(
          (later) =>
            later.certification !== '退回' &&
            later.certification !== '未送出' &&
            later.courseOrType === one.courseOrType &&
            later.title.trim() === one.title.trim(),
        ),
  );
}

type WindowOf = (item: ScheduleItem) => Window | null;
const SELECTIONS: readonly ScheduleItem[] = ['課程學習成果勾選', '多元表現勾選'];

/** Something was selected, the season is on, and no slip came back since it began. */
function isSlipMissing({ settings, book }: CareSource, student: Student, windowOf: WindowOf, today: string): boolean {
  const seasons = SELECTIONS.map((item) => windowOf(item)).filter(
    (window) => window !== null && isInSeason(window, today),
  );
  if (seasons.length === 0) return false;
  const year = { schoolYear: settings.schoolYear, semester: 0 };
  const selected = UPLOAD_KINDS.some((kind) => book.tallyOf(student.studentNo, kind, year).selected > 0);
  const began = seasons.map((window) => window?.startsOn ?? '').sort()[0] ?? '';
  return selected && (student.slipOn === '' || student.slipOn < began);
}

/** The last day of the season of slips; '' when unknown. */
function slipSeason(windowOf: WindowOf, today: string): string {
  const ends = SELECTIONS.map((item) => windowOf(item)).flatMap((window) =>
    window && isInSeason(window, today) ? [window.endsOn] : [],
  );
  return ends.sort()[ends.length - 1] ?? '';
}

function isInSeason({ startsOn, endsOn }: Window, today: string): boolean {
  return isWithin(today, startsOn, endsOn === '' ? '' : addDays(endsOn, AFTERWARDS));
}

function unconfirmedByStudent(rows: readonly Receipt[]): Map<string, Receipt[]> {
  const found = new Map<string, Receipt[]>();
  for (const row of rows) {
    if (!isUnanswered(row)) continue;
    const same = found.get(row.studentNo);
    if (same) same.push(row);
    else found.set(row.studentNo, [row]);
  }
  return found;
}
