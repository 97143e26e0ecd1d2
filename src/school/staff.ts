/**
 * The one reading of 在職 and 帳號停用日: who may come in, who is there to do the work, and who is away. What cannot be
 * read (退休, 調校, a date in words) is no 在職: it gives no right, and nobody is written to or counted on because of it.
 */
import { faultyCells, type Table } from './table';
import type { Staff } from './tabs';

export type StaffTable = Pick<Table<Staff>, 'rows' | 'problems'>;

const AWAY: readonly Staff['employment'][] = ['離職', '留職停薪'];

/** True but for 離職, 留職停薪 and an account that ended before today; a blank 在職 is a person at work. */
export function isInService({ employment, accountEndsOn }: Pick<Staff, 'employment' | 'accountEndsOn'>, today: string) {
  return !AWAY.includes(employment) && (accountEndsOn === '' || accountEndsOn >= today);
}

/** Whether a row says that the person has left or is on leave; a word that cannot be read says so too. */
export function awayReader({ problems }: Pick<StaffTable, 'problems'>): (row: Staff) => boolean {
  const faulty = faultyCells({ problems });
  return (row) => AWAY.includes(row.employment) || faulty.has(`${row.row}|employment`);
}

/** The rows of people at work on that day: whom work and mail may go to. */
export function staffAtWork(staff: StaffTable, today: string): Staff[] {
  const isAway = awayReader(staff);
  const faulty = faultyCells(staff);
  return staff.rows.filter((row) => isInService(row, today) && !isAway(row) && !faulty.has(`${row.row}|accountEndsOn`));
}

/**
 * The rows of people who may come in on that day: 在職 says so, and 帳號停用日 is blank or not over. An unknown word, a
 * blank and a date that cannot be read give nothing; nor does one row of a mailbox that another row shuts out.
 */
export function staffInService({ rows, problems }: StaffTable, today: string): Staff[] {
  const faulty = faultyCells({ problems });
  const isOpen = (row: Staff) =>
    row.employment === '在職' &&
    !faulty.has(`${row.row}|accountEndsOn`) &&
    (row.accountEndsOn === '' || row.accountEndsOn >= today);
  const shut = new Set(rows.filter((row) => !isOpen(row)).map((row) => row.email));
  return rows.filter((row) => row.email !== '' && !shut.has(row.email));
}
