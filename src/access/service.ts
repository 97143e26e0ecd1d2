/** What the rows of 人員 give a mailbox: 權限 for who is 在職, and nothing where that cannot be read. */
import { faultyCells, type Table } from '../school/table';
import type { Staff } from '../school/tabs';

export type StaffTable = Pick<Table<Staff>, 'rows' | 'problems'>;

/** Broadest first: who has several rows has the broadest 權限 of them. */
const BREADTH: readonly Staff['access'][] = ['管理', '處室', '檢視', '導師', '諮詢教師', '任課教師', ''];

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

/** The 權限 of a mailbox on that day; null when 人員 does not name it, '' when it names it and gives nothing. */
export function accessOfMailbox(staff: StaffTable, email: string, today: string): Staff['access'] | null {
  if (!staff.rows.some((row) => row.email === email)) return null;
  const given = staffInService(staff, today).filter((row) => row.email === email);
  return BREADTH.find((access) => given.some((row) => row.access === access)) ?? '';
}
