/** R6.2: each due lot of each division has its row, in time, by the office that the rules name. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { lotOffice, namesOffice } from '../regulation/offices';
import { daysBetween, rocText } from '../school/day';
import { divisionsWithClasses } from '../school/division';
import { periodText, type Period } from '../school/period';
import { LOTS, type Lot, type Submission } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';

const BASIS = '六(二)';

/** R6.2-missing, R6.2-overdue, R6.2-late, R6.2-office. */
export function checkSubmissions(context: CheckContext): FindingDraft[] {
  const { submissions } = context.tables;
  if (!submissions.isUsable) return [];
  return [
    ...missingFindings(context),
    ...submissions.rows.flatMap((row) => [...timeFinding(context, row), ...officeFinding(context, row)]),
  ];
}

/** Divisions that a row is for; 全校 is every division that has classes. */
function divisionsOf(context: CheckContext, written: string): readonly string[] {
  if (written !== '' && written !== '全校') return [written];
  return divisionsWithClasses(context);
}

interface DueLot {
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

function missingFindings(context: CheckContext): FindingDraft[] {
  return dueLots(context)
    .filter((due) => !context.tables.submissions.rows.some((row) => isRowOf(context, row, due)))
    .map(({ lot, period, division }) => ({
      code: 'R6.2-missing',
      severity: '錯誤',
      basis: BASIS,
      division,
      explanation: fill(texts.lotMissing.explanation, { period: periodText(period), division, lot }),
      advice: texts.lotMissing.advice,
      office: lotOffice(lot, division),
      tab: 'submissions',
      key: findingKey('R6.2-missing', period.schoolYear, period.semester, division, lot),
    }));
}

/** The last day of a row: its 期限, else the end of the lot's window; '' when neither is known. */
export function dueDayOf(context: CheckContext, row: Submission): string {
  if (row.dueOn !== '' || row.lot === '' || row.schoolYear === null || row.semester === null) return row.dueOn;
  if (context.isFaulty('submissions', row.row, 'dueOn')) return '';
  const period = { schoolYear: row.schoolYear, semester: row.semester };
  return context.windows.windowOf(`${row.lot}提交`, period, null, row.division)?.endsOn ?? '';
}

function timeFinding(context: CheckContext, row: Submission): FindingDraft[] {
  const due = dueDayOf(context, row);
  if (due === '' || row.lot === '' || context.isFaulty('submissions', row.row, 'submittedOn')) return [];
  const isOpen = row.submittedOn === '';
  const until = isOpen ? context.today : row.submittedOn;
  if (until <= due) return [];
  const code = isOpen ? 'R6.2-overdue' : 'R6.2-late';
  const text = isOpen ? texts.lotOverdue : texts.lotLate;
  const params = { ...rowParams(row), due: rocText(due), done: rocText(until), days: daysBetween(due, until) };
  return about(row, code, isOpen ? '錯誤' : '警告', fill(text.explanation, params), text.advice);
}

function officeFinding(context: CheckContext, row: Submission): FindingDraft[] {
  const { lot } = row;
  if (row.office === '' || lot === '' || context.isFaulty('submissions', row.row, 'division')) return [];
  const offices = divisionsOf(context, row.division).map((division) => lotOffice(lot, division));
  if (offices.length === 0 || offices.some((office) => namesOffice(row.office, office))) return [];
  const params = { ...rowParams(row), found: excerpt(row.office), office: offices.join(texts.separator) };
  return about(row, 'R6.2-office', '警告', fill(texts.lotOffice.explanation, params), texts.lotOffice.advice);
}

function rowParams(row: Submission): { period: string; division: string; batch: string; lot: string } {
  return {
    period: periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }),
    division: excerpt(row.division, 10),
    batch: row.batch === '' ? '' : fill(texts.batch, { batch: excerpt(row.batch, 20) }),
    lot: row.lot,
  };
}

function about(
  row: Submission,
  code: string,
  severity: FindingDraft['severity'],
  explanation: string,
  advice: string,
): FindingDraft[] {
  const office = row.lot === '' ? '' : lotOffice(row.lot, row.division);
  const key = findingKey(code, rowIdentity('submissions', row));
  const { division } = row;
  return [
    { code, severity, basis: BASIS, division, explanation, advice, office, tab: 'submissions', row: row.row, key },
  ];
}
