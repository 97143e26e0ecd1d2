/** What the rows of 人員 give a mailbox: 權限 for who is 在職, and nothing where that cannot be read. */
import { staffInService, type StaffTable } from '../school/staff';
import type { Staff } from '../school/tabs';

/** Broadest first: who has several rows has the broadest 權限 of them. */
const BREADTH: readonly Staff['access'][] = ['管理', '處室', '檢視', '導師', '諮詢教師', '任課教師', ''];

/** The 權限 of a mailbox on that day; null when 人員 does not name it, '' when it names it and gives nothing. */
export function accessOfMailbox(staff: StaffTable, email: string, today: string): Staff['access'] | null {
  if (!staff.rows.some((row) => row.email === email)) return null;
  const given = staffInService(staff, today).filter((row) => row.email === email);
  return BREADTH.find((access) => given.some((row) => row.access === access)) ?? '';
}
