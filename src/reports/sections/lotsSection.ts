/** Submissions, receipts and open disputes (六). */
import { fill } from '../../messages/catalogue';
import { reportTexts as texts } from '../../messages/zh/reports';
import { lotOffice } from '../../regulation/offices';
import { rocText } from '../../school/day';
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

/** 提交檢核表 of the period, and every lot that is still open. */
export function submissionSection(scope: ReportScope, office = '', heading: string = texts.submissions): Html {
  const rows = lots(scope).filter(
    (row) => office === '' || (row.lot !== '' && lotOffice(row.lot, row.division) === office),
  );
  return html`<h2>${heading}</h2>
    ${table<Submission>(
      [
        [texts.period, (row) => periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }), 'short'],
        [texts.batch, (row) => row.batch],
        [texts.division, (row) => row.division, 'short'],
        [texts.lot, (row) => row.lot],
        [texts.office, (row) => row.office],
        [texts.due, (row) => rocText(row.dueOn), 'short'],
        [texts.submitted, (row) => rocText(row.submittedOn), 'short'],
        [texts.rows, (row) => row.rowCount, 'right'],
        [texts.selfCheck, (row) => row.selfCheck],
        [texts.receipt, (row) => rocText(row.receiptConfirmedOn), 'short'],
      ],
      rows,
    )}`;
}

/** The office that answers for a receipt's line. */
function officeOf(row: Receipt): string {
  return row.lot === '' ? '' : lotOffice(row.lot, row.division);
}

function receiptsOf(scope: ReportScope, office: string): Receipt[] {
  return scope.school.tables.receipts.rows.filter(
    (row) => isOfDivision(scope, row) && (office === '' || officeOf(row) === office),
  );
}

/** How the receipts stand, in one line, and each dispute that is open. */
export function receiptSection(scope: ReportScope, office = ''): Html {
  const rows = receiptsOf(scope, office);
  const count = (state: string) => rows.filter((row) => (row.confirmation || '未確認') === state).length;
  const disputes = rows.filter(isOpenDispute);
  const mismatched = rows.filter(isMismatched).length;
  const params = { total: rows.length, unconfirmed: count('未確認'), same: count('相符'), doubt: count('疑義') };
  const { disputeDays } = scope.school.settings;
  return html`<h2>${texts.receipts}</h2>
    <p>${fill(texts.receiptLine, { ...params, open: disputes.length, mismatched })}</p>
    <h3>${texts.disputes}</h3>
    ${table<Receipt>(
      [
        [texts.studentNo, (row) => row.studentNo, 'short'],
        [texts.name, (row) => row.name, 'short'],
        [texts.lot, (row) => row.lot],
        [texts.dispute, (row) => row.disputeText],
        [texts.raised, (row) => rocText(row.disputedOn), 'short'],
        [texts.limit, (row) => rocText(disputeLimit(row, disputeDays)), 'short'],
        [texts.assisting, officeOf],
      ],
      disputes,
    )}`;
}
