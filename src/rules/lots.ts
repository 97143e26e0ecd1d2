/** R6.2: the lots that a school submits, what has come due, and the rows of 提交檢核表 about them. */
import { fill } from '../messages/catalogue';
import { lotOffice } from '../regulation/offices';
import { divisionsWithClasses } from '../school/division';
import { periodText, type Period } from '../school/period';
import { LOTS, type Lot, type Submission } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { rowIdentity } from './rowIdentity';
import type { Matter } from './rule';

/** Rows of 提交檢核表; none when the tab cannot be used. */
export function lotRows({ tables: { submissions } }: CheckContext): readonly Submission[] {
  return submissions.isUsable ? submissions.rows : [];
}

/** Divisions that a row is for; 全校 is every division that has classes. */
export function divisionsOf(context: CheckContext, written: string): readonly string[] {
  if (written !== '' && written !== '全校') return [written];
  return divisionsWithClasses(context);
}

export interface DueLot {
  readonly lot: Lot;
  readonly period: Period;
  readonly division: string;
}

/** A lot is due once the window of its schedule item has begun (C7: the row's semester is the lot's, 0 the whole year). */
export function dueLots(context: CheckContext): DueLot[] {
  const due = new Map<string, DueLot>();
  for (const row of context.tables.schedule.rows) {
    const lot = LOTS.find((one) => row.item === `${one}提交`);
    const from = row.startsOn || row.endsOn;
    if (lot === undefined || row.schoolYear === null || row.semester === null || from === '' || from > context.today)
      continue;
    if (context.isFaulty('schedule', row.row, 'division')) continue;
    const period = { schoolYear: row.schoolYear, semester: row.semester };
    for (const division of divisionsOf(context, row.division))
      due.set(`${lot}|${period.schoolYear}|${period.semester}|${division}`, { lot, period, division });
  }
  return [...due.values()];
}

/** True when a row of 提交檢核表 may be the lot's: a cell that cannot be read may say anything. */
export function isRowOf(context: CheckContext, row: Submission, { lot, period, division }: DueLot): boolean {
  const mayBe = (key: 'schoolYear' | 'semester' | 'division' | 'lot', holds: boolean) =>
    holds || context.isFaulty('submissions', row.row, key);
  return (
    mayBe('lot', row.lot === lot) &&
    mayBe('schoolYear', row.schoolYear === period.schoolYear) &&
    mayBe('semester', row.semester === period.semester || row.semester === 0 || period.semester === 0) &&
    mayBe('division', row.division === division || row.division === '全校')
  );
}

/** The last day of a row: its 期限, else the end of the lot's window; '' when neither is known. */
export function dueDayOf(context: CheckContext, row: Submission): string {
  if (row.dueOn !== '' || row.lot === '' || row.schoolYear === null || row.semester === null) return row.dueOn;
  if (context.isFaulty('submissions', row.row, 'dueOn')) return '';
  const period = { schoolYear: row.schoolYear, semester: row.semester };
  return context.windows.windowOf(`${row.lot}提交`, period, null, row.division)?.endsOn ?? '';
}

/** A matter about one row; its sentence may name {period}, {division}, {batch} and {lot}. */
export function lotMatter(row: Submission, params: Matter['params']): Matter {
  const own = {
    period: periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }),
    division: excerpt(row.division, 10),
    batch: row.batch === '' ? '' : fill('（{batch}）', { batch: excerpt(row.batch, 20) }),
    lot: row.lot,
  };
  return {
    division: row.division,
    office: row.lot === '' ? '' : lotOffice(row.lot, row.division),
    row: row.row,
    key: [rowIdentity('submissions', row)],
    params: { ...own, ...params },
  };
}
