/** Which rows go along into the new school year; all others stay in the old workbook, which is the archive. Pure. */
import { isMismatched } from '../school/receipt';
import { roundBook } from '../school/rounds';
import { legalSpan } from '../school/period';
import type { School } from '../school/schoolTables';
import { isInSchool } from '../school/student';
import { faultyCells, type Table } from '../school/table';
import { TABS, type Receipt, type Student, type Submission, type Tab, type TabKey } from '../school/tabs';

/** Row numbers that are left behind, by tab. Tabs not named keep all their rows. */
export type LeftBehind = { readonly [K in TabKey]?: readonly number[] };

/**
 * The rows of `school` that end with its 目前學年度, by each tab's lifetime; what is still open goes along. Classes and
 * the roster's graduates are `planRollOver`'s matter.
 */
export function rowsLeftBehind(school: School): LeftBehind {
  const { tables, settings, now } = school;
  const year = settings.schoolYear;
  const today = now.slice(0, 10);
  const nextStart = legalSpan({ schoolYear: year + 1, semester: 0 }).start;
  const isPast = (row: { readonly schoolYear: number | null }) => row.schoolYear !== null && row.schoolYear <= year;
  const isBefore = (day: string, limit: string) => day !== '' && day < limit;
  const receipts = left(tables.receipts, (row) => isPast(row) && !isOpen(row), [
    'confirmation',
    'confirmedOn',
    'closedOn',
  ]);
  const openMatters = mattersStillOpen(school, isPast, rest(tables.receipts, receipts));
  const enrolmentChanges = left(
    tables.enrolmentChanges,
    (row) => (row.handling === '已匯入' || row.handling === '不需處理') && isBefore(row.effectiveOn, nextStart),
    ['handling'],
  );
  return {
    ...Object.fromEntries((Object.keys(TABS) as TabKey[]).map((key) => [key, endedRows(school, key)])),
    schedule: left(tables.schedule, (row) => isPast(row) && !openMatters.has(`${row.schoolYear}|${row.item}`), []),
    submissions: left(
      tables.submissions,
      (row) => isPast(row) && !isAwaited(row) && !openMatters.has(`${row.schoolYear}|${row.lot}提交`),
      ['submittedOn', 'receiptConfirmedOn'],
    ),
    receipts,
    staff: left(tables.staff, (row) => row.employment === '離職' && !(row.accountEndsOn >= today), ['accountEndsOn']),
    deputies: left(tables.deputies, (row) => isBefore(row.endsOn, today), ['endsOn']),
    enrolmentChanges,
    roster: leaversLeftBehind(school, [
      ...rest(tables.receipts, receipts),
      ...rest(tables.enrolmentChanges, enrolmentChanges),
    ]),
  };
}

/**
 * Rows whose time is over by the tab's lifetime alone: all of a log; of a tab of the year those of the year and before,
 * or, where rows bear no year, those whose first date lies before the next. What cannot be read goes along.
 */
function endedRows({ tables, settings }: School, key: TabKey): number[] {
  const { lifetime, columns }: Tab = TABS[key];
  const table: Table<{ readonly row: number }> = tables[key];
  if (lifetime === 'permanent') return [];
  if (lifetime === 'log') return left(table, () => true, []);
  if (columns['schoolYear'] !== undefined)
    return left(table as Table<YearRow>, (row) => row.schoolYear !== null && row.schoolYear <= settings.schoolYear, [
      'schoolYear',
    ]);
  const nextStart = legalSpan({ schoolYear: settings.schoolYear + 1, semester: 0 }).start;
  const [dated] = Object.entries(columns).find(([, { kind }]) => kind === 'day') ?? [];
  if (dated === undefined) return [];
  const dayOf = (row: { readonly row: number }) => String((row as unknown as Record<string, unknown>)[dated]);
  return left(table, (row) => dayOf(row) !== '' && dayOf(row) < nextStart, [dated]);
}

interface YearRow {
  readonly row: number;
  readonly schoolYear: number | null;
}

/** A row whose deciding cell cannot be read goes along: what it says is not known. */
function left<R extends { readonly row: number }>(
  table: Table<R>,
  isLeft: (row: R) => boolean,
  deciding: readonly string[],
): number[] {
  const faulty = faultyCells(table);
  return table.rows
    .filter((row) => isLeft(row) && !deciding.some((key) => faulty.has(`${row.row}|${key}`)))
    .map(({ row }) => row);
}

/** A receipt is open while the student has not answered, a dispute is not closed, or the counts differ (R6.3). */
function isOpen(row: Receipt): boolean {
  if (row.closedOn !== '') return false;
  if (row.confirmation === '疑義' || isMismatched(row)) return true;
  return row.confirmation !== '相符' && row.confirmedOn === '';
}

/** Submitted, and the office has not confirmed what was received (六(三)). */
function isAwaited(row: Submission): boolean {
  return row.submittedOn !== '' && row.receiptConfirmedOn === '';
}

/**
 * Schedule items of ended years that something kept still hangs on, as `year|item`: a lot that is not submitted, a round
 * that no row serves, a receipt that student or office has still to confirm.
 */
function mattersStillOpen(
  { tables }: School,
  isPast: (row: YearRow) => boolean,
  receipts: readonly Receipt[],
): Set<string> {
  const open = new Set<string>();
  for (const row of tables.submissions.rows)
    if (isPast(row) && row.submittedOn === '' && row.lot !== '') open.add(`${row.schoolYear}|${row.lot}提交`);
  for (const { round, row } of roundBook(tables).all)
    if (isPast({ ...round, row: 0 }) && row === null) open.add(`${round.schoolYear}|${round.lot}提交`);
  for (const row of tables.submissions.rows)
    if (isPast(row) && isAwaited(row)) {
      open.add(`${row.schoolYear}|收訖明細確認`);
      if (row.lot !== '') open.add(`${row.schoolYear}|${row.lot}提交`);
    }
  for (const row of receipts) if (isPast(row)) open.add(`${row.schoolYear}|收訖明細確認`);
  return open;
}

/**
 * Students who left before this school year began, and with whom nothing is open. Who left within the year goes along,
 * because this year's receipts come only in the next (R9.8).
 */
function leaversLeftBehind({ tables, settings }: School, open: readonly { readonly studentNo: string }[]): number[] {
  const { start } = legalSpan({ schoolYear: settings.schoolYear, semester: 0 });
  const busy = new Set(open.map(({ studentNo }) => studentNo));
  const isGone = (student: Student) =>
    !isInSchool(student) && student.changedOn !== '' && student.changedOn < start && !busy.has(student.studentNo);
  return left(tables.roster, isGone, ['status', 'changedOn']);
}

function rest<R extends { readonly row: number }>(table: Table<R>, gone: readonly number[]): R[] {
  const rows = new Set(gone);
  return table.rows.filter(({ row }) => !rows.has(row));
}
