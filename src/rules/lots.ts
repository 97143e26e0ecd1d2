/** R6.2: the lots that a school submits in rounds, what has come due, and the rows of 提交檢核表 about them. */
import { fill } from '../messages/catalogue';
import { lotDuty } from '../regulation/dutyHolders';
import { divisionsWithClasses } from '../school/division';
import { periodText } from '../school/period';
import { hasBegun, type Round, type ServedRound } from '../school/rounds';
import type { Lot, Submission } from '../school/tabs';
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

/** Rounds that have begun: from then on each is owed. */
function begunRounds({ rounds, today }: CheckContext): readonly ServedRound[] {
  return rounds.all.filter(({ round }) => hasBegun(round, today));
}

/** Begun rounds that no row of 提交檢核表 serves, nor may serve. */
export function missingRounds(context: CheckContext): readonly Round[] {
  return begunRounds(context)
    .filter(({ row, mayBeServed }) => row === null && !mayBeServed)
    .map(({ round }) => round);
}

/** The last day of a row: its 期限, else the end of its rounds, whatever their grades; '' when neither is known. */
export function dueDayOf(context: CheckContext, row: Submission): string {
  return context.rounds.dueOn(row);
}

/** The offices that submit a lot in a division (權責分工, 六(二)); of all divisions in use for 全校. */
export function submitters(context: CheckContext, lot: Lot, division: string): readonly string[] {
  const offices = divisionsOf(context, division).flatMap((one) => context.duties.officesOf(lotDuty(lot), one));
  return [...new Set(offices)];
}

/** What a round is called in a sentence: （第一梯次）, （三年級）, or nothing. */
export function roundText({ batch, gradesText }: Pick<Round, 'batch' | 'gradesText'>): string {
  const name = batch || (gradesText === '' ? '' : excerpt(gradesText, 20));
  return name === '' ? '' : fill('（{name}）', { name });
}

/** A matter about one row; its sentence may name {period}, {division}, {batch} and {lot}. */
export function lotMatter(context: CheckContext, row: Submission, params: Matter['params']): Matter {
  const own = {
    period: periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }),
    division: excerpt(row.division, 10),
    batch: roundText({ batch: excerpt(row.batch, 20), gradesText: row.grades }),
    lot: row.lot,
  };
  return {
    division: row.division,
    office: row.lot === '' ? '' : (submitters(context, row.lot, row.division)[0] ?? ''),
    row: row.row,
    key: [rowIdentity('submissions', row)],
    params: { ...own, ...params },
  };
}
