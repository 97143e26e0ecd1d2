/** Submissions, receipts and open disputes (六). */
import { fill } from '../../messages/catalogue';
import { reportTexts as texts } from '../../messages/zh/reports';
import { dueDayOf, missingRounds, submitters } from '../../rules/lots';
import { assistingOffice } from '../../rules/receipts';
import { rocText } from '../../school/day';
import { groupBy } from '../../school/groupBy';
import { legalSpan, periodText } from '../../school/period';
import { disputeLimit, isMismatched, isOpenDispute } from '../../school/receipt';
import type { Receipt, Submission } from '../../school/tabs';
import { html, type Html } from '../html';
import { table } from '../layout';
import { isOfDivision, isOfPeriod, type ReportScope } from '../reportScope';

/** Lots of the period, those that came due or were submitted in it (a lot follows its term), and those still open. */
function lots(scope: ReportScope): Submission[] {
  const { start, end } = legalSpan(scope.period);
  const isWithin = (day: string) => day >= start && day <= end;
  return scope.school.tables.submissions.rows.filter(
    (row) =>
      isOfDivision(scope, row) &&
      (isOfPeriod(scope, row) || row.submittedOn === '' || isWithin(row.dueOn) || isWithin(row.submittedOn)),
  );
}

/** A line of the table: a row of 提交檢核表, or a round that has begun and has none. */
type LotRow = Pick<
  Submission,
  'batch' | 'division' | 'lot' | 'office' | 'dueOn' | 'rowCount' | 'selfCheck' | 'receiptConfirmedOn'
> & { readonly period: string; readonly submitted: string };

function rowsOfLots(scope: ReportScope): LotRow[] {
  const { school } = scope;
  const missing = missingRounds(school).filter((round) => isOfDivision(scope, round));
  return [
    ...lots(scope).map((row) => ({
      ...row,
      period: periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }),
      dueOn: dueDayOf(school, row),
      submitted: rocText(row.submittedOn),
    })),
    ...missing.map((round) => ({
      period: periodText(round),
      batch: round.batch || round.gradesText,
      division: round.division,
      lot: round.lot,
      office: submitters(school, round.lot, round.division).join('、'),
      dueOn: round.endsOn,
      rowCount: null,
      selfCheck: '' as const,
      receiptConfirmedOn: '',
      submitted: texts.noLotRow,
    })),
  ];
}

/** 提交檢核表 of the period, every lot that is still open, and every round without a row. */
export function submissionSection(scope: ReportScope, office = '', heading: string = texts.submissions): Html {
  const isOwn = ({ lot, division }: LotRow) =>
    office === '' || (lot !== '' && submitters(scope.school, lot, division).includes(office));
  return html`<h2>${heading}</h2>
    ${table<LotRow>(
      [
        [texts.period, (row) => row.period, 'short'],
        [texts.batch, (row) => row.batch],
        [texts.division, (row) => row.division, 'short'],
        [texts.lot, (row) => row.lot],
        [texts.office, (row) => row.office],
        [texts.due, (row) => rocText(row.dueOn), 'short'],
        [texts.submitted, (row) => row.submitted, 'short'],
        [texts.rows, (row) => row.rowCount, 'right'],
        [texts.selfCheck, (row) => row.selfCheck],
        [texts.receipt, (row) => rocText(row.receiptConfirmedOn), 'short'],
      ],
      rowsOfLots(scope).filter(isOwn),
    )}`;
}

/** The office that answers for a receipt's line. */
function officeOf({ school }: ReportScope, row: Receipt): string {
  return row.lot === '' ? '' : assistingOffice(school, row);
}

function receiptsOf(scope: ReportScope, office: string): Receipt[] {
  return scope.school.tables.receipts.rows.filter(
    (row) => isOfDivision(scope, row) && (office === '' || officeOf(scope, row) === office),
  );
}

/** How the receipts stand, in one line. */
function receiptLine(rows: readonly Receipt[]): Html {
  const count = (state: string) => rows.filter((row) => (row.confirmation || '未確認') === state).length;
  const params = { total: rows.length, unconfirmed: count('未確認'), same: count('相符'), doubt: count('疑義') };
  const [open, mismatched] = [rows.filter(isOpenDispute).length, rows.filter(isMismatched).length];
  return html`<h2>${texts.receipts}</h2>
    <p>${fill(texts.receiptLine, { ...params, open, mismatched })}</p>
    <h3>${texts.disputes}</h3>`;
}

/** For the office that answers: the line, and each dispute that is open with the student's name. */
export function receiptSection(scope: ReportScope, office: string): Html {
  const rows = receiptsOf(scope, office);
  const { disputeDays } = scope.school.settings;
  return html`${receiptLine(rows)}${table<Receipt>(
    [
      [texts.studentNo, (row) => row.studentNo, 'short'],
      [texts.name, (row) => row.name, 'short'],
      [texts.lot, (row) => row.lot],
      [texts.dispute, (row) => row.disputeText],
      [texts.raised, (row) => rocText(row.disputedOn), 'short'],
      [texts.limit, (row) => limitText(row, disputeDays), 'short'],
      [texts.assisting, (row) => officeOf(scope, row)],
    ],
    rows.filter(isOpenDispute),
  )}`;
}

/** No day is made up for a dispute whose own is not written down. */
function limitText(row: Receipt, days: number): string {
  return row.disputedOn === '' ? '—' : rocText(disputeLimit(row, days));
}

interface DisputeCount {
  readonly lot: string;
  readonly office: string;
  readonly count: number;
  /** The day by which the first of them should be settled. */
  readonly limit: string;
}

/** For the work group, where parents and students sit too: open disputes by lot and office, nobody named. */
export function receiptFigures(scope: ReportScope): Html {
  const rows = receiptsOf(scope, '');
  const { disputeDays } = scope.school.settings;
  const groups = groupBy(rows.filter(isOpenDispute), (row) => `${row.lot}|${officeOf(scope, row)}`);
  const counts = [...groups.values()].map((same): DisputeCount => {
    const limits = same.filter((row) => row.disputedOn !== '').map((row) => disputeLimit(row, disputeDays));
    const [first] = same;
    return {
      lot: first?.lot ?? '',
      office: first === undefined ? '' : officeOf(scope, first),
      count: same.length,
      limit: limits.sort()[0] ?? '',
    };
  });
  return html`${receiptLine(rows)}${table<DisputeCount>(
    [
      [texts.lot, (row) => row.lot],
      [texts.assisting, (row) => row.office],
      [texts.disputeCount, (row) => row.count, 'right'],
      [texts.firstLimit, (row) => rocText(row.limit), 'short'],
    ],
    counts,
  )}`;
}
