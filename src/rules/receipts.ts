/** R6.3 and R9.8: what the findings about rows of 收訖明細 have in common. */
import { lotDuty } from '../regulation/dutyHolders';
import { periodText } from '../school/period';
import { isUnanswered } from '../school/receipt';
import { divisionOf } from '../school/student';
import type { Receipt } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { rowIdentity } from './rowIdentity';
import type { Matter } from './rule';

/** Rows of 收訖明細; none when the tab cannot be used. */
export function receiptRows({ tables: { receipts } }: CheckContext): readonly Receipt[] {
  return receipts.isUsable ? receipts.rows : [];
}

/** 部別 of the row, else the student's. */
export function divisionOfReceipt(context: CheckContext, row: Receipt): string {
  const student = context.studentByNo.get(row.studentNo);
  return row.division || (student ? divisionOf(student, context.classByName) : '');
}

/** The office that helps with doubts about the lot: the one named in the row, else the one that submitted it (六(三)). */
export function assistingOffice(context: CheckContext, row: Receipt): string {
  if (row.assistingOffice !== '') return row.assistingOffice;
  const division = divisionOfReceipt(context, row);
  return row.lot === '' ? confirmingOffice(context, row) : context.duties.officeOf(lotDuty(row.lot), division);
}

/** The office that confirms what was received (六(三)). */
export function confirmingOffice(context: CheckContext, row: Receipt): string {
  return context.duties.officeOf('收訖明細確認', divisionOfReceipt(context, row));
}

/** True when the student has not answered; a cell that cannot be read may hold an answer. */
export function isUnconfirmed(context: CheckContext, row: Receipt): boolean {
  return (
    isUnanswered(row) &&
    !context.isFaulty('receipts', row.row, 'confirmation') &&
    !context.isFaulty('receipts', row.row, 'confirmedOn')
  );
}

/** The last day on which the student may confirm; '' where no window, or none with an end, is planned. */
export function confirmationEnd(context: CheckContext, row: Receipt): string {
  if (row.schoolYear === null || row.semester === null) return '';
  const className = context.studentByNo.get(row.studentNo)?.className ?? '';
  // The roster's class is this year's: for another year's receipts the grade is not known.
  const isThisYear = row.schoolYear === context.settings.schoolYear;
  const grade = isThisYear ? (context.classByName.get(className)?.grade ?? null) : null;
  const period = { schoolYear: row.schoolYear, semester: row.semester };
  const division = divisionOfReceipt(context, row);
  const windowOf = (of: number | null) => context.windows.windowOf('收訖明細確認', period, of, division, row.batch);
  const window = windowOf(grade);
  if (window !== null) return window.endsOn;
  // A grade that is not known waits for the last of those that have a window.
  const ends = grade === null ? [1, 2, 3].flatMap((of) => windowOf(of)?.endsOn ?? []) : [];
  return ends.includes('') ? '' : (ends.sort().pop() ?? '');
}

/** A matter about one row; its sentence may name {period} and {lot}. */
export function receiptMatter(context: CheckContext, row: Receipt, office: string, params: Matter['params']): Matter {
  const period = periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 });
  return {
    division: divisionOfReceipt(context, row),
    studentNo: row.studentNo,
    name: row.name,
    office,
    row: row.row,
    key: [rowIdentity('receipts', row)],
    params: { period, lot: row.lot, ...params },
  };
}
