/** R6.3 and R9.8: receipts agree, are confirmed in time, disputes are settled, and leavers are told by post. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { lotOffice, registrarOffice } from '../regulation/offices';
import { daysBetween, rocText } from '../school/day';
import { periodText } from '../school/period';
import { disputeLimit, isMismatched, isOpenDispute } from '../school/receipt';
import { divisionOf, isInSchool } from '../school/student';
import type { Receipt } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';

/** R6.3-mismatch, R6.3-unconfirmed, R6.3-dispute-overdue per student and item; R9.8-post per student. */
export function checkReceipts(context: CheckContext): FindingDraft[] {
  const { receipts, roster } = context.tables;
  if (!receipts.isUsable) return [];
  return [
    ...receipts.rows.flatMap((row) => [
      ...mismatchFinding(context, row),
      ...unconfirmedFinding(context, row),
      ...disputeFinding(context, row),
    ]),
    ...(roster.isUsable ? postFindings(context) : []),
  ];
}

function divisionOfReceipt(context: CheckContext, row: Receipt): string {
  const student = context.studentByNo.get(row.studentNo);
  return row.division || (student ? divisionOf(student, context.classByName) : '');
}

/** The office that submitted the lot helps with doubts about it (六(三)). */
export function assistingOffice(context: CheckContext, row: Receipt): string {
  const division = divisionOfReceipt(context, row);
  return row.lot === '' ? registrarOffice(division) : lotOffice(row.lot, division);
}

function periodOf(row: Receipt): string {
  return periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 });
}

type Draft = Pick<FindingDraft, 'code' | 'severity' | 'explanation' | 'advice' | 'office'>;

function about(context: CheckContext, row: Receipt, draft: Draft): FindingDraft[] {
  const { studentNo, name } = row;
  return [
    {
      ...draft,
      basis: '六(三)',
      division: divisionOfReceipt(context, row),
      studentNo,
      name,
      tab: 'receipts',
      row: row.row,
      key: findingKey(draft.code, rowIdentity('receipts', row)),
    },
  ];
}

function mismatchFinding(context: CheckContext, row: Receipt): FindingDraft[] {
  if (!isMismatched(row)) return [];
  const [submitted, received] = [row.submittedCount ?? '', row.receivedCount ?? ''];
  const office = assistingOffice(context, row);
  const explanation = fill(texts.mismatch.explanation, { period: periodOf(row), lot: row.lot, submitted, received });
  const advice = fill(texts.mismatch.advice, { office });
  return about(context, row, { code: 'R6.3-mismatch', severity: '錯誤', explanation, advice, office });
}

/** True when the student has not answered; a cell that cannot be read may hold an answer. */
export function isUnconfirmed(context: CheckContext, row: Receipt): boolean {
  const { confirmation } = row;
  return (
    (confirmation === '' || confirmation === '未確認') &&
    row.confirmedOn === '' &&
    !context.isFaulty('receipts', row.row, 'confirmation') &&
    !context.isFaulty('receipts', row.row, 'confirmedOn')
  );
}

function unconfirmedFinding(context: CheckContext, row: Receipt): FindingDraft[] {
  const student = context.studentByNo.get(row.studentNo);
  if (!isUnconfirmed(context, row) || (student && !isInSchool(student))) return [];
  const end = confirmationEnd(context, row);
  if (end === '' || context.today <= end) return [];
  const explanation = fill(texts.unconfirmed.explanation, { period: periodOf(row), lot: row.lot, end: rocText(end) });
  const office = registrarOffice(divisionOfReceipt(context, row));
  const advice = texts.unconfirmed.advice;
  return about(context, row, { code: 'R6.3-unconfirmed', severity: '警告', explanation, advice, office });
}

function confirmationEnd(context: CheckContext, row: Receipt): string {
  if (row.schoolYear === null || row.semester === null) return '';
  const className = context.studentByNo.get(row.studentNo)?.className ?? '';
  // The roster's class is this year's: for another year's receipts the grade is not known.
  const isThisYear = row.schoolYear === context.settings.schoolYear;
  const grade = isThisYear ? (context.classByName.get(className)?.grade ?? null) : null;
  const period = { schoolYear: row.schoolYear, semester: row.semester };
  return context.windows.windowOf('收訖明細確認', period, grade, divisionOfReceipt(context, row))?.endsOn ?? '';
}

function disputeFinding(context: CheckContext, row: Receipt): FindingDraft[] {
  if (!isOpenDispute(row) || context.isFaulty('receipts', row.row, 'closedOn')) return [];
  const limit = disputeLimit(row, context.settings.disputeDays);
  if (context.today <= limit) return [];
  const office = assistingOffice(context, row);
  const explanation = fill(texts.dispute.explanation, {
    period: periodOf(row),
    lot: row.lot,
    raised: rocText(row.disputedOn),
    limit: rocText(limit),
    days: daysBetween(limit, context.today),
  });
  const advice = fill(texts.dispute.advice, { office });
  return about(context, row, { code: 'R6.3-dispute-overdue', severity: '錯誤', explanation, advice, office });
}

function postFindings(context: CheckContext): FindingDraft[] {
  const waiting = new Map<string, Receipt[]>();
  for (const row of context.tables.receipts.rows) {
    const student = context.studentByNo.get(row.studentNo);
    if (!student || isInSchool(student) || context.isFaulty('roster', student.row, 'status')) continue;
    if (!isUnconfirmed(context, row) || row.noticeSentOn !== '') continue;
    if (context.isFaulty('receipts', row.row, 'noticeSentOn')) continue;
    waiting.set(row.studentNo, [...(waiting.get(row.studentNo) ?? []), row]);
  }
  return [...waiting].map(([studentNo, rows]) => ({
    code: 'R9.8-post',
    severity: '警告',
    basis: '九(三)3',
    studentNo,
    explanation: fill(texts.post.explanation, {
      status: context.studentByNo.get(studentNo)?.status ?? '',
      count: rows.length,
      lots: [...new Set(rows.map((row) => row.lot))].sort().join(texts.separator),
    }),
    advice: texts.post.advice,
    office: registrarOffice(rows[0] ? divisionOfReceipt(context, rows[0]) : ''),
    tab: 'receipts',
    row: Math.min(...rows.map((row) => row.row)),
    key: findingKey('R9.8-post', studentNo),
  }));
}
