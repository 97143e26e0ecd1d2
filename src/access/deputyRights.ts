/** What a row of 代理人 lets the deputy see: only what its duty and days say in words that can be read. */
import { coversCertification, isInForce } from '../school/deputy';
import { faultyCells, type Table } from '../school/table';
import type { Deputy } from '../school/tabs';

export type DeputyTable = Pick<Table<Deputy>, 'rows' | 'problems'>;

const TUTORING = /導師|班級|級務|全部|所有|一切|各項/;

/** The person's rows in force on that day; a row without any date, or with one that cannot be read, is in force on none. */
export function deputyRowsOf({ rows, problems }: DeputyTable, email: string, today: string): Deputy[] {
  const faulty = faultyCells({ problems });
  return rows.filter(
    (row) =>
      email !== '' &&
      row.deputyEmail === email &&
      row.principalEmail !== '' &&
      (row.startsOn !== '' || row.endsOn !== '') &&
      !faulty.has(`${row.row}|startsOn`) &&
      !faulty.has(`${row.row}|endsOn`) &&
      isInForce(row, today),
  );
}

/** True when the duty is a tutor's; one for certification gives no class, and a blank one gives nothing. */
export function isTutoring({ duty }: Pick<Deputy, 'duty'>): boolean {
  return TUTORING.test(duty);
}

/** True when the duty says that it takes in certification; a blank one gives nothing. */
export function isCertifying(deputy: Pick<Deputy, 'duty'>): boolean {
  return deputy.duty.trim() !== '' && coversCertification(deputy);
}
